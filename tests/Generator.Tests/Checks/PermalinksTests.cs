using CopToolkit.Checks;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Checks;

/// <summary>What happens when an address vanishes is in tests/sites/invalid.</summary>
public sealed class PermalinksTests
{
    [Fact]
    public void Adds_new_links_in_order_and_keeps_old_ones()
    {
        var text = Permalinks.With("# Comment\n/b/\n\n  /a/#gone  \n", ["/c/", "/b/", "/a/"]);
        Assert.Equal(["/a/", "/a/#gone", "/b/", "/c/"], text.Split('\n').Where(line => line.StartsWith('/')));
        Assert.StartsWith("# Every address", text, StringComparison.Ordinal);
        Assert.EndsWith("/c/\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Permalinks.With(text, ["/a/"]));
    }

    [Fact]
    public void Lists_every_page_and_anchor_of_a_build()
    {
        using var site = TestSite.Minimal();
        Assert.Equal(
            [
                "/",
                "/a-to-z/",
                "/about/",
                "/case-studies/",
                "/glossary/",
                "/glossary/#page",
                "/print/start/",
                "/print/toolkit/",
                "/references/",
                "/references/#book-2001",
                "/search/",
                "/support/",
                "/templates/",
                "/toolkit/",
                "/toolkit/#run",
                "/toolkit/#start",
                "/toolkit/first/",
                "/toolkit/first/#a-heading",
                "/toolkit/first/course/",
                "/tools/",
                "/trainers/start/",
                "/whats-new/",
            ],
            site.Build().PublishedLinks);
    }

    [Fact]
    public void Finds_nothing_wrong_with_what_a_build_publishes()
    {
        using var site = TestSite.Complete();
        var published = site.Build().PublishedLinks;
        Assert.Contains("/toolkit/what-it-is/#three-parts", published);
        Assert.Empty(site.Put(Permalinks.FileName, Permalinks.With("", published)).Findings());
    }

    [Fact]
    public void Takes_an_alias_for_a_page_that_moved()
    {
        using var site = TestSite.Minimal();
        site.Put(Permalinks.FileName, "/toolkit/old/\n/toolkit/old/#a-heading\n/toolkit/old/course/\n");
        site.Replace("toolkit/first.md", "order: 1", "order: 1\naliases: [toolkit/old/]");
        Assert.Empty(site.Findings());
    }
}
