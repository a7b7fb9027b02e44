using System.Text;
using CopToolkit.Mending;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Commands;

/// <summary>What is mechanical is mended and told; what needs judgement stays as it was.</summary>
public sealed class FixCommandTests : IDisposable
{
    private const string Front =
        "---\ntitle: About\nsummary: What this site is about, in forty or more characters.\nreviewed: 2026-01-02\n---\n";
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("• One\n•\tTwo\n", "- One\n- Two\n")]
    [InlineData("Ten\u00a0people\u202fcame.\n", "Ten people came.\n")]
    [InlineData("meet\u200bing and co\u00adoperate\n", "meeting and cooperate\n")]
    [InlineData("See [the first page](../toolkit/fir st.md).\n", "See [the first page](../toolkit/fir st.md).\n")]
    [InlineData("See [the first page] (../toolkit/first.md).\n", "See [the first page](../toolkit/first.md).\n")]
    [InlineData("See [them](https://host.example/a b).\n", "See [them](https://host.example/a%20b).\n")]
    [InlineData("```\n• code\n```\n", "```\n• code\n```\n")]
    [InlineData("A dash – here, “quoted” words • and a point.\n", "A dash – here, “quoted” words • and a point.\n")]
    public void Mends_a_body(string before, string after)
    {
        _site.PutBody(before);
        MendContent.In(_site.Content);
        Assert.EndsWith("---\n" + after, File.ReadAllText(_site.PathOf("pages/about.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: “About”\n", "title: \"About\"\n")]
    [InlineData("outcomes:\n\t- one\n", "outcomes:\n  - one\n")]
    [InlineData("also:\n  - “one”\n", "also:\n  - \"one\"\n")]
    [InlineData("summary: They say “hello” often\n", "summary: They say “hello” often\n")]
    [InlineData("summary: “One” and “two”\n", "summary: “One” and “two”\n")]
    public void Mends_front_matter(string before, string after)
    {
        _site.Put("pages/about.md", "---\n" + before + "---\nText.\n");
        MendContent.In(_site.Content);
        Assert.Equal("---\n" + after + "---\nText.\n", File.ReadAllText(_site.PathOf("pages/about.md")));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Makes_UTF_8_of_other_encodings(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        _site.Put("pages/about.md", [.. encoding.Preamble.ToArray(), .. encoding.GetBytes(Front + "A café for £5 – good.\n")]);
        MendContent.In(_site.Content);
        Assert.Equal(Encoding.UTF8.GetBytes(Front + "A café for £5 – good.\n"), File.ReadAllBytes(_site.PathOf("pages/about.md")));
        Assert.Empty(_site.Findings());
    }

    [Fact]
    public void Gives_files_their_right_ending_and_never_over_another()
    {
        _site.Put("images/A.JPG", [1]).Put("pages/b.markdown", "b").Put("pages/c.md", "c").Put("pages/c.markdown", "other");
        var said = MendContent.In(_site.Content);
        Assert.Contains("images/A.JPG: renamed to A.jpg", said);
        Assert.True(File.Exists(_site.PathOf("pages/b.md")));
        Assert.Equal("c", File.ReadAllText(_site.PathOf("pages/c.md")));
        Assert.True(File.Exists(_site.PathOf("pages/c.markdown")));
    }

    [Fact]
    public void Says_what_it_did_and_the_next_time_that_there_is_nothing_to_do()
    {
        _site.PutBody("• One\n• Two\n");
        var first = BuiltProgram.Run(_site.Folder, ["fix"]);
        Assert.Contains("content/pages/about.md:6: signs for a list became \"- \" (in 2 lines)", first.Out, StringComparison.Ordinal);
        Assert.EndsWith("Nothing to mend.\n", BuiltProgram.Run(_site.Folder, ["fix"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_real_content_and_drafts_of_cases_as_they_are()
    {
        TempFolder.Copy(Repository.Content, _site.Content);
        _site.Put("case-studies/drafts/raw.md", "• One");
        var before = TempFolder.Read(_site.Content);
        Assert.Empty(MendContent.In(_site.Content));
        Assert.Equal(before, TempFolder.Read(_site.Content));
    }
}
