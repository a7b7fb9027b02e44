using System.Text;
using AngleSharp.Html.Parser;
using CopToolkit.Core;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Courses;

/// <summary>Course packs against the rules of their profile.</summary>
public sealed class CartridgeTests
{
    [Fact]
    public void Every_pack_keeps_the_rules()
    {
        using var site = CourseSite.Of();
        var packs = CourseSite.Built(site).Where(file => file.Key.EndsWith(".imscc", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "trainers/case-studies/case-studies.imscc",
                "trainers/decide/decide.imscc",
                "trainers/learn-more/learn-more.imscc",
                "trainers/lessons/lessons.imscc",
                "trainers/run/run.imscc",
                "trainers/toolkit.imscc",
            ],
            packs.Select(pack => pack.Key));
        Assert.Equal([], packs.SelectMany(pack => CartridgeRules.Problems(pack.Value).Select(problem => $"{pack.Key}: {problem}")));
    }

    [Fact]
    public void Groups_links_and_topics_by_stage()
    {
        using var site = CourseSite.Of();
        var outline = CartridgeRules.Outline(CourseSite.Built(site)["trainers/toolkit.imscc"]);
        Assert.Equal(["Decide", "Run", "Learn more", "Case studies", "Lessons"], outline.Select(group => group.Folder));
        Assert.Equal(["What it is", "Talk it over: What it is", "Boxes and lists", "Talk it over: Boxes and lists"], outline[0].Titles);
    }

    [Fact]
    public void Links_are_absolute_and_keep_the_folder_of_the_site()
    {
        using var site = CourseSite.Of();
        var links = CartridgeRules.Links(CourseSite.Built(site)["trainers/toolkit.imscc"]);
        Assert.Equal("https://complete.example/toolkit-site/toolkit/what-it-is/", links["What it is"]);
        Assert.Equal("https://complete.example/toolkit-site/lessons/hostile/", links[CourseSite.Hostile]);
    }

    [Fact]
    public void A_hostile_text_stays_text()
    {
        using var site = CourseSite.Of();
        var topic = CartridgeRules.Topics(CourseSite.Built(site)["trainers/lessons/lessons.imscc"])["Talk it over: " + CourseSite.Hostile];
        using var html = new HtmlParser().ParseDocument(topic);
        Assert.Equal(CourseSite.Hostile, html.QuerySelector("li")!.TextContent);
        Assert.Equal(CourseSite.Hostile, html.QuerySelector("a")!.TextContent);
        Assert.Empty(html.QuerySelectorAll("b"));
    }

    [Fact]
    public void Carries_the_edition_and_the_licence()
    {
        using var site = CourseSite.Of();
        var files = CartridgeRules.Files(CourseSite.Built(site)["trainers/decide/decide.imscc"]);
        var manifest = Encoding.UTF8.GetString(files["imsmanifest.xml"]);
        Assert.Contains("A complete site: Decide (edition 2026.1)", manifest, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_notice_what_is_wrong()
    {
        using var site = TestSite.Complete();
        var files = CartridgeRules.Files(site.BuildWell()["trainers/decide/decide.imscc"]);
        var manifest = Encoding.UTF8.GetString(files["imsmanifest.xml"]);
        AssertFound("the first 500 bytes of the manifest do not name the profile", "<manifest ", "<manifest " + new string(' ', 600));
        AssertFound("the schema version is not 1.1.0", "1.1.0", "1.3.0");
        AssertFound(
            "link-toolkit-what-it-is is of the type webcontent",
            "identifier=\"link-toolkit-what-it-is\" type=\"imswl_xmlv1p1\"",
            "identifier=\"link-toolkit-what-it-is\" type=\"webcontent\"");
        AssertFound(
            "item-link-toolkit-what-it-is names nothing, which is not there",
            "identifierref=\"link-toolkit-what-it-is\"",
            "identifierref=\"nothing\"");
        AssertFound("the identifier root is there 2 times", "identifier=\"organization\"", "identifier=\"root\"");
        AssertFound(
            "link-toolkit-what-it-is does not have exactly one file of the pack",
            "links/toolkit-what-it-is.xml",
            "links/gone.xml");
        Assert.Contains(
            Broken(manifest, scheme: "http"),
            problem => problem.Contains("is no absolute address of http", StringComparison.Ordinal));

        void AssertFound(string problem, string old, string with) =>
            Assert.Contains(problem, Broken(manifest.Replace(old, with, StringComparison.Ordinal)));

        IReadOnlyList<string> Broken(string changed, string scheme = "https")
        {
            var bytes = Encoding.UTF8.GetBytes(changed);
            var entries = files.Select(file => (file.Key, file.Key == "imsmanifest.xml" ? bytes : file.Value, false));
            return CartridgeRules.Problems(FixedZip.Of(entries), scheme);
        }
    }
}
