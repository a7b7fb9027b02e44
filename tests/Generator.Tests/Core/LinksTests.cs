using CopToolkit.Core;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Core;

public sealed class LinksTests
{
    private static readonly Address Page = new("toolkit/first/");

    [Theory]
    [InlineData("https://x.example/", "/")]
    [InlineData("https://x.example/repo/", "/repo/")]
    public void Start_at_the_root_of_the_site(string site, string root)
    {
        var links = new Links(new Uri(site), "assets/abc");
        Assert.Equal(root, links.To(Address.Home));
        Assert.Equal(root + "toolkit/first/", links.To(Page));
        Assert.Equal(root + "toolkit/first/#a-heading", links.To(Page, "a-heading"));
        Assert.Equal(root + "assets/abc/css/site.css", links.Asset("css/site.css"));
        Assert.Equal(root + "feed.xml", links.File("feed.xml"));
        Assert.Equal(site + "toolkit/first/#a-heading", links.Absolute(Page, "a-heading"));
    }

    [Theory]
    [InlineData("", "", "toolkit/first/index.html")]
    [InlineData("toolkit/", "../", "../toolkit/first/index.html")]
    [InlineData("toolkit/other/", "../../", "../../toolkit/first/index.html")]
    [InlineData("404.html", "", "toolkit/first/index.html")]
    public void Lead_from_file_to_file_in_the_offline_edition(string from, string root, string link)
    {
        var links = new Links(new Uri("https://x.example/repo/"), "assets/abc", isOffline: true).From(new Address(from));
        Assert.Equal(link, links.To(Page));
        Assert.Equal(link + "#a-heading", links.To(Page, "a-heading"));
        Assert.Equal(root + "index.html", links.To(Address.Home));
        Assert.Equal(root + "assets/abc/css/site.css", links.Asset("css/site.css"));
        Assert.Equal(root + "templates/form/form.docx", links.File("templates/form/form.docx"));
        Assert.Equal("https://x.example/repo/toolkit/first/#a-heading", links.Absolute(links.To(Page, "a-heading")));
        Assert.Equal("https://x.example/repo/toolkit/first/", links.Absolute(Page));
        Assert.Equal("https://x.example/repo/templates/form/form.docx", links.Absolute(links.File("templates/form/form.docx")));
        Assert.Equal("https://elsewhere.example/a/index.html", links.Absolute("https://elsewhere.example/a/index.html"));
    }

    [Fact]
    public void Stay_below_the_path_of_the_site_on_every_page()
    {
        using var site = TestSite.Minimal();
        var files = site.BuildWell(options => options with { Url = new Uri("https://x.example/repo/") });
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var pages = files.Where(file =>
            file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("handouts/", StringComparison.Ordinal));
        foreach (var (path, bytes) in pages)
        {
            using var page = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(bytes));
            var targets = page.All
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"))
                .OfType<string>()
                .Where(target => target.StartsWith('/'))
                .ToList();
            Assert.NotEmpty(targets);
            Assert.All(targets, target => Assert.StartsWith("/repo/", target, StringComparison.Ordinal));
            Assert.All(targets, target => Assert.Contains(FileOf(target), (IDictionary<string, byte[]>)files));
            Assert.NotEmpty(path);
        }

        static string FileOf(string target) => new Address(target.Split('#')[0]["/repo/".Length..]).OutputPath;

        Assert.Contains("<loc>https://x.example/repo/toolkit/first/</loc>", site.Html("sitemap.xml"), StringComparison.Ordinal);
    }
}
