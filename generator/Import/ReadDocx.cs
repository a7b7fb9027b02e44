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
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    public static ImportedText From(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes) throw new ImportRefusedException($"The file has {file.Length / 1_000_000} MB; a case study without pictures has far less than {MostBytes / 1_000_000} MB. Take the pictures out and save it again.");
        if (file.Span.StartsWith(OldOffice)) throw new ImportRefusedException("The file is locked with a password, or is an old .doc file. Open it in Word, take the password off, save it as .docx and import that.");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            throw new ImportRefusedException("The file is damaged, or is no Word file. Open it in Word, save it again as .docx and import that.");
        }
    }

    private static ImportedText Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries) throw new ImportRefusedException($"The file has {zip.Entries.Count:N0} parts; no case study needs so many. Copy the text into a new document and import that.");
        if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            throw new ImportRefusedException("The file holds macros, which are programs. Save it as an ordinary Word document (.docx) without macros and import that.");
        if (zip.Entries.Any(entry => entry.FullName is "EncryptedPackage" or "content.xml"))
            throw new ImportRefusedException("The file is no .docx file. Open it in the program that made it, save it as .docx and import that.");
        var parts = zip.Entries.Where(entry => entry.FullName == MainPart).ToList();
        if (parts.Count != 1) throw new ImportRefusedException("The file is no Word document. Open it in Word, save it again as .docx and import that.");
        var words = new DocxWords();
        using (var part = new LimitedStream(parts[0].Open(), MostXml))
        using (var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostXml, IgnoreComments = true, IgnoreProcessingInstructions = true }))
            words.Read(reader);
        return new ImportedText(words.Paragraphs, [.. words.LeftOut(), .. BesidesTheText(zip)]);
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

    /// <summary>A stream that ends the reading when more comes out of an archive than it may hold.</summary>
    private sealed class LimitedStream(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int count)
        {
            _read += count;
            if (_read > most) throw new ImportRefusedException($"The text of the file unpacks to more than {most / 1_000_000} MB, far more than a case study can hold. Copy the text into a new document and import that.");
            return count;
        }
    }
}
