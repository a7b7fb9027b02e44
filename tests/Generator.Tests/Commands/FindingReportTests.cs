using System.Text.Json;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Commands;

/// <summary>Findings reach people where they work, and other programs.</summary>
public sealed class FindingReportTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Shows_the_line_and_marks_the_place()
    {
        _site.PutBody("Some words, then [a link](nowhere.md) and more.\n");
        Assert.Contains(
            "    6 | Some words, then [a link](nowhere.md) and more.\n      |                           ^^^^^^^^^^\n",
            Run("check").Error,
            StringComparison.Ordinal);
    }

    /// <summary>A finding about a case hides what it found; the line would show it, and many build logs are public.</summary>
    [Fact]
    public void Never_shows_a_line_of_a_case()
    {
        var text = CaseStudies.MadeCases.Stamped(
            CaseStudies.MadeCases.One.Replace("A man had moved", "Jasper Fotheringay-Smythe had moved", StringComparison.Ordinal));
        _site.Put("case-studies/a-case.md", text);
        var ended = Run("check");
        Assert.Contains("case-studies/a-case.md:", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Fotheringay", ended.Error + ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotates_the_line_in_GitHub_Actions()
    {
        _site.PutBody("Half [of 100% all, really](50%.md).\n");
        Assert.StartsWith(
            "::error file=content/pages/about.md,line=6,col=6,title=Finding::there is no page \"50%25.md\"; "
            + "link to a Markdown file of the content, such as ../toolkit/evaluating.md\n",
            Run(["check"], ("GITHUB_ACTIONS", "true")).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_last_in_the_log_of_a_host_where_to_change_it()
    {
        _site.PutBody("# One\n");
        string[] arguments = ["check", "--repository", "https://host.example/us/toolkit"];
        var ended = Run(arguments, ("CI", "true"), ("BRANCH", "words/about-us"));
        Assert.EndsWith(
            "Begin with line 6 of content/pages/about.md: the title is the page's only first-level heading; start with ## here.\n"
            + "Change it at https://host.example/us/toolkit/edit/words/about-us/content/pages/about.md and save (\"Commit changes\"); "
            + "a host that follows the repository then builds again.\n",
            ended.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_findings_to_other_programs()
    {
        _site.PutBody("Some [words and a link](nowhere.md).\n");
        var ended = Run("check", "--format", "json");
        Assert.Equal(1, ended.ExitCode);
        var finding = Assert.Single(JsonDocument.Parse(ended.Out).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("content/pages/about.md", finding.GetProperty("file").GetString());
        Assert.Equal(6, finding.GetProperty("line").GetInt32());
        Assert.Equal(6, finding.GetProperty("column").GetInt32());
        Assert.Contains("there is no page", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void Gives_an_empty_list_for_a_good_site(string command)
    {
        var ended = Run(command, "--format", "json");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Empty(JsonDocument.Parse(ended.Out).RootElement.GetProperty("findings").EnumerateArray());
    }

    /// <summary>It is tomorrow in Auckland already when someone there writes down the day.</summary>
    [Fact]
    public void Takes_for_today_the_latest_day_anywhere_on_Earth()
    {
        var latest = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));
        var options = new SiteOptions { Content = "", Output = "", Themes = "" };
        Assert.InRange(options.Today, latest, latest.AddDays(1));
    }

    private BuiltProgram.Ended Run(params string[] arguments) => Run(arguments, []);

    private BuiltProgram.Ended Run(string[] arguments, params (string Name, string Value)[] environment) =>
        BuiltProgram.Run(_site.Folder, [.. arguments, "--themes", Repository.Themes], environment);
}
