using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>An invented case says so wherever it is shown, and is evidence nowhere.</summary>
public sealed class CaseOriginTests : IDisposable
{
    private readonly TestSite _site = MadeCaseSite.Of(4);

    public CaseOriginTests()
    {
        var text = File.ReadAllText(_site.PathOf("case-studies/case-01.md"));
        var record = text.IndexOf("\nprotection:", StringComparison.Ordinal);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var fields = text[..record].Replace("title: Case number 1", "title: A quondam case\norigin: invented", StringComparison.Ordinal);
        var body = text[end..].Replace("A man had moved", "A quondam man had moved", StringComparison.Ordinal);
        _site.Put("case-studies/case-01.md", fields + body);
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("case-studies/case-01/index.html")]
    [InlineData("case-studies/case-01/course/index.html")]
    public void Says_that_it_is_invented(string page)
    {
        _site.BuildWell();
        Assert.Contains("Invented for practice: nobody in this case exists.", _site.Html(page), StringComparison.Ordinal);
        Assert.DoesNotContain("How this case was protected", _site.Html(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_apart_in_the_list_of_cases()
    {
        _site.BuildWell();
        var listing = _site.Html("case-studies/index.html");
        var apart = listing.IndexOf("<h2 id=\"teaching-cases\">", StringComparison.Ordinal);
        Assert.True(apart > 0 && listing.IndexOf("A quondam case", StringComparison.Ordinal) > apart);
        Assert.Contains("<p class=\"invented-mark\">Invented</p>", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("invented-mark", listing[..apart], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_evidence_and_fills_no_group()
    {
        _site.BuildWell();
        Assert.DoesNotContain("quondam", _site.Html("case-studies/learning/index.html"), StringComparison.Ordinal);
        var cases = CaseFacets.Of(CaseReader.Site(_site)).Facets.SelectMany(facet => facet.Values).SelectMany(value => value.Cases);
        Assert.DoesNotContain(cases, one => one.Slug == "case-01");
    }

    [Fact]
    public void Is_read_for_what_could_name_somebody_all_the_same()
    {
        _site.Replace("case-studies/case-01.md", "A quondam man", "Kerry Whitfield");
        Assert.Contains(_site.Findings(), finding => finding.Contains("case-studies/case-01.md", StringComparison.Ordinal)
            && finding.Contains("full name", StringComparison.Ordinal));
    }
}
