using CopToolkit.Core;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Commands;

/// <summary>The program from outside, in a folder with content/ and themes/ as a working copy has them.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public CommandLineTests() => Directory.CreateSymbolicLink(Path.Combine(_site.Folder, "themes"), Repository.Themes);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Builds_without_a_command_and_says_what_it_wrote()
    {
        var first = Run();
        Assert.Equal(0, first.ExitCode);
        Assert.Matches(
            @"Toolkit +1 pages\nTemplates +0 pages\nTools +0 pages\nCase studies +0 pages\n" +
            @"Glossary +1 entries\nReferences +1 entries\nAbout this site +1 pages\nWhat is new +0 entries\n" +
            @"output: \d+ files written, 0 unchanged, 0 removed; \d+\.\d\d s\n$",
            first.Out);
        Assert.True(File.Exists(Path.Combine(_site.Output, "toolkit/first/index.html")));
        Assert.Matches(@"output: 0 files written, \d+ unchanged, 0 removed", Run("build").Out);
    }

    [Fact]
    public void Writes_plain_lines_where_the_output_is_no_terminal()
    {
        var ended = Run();
        Assert.DoesNotContain('\r', ended.Out + ended.Error);
        Assert.DoesNotContain('\u001b', ended.Out + ended.Error);
    }

    [Fact]
    public void Ends_with_1_and_every_finding_with_its_path()
    {
        _site.PutBody("# One\n\n[two](three.md)\n");
        var ended = Run();
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            "content/pages/about.md:6: the title is the page's only first-level heading; start with ## here\n" +
            "    6 | # One\n" +
            "      | ^^^^^\n" +
            "content/pages/about.md:8: there is no page \"three.md\"; " +
            "link to a Markdown file of the content, such as ../toolkit/evaluating.md\n" +
            "    8 | [two](three.md)\n" +
            "      |       ^^^^^^^^\n" +
            "\n2 findings. Nothing was written; the last good site is untouched.\n" +
            "Begin with line 6 of content/pages/about.md: the title is the page's only first-level heading; start with ## here.\n",
            ended.Error);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Theory]
    [InlineData("--colour", "--colour")]
    [InlineData("bulid", "bulid")]
    [InlineData("--content no/such/folder", "There is no content folder at no/such/folder")]
    [InlineData("--themes no/such/folder", "There is no themes folder at no/such/folder")]
    [InlineData("--output content", "must lie apart")]
    [InlineData("--output content/output", "must lie apart")]
    [InlineData("--output .", "must lie apart")]
    [InlineData("--output content/site.yml", "The output content/site.yml is a file")]
    [InlineData("--output /dev/null/site", "The output cannot be written")]
    [InlineData("--output themes", "must lie apart")]
    [InlineData("--url https://t\u043e\u043elkit.example/", "--url has a host with letters that can be taken for others")]
    [InlineData("--url https://me:secret@toolkit.example/", "--url holds a user name or a password, which every page would show")]
    [InlineData("--url https://toolkit.example/#top", "--url must be an address without \"?\" and \"#\"")]
    [InlineData("preview --port abc", "--port must be a number from 0 to 65535")]
    [InlineData("--url toolkit.example", "must be a web address such as https://toolkit.example")]
    [InlineData("--url ftp://toolkit.example", "must be a web address such as https://toolkit.example")]
    [InlineData("--content", "--content")]
    [InlineData("preview --port 70000", "--port must be a number from 0 to 65535")]
    [InlineData("new", "type")]
    [InlineData("new toolkti second", "There is no content type \"toolkti\" (did you mean \"toolkit\"?); use one of")]
    [InlineData("new toolkit Second_Page", "\"Second_Page\" cannot become an address")]
    [InlineData("new toolkit ../second", "\"../second\" cannot become an address")]
    [InlineData("new toolkit con", "\"con\" cannot become an address")]
    [InlineData("new toolkit second", "There is no template content/toolkit/_template.md")]
    public void Ends_with_2_and_says_how_it_is_meant(string arguments, string message)
    {
        var before = TempFolder.Read(_site.Content);
        var ended = Run(arguments.Split(' '));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Read(_site.Content));
    }

    [Theory]
    [InlineData("URL", "toolkit.example", "The environment variable URL must be a web address such as https://toolkit.example, but is")]
    [InlineData("URL", "https://me:secret@toolkit.example", "The environment variable URL holds a user name or a password")]
    [InlineData("REPOSITORY_URL", "https://me:secret@host.example/x.git", "REPOSITORY_URL holds a user name or a password")]
    [InlineData("REPOSITORY_URL", "secret@nowhere", "REPOSITORY_URL must be a web address such as")]
    [InlineData("BRANCH", "two words", "The environment variable BRANCH is no name of a branch")]
    public void The_environment_is_checked_like_an_option(string name, string value, string message)
    {
        var ended = BuiltProgram.Run(_site.Folder, ["check"], (name, value));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://host.example/org/x.git", "https://host.example/org/x/edit/a%20b/c/content/pages/about.md")]
    [InlineData("git@host.example:org/x.git", "https://host.example/org/x/edit/a%20b/c/content/pages/about.md")]
    [InlineData("ssh://git@host.example/org/x", "https://host.example/org/x/edit/a%20b/c/content/pages/about.md")]
    public void Edit_links_lead_to_the_repository_as_a_browser_reaches_it(string repository, string expected)
    {
        var address = OwnAddress.ReadRepository(repository).Address;
        _site.Build(options => options with { Repository = address, Branch = "a b/c" });
        var page = File.ReadAllText(Path.Combine(_site.Output, "about", "index.html"));
        Assert.Contains($"href=\"{expected}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--content")]
    [InlineData("--output")]
    [InlineData("--themes")]
    public void A_folder_without_a_name_is_refused(string option)
    {
        var ended = Run(option, "");
        Assert.Equal((2, $"{option} names no folder; write {option} DIR, or leave it out.\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public void What_is_wrong_with_a_call_is_said_last_and_shortly()
    {
        var lines = Run("bulid").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 2, 4);
        Assert.Contains("bulid", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Helps_with_every_command_and_option()
    {
        var ended = Run("--help");
        Assert.Equal(0, ended.ExitCode);
        string[] words =
        [
            "build",
            "check",
            "preview",
            "new <type> <slug>",
            "permalinks",
            "--content <DIR>",
            "--output <DIR>",
            "--themes <DIR>",
            "--url <ADDRESS>",
            "--repository <ADDRESS>",
        ];
        Assert.All(words, word => Assert.Contains(word, ended.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Checks_without_writing_anything()
    {
        var before = Entries();
        var good = Run("check");
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.Contains("No finding; nothing was written", good.Out, StringComparison.Ordinal);
        _site.PutBody("# One\n");
        Assert.Equal(1, Run("check").ExitCode);
        Assert.Equal(before, Entries());

        List<string> Entries() =>
            [.. Directory.EnumerateFileSystemEntries(_site.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Starts_a_document_from_its_template_and_never_over_another()
    {
        _site.Put("toolkit/_template.md", "---\ntitle: …\n---\n");
        Assert.Equal(0, Run("new", "toolkit", "second").ExitCode);
        Assert.Equal("---\ndraft: true\ntitle: …\n---\n", File.ReadAllText(_site.PathOf("toolkit/second.md")));
        _site.Put("toolkit/second.md", "Mine");
        var again = Run("new", "toolkit", "second");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("content/toolkit/second.md is already there and stays as it is", again.Error, StringComparison.Ordinal);
        Assert.Equal("Mine", File.ReadAllText(_site.PathOf("toolkit/second.md")));
    }

    [Fact]
    public void Takes_the_address_from_the_option_then_the_environment_then_the_settings()
    {
        Assert.Equal("https://minimal.example/sitemap.xml", SitemapAfter([]));
        Assert.Equal("https://environment.example/below/sitemap.xml", SitemapAfter([], ("URL", "https://environment.example/below")));
        Assert.Equal(
            "https://option.example/sitemap.xml",
            SitemapAfter(["--url", "https://option.example"], ("URL", "https://environment.example/below")));
        Assert.Equal("https://minimal.example/sitemap.xml", SitemapAfter([], ("URL", "")));
    }

    [Fact]
    public void Takes_the_repository_and_the_branch_for_edit_links()
    {
        Run([], ("REPOSITORY_URL", "https://code.example/a/b"), ("BRANCH", "next"));
        Assert.Contains(
            "href=\"https://code.example/a/b/edit/next/content/pages/about.md\"",
            _site.Html("about/index.html"),
            StringComparison.Ordinal);
        Run(["--repository", "https://code.example/c/d"], ("REPOSITORY_URL", "https://code.example/a/b"));
        Assert.Contains(
            "href=\"https://code.example/c/d/edit/main/content/pages/about.md\"",
            _site.Html("about/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_permalinks_once_and_not_from_a_site_with_findings()
    {
        Assert.Equal(0, Run("permalinks").ExitCode);
        var text = File.ReadAllText(_site.PathOf("permalinks.txt"));
        Assert.Contains("\n/toolkit/first/#a-heading\n", text, StringComparison.Ordinal);
        Assert.Contains(": 0 addresses added.", Run("permalinks").Out, StringComparison.Ordinal);
        _site.PutBody("# One\n");
        Assert.Equal(1, Run("permalinks").ExitCode);
        Assert.Equal(text, File.ReadAllText(_site.PathOf("permalinks.txt")));
    }

    private string SitemapAfter(string[] arguments, params (string Name, string Value)[] environment)
    {
        Assert.Equal(0, Run(arguments, environment).ExitCode);
        return _site.Html("robots.txt").Split("Sitemap: ")[1].TrimEnd();
    }

    private BuiltProgram.Ended Run(params string[] arguments) => BuiltProgram.Run(_site.Folder, arguments);

    private BuiltProgram.Ended Run(string[] arguments, params (string Name, string Value)[] environment) =>
        BuiltProgram.Run(_site.Folder, arguments, environment);
}
