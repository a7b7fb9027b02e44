using CopToolkit.Build;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

/// <summary>A file that says draft: true is shown while someone writes it, and published by nobody.</summary>
public sealed class DraftTests : IDisposable
{
    private const string Body = "---\n## A thought\n\nNot yet said well.\n";
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Is_in_no_file_of_the_published_site()
    {
        _site.Put("pages/thought.md", Page("A half-thought page") + Body);
        var written = _site.BuildWell();
        Assert.DoesNotContain(written, file => file.Key.Contains("thought", StringComparison.Ordinal));
        var texts = written.Values.Select(System.Text.Encoding.UTF8.GetString);
        Assert.DoesNotContain(texts, text => text.Contains("half-thought", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_shown_with_a_band_in_the_preview()
    {
        _site.Put("pages/thought.md", Page("A half-thought page") + Body);
        _site.BuildWell(options => options with { IsPreview = true });
        Assert.Contains("Draft, not published: pages/thought.md.", _site.Html("thought/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Draft, not published", _site.Html("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_stops_the_others_from_being_published()
    {
        _site.Put("pages/thought.md", "---\ndraft: true\ntitle: x\n---\n# Wrong\n\n[here](nowhere.md)\n");
        Assert.Equal(BuildOutcome.Good, _site.Build().Outcome);
    }

    [Fact]
    public void Is_checked_in_the_preview()
    {
        _site.Put("pages/thought.md", Page("A half-thought page") + "---\n[two](nowhere.md)\n");
        var result = _site.Build(options => options with { IsPreview = true });
        Assert.Contains("there is no page", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_named_at_the_end_of_a_build()
    {
        _site.Put("pages/thought.md", Page("A half-thought page") + Body);
        var ended = BuiltProgram.Run(_site.Folder, ["--themes", Repository.Themes]);
        Assert.Contains("Left out, because it says draft: true: pages/thought.md", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_what_a_new_document_begins_as()
    {
        _site.Put("pages/_template.md", "---\ntitle: The title\n---\nText.\n");
        var ended = BuiltProgram.Run(_site.Folder, ["new", "pages", "my-page"]);
        Assert.Contains("it is published when you remove the line \"draft: true\"", ended.Out, StringComparison.Ordinal);
        Assert.Equal("---\ndraft: true\ntitle: The title\n---\nText.\n", File.ReadAllText(_site.PathOf("pages/my-page.md")));
    }

    private static string Page(string title) =>
        $"---\ndraft: true\ntitle: {title}\nsummary: What this page is about, in forty or more characters.\nreviewed: 2026-01-02\n";
}
