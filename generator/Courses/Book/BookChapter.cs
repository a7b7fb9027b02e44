using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CopToolkit.Courses.Book;

/// <summary>One file of the book: XHTML made from the same markup as the pages.</summary>
public sealed class BookChapter
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] OfTheWeb = ["anchor", "link-number", "more", "screen-only"];
    private static readonly string[] AttributesOfTheWeb = ["focusable", "tabindex"];

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    private static readonly XmlReaderSettings Reading = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    private readonly XElement _body;

    /// <param name="file">Its name in the book, such as "toolkit-evaluating.xhtml".</param>
    /// <param name="title">Its title.</param>
    /// <param name="markup">What components made of it.</param>
    /// <param name="group">The part of the book that it belongs to; null for what stands beside the parts.</param>
    public BookChapter(string file, string title, string markup, string? group = null)
    {
        (File, Title, Group) = (file, title, group);
        _body = Read(markup);
        Clean(_body);
    }

    public string File { get; }

    public string Title { get; }

    public string? Group { get; }

    /// <summary>Its name in the list of the book's files, which must begin with a letter.</summary>
    public string Id => "file-" + Path.GetFileNameWithoutExtension(File);

    public bool HasDrawing => _body.Descendants(Svg + "svg").Any();

    public IReadOnlySet<string> Ids => _body.Descendants().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<string> Images => _body.Descendants(Html + "img").Select(image => image.Attribute("src")?.Value).OfType<string>();

    /// <summary>Links to places that only the page on the web has, such as the letters of a list, lead to the chapter instead.</summary>
    public void KeepLinks(IReadOnlyDictionary<string, IReadOnlySet<string>> idsByFile)
    {
        foreach (var link in _body.Descendants(Html + "a").Attributes("href"))
        {
            var hash = link.Value.IndexOf('#', StringComparison.Ordinal);
            if (hash < 0) continue;
            var file = hash == 0 ? File : link.Value[..hash];
            if (idsByFile.TryGetValue(file, out var ids) && !ids.Contains(link.Value[(hash + 1)..])) link.Value = file;
        }
    }

    public byte[] Bytes()
    {
        var document = new XDocument(
            new XDocumentType("html", null, null, null),
            new XElement(Html + "html",
                new XAttribute(XNamespace.Xmlns + "epub", "http://www.idpf.org/2007/ops"),
                new XAttribute(XNamespace.Xml + "lang", "en-GB"),
                new XAttribute("lang", "en-GB"),
                new XElement(Html + "head",
                    new XElement(Html + "title", Title),
                    new XElement(Html + "link",
                        new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", "book.css"))),
                _body));
        return Bytes(document);
    }

    /// <summary>XML in one form: UTF-8 without a mark, white space as it stands.</summary>
    public static byte[] Bytes(XDocument document)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Writing)) document.Save(writer);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>What components and Markdig write is well-formed, apart from characters that XML does not know.</summary>
    private static XElement Read(string markup)
    {
        var text = $"<body xmlns=\"{Html.NamespaceName}\" xmlns:epub=\"http://www.idpf.org/2007/ops\">{markup}</body>";
        using var reader = XmlReader.Create(new StringReader(text), Reading);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void Clean(XElement body)
    {
        foreach (var element in body.Descendants().Where(IsOfTheWeb).ToList()) element.Remove();
        foreach (var attribute in body.DescendantsAndSelf().Attributes().Where(IsOfTheWeb).ToList()) attribute.Remove();
        foreach (var drawing in body.Descendants(Html + "svg").ToList())
        {
            foreach (var shape in drawing.DescendantsAndSelf()) shape.Name = Svg + shape.Name.LocalName;
        }

        foreach (var text in body.DescendantNodes().OfType<XText>()) text.Value = Allowed(text.Value);
        foreach (var attribute in body.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            attribute.Value = Allowed(attribute.Value);
    }

    private static string Allowed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Any(c => char.IsSurrogate(c) || c >= '\uFFFE') ? text
            : string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r'
        || (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && rune.Value is not (0xFFFE or 0xFFFF));

    private static bool IsOfTheWeb(XElement element) => element.Attribute("class")?.Value.Split(' ').Any(OfTheWeb.Contains) ?? false;

    private static bool IsOfTheWeb(XAttribute attribute) => AttributesOfTheWeb.Contains(attribute.Name.LocalName);
}
