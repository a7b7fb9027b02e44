using CopToolkit.Checks;
using CopToolkit.Commands;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A case whose address would give someone away: its notice stands elsewhere, and nothing says where it was.</summary>
public sealed class WithdrawAddressTests : IDisposable
{
    private const string Reason = "The person in the case asked for it.";
    private const string Slug = "quondam-question";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private readonly TestSite _site = MadeCaseSite.Of(4);

    /// <summary>A case that everything leads to: pages, another case, the settings, an edition, and a former address.</summary>
    public WithdrawAddressTests()
    {
        _site.Replace("site.yml", "edition:", "offers-offline: true\nedition:");
        File.Move(_site.PathOf("case-studies/case-01.md"), _site.PathOf($"case-studies/{Slug}.md"));
        _site.Replace($"case-studies/{Slug}.md", "title: Case number 1", "title: A bygone title\naliases: [case-studies/whilom/]");
        _site.PutBody($"""

            Read [one case](../case-studies/{Slug}.md), [what was learned](../case-studies/{Slug}.md#learning),
            [how to teach it](/case-studies/{Slug}/course/).

            """);
        _site.Replace("case-studies/case-02.md", "Learned in case 2.", $"Learned in case 2, as [before]({Slug}.md#learning).");
        foreach (var file in new[] { $"case-studies/{Slug}.md", "case-studies/case-02.md" })
            _site.Put(file, MadeCases.Stamped(File.ReadAllText(_site.PathOf(file))));
        _site.Put(Permalinks.FileName, Permalinks.With("", _site.Build().PublishedLinks));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void No_file_of_the_site_holds_the_old_address_any_more()
    {
        foreach (var word in new[] { "quondam", "bygone", "whilom" })
            Assert.NotEmpty(PublishedFiles.With(word, _site.BuildWell()));
        var before = PublishedFiles.With("quondam", _site.BuildWell());
        Assert.Contains("sitemap.xml", before);
        Assert.Contains("_redirects", before);
        Assert.Contains("sw.js", before);
        Assert.Contains("feed.xml", before);
        Assert.Contains(before, path => path.Contains(".epub!", StringComparison.Ordinal));
        Assert.Contains(before, path => path.Contains(".imscc!", StringComparison.Ordinal));
        Assert.Contains(before, path => path.StartsWith("downloads/", StringComparison.Ordinal));
        Assert.Contains(before, path => path.StartsWith("search/", StringComparison.Ordinal));

        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day, takesAddress: true));

        var after = _site.BuildWell();
        foreach (var word in new[] { "quondam", "bygone", "whilom" })
        {
            Assert.Equal([], PublishedFiles.With(word, after));
            Assert.Equal([], PublishedFiles.With(word, TempFolder.Read(_site.Content)));
        }

