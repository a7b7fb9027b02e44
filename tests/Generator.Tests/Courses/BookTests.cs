using System.Text;
using System.Xml.Linq;
using CopToolkit.Build;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Courses;

/// <summary>The book, opened as a reading program opens it.</summary>
public sealed class BookTests
{
    private const string BookPath = "trainers/toolkit.epub";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Starts_with_its_type_stored_and_unnamed()
    {
        using var site = CourseSite.Of();
        var book = CourseSite.Built(site)[BookPath];
        Assert.Equal("PK\u0003\u0004", Encoding.ASCII.GetString(book, 0, 4));
        // Method 0 is stored; no extra field between the name and the text.
        Assert.Equal((0, 8, 0), (BitConverter.ToUInt16(book, 8), BitConverter.ToUInt16(book, 26), BitConverter.ToUInt16(book, 28)));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(book, 30, 28));
    }

    [Fact]
    public void Lists_every_file_once_and_reads_every_chapter()
    {
        using var site = CourseSite.Of();
        var files = Files(CourseSite.Built(site)[BookPath]);
        var package = Xml(files, "EPUB/package.opf");
        var items = package.Descendants(Opf + "item")
            .ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value, StringComparer.Ordinal);
        var inBook = files.Keys
            .Where(name => name.StartsWith("EPUB/", StringComparison.Ordinal) && name != "EPUB/package.opf")
            .Select(name => name["EPUB/".Length..]);
        Assert.Equal(items.Values.Order(StringComparer.Ordinal), inBook.Order(StringComparer.Ordinal));
        var spine = package.Descendants(Opf + "itemref").Select(item => items[item.Attribute("idref")!.Value]).ToList();
        var chapters = items.Values.Where(file => file.EndsWith(".xhtml", StringComparison.Ordinal));
        Assert.Equal(chapters.Order(StringComparer.Ordinal), spine.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "front.xhtml",
                "nav.xhtml",
                "toolkit-what-it-is.xhtml",
                "toolkit-boxes-and-lists.xhtml",
                "toolkit-figures.xhtml",
                "toolkit-short.xhtml",
                "case-studies-retold.xhtml",
                "case-studies-moving-house.xhtml",
                "lessons-kept.xhtml",
                "lessons-hostile.xhtml",
                "glossary.xhtml",
                "references.xhtml",
            ],
            spine);
        Assert.Contains("images/round-table.svg", items.Values);
    }

    [Fact]
    public void Every_link_leads_to_a_place_in_the_book_or_to_the_web()
    {
        using var site = CourseSite.Of();
        var files = Files(CourseSite.Built(site)[BookPath]);
        var ids = Chapters(files).ToDictionary(chapter => chapter.Name, chapter => Ids(chapter.Root), StringComparer.Ordinal);
        foreach (var (name, found) in ids)
            Assert.True(found.Distinct(StringComparer.Ordinal).Count() == found.Count, $"{name} has an id twice.");
        var links = Chapters(files)
            .SelectMany(chapter => Targets(chapter.Root).Select(target => (chapter.Name, Target: target)))
            .ToList();
        Assert.Contains(links, link => link.Target == "glossary.xhtml#practice");
        Assert.Contains(links, link => link.Target == "references.xhtml#wenger-1998");
        Assert.Contains(links, link => link.Target == "https://complete.example/toolkit-site/about/");
        foreach (var (name, target) in links.Where(link => !link.Target.Contains(':', StringComparison.Ordinal)))
        {
            var (file, anchor) = target.Split('#') is [var one, var two] ? (one.Length == 0 ? name : one, two) : (target, null);
            Assert.True(files.ContainsKey("EPUB/" + file), $"{name} links to {target}");
            if (anchor is not null) Assert.True(ids[file].Contains(anchor, StringComparer.Ordinal), $"{name} links to {target}");
        }
    }

    [Fact]
    public void Fetches_nothing_from_elsewhere()
    {
        using var site = CourseSite.Of();
        var files = Files(CourseSite.Built(site)[BookPath]);
        foreach (var (name, root) in Chapters(files))
        {
            Assert.DoesNotContain(
                root.Descendants(),
                element => element.Name.LocalName is "script" or "iframe" or "object" or "form" or "input" or "button");
            Assert.DoesNotContain(
                root.Descendants().Attributes().Where(MayLoadOrRun),
                attribute => attribute.Name.LocalName != "src" || attribute.Value.Contains(':', StringComparison.Ordinal));
            Assert.Equal(["book.css"], root.Descendants(Html + "link").Select(link => link.Attribute("href")!.Value));
        }

        Assert.DoesNotContain("url(", Encoding.UTF8.GetString(files["EPUB/book.css"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_drawings_and_what_says_the_same_in_words()
    {
        using var site = CourseSite.Of();
        var files = Files(CourseSite.Built(site)[BookPath]);
        var figures = Xml(files, "EPUB/toolkit-figures.xhtml").Descendants(Html + "figure").ToList();
        Assert.Equal(7, figures.Count);
        Assert.All(figures, figure =>
        {
            Assert.NotEmpty(figure.Descendants(Svg + "svg"));
            Assert.All(figure.Descendants(Svg + "svg"), drawing => Assert.Equal("true", drawing.Attribute("aria-hidden")!.Value));
            Assert.NotEmpty(figure.Elements().Last(element => element.Name.LocalName is "ul" or "ol").Elements(Html + "li"));
        });
        var picture = Xml(files, "EPUB/toolkit-what-it-is.xhtml").Descendants(Html + "img").Single();
        Assert.Equal(
            ("images/round-table.svg", "A round table with eight seats"),
            (picture.Attribute("src")!.Value, picture.Attribute("alt")!.Value));
        var svgItems = Xml(files, "EPUB/package.opf").Descendants(Opf + "item")
            .Where(item => item.Attribute("properties")?.Value == "svg")
            .Select(item => item.Attribute("href")!.Value);
        var withSvg = Chapters(files)
            .Where(chapter => chapter.Root.Descendants(Svg + "svg").Any())
            .Select(chapter => chapter.Name);
        Assert.Equal(withSvg.Order(StringComparer.Ordinal), svgItems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_how_accessible_it_is_and_which_edition()
    {
        using var site = CourseSite.Of();
        var package = Xml(Files(CourseSite.Built(site)[BookPath]), "EPUB/package.opf");
        var said = package.Descendants(Opf + "meta")
            .Where(meta => meta.Attribute("property") is not null)
            .ToLookup(meta => meta.Attribute("property")!.Value, meta => meta.Value, StringComparer.Ordinal);
        string[] properties =
        [
            "schema:accessMode",
            "schema:accessModeSufficient",
            "schema:accessibilityFeature",
            "schema:accessibilityHazard",
            "schema:accessibilitySummary",
            "dcterms:modified",
        ];
        foreach (var property in properties) Assert.NotEmpty(said[property]);
        Assert.Contains(
            package.Descendants(),
            element => element.Name.LocalName == "title" && element.Value == "A complete site, edition 2026.1");
        Assert.Equal("2026-11-01T00:00:00Z", said["dcterms:modified"].Single());
    }

    [Fact]
    public void Has_contents_by_stage()
    {
        using var site = CourseSite.Of();
        var contents = Xml(Files(CourseSite.Built(site)[BookPath]), "EPUB/nav.xhtml").Descendants(Html + "nav").First();
        var parts = contents.Descendants(Html + "span").Select(part => part.Value);
        Assert.Equal(["Decide", "Run", "Learn more", "Case studies", "Lessons"], parts);
        Assert.Contains(CourseSite.Hostile, contents.Descendants(Html + "a").Select(link => link.Value));
    }

    [Fact]
    public void Survives_a_hostile_body()
    {
        using var site = CourseSite.Of();
        site.Put(
            "lessons/kept.md",
            "---\ntitle: A lesson\noutcomes: [Keep it.]\n---\n" +
            "`]]> <b>` &amp; &nbsp; &lt; \\< 😀 \u00A0 & ![A table](../images/round-table.svg)\n\n" +
            "| a | b |\n|---|---|\n\n[the letter c](../glossary/#letter-c)\n");
        var files = Files(CourseSite.Built(site)[BookPath]);
        var body = Xml(files, "EPUB/lessons-kept.xhtml");
        var words = body.Value.Replace("\n", " ", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        Assert.Contains("]]> <b> & \u00A0 < < 😀 \u00A0 &", words, StringComparison.Ordinal);
        // The letters stand only on the page of the web.
        Assert.Contains("glossary.xhtml", body.Descendants(Html + "a").Select(link => link.Attribute("href")!.Value));
    }

    [EpubcheckFact]
    public void Epubcheck_finds_nothing()
    {
        using var site = CourseSite.Of();
        CourseSite.Built(site);
        Assert.Equal("", EpubcheckFactAttribute.ProblemsOf(Path.Combine(site.Output, BookPath)));
    }

    [EpubcheckFact]
    public void Epubcheck_finds_nothing_in_the_real_book()
    {
        using var folder = new TempFolder();
        var content = Repository.Content;
        var result = Pipeline.Run(new() { Content = content, Output = folder.Sub("output"), Themes = Repository.Themes });
        Assert.Empty(result.Findings);
        Assert.Equal("", EpubcheckFactAttribute.ProblemsOf(folder.Sub("output/" + BookPath)));
    }

    private static Dictionary<string, byte[]> Files(byte[] book) => CartridgeRules.Files(book);

    private static XElement Xml(Dictionary<string, byte[]> files, string name) => XDocument.Load(new MemoryStream(files[name])).Root!;

    private static List<(string Name, XElement Root)> Chapters(Dictionary<string, byte[]> files) =>
    [
        .. files.Keys
            .Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal))
            .Select(name => (name["EPUB/".Length..], Xml(files, name))),
    ];

    private static List<string> Ids(XElement root) => [.. root.Descendants().Attributes("id").Select(id => id.Value)];

    private static IEnumerable<string> Targets(XElement root) => root.Descendants().Attributes()
        .Where(attribute => attribute.Name.LocalName is "href" or "src")
        .Select(link => link.Value);

    private static bool MayLoadOrRun(XAttribute attribute) =>
        attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal);
}
