using CopToolkit.Tests.CaseStudies;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Components;

/// <summary>Readers who need help are told who can be rung, and what nobody has tried.</summary>
public sealed class SupportPageTests : IDisposable
{
    private const string Untried = "Nobody has rung these lines for this toolkit yet.";
    private readonly TestSite _site = MadeCaseSite.Of(1);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Says_that_nobody_has_rung_only_as_long_as_nobody_has()
    {
        _site.BuildWell();
        Assert.Contains(Untried, _site.Html("support/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tried on", _site.Html("support/index.html"), StringComparison.Ordinal);
        _site.Replace("vocabulary/support-lines.yml", "  - id: samaritans\n", "  - id: samaritans\n    checked: 2026-11-20\n");
        _site.BuildWell();
        var page = _site.Html("support/index.html");
        Assert.DoesNotContain(Untried, page, StringComparison.Ordinal);
        Assert.Contains("1 of 45 lines were tried; each says when.", page, StringComparison.Ordinal);
        Assert.Contains("Tried on 20 November 2026.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_day_of_its_oldest_fact()
    {
        const string Newest = "  - id: newest\n    label: A newer line\n    as-of: 2026-11-20\n  - id: samaritans\n";
        _site.Replace("vocabulary/support-lines.yml", "as-of: 2026-11-21", "as-of: 2026-03-04");
        _site.Replace("vocabulary/support-lines.yml", "  - id: samaritans\n", Newest);
        _site.BuildWell();
        Assert.Contains("Facts as of 4 March 2026 or later.", _site.Html("support/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_line_and_leaves_none_out()
    {
        var result = _site.Build();
        var page = System.Net.WebUtility.HtmlDecode(_site.Html("support/index.html"));
        foreach (var line in result.Site!.Vocabularies.Of("support-lines").Entries)
            Assert.Contains($"<strong>{line.Label}</strong>", page, StringComparison.Ordinal);
    }
}
