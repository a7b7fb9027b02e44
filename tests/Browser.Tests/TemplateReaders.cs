using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.BrowserTests;

/// <summary>Reads filled documents with readers that share no line with the writers and the fillers.</summary>
internal static class TemplateReaders
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Clicks a button that makes a file, and gives the file.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this Visit visit, string button, bool exact = true)
    {
        var made = visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => made.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }

    /// <summary>The paragraphs of the Word document that a page makes.</summary>
    public static async Task<IReadOnlyList<string>> DownloadWordAsync(this Visit visit) =>
        Word((await visit.DownloadAsync("Download Word")).Bytes);

    /// <summary>The paragraphs of the OpenDocument text that a page makes.</summary>
    public static async Task<IReadOnlyList<string>> DownloadOpenDocumentAsync(this Visit visit) =>
        OpenDocument((await visit.DownloadAsync("Download OpenDocument")).Bytes);

    /// <summary>The content controls of a Word document, and whether each still asks for its answer.</summary>
    public static IReadOnlyList<(string Tag, bool IsAsking, string Text)> Controls(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. file.MainDocumentPart!.Document.Descendants<SdtElement>().Select(control => (
            control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!,
            control.SdtProperties.GetFirstChild<ShowingPlaceholder>() is not null,
            control.InnerText))];
    }

    /// <summary>The paragraphs of a Word document with those of its headers first; a document that Word would mend fails.</summary>
    public static IReadOnlyList<string> Word(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var main = document.MainDocumentPart!;
        var inHeaders = main.HeaderParts.SelectMany(part => part.Header.Descendants<Paragraph>());
        return [.. inHeaders.Concat(main.Document.Body!.Descendants<Paragraph>()).Select(Words)];
    }

    /// <summary>The paragraphs of an OpenDocument text with those of its header first.</summary>
    public static IReadOnlyList<string> OpenDocument(byte[] bytes)
    {
        using var archive = Archive(bytes);
        Assert.Equal("mimetype", archive.Entries[0].FullName);
        Assert.Equal(archive.Entries[0].Length, archive.Entries[0].CompressedLength);
        return
        [
            .. new[] { "styles.xml", "content.xml" }
                .SelectMany(part => Xml(archive, part).Descendants())
                .Where(element => element.Name == Text + "p" || element.Name == Text + "h")
                .Select(Words),
        ];
    }

    public static ZipArchive Archive(byte[] bytes) => new(new MemoryStream(bytes), ZipArchiveMode.Read);

    public static byte[] Bytes(this ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static XDocument Xml(ZipArchive archive, string part)
    {
        using var stream = archive.GetEntry(part)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static string Words(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        TabChar => "\t",
        _ => "",
    }));

    private static string Words(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement element when element.Name == Text + "s" => new string(' ', (int?)element.Attribute(Text + "c") ?? 1),
        XElement element when element.Name == Text + "tab" => "\t",
        _ => "",
    }));
}
