using CopToolkit.Checks;
using CopToolkit.Commands;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A case that is taken back leaves a notice at its address, and nothing anywhere else.</summary>
public sealed class WithdrawTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Leaves_a_notice_at_the_address_and_nothing_in_lists_feed_and_sitemap()
    {
        using var site = MadeCaseSite.Of(4);
        site.Replace("case-studies/case-01.md", "title: Case number 1", "title: A telling title\naliases: [case-studies/former/]");
        site.Replace("case-studies/case-01.md", "A man had moved", "A telling text had moved");
        site.Put("case-studies/case-01.md", MadeCases.Stamped(File.ReadAllText(site.PathOf("case-studies/case-01.md"))));
        site.PutBody("Read [the first case](../case-studies/case-01.md) and [its end](../case-studies/case-01.md#evaluation).\n");
        site.Put(Permalinks.FileName, Permalinks.With("", site.Build().PublishedLinks));
        Assert.Contains("/case-studies/case-01/#learning", File.ReadAllText(site.PathOf(Permalinks.FileName)), StringComparison.Ordinal);
        Assert.Contains("A telling title", site.Html("feed.xml"), StringComparison.Ordinal);

        Assert.Equal(0, WithdrawCommand.Run(site.Content, "case-01", "The person in the case asked for it.", Day));

        var file = File.ReadAllText(site.PathOf("case-studies/case-01.md"));
        Assert.DoesNotContain("telling", file, StringComparison.Ordinal);
        var published = site.BuildWell();
        var notice = site.Html("case-studies/case-01/index.html");
        Assert.Contains("This case study was withdrawn on 20 November 2026.", notice, StringComparison.Ordinal);
        Assert.Contains("The person in the case asked for it.", notice, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex\"", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", notice, StringComparison.Ordinal);
        Assert.Contains("/case-studies/former/ /case-studies/case-01/ 301", site.Html("_redirects"), StringComparison.Ordinal);
        var others = published.Where(one =>
            !one.Key.StartsWith("case-studies/case-01/", StringComparison.Ordinal)
            && !one.Key.StartsWith("assets/", StringComparison.Ordinal));
        foreach (var (path, bytes) in others)
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("telling", text, StringComparison.Ordinal);
            if (!MayNameTheCase(path)) Assert.False(text.Contains("case-studies/case-01", StringComparison.Ordinal), path);
        }
    }

    /// <summary>
    /// The page that links to it, its former address and the redirects go on leading there.
    /// </summary>
    private static bool MayNameTheCase(string path) => path is
        "about/index.html"
        or "_redirects"
        or "case-studies/former/index.html"
        or "case-studies/former/course/index.html"
        or ".generated";

    [Fact]
    public void Keeps_the_address_for_ever()
    {
        using var site = MadeCaseSite.Of(1);
        site.Put(Permalinks.FileName, Permalinks.With("", site.Build().PublishedLinks));
        Assert.Equal(0, WithdrawCommand.Run(site.Content, "case-00", "The person in the case asked for it.", Day));
        Assert.Empty(site.Findings());
        File.Delete(site.PathOf("case-studies/case-00.md"));
        Assert.Contains(
            site.Findings(),
            finding => finding.Contains("/case-studies/case-00/ was published and is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_of_several_notices_may_be_the_same()
    {
        using var site = MadeCaseSite.Of(3);
        foreach (var slug in new[] { "case-00", "case-01", "case-02" })
            Assert.Equal(0, WithdrawCommand.Run(site.Content, slug, "The person in the case asked for it.", Day));
        site.BuildWell();
        Assert.Contains("No case study is published at present.", site.Html("case-studies/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Pages, index, worker, packs, book and the copy for a memory stick: whatever someone can take away from here.</summary>
    [Fact]
    public void Leaves_no_word_of_the_case_in_anything_that_is_published()
    {
        using var site = MadeCaseSite.Of(4);
        site.Replace("site.yml", "edition:", "offers-offline: true\nedition:");
        site.Replace("case-studies/case-01.md", "title: Case number 1", "title: A quondam title");
        site.Replace("case-studies/case-01.md", "A man had moved", "A quondam text had moved");
        site.Put("case-studies/case-01.md", MadeCases.Stamped(File.ReadAllText(site.PathOf("case-studies/case-01.md"))));
        var before = PublishedFiles.With("quondam", site.BuildWell());
        Assert.Contains(before, path => path.Contains(".epub!", StringComparison.Ordinal));
        Assert.Contains(before, path => path.StartsWith("downloads/", StringComparison.Ordinal));
        Assert.Contains(before, path => path.StartsWith("search/", StringComparison.Ordinal));

        Assert.Equal(0, WithdrawCommand.Run(site.Content, "case-01", "The person in the case asked for it.", Day));
        var after = site.BuildWell();
        Assert.Equal([], PublishedFiles.With("quondam", after));
        var worker = System.Text.Encoding.UTF8.GetString(after["sw.js"]);
        // The worker forgets whatever it kept of the cases that is not on this list.
        Assert.Contains("case-studies/case-00/", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("case-01", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("case-01", System.Text.Encoding.UTF8.GetString(after["kept-files.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case-09", "The person in the case asked for it.")]
    [InlineData("../site", "The person in the case asked for it.")]
    [InlineData("Case-00", "The person in the case asked for it.")]
    [InlineData("case-00", "Too short")]
    [InlineData("case-00", "A text\u202e that runs backwards and hides.")]
    [InlineData("case-00", "Two lines,\nwhich would end the field.")]
    [InlineData("case-00", "Kerry Whitfield asked us to take it back.")]
    [InlineData("case-00", "She rang us from 07700 900123 and said no.")]
    public void Refuses_what_is_no_case_and_no_reason(string slug, string reason)
    {
        using var site = MadeCaseSite.Of(1);
        var before = TempFolder.Read(site.Content);
        Assert.Equal(2, WithdrawCommand.Run(site.Content, slug, reason, Day));
        Assert.Equal(before, TempFolder.Read(site.Content));
    }

    [Fact]
    public void Refuses_to_withdraw_twice()
    {
        using var site = MadeCaseSite.Of(1);
        Assert.Equal(0, WithdrawCommand.Run(site.Content, "case-00", "The person \"asked\": for it & <more>.", Day));
        var before = TempFolder.Read(site.Content);
        Assert.Equal(2, WithdrawCommand.Run(site.Content, "case-00", "Another reason, which comes later.", Day));
        Assert.Equal(before, TempFolder.Read(site.Content));
        site.BuildWell();
        var notice = site.Html("case-studies/case-00/index.html");
        Assert.Contains("The person &quot;asked&quot;: for it &amp; &lt;more&gt;.", notice, StringComparison.Ordinal);
    }
}
