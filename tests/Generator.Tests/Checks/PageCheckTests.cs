using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Checks;

/// <summary>The second wall: whatever a component writes, such a page is not published.</summary>
public sealed class PageCheckTests
{
    private const string Report = "; this is a fault in a component, or text got round the first checks: please report it";

    private static readonly IReadOnlyList<ContentType> Types = [.. AllContentTypes.List, new FaultyPageType()];

    [Fact]
    public void Lets_a_good_page_pass() =>
        Assert.Empty(Found(
            "<h1 id='a'>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>" +
            "<a href='#a'>A</a><a href='/about/'>B</a><a href='/toolkit/first/#a-heading'>C</a>" +
            "<script type='application/json'>{}</script><svg><title>Words</title></svg>" +
            "<a href='https://a.example/'>D</a><a href='tel:1'>E</a><a href='/feed.xml' aria-label='Feed'></a><a href='#'>F</a>"));

    [Theory]
    [InlineData("<h1 id='a'>A</h1><p id='a'>B</p>", "the finished page has the id \"a\" twice")]
    [InlineData("<p>A</p>", "the finished page has 0 first-level headings; a page has one")]
    [InlineData("<h1>A</h1><h1>B</h1>", "the finished page has 2 first-level headings; a page has one")]
    [InlineData("<h1>A</h1><h3>B</h3>", "the finished page skips a heading level before \"B\"")]
    [InlineData("<h1>A</h1><script>alert(1)</script>", "the finished page holds an inline script")]
    [InlineData("<h1>A</h1><svg><script>alert(1)</script></svg>", "the finished page holds an inline script")]
    [InlineData("<h1>A</h1><iframe></iframe>", "the finished page holds a <iframe> element")]
    [InlineData("<h1>A</h1><object></object>", "the finished page holds a <object> element")]
    [InlineData("<h1>A</h1><embed>", "the finished page holds a <embed> element")]
    [InlineData("<h1>A</h1><base href='/'>", "the finished page holds a <base> element")]
    [InlineData("<h1>A</h1><frame>", "the finished page holds a <frame> element")]
    [InlineData("<h1>A</h1><frameset></frameset>", "the finished page holds a <frameset> element")]
    [InlineData("<h1>A</h1><applet></applet>", "the finished page holds a <applet> element")]
    [InlineData("<h1>A</h1><svg><title><b>B</b></title></svg>", "the finished page holds a <b> element in the title of a drawing")]
    [InlineData("<h1>A</h1><svg><desc><b>B</b></desc></svg>", "the finished page holds a <b> element in the desc of a drawing")]
    [InlineData("<h1>A</h1><svg><foreignObject></foreignObject></svg>", "the finished page holds a <foreignobject> element")]
    [InlineData("<h1>A</h1><script type='module'>alert(1)</script>", "the finished page holds an inline script")]
    [InlineData("<h1>A</h1><script type='text/javascript'>alert(1)</script>", "the finished page holds an inline script")]
    [InlineData("<h1>A</h1><style>p {}</style>", "the finished page holds a <style> element")]
    [InlineData("<h1 style='color: red'>A</h1>", "the finished page has the attribute style")]
    [InlineData("<h1 ONCLICK='alert(1)'>A</h1>", "the finished page has the attribute onclick")]
    [InlineData("<h1>A</h1><svg onload='alert(1)'></svg>", "the finished page has the attribute onload")]
    [InlineData("<h1>A</h1><img src='/about/'>", "the finished page has a picture without a text alternative")]
    [InlineData("<h1>A</h1><a href='/about/'> </a>", "the finished page has a link without a name")]
    [InlineData("<h1>A</h1><a href='#b'>B</a>", "the finished page links to #b, which is not on it")]
    [InlineData("<h1>A</h1><a href='/about'>B</a>", "the finished page links to \"/about\", which is not there")]
    [InlineData("<h1>A</h1><a href='/assets/no.css'>B</a>", "the finished page links to \"/assets/no.css\", which is not there")]
    [InlineData("<h1>A</h1><a href='JavaScript:alert(1)'>B</a>", "the finished page links to \"JavaScript:alert(1)\"")]
    [InlineData("<h1>A</h1><a href='data:text/html,a'>B</a>", "the finished page links to \"data:text/html,a\"")]
    [InlineData("<h1>A</h1><a href='file:///etc/passwd'>B</a>", "the finished page links to \"file:///etc/passwd\"")]
    [InlineData("<h1>A</h1><svg><a xlink:href='javascript:alert(1)'>B</a></svg>", "the finished page links to \"javascript:alert(1)\"")]
    [InlineData(
        "<h1>A</h1><form action='javascript:alert(1)'><button formaction='javascript:alert(2)'>B</button></form>",
        "the finished page links to \"javascript:alert(1)\"",
        "the finished page links to \"javascript:alert(2)\"")]
    [InlineData("<h1>A</h1><a href=' java&#10;script:alert(1)'>B</a>", "the finished page links to \"javascript:alert(1)\"")]
    [InlineData("<h1>A</h1><a href='&#1;javascript:alert(1)'>B</a>", "the finished page links to \"javascript:alert(1)\"")]
    [InlineData("<h1>A</h1><a href='//a.example/'>B</a>", "the finished page links to \"//a.example/\"")]
    [InlineData("<h1>A</h1><a href='/\\a.example/'>B</a>", "the finished page links to \"/\\a.example/\", which is not there")]
    [InlineData(
        "<h1>A</h1><meta http-equiv='refresh' content='0;url=https://a.example/'>",
        "the finished page has the attribute http-equiv")]
    public void Refuses(string html, params string[] faults) =>
        Assert.Equal(faults.Select(fault => "faulty/page.md:1: " + fault + Report), Found(html));

    [Fact]
    public void Refuses_a_page_without_a_title() =>
        Assert.Equal(["faulty/page.md:1: the finished page has no title" + Report], Found("<h1>A</h1>", title: ""));

    [Fact]
    public void Refuses_a_link_to_a_place_that_the_other_page_lacks() =>
        Assert.Equal(
            [
                "faulty/page/index.html:1: the finished page links to /about/#b, which is not there; " +
                "this is a fault in a component: please report it",
            ],
            Found("<h1>A</h1><a href='/about/#b'>B</a>"));

    [Fact]
    public void Refuses_a_link_that_leaves_a_site_below_a_path()
    {
        using var site = WithPage("<!DOCTYPE html><title>A</title><h1>A</h1><a href='/about/'>B</a>");
        var result = site.Build(options => options with { Url = new Uri("https://x.example/repo/") }, Types);
        const string Fault = "faulty/page.md:1: the finished page links to \"/about/\", which lies outside the site" + Report;
        Assert.Equal([Fault], result.Findings.Select(finding => finding.ToString()));
        Assert.False(Directory.Exists(site.Output));
    }

    private static IReadOnlyList<string> Found(string body, string title = "A")
    {
        using var site = WithPage($"<!DOCTYPE html><title>{title}</title>{body}");
        return site.Findings(Types);
    }

    private static TestSite WithPage(string html)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(html);
        return TestSite.Minimal().Put("faulty/page.md", $"---\ntitle: Page\nhtml: {quoted}\n---\n");
    }
}
