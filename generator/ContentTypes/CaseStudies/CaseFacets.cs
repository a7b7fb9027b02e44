using System.Globalization;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One value that a filter offers, with the cases that have it.</summary>
public sealed record CaseFacetValue(string Id, string Label, IReadOnlyList<Document<CaseStudy>> Cases);

/// <summary>One filter, with the values that it may offer.</summary>
public sealed record CaseFacet(string Id, string Label, string Everything, IReadOnlyList<CaseFacetValue> Values)
{
    /// <summary>The offered values that a case has.</summary>
    public IEnumerable<string> Of(Document<CaseStudy> one) => Values.Where(value => value.Cases.Contains(one)).Select(value => value.Id);
}

/// <summary>
/// What cases may be filtered by, so that no combination of filters ever narrows to fewer than site.yml's smallest group.
/// Rare values are merged into "Other" or hidden; a combination is offered only where enough cases have all of it.
/// Every list that filters cases takes its values from here, and asks <see cref="Allows"/>.
/// </summary>
public sealed class CaseFacets
{
    public const string Other = "other";

    private static readonly FacetSource[] All =
    [
        new("theme", "Theme", "Every theme", "case-themes", one => one.Themes),
        new("discipline", "Discipline", "Every discipline", "disciplines", one => one.Disciplines),
        new("setting", "Setting", "Every setting", "case-settings", one => [one.Setting]),
        new("outcome", "Outcome", "Every outcome", "case-outcomes", one => [one.Outcome]),
    ];

    private readonly IReadOnlyList<Document<CaseStudy>> _cases;
    private readonly List<string> _report = [];

    private CaseFacets(Site site)
    {
        (_cases, Least) = (CaseOrigins.FromPractice(site), site.Settings.SmallestGroup);
        Facets = [.. All.Select(source => Offered(source, site.Vocabularies.Of(source.Vocabulary))).Where(facet => facet.Values.Count > 0)];
    }

    /// <summary>The fewest cases that may stand behind a filter.</summary>
    public int Least { get; }

    /// <summary>The filters that may be offered; none while the cases are too few.</summary>
    public IReadOnlyList<CaseFacet> Facets { get; }

    public static CaseFacets Of(Site site) => new(site);

    /// <summary>The cases that have all of the chosen values, by the ids of their facets.</summary>
    public IEnumerable<Document<CaseStudy>> Matching(IReadOnlyDictionary<string, string> chosen) =>
        _cases.Where(one => chosen.All(choice => ValuesOf(one, choice.Key).Contains(choice.Value, StringComparer.Ordinal)));

    /// <summary>Whether a combination may be offered.</summary>
    public bool Allows(IReadOnlyDictionary<string, string> chosen) => chosen.Count == 0 || Matching(chosen).Count() >= Least;

    /// <summary>What the build says about the filters, one line each.</summary>
    public IReadOnlyList<string> Report()
    {
        if (_cases.Count == 0) return [];
        if (Facets.Count == 0)
        {
            return [$"Case filters: none, because every one would show fewer than {Least} of the {_cases.Count} cases, or all of them."];
        }

        var (offered, withheld, smallest) = Combinations();
        return
        [
            .. _report.Select(line => "Case filters: " + line),
            string.Create(CultureInfo.InvariantCulture, $"Case filters: {offered:N0} combinations are offered, {withheld:N0} withheld; ")
                + $"the smallest shows {smallest} cases, the least allowed is {Least}.",
        ];
    }

    private IEnumerable<string> ValuesOf(Document<CaseStudy> one, string facet) => Facets.First(other => other.Id == facet).Of(one);

    private CaseFacet Offered(FacetSource source, Vocabulary vocabulary)
    {
        var all = vocabulary.Entries.Select(entry => new CaseFacetValue(entry.Id, entry.Label, [.. CasesWith(source, entry.Id)]))
            .Where(value => value.Cases.Count > 0).ToList();
        var rare = all.Where(value => value.Cases.Count < Least).ToList();
        var others = new CaseFacetValue(Other, "Other", [.. _cases.Where(one => rare.Exists(value => value.Cases.Contains(one)))]);
        // One rare value alone is not hidden by another name: its cases are too few for that as well.
        var isMerged = Narrows(others);
        var values = all.Where(Narrows).Concat(isMerged ? [others] : []).ToList();
        var (merged, hidden) = (isMerged ? rare.Count : 0, all.Count - values.Count + (isMerged ? 1 - rare.Count : 0));
        _report.Add(string.Create(CultureInfo.InvariantCulture,
            $"{source.Label}: {values.Count} values are offered, {merged} merged into Other, {hidden} hidden."));
        return new CaseFacet(source.Id, source.Label, source.Everything, values);
    }

    private IEnumerable<Document<CaseStudy>> CasesWith(FacetSource source, string value) =>
        _cases.Where(one => source.Values(one.Metadata).Contains(value, StringComparer.Ordinal));

    /// <summary>A value that every case has would narrow nothing.</summary>
    private bool Narrows(CaseFacetValue value) => value.Cases.Count >= Least && value.Cases.Count < _cases.Count;

    /// <summary>Counts the combinations below each one that is offered: a choice more never shows more cases.</summary>
    private (int Offered, int Withheld, int Smallest) Combinations()
    {
        var (offered, withheld, smallest) = (0, 0, _cases.Count);
        Below([.. _cases], 0);
        return (offered, withheld, smallest);

        void Below(IReadOnlyCollection<Document<CaseStudy>> cases, int from)
        {
            for (var i = from; i < Facets.Count; i++)
            {
                foreach (var value in Facets[i].Values)
                {
                    var both = value.Cases.Intersect(cases).ToHashSet();
                    if (both.Count < Least)
                    {
                        withheld++;
                        continue;
                    }

                    (offered, smallest) = (offered + 1, Math.Min(smallest, both.Count));
                    Below(both, i + 1);
                }
            }
        }
    }

    /// <summary>Where the values of a filter come from.</summary>
    private sealed record FacetSource(
        string Id, string Label, string Everything, string Vocabulary, Func<CaseStudy, IReadOnlyList<string>> Values);
}
