using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Courses;

/// <summary>Course pages, the page for trainers, handouts, and what reference managers read of a page.</summary>
public sealed class CoursePageTests
{
    [Fact]
    public void Says_what_a_trainer_needs()
    {
        using var site = CourseSite.Of();
        CourseSite.Built(site);
        using var page = Html(site, "toolkit/what-it-is/course/index.html");
        Assert.Equal("Use “What it is” in a course", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("https://complete.example/toolkit-site/toolkit/what-it-is/", page.QuerySelector(".address")!.TextContent);
        Assert.Equal(
            ["Say what a community of practice is.", "Name its three parts."],
            Texts(page, "#outcomes ~ ul li"));
        Assert.Equal(
            ["Which communities are you part of?", "Who is missing from them, and \"why\"?"],
            Texts(page, "#questions ~ ul li"));
        Assert.Equal(
            [
                "The People & Co (2026) ‘What it is’, A complete site, edition 2026.1. " +
                "Available at: https://complete.example/toolkit-site/toolkit/what-it-is/ (Accessed: add the date).",
                "The People & Co. (2026, November 1). What it is (Edition 2026.1). " +
                "A complete site. https://complete.example/toolkit-site/toolkit/what-it-is/",
            ],
            Texts(page, ".cite-this .citation"));
        Assert.Equal(
            "QR code of https://complete.example/toolkit-site/toolkit/what-it-is/",
            page.QuerySelector(".qr img")!.GetAttribute("alt"));
        Assert.Contains(page.QuerySelectorAll("a[rel=license]"), link => link.TextContent == "CC BY 4.0");
    }

    [Fact]
    public void Every_file_of_it_is_there_and_tells_its_size()
    {
        using var site = CourseSite.Of();
        var files = CourseSite.Built(site);
        foreach (var (path, bytes) in files.Where(file => IsForACourse(file.Key)))
        {
            using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
            if (page.QuerySelector("meta[http-equiv]") is not null) continue;
            var downloads = page.QuerySelectorAll("a.download");
            Assert.True(downloads.Length >= 5, path);
            Assert.All(downloads, link =>
            {
                var file = files[link.GetAttribute("href")!["/toolkit-site/".Length..]];
                Assert.EndsWith($", {Math.Max(1, (file.Length + 512) / 1024)} KB", link.TextContent, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void The_picture_of_each_address_leads_there()
    {
        using var site = CourseSite.Of();
        var files = CourseSite.Built(site);
        string Read(string path) => QrReader.Read(Encoding.UTF8.GetString(files[path])).Text;
        Assert.Equal("https://complete.example/toolkit-site/toolkit/what-it-is/", Read("toolkit/what-it-is/course/qr.svg"));
        Assert.Equal("https://complete.example/toolkit-site/toolkit/#decide", Read("trainers/decide/qr.svg"));
        Assert.Equal("https://complete.example/toolkit-site/", Read("trainers/qr.svg"));
    }

    [Fact]
    public void Citations_of_the_site_can_be_read_back()
    {
        using var site = CourseSite.Of();
        var files = CourseSite.Built(site);
        var (key, bibtex) = CitationReaders.BibTeX(Encoding.UTF8.GetString(files["lessons/hostile/course/hostile.bib"]));
        Assert.Equal("a-complete-site-hostile", key);
        Assert.Equal(CourseSite.Hostile, bibtex["title"]);
        Assert.Equal("The People & Co", bibtex["author"]);
        var ris = CitationReaders.Ris(Encoding.UTF8.GetString(files["lessons/hostile/course/hostile.ris"]));
        Assert.Contains(("TI", CourseSite.Hostile), ris);
        var json = JsonDocument.Parse(files["lessons/hostile/course/hostile.json"]);
        Assert.Equal(CourseSite.Hostile, json.RootElement[0].GetProperty("title").GetString());
    }

    [Fact]
    public void The_page_itself_tells_reference_managers_what_it_is()
    {
        using var site = CourseSite.Of();
        CourseSite.Built(site);
        using var page = Html(site, "toolkit/what-it-is/index.html");
        string? Said(string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal(
            ("What it is", "2026/11/01", "https://complete.example/toolkit-site/toolkit/what-it-is/"),
            (Said("citation_title"), Said("citation_publication_date"), Said("citation_public_url")));
        // Zotero takes the type from here, and the name of an organisation in one piece.
        Assert.Equal(("webpage", "The People & Co"), (Said("DC.type"), Said("DC.creator")));
        var link = page.QuerySelectorAll(".use-page a").Single(one => one.TextContent == "Use in your course");
        Assert.Equal("/toolkit-site/toolkit/what-it-is/course/", link.GetAttribute("href"));
        using var about = Html(site, "about/index.html");
        Assert.Null(about.QuerySelector("meta[name=citation_title]"));
    }

    [Fact]
    public void What_was_withdrawn_is_in_none_of_it()
    {
        using var site = CourseSite.Of();
        var files = CourseSite.Built(site);
        Assert.Contains("lessons/kept/course/index.html", files.Keys);
        Assert.DoesNotContain(files.Keys, path =>
            path.StartsWith("lessons/withdrawn/", StringComparison.Ordinal)
            && path is not ("lessons/withdrawn/index.html" or "lessons/withdrawn/course/index.html"));
        // The course page leads to the notice.
        Assert.Contains(
            "/lessons/withdrawn/course/ /toolkit-site/lessons/withdrawn/ 301",
            site.Html("_redirects"),
            StringComparison.Ordinal);
        foreach (var (path, bytes) in files.Where(file => IsForTrainers(file.Key)))
        {
            Assert.DoesNotContain(TextsOf(path, bytes), text =>
                text.Contains("A lesson that is gone", StringComparison.Ordinal)
                || text.Contains("lessons/withdrawn", StringComparison.Ordinal)
                || text.Contains("Secret", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_handout_is_one_file_that_needs_nothing()
    {
        using var site = CourseSite.Of();
        CourseSite.Built(site);
        using var handout = Html(site, "handouts/toolkit.html");
        Assert.Empty(handout.QuerySelectorAll("script, img, link, iframe"));
        Assert.NotEmpty(handout.QuerySelector("style")!.TextContent);
        Assert.Equal(
            ["Decide", "Run", "Learn more", "Case studies", "Lessons"],
            handout.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains(CourseSite.Hostile, handout.QuerySelectorAll("h3 a").Select(link => link.TextContent));
        Assert.All(
            handout.QuerySelectorAll("a"),
            link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("edition 2026.1", handout.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(handout.QuerySelectorAll("article").Length, handout.QuerySelectorAll(".address").Length);
    }

    [Fact]
    public void A_site_without_anything_to_teach_has_none_of_it()
    {
        using var site = TestSite.Minimal();
        File.Delete(site.PathOf("toolkit/first.md"));
        site.Replace("site.yml", "toolkit/first.md", "pages/about.md");
        site.PutBody("Text.");
        var result = site.Build();
        Assert.Equal([], result.Findings.Select(finding => finding.ToString()));
        Assert.DoesNotContain(TempFolder.Read(site.Output).Keys, IsForTrainers);
    }

    [Fact]
    public void Two_builds_are_the_same_byte_for_byte()
    {
        using var one = CourseSite.Of();
        using var other = CourseSite.Of();
        var first = CourseSite.Built(one);
        var second = other.BuildWell(options => options with { Workers = 1 }, LessonType.Types);
        Assert.Equal(first.Keys, second.Keys);
        Assert.Equal([], first.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    [Fact]
    public void A_file_that_is_saved_says_so_in_its_headers()
    {
        Assert.Contains(("Content-Disposition", "attachment"), ResponseHeaders.For("/handouts/decide.html"));
        Assert.DoesNotContain(("Content-Disposition", "attachment"), ResponseHeaders.For("/trainers/decide/"));
        Assert.Contains(
            "/handouts/*\n  Content-Disposition: attachment\n",
            ResponseHeaders.AsFile("search/abc"),
            StringComparison.Ordinal);
    }

    private static IHtmlDocument Html(TestSite site, string path) => new HtmlParser().ParseDocument(site.Html(path));

    private static IEnumerable<string> Texts(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(one => one.TextContent.Trim());

    private static bool IsForACourse(string path) =>
        path.EndsWith("/course/index.html", StringComparison.Ordinal)
        || (path.StartsWith("trainers/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal));

    private static bool IsForTrainers(string path) =>
        path.StartsWith("trainers/", StringComparison.Ordinal) || path.StartsWith("handouts/", StringComparison.Ordinal);

    private static IEnumerable<string> TextsOf(string path, byte[] bytes)
    {
        var isZip = path.EndsWith(".imscc", StringComparison.Ordinal) || path.EndsWith(".epub", StringComparison.Ordinal);
        IEnumerable<byte[]> files = isZip ? CartridgeRules.Files(bytes).Values : [bytes];
        return files.Select(Encoding.UTF8.GetString);
    }
}
