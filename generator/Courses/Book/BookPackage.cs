using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Book;

/// <summary>The parts of an EPUB that say what the others are: container, package, contents, cover and style.</summary>
public static partial class BookPackage
{
    private const int Seats = 8;
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private static readonly (string Property, string Value)[] Accessibility =
    [
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", "Plain text with headings, lists and tables. Every drawing is followed by a list that says the "
            + "same in words, and every picture has a text alternative. There is no sound, no motion and no script."),
    ];

    public static byte[] Container()
    {
        XNamespace ns = "urn:oasis:names:tc:opendocument:xmlns:container";
        return BookChapter.Bytes(new XDocument(new XElement(ns + "container", new XAttribute("version", "1.0"),
            new XElement(ns + "rootfiles", new XElement(ns + "rootfile",
                new XAttribute("full-path", "EPUB/package.opf"), new XAttribute("media-type", "application/oebps-package+xml"))))));
    }

    public static IEnumerable<(string Name, byte[] Bytes, bool IsStored)> Files(
        Site site, Theme theme, IReadOnlyList<BookChapter> chapters, string identifier)
    {
        var assets = theme.Files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        var images = chapters.SelectMany(chapter => chapter.Images).Where(assets.ContainsKey)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        yield return ("EPUB/package.opf", Package(site, chapters, images, identifier), false);
        yield return ("EPUB/nav.xhtml", Contents(chapters).Bytes(), false);
        yield return ("EPUB/cover.svg", Cover(site, assets["css/site.css"]), false);
        yield return ("EPUB/book.css", assets["css/book.css"], false);
        foreach (var image in images) yield return ("EPUB/" + image, assets[image], false);
    }

    private static byte[] Package(Site site, IReadOnlyList<BookChapter> chapters, List<string> images, string identifier)
    {
        XElement[] items =
        [
            Item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
            Item("cover", "cover.svg", "image/svg+xml", "cover-image"),
            Item("style", "book.css", "text/css"),
            .. images.Select((image, i) => Item($"image-{i + 1}", image, MediaType(image))),
            .. chapters.Select(chapter => Item(chapter.Id, chapter.File, "application/xhtml+xml", chapter.HasDrawing ? "svg" : null)),
        ];
        var spine = chapters.Select(chapter => chapter.Id).Take(1).Append("nav").Concat(chapters.Select(chapter => chapter.Id).Skip(1));
        return BookChapter.Bytes(new XDocument(new XElement(Opf + "package",
            new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), new XAttribute(XNamespace.Xml + "lang", "en-GB"),
            Described(site, identifier),
            new XElement(Opf + "manifest", items),
            new XElement(Opf + "spine", spine.Select(id => new XElement(Opf + "itemref", new XAttribute("idref", id)))))));
    }

    private static XElement Described(Site site, string identifier)
    {
        var (settings, date) = (site.Settings, CourseList.Of(site).Whole!.Reviewed ?? new DateOnly(2026, 1, 1));
        return new XElement(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), identifier),
            new XElement(Dc + "title", $"{settings.Title}, edition {settings.Edition}"),
            new XElement(Dc + "language", "en-GB"),
            new XElement(Dc + "creator", settings.Publisher),
            new XElement(Dc + "publisher", settings.Publisher),
            new XElement(Dc + "description", settings.Description),
            new XElement(Dc + "source", site.Url.AbsoluteUri),
            new XElement(Dc + "rights", $"{settings.Licence.Name}, {settings.Licence.Url}"),
            new XElement(Dc + "date", Dates.Iso(date)),
            Meta("dcterms:modified", Dates.Iso(date) + "T00:00:00Z"),
            Accessibility.Select(pair => Meta(pair.Property, pair.Value)),
            new XElement(Opf + "meta", new XAttribute("name", "cover"), new XAttribute("content", "cover")));
    }

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private static XElement Item(string id, string href, string type, string? properties = null) =>
        new(Opf + "item",
            new XAttribute("id", id),
            new XAttribute("href", href),
            new XAttribute("media-type", type),
            properties is null ? null : new XAttribute("properties", properties));

    private static string MediaType(string image) => System.IO.Path.GetExtension(image) switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        _ => "image/jpeg",
    };

    /// <summary>The contents, with the chapters of a part under its name.</summary>
    private static BookChapter Contents(IReadOnlyList<BookChapter> chapters)
    {
        var list = new StringBuilder();
        for (var i = 0; i < chapters.Count;)
        {
            var part = chapters.Skip(i).TakeWhile(chapter => chapter.Group == chapters[i].Group).ToList();
            i += part.Count;
            var links = string.Concat(part.Select(LinkTo));
            list.Append(part[0].Group is { } group ? $"<li><span>{WebUtility.HtmlEncode(group)}</span><ol>{links}</ol></li>" : links);
        }

        var first = chapters.Count > 1 ? chapters[1] : chapters[0];
        var landmarks = "<li><a epub:type=\"toc\" href=\"#toc\">Contents</a></li>"
            + $"<li><a epub:type=\"bodymatter\" href=\"{first.File}\">Start of the text</a></li>";
        return new BookChapter("nav.xhtml", "Contents", $"""
            <nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1><ol>{list}</ol></nav>
            <nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol>{landmarks}</ol></nav>
            """);
    }

    /// <summary>The round table on the theme's strongest colour.</summary>
    private static byte[] Cover(Site site, byte[] style)
    {
        var colour = Band().Matches(Encoding.UTF8.GetString(style)) is [.., var last] ? last.Groups["colour"].Value : "black";
        var seats = string.Concat(Enumerable.Range(0, Seats).Select(Seat));
        var title = WebUtility.HtmlEncode(site.Settings.Title);
        var lines = string.Concat(Lines(site.Settings.Title).Select((line, i) =>
            $"<text x=\"400\" y=\"{850 + (i * 84)}\" font-size=\"70\" font-weight=\"700\">{WebUtility.HtmlEncode(line)}</text>"));
        var edition = $"<text x=\"400\" y=\"1220\" font-size=\"34\">Edition {WebUtility.HtmlEncode(site.Settings.Edition)}</text>";
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 1280\" role=\"img\"><title>{title}</title>"
            + $"<rect width=\"800\" height=\"1280\" fill=\"{colour}\"/>"
            + "<g fill=\"white\" text-anchor=\"middle\" font-family=\"Verdana, Arial, sans-serif\">"
            + $"<circle cx=\"400\" cy=\"450\" r=\"110\"/>{seats}{lines}{edition}</g></svg>\n");
    }

    /// <summary>One seat round the table; that of the facilitator stands out.</summary>
    private static string Seat(int number)
    {
        var angle = Math.PI * 2 * number / Seats;
        var (x, y) = (400 + (Math.Sin(angle) * 190), 450 - (Math.Cos(angle) * 190));
        return string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"46\"")
            + (number == 1 ? "/>" : " fill-opacity=\"0.55\"/>");
    }

    private static string LinkTo(BookChapter chapter) => $"<li><a href=\"{chapter.File}\">{WebUtility.HtmlEncode(chapter.Title)}</a></li>";

    private static List<string> Lines(string title)
    {
        const int Longest = 18;
        var lines = new List<string>();
        foreach (var word in title.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < Longest) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    [GeneratedRegex(@"--band:\s*light-dark\((?<colour>#[0-9a-fA-F]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Band();
}
