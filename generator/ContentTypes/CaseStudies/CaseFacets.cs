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
/// What cases may be filtered by: facts that may be shown (<see cref="CaseFacts"/>), and rare ones together as "Other" when they are
/// enough. A combination is offered only where at least site.yml's smallest group of cases have all of it.
/// Every list that filters cases takes its values from here, and asks <see cref="Allows"/>.
/// </summary>
public sealed class CaseFacets
{
    public const string Other = "other";

    private static readonly (CaseFact Fact, string Everything)[] All =
    [
        (CaseFact.Theme, "Every theme"),
        (CaseFact.Discipline, "Every discipline"),
        (CaseFact.Setting, "Every setting"),
        (CaseFact.Outcome, "Every outcome"),
    ];

    private readonly IReadOnlyList<Document<CaseStudy>> _cases;
    private readonly CaseFacts _facts;
    private readonly List<string> _report = [];

    private CaseFacets(Site site)
    {
        (_cases, _facts) = (CaseOrigins.FromPractice(site), CaseFacts.Of(site));
        Facets = [.. All.Select(one => Offered(one.Fact, one.Everything, site.Vocabularies.Of(one.Fact.Vocabulary)))
            .Where(facet => facet.Values.Count > 0)];
    }

    /// <summary>The fewest cases that may stand behind a filter.</summary>
    public int Least => _facts.Least;

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
            return [$"Case filters: none; a value needs {Least} cases that have it and {Least} that do not, of {_cases.Count}."];
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

    private CaseFacet Offered(CaseFact fact, string everything, Vocabulary vocabulary)
    {
        var all = vocabulary.Entries.Select(entry => new CaseFacetValue(entry.Id, entry.Label, [.. CasesWith(fact, entry.Id)]))
            .Where(value => value.Cases.Count > 0).ToList();
        var rare = all.Where(value => value.Cases.Count < Least).ToList();
        var others = new CaseFacetValue(Other, "Other", [.. _cases.Where(one => rare.Exists(value => value.Cases.Contains(one)))]);
        // One rare value alone is not hidden by another name: its cases are too few for that as well.
        var isMerged = CaseFacts.IsEnough(others.Cases.Count, _cases.Count, Least);
        var values = all.Where(value => _facts.IsShared(fact, value.Id)).Concat(isMerged ? [others] : []).ToList();
        var (merged, hidden) = (isMerged ? rare.Count : 0, all.Count - values.Count + (isMerged ? 1 - rare.Count : 0));
        _report.Add(string.Create(CultureInfo.InvariantCulture,
            $"{fact.Label}: {values.Count} values are offered, {merged} merged into Other, {hidden} hidden."));
        return new CaseFacet(fact.Id, fact.Label, everything, values);
    }

    private IEnumerable<Document<CaseStudy>> CasesWith(CaseFact fact, string value) =>
        _cases.Where(one => fact.Values(one.Metadata).Contains(value, StringComparer.Ordinal));

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
}
