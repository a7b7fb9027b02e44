using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One kind of fact that a case takes from a list of the vocabulary.</summary>
public sealed record CaseFact(string Id, string Label, string Vocabulary, Func<CaseStudy, IReadOnlyList<string>> Values)
{
    public static readonly CaseFact Theme = new("theme", "Theme", "case-themes", one => one.Themes);
    public static readonly CaseFact Discipline = new("discipline", "Discipline", "disciplines", one => one.Disciplines);
    public static readonly CaseFact Setting = new("setting", "Setting", "case-settings", one => [one.Setting]);
    public static readonly CaseFact Area = new("area", "Area", "area-types", one => [one.Area]);
    public static readonly CaseFact Stage = new("stage", "Stage", "case-stages", one => [one.Stage]);
    public static readonly CaseFact Outcome = new("outcome", "Outcome", "case-outcomes", one => [one.Outcome]);

    public static IReadOnlyList<CaseFact> All { get; } = [Theme, Discipline, Setting, Area, Stage, Outcome];
}

/// <summary>
/// The rule of small numbers: a fact of a case from practice is shown, found and filtered by only when at least site.yml's smallest
/// group of such cases have it, and at least as many have it not. Whatever shows a fact of a case asks here. An invented case shows all
/// that it has, for nobody is behind it, and hides nobody: whoever looks for a person leaves it out.
/// </summary>
public sealed class CaseFacts
{
    private readonly Site _site;
    private readonly HashSet<(string Fact, string Value)> _shared;

    private CaseFacts(Site site)
    {
        _site = site;
        var cases = CaseOrigins.FromPractice(site);
        _shared = [.. CaseFact.All.SelectMany(fact => cases
            .SelectMany(one => fact.Values(one.Metadata).Distinct(StringComparer.Ordinal))
            .GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => IsEnough(group.Count(), cases.Count, Least))
            .Select(group => (fact.Id, group.Key)))];
    }

    /// <summary>The fewest cases that must have a fact, and the fewest that must not.</summary>
    public int Least => _site.Settings.SmallestGroup;

    /// <summary>What a page says that shows facts, or that leaves some out: also what the rule cannot do.</summary>
    public string Sentence => $"A fact, such as the setting, is left out here and in search unless at least {Least} cases from practice "
        + $"have it and at least {Least} do not, because a rare fact can point to a person. The text may still say it.";

    public static CaseFacts Of(Site site) => site.Derived(one => new CaseFacts(one));

    /// <summary>Whether so many of all cases are enough to have something, and the others enough to have it not.</summary>
    public static bool IsEnough(int cases, int all, int least) => cases >= least && all - cases >= least;

    public bool IsShared(CaseFact fact, string value) => _shared.Contains((fact.Id, value));

    /// <summary>What may be shown of one kind of fact, in the order of the case.</summary>
    public IReadOnlyList<VocabularyEntry> Shown(Document<CaseStudy> one, CaseFact fact)
    {
        var entries = _site.Vocabularies.Of(fact.Vocabulary);
        var isInvented = CaseOrigins.IsInvented(one);
        return [.. fact.Values(one.Metadata).Where(value => isInvented || IsShared(fact, value)).Select(id => entries[id])];
    }

    /// <summary>Whether something of one of these kinds is left out.</summary>
    public bool LeavesOut(Document<CaseStudy> one, params IEnumerable<CaseFact> facts) =>
        facts.Any(fact => Shown(one, fact).Count < fact.Values(one.Metadata).Count);
}
