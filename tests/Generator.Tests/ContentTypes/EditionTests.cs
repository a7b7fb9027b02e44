using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.ContentTypes;

/// <summary>Editions: the page that tells what is new, the feed, and the foot of every page.</summary>
public sealed class EditionTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Tells_what_each_edition_changed_newest_first()
    {
        using var site = WithTwo();
        using var page = new HtmlParser().ParseDocument(site.Html("whats-new/index.html"));
        Assert.Equal(["Edition 2026.2", "Edition 2026.1"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        var newest = page.QuerySelectorAll(".edition")[0];
        Assert.Equal(["Added", "Changed", "Withdrawn"], newest.QuerySelectorAll("h3").Select(heading => heading.TextContent));
        Assert.Equal("/toolkit-site/toolkit/figures/", newest.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_feed_tells_it_too()
    {
        using var site = WithTwo();
        var entry = XDocument.Parse(site.Html("feed.xml")).Root!.Elements(Atom + "entry").First();
        Assert.Equal("Edition 2026.2", entry.Element(Atom + "title")!.Value);
        Assert.Equal("https://complete.example/toolkit-site/whats-new/#2026-2", entry.Element(Atom + "id")!.Value);
        Assert.Equal(
            "Added: A page of figures & more.\nChanged: The <short> page is shorter.\nWithdrawn: A page that nobody read.",
            entry.Element(Atom + "content")!.Value);
    }

    [Fact]
    public void Every_foot_names_the_edition_and_leads_there()
    {
        using var site = WithTwo();
        foreach (var path in new[] { "index.html", "toolkit/figures/index.html", "404.html" })
        {
            using var page = new HtmlParser().ParseDocument(site.Html(path));
            Assert.Equal("Edition 2026.2", page.QuerySelector(".site-footer a[href='/toolkit-site/whats-new/']")!.TextContent);
        }
    }

    [Fact]
    public void Is_not_in_the_menu()
    {
        using var site = WithTwo();
        using var page = new HtmlParser().ParseDocument(site.Html("index.html"));
        Assert.DoesNotContain(page.QuerySelectorAll("#menu a"), link => link.TextContent == "What is new");
    }

    private static TestSite WithTwo()
    {
        var site = TestSite.Complete();
        site.Replace("site.yml", "2026.1", "2026.2");
        site.Put("editions/2026-2.md", """
            ---
            title: Edition 2026.2
            number: "2026.2"
            published: 2026-11-20
            summary: What the second edition brings, in forty or more characters.
            added:
              - text: A page of figures & more.
                link: toolkit/figures.md
            changed:
              - text: "The <short> page is shorter."
            withdrawn:
              - text: A page that nobody read.
            ---
            """ + "\n");
        site.BuildWell();
        return site;
    }
}
