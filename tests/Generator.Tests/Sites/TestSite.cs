using System.Text;
using CopToolkit.Build;
using CopToolkit.Documents;

namespace CopToolkit.Tests.Sites;

/// <summary>A copy of a fixture site in a folder of its own, which a test may change and build.</summary>
public sealed class TestSite : IDisposable
{
    private readonly TempFolder _folder = new();

    private TestSite(string fixture) => TempFolder.Copy(Path.Combine(Repository.Sites, fixture, "content"), Content);

    public string Content => _folder.Sub("content");

    public string Output => _folder.Sub("output");

    public string Folder => _folder.Path;

    public SiteOptions Options => new()
    {
        Content = Content,
        Output = Output,
        Themes = Repository.Themes,
        Today = new DateOnly(2026, 11, 21),
    };

    public static TestSite Minimal() => new("minimal");

    public static TestSite Complete() => new("complete");

    /// <summary>The minimal site with a folder of tests/sites/invalid laid over it.</summary>
    public static TestSite Invalid(string name)
    {
        var site = new TestSite("minimal");
        var overlay = Path.Combine(Repository.Sites, "invalid", name);
        if (Directory.Exists(Path.Combine(overlay, "content"))) TempFolder.Copy(Path.Combine(overlay, "content"), site.Content);
        var removed = Path.Combine(overlay, "removed.txt");
        foreach (var path in File.Exists(removed) ? File.ReadAllLines(removed) : []) File.Delete(site.PathOf(path));
        return site;
    }

    public string PathOf(string path) => Path.Combine(Content, path);

    public TestSite Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    public TestSite Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    /// <summary>Makes the page "about", with a body of the test's own.</summary>
    public TestSite PutBody(string body) => Put(
        "pages/about.md",
        "---\ntitle: About\nsummary: What this site is about, in forty or more characters.\nreviewed: 2026-01-02\n---\n" + body);

    public TestSite Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Put(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public BuildResult Build(Func<SiteOptions, SiteOptions>? change = null, IReadOnlyList<ContentType>? types = null) =>
        Pipeline.Run(change is null ? Options : change(Options), types);

    /// <summary>Builds, expects it to succeed, and gives what was written.</summary>
    public SortedDictionary<string, byte[]> BuildWell(
        Func<SiteOptions, SiteOptions>? change = null,
        IReadOnlyList<ContentType>? types = null,
        string? output = null)
    {
        var result = Build(change, types);
        Assert.Equal([], result.Findings.Select(finding => finding.ToString()));
        Assert.Equal(BuildOutcome.Good, result.Outcome);
        return TempFolder.Read(output ?? Output);
    }

    /// <summary>Builds and gives the findings as authors see them.</summary>
    public IReadOnlyList<string> Findings(IReadOnlyList<ContentType>? types = null)
    {
        var result = Build(options => options with { CheckOnly = true }, types);
        return [.. result.Findings.Select(finding => finding.ToString())];
    }

    public string Html(string path) => File.ReadAllText(Path.Combine(Output, path));

    public void Dispose() => _folder.Dispose();
}
