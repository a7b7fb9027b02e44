using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A fact that few cases have, or that few have not, stands nowhere but in the text.</summary>
public sealed class CaseFactsTests : IDisposable
{
    private const int Least = 3;
    private readonly TestSite _site = TestSite.Minimal();

    /// <summary>Seven cases: three share what may be shown, one has a fact of its own of each kind.</summary>
    public CaseFactsTests()
    {
        _site.Replace("site.yml", "edition:", $"offers-offline: true\nsmallest-group: {Least}\nedition:");
        for (var i = 0; i < 7; i++)
        {
            string[] themes = i == 0 ? ["trauma", "safeguarding"] : i < 4 ? ["trauma"] : ["families"];
            string[] disciplines = i == 0 ? ["advice", "prison"] : i < 4 ? ["advice"] : ["police"];
            var text = MadeCases.Text(i, $"Case number {i}", themes, disciplines, i == 0 ? "hospital" : i < 4 ? "street" : "hostel",
                i == 0 ? "worse" : i < 4 ? "better" : "no-change");
            text = text.Replace("area: town", i == 0 ? "area: rural" : "area: town", StringComparison.Ordinal)
                .Replace("stage: under-way", i == 0 ? "stage: crisis" : "stage: under-way", StringComparison.Ordinal);
            _site.Put($"case-studies/case-{i}.md", text);
        }
    }

    public void Dispose() => _site.Dispose();

    /// <summary>Every page and file, with what lies inside of archives: the book, packs, the copy for a memory stick.</summary>
    [Theory]
    [InlineData("safeguarding", "case-themes")]
    [InlineData("prison", "disciplines")]
    [InlineData("hospital", "case-settings")]
    [InlineData("worse", "case-outcomes")]
    [InlineData("rural", "area-types")]
    [InlineData("crisis", "case-stages")]
    public void A_rare_fact_stands_in_no_file_of_the_site(string id, string vocabulary)
    {
        var label = CaseReader.Site(_site).Vocabularies.Of(vocabulary)[id].Label;
        _site.Replace($"vocabulary/{vocabulary}.yml", label, "Quondam fact");
        Assert.Equal([], PublishedFiles.With("quondam", _site.BuildWell()));
        // The same fact, when enough cases have it, stands on their pages.
        foreach (var i in new[] { 4, 5, 6 }) Make(i, id, vocabulary);
        var files = PublishedFiles.With("quondam", _site.BuildWell());
        Assert.Contains("case-studies/case-0/index.html", files);
        Assert.Contains("case-studies/case-4/index.html", files);
    }

    private void Make(int number, string id, string vocabulary)
    {
        var field = vocabulary switch
        {
            "case-themes" => ("themes: [families]", $"themes: [{id}]"),
            "disciplines" => ("disciplines: [police]", $"disciplines: [{id}]"),
            "case-settings" => ("setting: hostel", $"setting: {id}"),
            "case-outcomes" => ("outcome: no-change", $"outcome: {id}"),
            "area-types" => ("area: town", $"area: {id}"),
            _ => ("stage: under-way", $"stage: {id}"),
        };
        _site.Replace($"case-studies/case-{number}.md", field.Item1, field.Item2);
    }

    [Fact]
    public void A_page_says_what_it_leaves_out_and_that_the_text_may_still_say_it()
    {
        _site.BuildWell();
        Assert.Contains($"unless at least {Least} cases from practice have it and at least {Least} do not",
            _site.Html("case-studies/case-0/index.html"), StringComparison.Ordinal);
        Assert.Contains("The text may still say it.", _site.Html("case-studies/index.html"), StringComparison.Ordinal);
        // Six of seven stand under way, and so do those six under no such word: the seventh would be known by it.
        var label = CaseReader.Site(_site).Vocabularies.Of("case-stages")["under-way"].Label;
        Assert.DoesNotContain(label, _site.Html("case-studies/case-1/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<p class=\"left-out\">Others", _site.Html("case-studies/case-1/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"left-out\">Others", _site.Html("case-studies/case-0/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invented_case_shows_all_that_it_has_and_counts_for_nothing()
    {
        var text = File.ReadAllText(_site.PathOf("case-studies/case-0.md"));
        var record = text.IndexOf("\nprotection:", StringComparison.Ordinal);
        var invented = text[..record].Replace("title: Case", "origin: invented\ntitle: Teaching case", StringComparison.Ordinal)
            + text[text.IndexOf("\n---\n", StringComparison.Ordinal)..];
        foreach (var i in new[] { 7, 8, 9 })
        {
            _site.Put($"case-studies/case-{i}.md", invented.Replace("number 0", $"number {i}", StringComparison.Ordinal));
        }

        var site = CaseReader.Site(_site);
        var (label, facts) = (site.Vocabularies.Of("case-settings")["hospital"].Label, CaseFacts.Of(site));
        Assert.False(facts.IsShared(CaseFact.Setting, "hospital"));
        _site.BuildWell();
        Assert.Contains(label, _site.Html("case-studies/case-7/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("left-out", _site.Html("case-studies/case-7/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(label, _site.Html("case-studies/case-0/index.html"), StringComparison.Ordinal);
    }
}
