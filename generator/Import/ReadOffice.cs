using System.IO.Compression;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>
/// Opens a Word or OpenDocument file that a stranger sent, within limits, and leaves everything in it but its words.
/// Script twin: lib/office-file.js.
/// </summary>
public static class ReadOffice
{
    public const int MostBytes = 20_000_000;
    private const string MainOfWord = "word/document.xml";
    private const string MainOfOpen = "content.xml";
    private const string Locked = "The file is locked with a password. "
        + "Open it, save it without a password as .docx or .odt and import that.";

    private const string LockedOrOld = "The file is locked with a password, or is an old .doc file. "
        + "Open it in Word, take the password off, save it as .docx and import that.";

    private const string HasMacros = "The file holds macros, which are programs. "
        + "Save it as an ordinary Word document (.docx) without macros and import that.";

    private const string NoDocument = "The file is no Word or OpenDocument text. "
        + "Open it in the program that made it, save it again as .docx or .odt and import that.";

    private const string Damaged = "The file is damaged, or is no Word or OpenDocument file. "
        + "Open it in the program that made it, save it again as .docx or .odt and import that.";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    public static ImportedText From(byte[] file)
    {
        CheckSize(file.Length);
        if (file.AsSpan().StartsWith(OldOffice)) throw new ImportRefusedException(LockedOrOld);
        if (OtherFormats.Problem(file) is { } other) throw new ImportRefusedException(other);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return Read(new OfficeParts(zip));
        }
        catch (Exception problem) when (IsOfDamage(problem))
        {
            throw new ImportRefusedException(Damaged);
        }
    }

    /// <summary>Refuses a file that is too large for a case, before anybody reads it.</summary>
    public static void CheckSize(long bytes)
    {
        if (bytes <= MostBytes) return;
        throw new ImportRefusedException(
            $"The file has {bytes / 1_000_000} MB; a case study without pictures has far less than {MostBytes / 1_000_000} MB. "
            + "Take the pictures out and save it again.");
    }

    private static bool IsOfDamage(Exception problem) =>
        problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverflowException;

    private static ImportedText Read(OfficeParts parts)
    {
        if (parts.HasTooMany)
        {
            throw new ImportRefusedException(
                $"The file has {parts.Count:N0} parts; no case study needs so many. Copy the text into a new document and import that.");
        }

        if (parts.Names.Any(name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            throw new ImportRefusedException(HasMacros);
        if (parts.Has("EncryptedPackage") || IsLocked(parts)) throw new ImportRefusedException(Locked);
        if (parts.Names.Count(name => name == MainOfWord) == 1) return ReadDocx.From(parts, MainOfWord);
        return parts.Names.Count(name => name == MainOfOpen) == 1 && ReadOdt.From(parts, MainOfOpen) is { } text
            ? text
            : throw new ImportRefusedException(NoDocument);
    }

    /// <summary>An OpenDocument file says in its list of parts which of them are locked.</summary>
    private static bool IsLocked(OfficeParts parts)
    {
        var isLocked = false;
        parts.Read("META-INF/manifest.xml", Look);
        return isLocked;

        void Look(XmlReader reader) => XmlWalk.Through(reader, () =>
        {
            isLocked |= reader.LocalName is "encryption-data" or "encrypted-key";
            Look(reader);
        });
    }
}
