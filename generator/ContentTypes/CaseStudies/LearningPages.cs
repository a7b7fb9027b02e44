using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>The pages that gather what several cases teach: one for all, and one for each theme that may be shown.</summary>
public static class LearningPages
{
    public const string Title = "Learning across cases";

    public static readonly Address All = FixedAddresses.LearningAcrossCases;

    public static Address OfTheme(string theme) => new($"{All.Path}{theme}/");

    /// <summary>The themes that have a page of their own, with their cases.</summary>
    public static IReadOnlyList<(VocabularyEntry Theme, IReadOnlyList<Document<CaseStudy>> Cases)> Themes(Site site) =>
    [
        .. site.Vocabularies.Of("case-themes").Entries
            .Select(theme => (theme, CasesOn(theme.Id, site)))
            .Where(pair => CaseFacts.Of(site).IsShared(CaseFact.Theme, pair.theme.Id)),
    ];

    private static IReadOnlyList<Document<CaseStudy>> CasesOn(string theme, Site site) =>
        [.. CaseOrigins.FromPractice(site).Where(one => one.Metadata.Themes.Contains(theme, StringComparer.Ordinal))];

    public static IEnumerable<PlannedPage> Of(Site site, Links links)
    {
        if (!IsNeeded(site)) yield break;
        yield return Gathered(All, Title, "What every published case teaches: "
            + "learning for practice, issues for policy, and the research behind both.", CaseOrigins.FromPractice(site), site, links);
        foreach (var (theme, cases) in Themes(site))
            yield return Gathered(OfTheme(theme.Id), $"{Title}: {theme.Label}", $"What {cases.Count} cases on one theme teach: "
                + "learning for practice, issues for policy, and the research behind both.", cases, site, links);
    }

    /// <summary>A theme may lose its page when a case is withdrawn; its address then leads to the page of all.</summary>
    public static IEnumerable<Redirect> Missing(Site site)
    {
        if (!IsNeeded(site)) return [];
        var present = Themes(site).Select(pair => pair.Theme.Id).ToHashSet(StringComparer.Ordinal);
        return site.Vocabularies.Of("case-themes").Ids.Where(theme => !present.Contains(theme))
            .Select(theme => new Redirect(OfTheme(theme).Path, Title, All));
    }

    /// <summary>Once there, the page stays, also when every case is withdrawn.</summary>
    private static bool IsNeeded(Site site) => site.Documents.Any(document => document.Type is CaseStudyType);

    private static PlannedPage Gathered(
        Address address, string title, string description, IReadOnlyList<Document<CaseStudy>> cases, Site site, Links links) =>
        PlannedPage.Made<LearningPage>(
            new Page(site, links.From(address), address, title, description) { Trail = [.. TrailOf(address, site)] },
            bodies => new ComponentParameters<LearningPage>().With(one => one.Cases, cases).With(one => one.Bodies, bodies));

    private static IEnumerable<Crumb> TrailOf(Address address, Site site)
    {
        var type = site.TypeOf(ContentFolders.CaseStudies)!;
        yield return new Crumb(type.Title, type.Listing);
        if (address != All) yield return new Crumb(Title, All);
    }
}
