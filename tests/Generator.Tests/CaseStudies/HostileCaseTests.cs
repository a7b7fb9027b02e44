using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CopToolkit.Build;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A case is written by strangers: whatever stands in a field comes out as text, in every output.</summary>
public sealed class HostileCaseTests
{
    private const string Attack =
        "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>" +
        "{{7*7}}]]>&lt;b&gt;javascript:alert(1) plain";

    private static readonly string[] TextFields =
    [
        "title",
        "summary",
        "focus",
        "community",
        "presented-by",
        "outcomes",
        "questions",
        "permission-given",
        "changes",
        "intruder-by",
        "sign-off-by",
    ];

    public static TheoryData<string> Fields => [.. TextFields];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_comes_out_as_text_everywhere(string field)
    {
        using var site = MadeCaseSite.Of(3);
        site.Put("case-studies/case-00.md", With(field));
        var files = site.BuildWell();
        foreach (var (path, bytes) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            using var html = new HtmlParser().ParseDocument(text);
            Assert.Empty(html.QuerySelectorAll("img:not(.qr img[src$='/qr.svg']), [onerror], iframe, object"));
            Assert.All(html.QuerySelectorAll("script"), script => Assert.True(IsFileOrData(script), path));
            foreach (var data in html.QuerySelectorAll("script:not([src])")) JsonDocument.Parse(data.TextContent).Dispose();
            Assert.DoesNotContain(
                html.QuerySelectorAll("[href]"),
                link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        }

        foreach (var (path, bytes) in files.Where(file => file.Key.EndsWith(".imscc", StringComparison.Ordinal)))
            Assert.Equal([], Courses.CartridgeRules.Problems(bytes).Select(problem => $"{path}: {problem}"));
        var book = Courses.CartridgeRules.Files(files["trainers/toolkit.epub"]);
        foreach (var (name, bytes) in book.Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(
                XDocument.Load(new MemoryStream(bytes)).Descendants(),
                element => element.Name.LocalName is "script" or "img" or "iframe" || name.Length == 0);
        }

        using var page = new HtmlParser().ParseDocument(site.Html("case-studies/case-00/index.html"));
        var place = field switch { "title" => "h1", "summary" => ".lead", _ => "body" };
        Assert.Contains(Attack, page.QuerySelector(place)!.TextContent, StringComparison.Ordinal);
        foreach (var xml in new[] { "feed.xml", "sitemap.xml" }) XDocument.Parse(site.Html(xml));
        if (field is not ("title" or "summary")) return;
        var feed = XDocument.Parse(site.Html("feed.xml")).Descendants().Where(element => !element.HasElements);
        Assert.Contains(feed, element => element.Value.Contains(Attack, StringComparison.Ordinal));
    }

    private static bool IsFileOrData(AngleSharp.Dom.IElement script) =>
        script.HasAttribute("src") || script.GetAttribute("type") is "application/json" or "application/ld+json";

    [Theory]
    [InlineData("<script>alert(1)</script>", "HTML is shown as it stands")]
    [InlineData("[a way out](javascript:alert(1))", "is not allowed")]
    [InlineData("![a picture](https://tracker.example/a.png)", "there is no picture")]
    [InlineData("[a page](data:text/html;base64,PHNjcmlwdD4=)", "is not allowed")]
    [InlineData("Text\u202ethat runs backwards", "an invisible character (a sign that turns the direction of text, U+202E)")]
    public void Section_with_an_attack_is_a_finding(string attack, string finding)
    {
        foreach (var section in CaseFields.Sections)
        {
            using var site = TestSite.Minimal();
            var heading = section.Heading + "\n\n";
            var attacked = MadeCases.One.Replace(heading, heading + attack + "\n\n", StringComparison.Ordinal);
            site.Put("case-studies/case-00.md", attacked);
            Assert.Contains(site.Findings(), found => found.Contains(finding, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("\"\\uD83D on its own\"")]
    [InlineData("\"\\0 and on and on and on\"")]
    [InlineData("\"\\u0007 and on and on and on\"")]
    [InlineData("\"\\uFFFE and on and on and on\"")]
    [InlineData("!!js/function 'alert'")]
    [InlineData("&anchor text that is long enough")]
    [InlineData("*alias")]
    [InlineData("{a: b}")]
    [InlineData("[[[[[[[[[[a]]]]]]]]]]")]
    public void Value_that_is_no_plain_text_is_a_finding(string value)
    {
        using var site = TestSite.Minimal();
        const string Focus = "focus: How can services work together when a person moves between them?";
        site.Put("case-studies/case-00.md", MadeCases.One.Replace(Focus, "focus: " + value, StringComparison.Ordinal));
        var result = site.Build();
        Assert.Equal(BuildOutcome.Findings, result.Outcome);
        Assert.All(result.Findings, finding => Assert.Equal("case-studies/case-00.md", finding.File));
    }

    /// <summary>A case with the attack in a field; its words are no names, and someone has said so.</summary>
    private static string With(string field) =>
        MadeCases.Stamped(WithAttack(field))
            .Replace("protection:\n", "names:\n  public: [img, src, onerror, javascript]\nprotection:\n", StringComparison.Ordinal);

    private static string WithAttack(string field)
    {
        var text = JsonSerializer.Serialize(Attack);
        return field switch
        {
            "outcomes" => Replace("outcomes: [Say what a case is about, ", $"outcomes: [{text}, "),
            "questions" => Replace("questions: [\"What helped in this case?\", ", $"questions: [{text}, "),
            "changes" => Replace("changes: [The town is not named.]", $"changes: [{text}]"),
            "intruder-by" => Replace("by: A colleague from another team,", $"by: {text},"),
            "sign-off-by" => Replace("by: The information governance lead,", $"by: {text},"),
            _ => System.Text.RegularExpressions.Regex.Replace(
                MadeCases.One,
                $"(?m)^( *){field}: .*$",
                match => match.Groups[1].Value + field + ": " + text,
                System.Text.RegularExpressions.RegexOptions.NonBacktracking),
        };

        static string Replace(string old, string with)
        {
            Assert.Contains(old, MadeCases.One, StringComparison.Ordinal);
            return MadeCases.One.Replace(old, with, StringComparison.Ordinal);
        }
    }
}
