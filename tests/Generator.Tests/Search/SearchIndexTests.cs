using System.Text;
using CopToolkit.ContentTypes;
using CopToolkit.Search;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Search;

/// <summary>What the index of a small site holds.</summary>
public sealed class SearchIndexTests
{
    private const int MostBytes = 6_000;

    [Fact]
    public void Is_the_same_in_every_build_on_any_number_of_cores()
    {
        using var site = TestSite.Complete();
        var one = site.BuildWell(options => options with { Workers = 1 });
        var elsewhere = site.Folder + "/other";
        var other = site.BuildWell(options => options with { Workers = 8, Output = elsewhere }, output: elsewhere);
        Assert.Equal(Index(one), Index(other));
        foreach (var path in Index(one)) Assert.Equal(one[path], other[path]);
    }

    [Fact]
    public void Moves_to_another_folder_when_a_text_changes()
    {
        using var site = TestSite.Complete();
        var before = Folder(site.BuildWell());
        site.PutBody("Something else is said here.\n");
        Assert.NotEqual(before, Folder(site.BuildWell()));
    }

    [Fact]
    public void Lists_every_document_and_listing_once()
    {
        using var site = TestSite.Complete();
        site.BuildWell();
        var result = site.Build();
        var paths = PublishedSearch.Entries(site.Output).Select(entry => entry.Path).ToList();
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        foreach (var document in result.Site!.Documents.Where(document => document.Metadata.IsListed))
            Assert.Contains(PathOf(document), paths);
        Assert.Contains("glossary/", paths);
        Assert.DoesNotContain("search/", paths);
        Assert.DoesNotContain("404.html", paths);
        Assert.DoesNotContain("case-studies/taken-back/", paths);
    }

    [Fact]
    public void Knows_every_section_by_its_anchor()
    {
        using var site = TestSite.Minimal();
        site.PutBody(
            "Before. [About](about.md)\n\n## First {#one}\n\nSome *marked* text\nand `code` &amp; more.\n\n" +
            "- an item\n- another\n\n### Below {#two}\n\nDeeper.\n");
        site.BuildWell();
        var entry = PublishedSearch.Entries(site.Output).Single(entry => entry.Path == "about/");
        Assert.Equal(
            [
                ("", "", "Before. About"),
                ("First", "one", "Some marked text and code & more. an item · another"),
                ("First: Below", "two", "Deeper."),
            ],
            entry.Sections);
        Assert.Equal("What this site is about, in forty or more characters.", entry.Summary);
    }

    /// <summary>Thirty sections have a place each in the index; what comes after them must be found all the same.</summary>
    [Fact]
    public void Keeps_the_words_of_the_thirty_first_section_and_all_later_ones()
    {
        using var site = TestSite.Minimal();
        site.PutBody(string.Concat(Enumerable.Range(1, 34).Select(i => $"## Heading number {i} {{#h{i}}}\n\nText of part {i}.\n\n")));
        site.BuildWell();
        var sections = PublishedSearch.Entries(site.Output).Single(entry => entry.Path == "about/").Sections;
        Assert.Equal(30, sections.Count);
        Assert.Equal("h29", sections[^1].Id);
        foreach (var i in Enumerable.Range(30, 5))
            Assert.Contains($"Heading number {i} · Text of part {i}.", sections[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_hostile_text_as_text()
    {
        using var site = TestSite.Minimal();
        site.PutBody("Say \\</script\\>\\<img src=x\\> \\\"quoted\\\" and \\\\ here.\n");
        site.BuildWell();
        var about = PublishedSearch.Entries(site.Output).Single(entry => entry.Path == "about/");
        Assert.Equal("Say </script><img src=x> \"quoted\" and \\ here.", about.Sections[0].Text);
    }

    [Fact]
    public void Keeps_its_files_small()
    {
        using var site = TestSite.Complete();
        foreach (var (path, bytes) in site.BuildWell().Where(file => IsIndex(file.Key)))
            Assert.True(bytes.Length < MostBytes, $"{path} has {bytes.Length} bytes.");
    }

    [Fact]
    public void May_be_kept_by_browsers_for_ever_except_for_its_first_file()
    {
        using var site = TestSite.Minimal();
        var files = site.BuildWell();
        var folder = Folder(files);
        Assert.Contains(
            $"/search/{folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            Encoding.UTF8.GetString(files["_headers"]),
            StringComparison.Ordinal);
        Assert.Contains(ResponseHeaders.For($"/search/{folder}/w0.js"), KeepsForever);
        Assert.DoesNotContain(ResponseHeaders.For("/search/index.js"), KeepsForever);

        static bool KeepsForever((string Name, string Value) header) => header.Value.Contains("immutable", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(45u)]
    [InlineData(46u)]
    [InlineData(123_456_789u)]
    public void Writes_numbers_that_can_be_read_again(uint number)
    {
        var (read, unit) = (0u, 1u);
        var digits = new StringBuilder().AddNumber(number).ToString();
        foreach (var value in digits.Select(digit => (uint)SearchNumbers.Digits.IndexOf(digit, StringComparison.Ordinal)))
        {
            read += (value >= SearchNumbers.Half ? value - SearchNumbers.Half : value) * unit;
            unit *= SearchNumbers.Half;
        }

        Assert.Equal(number, read);
    }

    [Fact]
    public void Stays_out_of_the_way_of_content_of_its_name()
    {
        using var site = TestSite.Minimal();
        site.Put(
            "pages/search.md",
            "---\ntitle: A search\nsummary: What this page is about, in forty or more characters.\n" +
            "reviewed: 2026-01-02\n---\nText.\n");
        Assert.Contains(
            "pages/search.md:1: the address /search/ belongs to a page that the generator makes; rename the file",
            site.Findings());
    }

    [Fact]
    public void Every_type_finds_its_own_words()
    {
        using var site = TestSite.Complete();
        var result = site.Build();
        var search = new BruteSearch(PublishedSearch.Entries(site.Output), SearchWords.Of(result.Site!), AllContentTypes.List);
        foreach (var document in result.Site!.Documents.Where(document => document.Metadata.IsListed))
            Assert.Contains(PathOf(document), search.Find(document.Title).Take(3));
    }

    private static string PathOf(CopToolkit.Documents.Document document) =>
        document.Address.Path + (document.Fragment is { } fragment ? "#" + fragment : "");

    private static string Folder(SortedDictionary<string, byte[]> files) => files.Keys
        .First(path => path.StartsWith("search/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2)
        .Split('/')[1];

    private static List<string> Index(SortedDictionary<string, byte[]> files) => [.. files.Keys.Where(IsIndex)];

    private static bool IsIndex(string path) =>
        path.StartsWith("search/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);
}
