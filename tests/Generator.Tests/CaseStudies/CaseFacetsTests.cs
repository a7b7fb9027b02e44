using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>No combination of filters narrows to fewer cases than the smallest group.</summary>
public sealed class CaseFacetsTests
{
    [Theory]
    [InlineData(12, 3)]
    [InlineData(40, 3)]
    [InlineData(60, 5)]
    public void Allows_exactly_the_combinations_that_enough_cases_share(int cases, int least)
    {
        using var made = MadeCaseSite.Of(cases);
        made.Replace("site.yml", "edition:", $"smallest-group: {least}\nedition:");
        var site = CaseReader.Site(made);
        var facets = CaseFacets.Of(site);
        Assert.NotEmpty(facets.Facets);
        var (allowed, all) = (0, 0);
        foreach (var chosen in Combinations(facets.Facets))
        {
            // Counted anew from the front matter, and not from what the facets say of themselves.
            var count = site.Of<CaseStudy>().Count(one =>
                chosen.All(choice => Has(one.Metadata, choice.Key, choice.Value, facets, site, least)));
            Assert.Equal(count, facets.Matching(chosen).Count());
            Assert.Equal(chosen.Count == 0 || count >= least, facets.Allows(chosen));
            (allowed, all) = (allowed + (facets.Allows(chosen) ? 1 : 0), all + 1);
        }

        Assert.True(all > 20 && allowed > 4, $"{allowed} of {all} combinations are allowed.");
        Assert.Contains(facets.Report(), line => line.Contains($"{allowed - 1:N0} combinations are offered", StringComparison.Ordinal));
        Assert.All(facets.Facets.SelectMany(facet => facet.Values), value => Assert.InRange(value.Cases.Count, least, cases - least));
    }

    [Fact]
    public void Offers_no_filter_while_the_cases_are_too_few()
    {
        using var made = MadeCaseSite.Of(9);
        Assert.Empty(CaseFacets.Of(CaseReader.Site(made)).Facets);
        made.BuildWell();
        var listing = made.Html("case-studies/index.html");
        Assert.Contains("There are no filters yet, because too few cases share a fact. A fact, such as", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("case-facets", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("data-theme=", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_rare_values_into_Other_and_hides_one_that_is_alone()
    {
        using var made = TestSite.Minimal();
        made.Replace("site.yml", "edition:", "smallest-group: 3\nedition:");
        string[] settings = ["street", "street", "street", "street", "hostel", "hostel", "home"];
        string[] outcomes = ["better", "better", "better", "better", "better", "worse", "better"];
        for (var i = 0; i < settings.Length; i++)
        {
            var text = MadeCases.Text(i, $"Case number {i}", ["trauma"], ["advice"], settings[i], outcomes[i]);
            made.Put($"case-studies/case-{i}.md", text);
        }

        var facets = CaseFacets.Of(CaseReader.Site(made));
        var offered = facets.Facets.Select(facet =>
            $"{facet.Id}: {string.Join(", ", facet.Values.Select(value => $"{value.Id} {value.Cases.Count}"))}");
        // Six of seven that are better would tell which one is not.
        Assert.Equal(["setting: street 4, other 3"], offered);
        Assert.Contains("Case filters: Setting: 2 values are offered, 2 merged into Other, 0 hidden.", facets.Report());
        Assert.Contains("Case filters: Outcome: 0 values are offered, 0 merged into Other, 2 hidden.", facets.Report());
    }

    [Fact]
    public void Gives_a_theme_a_page_of_its_own_only_when_enough_cases_are_about_it_and_enough_are_not()
    {
        using var made = TestSite.Minimal();
        made.Replace("site.yml", "edition:", "smallest-group: 3\nedition:");
        for (var i = 0; i < 6; i++)
        {
            string[] themes = i < 3 ? ["trauma", "staff"] : i < 5 ? ["families", "staff"] : ["safeguarding"];
            var text = MadeCases.Text(i, $"Case number {i}", themes, ["advice"], "street", "better");
            made.Put($"case-studies/case-{i}.md", text);
        }

        var files = made.BuildWell();
        Assert.Contains("Learned in case 2.", made.Html("case-studies/learning/trauma/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Learned in case 4.", made.Html("case-studies/learning/trauma/index.html"), StringComparison.Ordinal);
        Assert.Contains("Learned in case 4.", made.Html("case-studies/learning/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=/case-studies/learning/\"", made.Html("case-studies/learning/staff/index.html"), StringComparison.Ordinal);
        // The address of every other theme leads to the page of all, so that a link never breaks when a case is withdrawn.
        Assert.Contains("url=/case-studies/learning/\"", made.Html("case-studies/learning/families/index.html"), StringComparison.Ordinal);
        Assert.Contains("/case-studies/learning/families/ /case-studies/learning/ 301", made.Html("_redirects"), StringComparison.Ordinal);
        Assert.DoesNotContain("learning/families/", made.Html("sitemap.xml"), StringComparison.Ordinal);
        Assert.NotEmpty(files);
    }

    private static bool Has(CaseStudy one, string facet, string value, CaseFacets facets, Site site, int least)
    {
        IReadOnlyList<string> Values(CaseStudy metadata) => facet switch
        {
            "theme" => metadata.Themes,
            "discipline" => metadata.Disciplines,
            "setting" => [metadata.Setting],
            _ => [metadata.Outcome],
        };

        Assert.Contains(facets.Facets, known => known.Id == facet);
        return value == CaseFacets.Other
            ? Values(one).Any(own => site.Of<CaseStudy>().Count(other => Values(other.Metadata).Contains(own)) < least)
            : Values(one).Contains(value);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Combinations(IReadOnlyList<CaseFacet> facets)
    {
        IEnumerable<Dictionary<string, string>> all = [new(StringComparer.Ordinal)];
        foreach (var facet in facets)
        {
            all = all
                .SelectMany(chosen => facet.Values.Select(value => With(chosen, facet.Id, value.Id)).Prepend(chosen))
                .ToList();
        }

        return all;

        static Dictionary<string, string> With(Dictionary<string, string> chosen, string facet, string value) =>
            new(chosen, StringComparer.Ordinal) { [facet] = value };
    }
}