        Assert.Contains(Reason, _site.Html("case-studies/withdrawn-1/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/case-studies/withdrawn-1/\"", _site.Html("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_that_can_answer_gone_and_no_rule_names_what_is_gone()
    {
        _site.BuildWell();
        Assert.DoesNotContain("410", _site.Html("_redirects"), StringComparison.Ordinal);
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day, takesAddress: true));
        _site.BuildWell();
        // The last line, because the first that fits is taken; where a page is, a host shows that.
        Assert.EndsWith("\n/case-studies/* /404.html 410\n", _site.Html("_redirects"), StringComparison.Ordinal);
        Assert.Contains("a page may have been withdrawn, and its address with it", _site.Html("404.html"), StringComparison.Ordinal);
        _site.BuildWell(options => options with { Url = new Uri("https://x.example/below/") });
        Assert.EndsWith("\n/below/case-studies/* /below/404.html 410\n", _site.Html("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_addresses_of_the_case_leave_the_list_of_all_that_were_published()
    {
        var before = Links();
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day, takesAddress: true));
        var after = Links();
        Assert.Equal(["/case-studies/withdrawn-1/"], after.Except(before));
        var gone = before.Except(after).ToList();
        Assert.Contains($"/case-studies/{Slug}/#learning", gone);
        Assert.Contains($"/case-studies/{Slug}/course/", gone);
        Assert.All(gone, link => Assert.StartsWith($"/case-studies/{Slug}/", link, StringComparison.Ordinal));
        Assert.Empty(_site.Findings());
        // The notice may not vanish, and a line that comes back from elsewhere is named with its remedy.
        _site.Put(Permalinks.FileName, File.ReadAllText(_site.PathOf(Permalinks.FileName)) + $"/case-studies/{Slug}/\n");
        Assert.Contains(_site.Findings(), finding => finding.EndsWith(
            "; when it was withdrawn with --address, remove its lines", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_that_was_moved_by_hand_is_a_page_that_vanished()
    {
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day));
        Assert.Empty(_site.Findings());
        File.Move(_site.PathOf($"case-studies/{Slug}.md"), _site.PathOf("case-studies/withdrawn-1.md"));
        _site.PutBody("\nNo link.\n");
        Assert.Contains(_site.Findings(), finding => finding.Contains($"/{Slug}/ was published and is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_can_lose_its_old_address_later_and_keeps_its_day_and_reason()
    {
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day));
        var notice = File.ReadAllText(_site.PathOf($"case-studies/{Slug}.md"))
            .Replace("aliases:\n  - \"case-studies/whilom/\"\n", "", StringComparison.Ordinal);
        Assert.Equal(2, WithdrawCommand.Run(_site.Content, Slug, null, Day.AddDays(9)));
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, null, Day.AddDays(9), takesAddress: true));
        Assert.Equal(notice, File.ReadAllText(_site.PathOf("case-studies/withdrawn-1.md")));
        Assert.Equal([], PublishedFiles.With("quondam", _site.BuildWell()));
        Assert.Equal(2, WithdrawCommand.Run(_site.Content, "withdrawn-1", null, Day, takesAddress: true));
    }

    [Fact]
    public void Each_notice_takes_the_lowest_number_that_was_never_used()
    {
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, Slug, Reason, Day, takesAddress: true));
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, "case-00", Reason, Day, takesAddress: true));
        Assert.True(File.Exists(_site.PathOf("case-studies/withdrawn-2.md")));
        // An address that was published once is used, also when its file is gone.
        File.Delete(_site.PathOf("case-studies/withdrawn-2.md"));
        Assert.Equal(0, WithdrawCommand.Run(_site.Content, "case-03", Reason, Day, takesAddress: true));
        Assert.True(File.Exists(_site.PathOf("case-studies/withdrawn-3.md")));
    }

    [Theory]
    [InlineData("Whoever asked the Quondam question took it back.")]
    [InlineData("The case a bygone title was taken back.")]
    [InlineData(null)]
    public void Refuses_a_reason_that_names_the_case(string? reason)
    {
        var before = TempFolder.Read(_site.Content);
        Assert.Equal(2, WithdrawCommand.Run(_site.Content, Slug, reason, Day, takesAddress: true));
        Assert.Equal(before, TempFolder.Read(_site.Content));
    }

    [Fact]
    public void Tells_every_line_that_led_to_the_case_or_still_names_it()
    {
        _site.PutBody($"\nRead [one case](../case-studies/{Slug}.md).\n\nWe liked A Bygone Title, and not-{Slug}.md.\n");
        _site.Put($"case-studies/drafts/{Slug}.md", "A draft.\n");
        var mentions = new CaseMentions(_site.Content, Slug, ["case-studies/whilom/"]);
        Assert.Equal(["case-studies/case-02.md:47", "pages/about.md:7"], mentions.LeadTo("withdrawn-1"));
        File.Delete(_site.PathOf($"case-studies/{Slug}.md"));
        Assert.Equal([$"case-studies/drafts/{Slug}.md", "pages/about.md:9"], mentions.Naming("A bygone title"));
    }

    private List<string> Links() =>
        [.. File.ReadAllLines(_site.PathOf(Permalinks.FileName)).Where(line => line.StartsWith('/'))];
}
