using System.IO.Compression;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>Opens a Word file that a stranger sent, within limits, and leaves everything in it but its words.</summary>
public static class ReadDocx
{
    public const int MostBytes = 20_000_000;
    private const int MostEntries = 2_000;
    private const int MostXml = 20_000_000;
    private const string MainPart = "word/document.xml";
    private const string LockedOrOld = "The file is locked with a password, or is an old .doc file. "
        + "Open it in Word, take the password off, save it as .docx and import that.";

    private const string HasMacros = "The file holds macros, which are programs. "
        + "Save it as an ordinary Word document (.docx) without macros and import that.";

    private const string OtherFormat = "The file is no .docx file. Open it in the program that made it, save it as .docx and import that.";
    private const string NoDocument = "The file is no Word document. Open it in Word, save it again as .docx and import that.";
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    public static ImportedText From(byte[] file)
    {
        CheckSize(file.Length);
        if (file.AsSpan().StartsWith(OldOffice)) throw new ImportRefusedException(LockedOrOld);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (Exception problem) when (IsOfDamage(problem))
        {
            throw new ImportRefusedException(
                "The file is damaged, or is no Word file. Open it in Word, save it again as .docx and import that.");
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

    private static ImportedText Read(ZipArchive zip)
    {
        if (Problem(zip) is { } problem) throw new ImportRefusedException(problem);
        var parts = zip.Entries.Where(entry => entry.FullName == MainPart).ToList();
        if (parts.Count != 1) throw new ImportRefusedException(NoDocument);
        var words = new DocxWords();
        using (var reader = XmlReader.Create(Unpacked(parts[0]), Limits())) words.Read(reader);
        return new ImportedText(words.Paragraphs, [.. words.LeftOut(), .. BesidesTheText(zip)]);
    }

    private static XmlReaderSettings Limits() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostXml,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Why nothing is taken from a zip, whatever its text says; null where nothing speaks against it.</summary>
    private static string? Problem(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            return $"The file has {zip.Entries.Count:N0} parts; no case study needs so many. "
                + "Copy the text into a new document and import that.";
        }

        if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return HasMacros;
        return zip.Entries.Any(entry => entry.FullName is "EncryptedPackage" or "content.xml") ? OtherFormat : null;
    }

    /// <summary>What an entry says of its own length may be a lie, so no more is unpacked than may be there.</summary>
    private static MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        var bytes = new byte[MostXml + 1];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostXml)
        {
            throw new ImportRefusedException(
                $"The text of the file unpacks to more than {MostXml / 1_000_000} MB, far more than a case study can hold. "
                + "Copy the text into a new document and import that.");
        }

        return new MemoryStream(bytes, 0, length);
    }

    private static IEnumerable<string> BesidesTheText(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        if (Has("docProps/")) yield return "the properties of the file: author, editor, company, dates";
        if (Has("word/header") || Has("word/footer")) yield return "the text at the head and foot of the pages";
        if (Has("word/media/")) yield return "pictures";
        if (Has("word/embeddings/")) yield return "embedded files";
        if (Has("customXml/")) yield return "hidden data that a program added";

        bool Has(string start) => names.Exists(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
