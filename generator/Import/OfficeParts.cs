using System.IO.Compression;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>
/// The parts of an office file that someone sent. What an entry says of its own length may be a lie, and many small lies make a
/// large one, so no more is unpacked of all parts together than a case can hold.
/// </summary>
internal sealed class OfficeParts(ZipArchive zip)
{
    private const int MostEntries = 2_000;
    private const int MostXml = 20_000_000;
    private int _left = MostXml;

    public IReadOnlyList<string> Names { get; } = [.. zip.Entries.Take(MostEntries + 1).Select(entry => entry.FullName)];

    public bool HasTooMany => Names.Count > MostEntries;

    public int Count => zip.Entries.Count;

    public bool Has(string start) => Names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the parts of a name, one after the other.</summary>
    public void Read(Func<string, bool> isWanted, Action<XmlReader> read)
    {
        foreach (var entry in zip.Entries.Where(entry => isWanted(entry.FullName)))
        {
            using var reader = XmlReader.Create(Unpacked(entry), Limits());
            reader.MoveToContent();
            read(reader);
            // A part that is cut off or goes on behind its end is damaged, also where nothing more is wanted of it.
            while (reader.Read())
            {
            }
        }
    }

    public void Read(string name, Action<XmlReader> read) => Read(one => one == name, read);

    private static XmlReaderSettings Limits() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostXml,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        var bytes = new byte[Math.Clamp(entry.Length, 0, _left) + 1];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > _left)
        {
            throw new ImportRefusedException(
                $"The text of the file unpacks to more than {MostXml / 1_000_000} MB, far more than a case study can hold. "
                + "Copy the text into a new document and import that.");
        }

        if (length > entry.Length) throw new InvalidDataException("An entry is longer than it says.");
        _left -= length;
        return new MemoryStream(bytes, 0, length);
    }
}
