using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>
/// Several cases of one community together: a place that is harmless in one case leads to it in three, and with it to everybody there.
/// </summary>
internal static class CommunityRules
{
    private const int TooMany = 3;

    /// <summary>Kinds of finding that name something on the map or in the papers.</summary>
    private static readonly string[] Kinds = ["named-service", "small-place", "news", "titled-name", "club", "faith-role", "unusual-work"];

    /// <summary>One finding for each name that too many cases of a community share, in the newest of them.</summary>
    public static void Check(Document<CaseStudy> document, Site site, Findings findings)
    {
        var cases = CaseOrigins.FromPractice(site).Where(other => IsSame(other, document)).ToList();
        if (cases.Count < TooMany || Newest(cases) != document) return;
        var shared = cases.SelectMany(one => NamesOf(one, site).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Case: one)))
            .GroupBy(one => one.Name, one => one.Case, StringComparer.Ordinal).Where(group => group.Count() >= TooMany);
        foreach (var group in shared)
        {
            var files = string.Join(", ", group.Select(one => one.Source.Path).Order(StringComparer.Ordinal));
            var newest = Newest([.. group]);
            findings.Add(newest.Source.Path, newest.LineOf("community"), $"{group.Count()} cases of this community name the same "
                + $"place, service or person ({files}); together they lead to it, so change it in all but one or two of them");
        }
    }

    private static Document<CaseStudy> Newest(IReadOnlyList<Document<CaseStudy>> cases) =>
        cases.OrderBy(one => one.Metadata.Published).ThenBy(one => one.Slug, StringComparer.Ordinal).Last();

    private static bool IsSame(Document<CaseStudy> one, Document<CaseStudy> other) =>
        string.Equals(Plain(one.Metadata.Community), Plain(other.Metadata.Community), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string community) => community.Trim().TrimEnd('.');

    private static IEnumerable<string> NamesOf(Document<CaseStudy> one, Site site)
    {
        // A name of several words is a law, a method or a body; one word may be the pub at the corner.
        foreach (var name in one.Metadata.Names.Public.Where(name => !ChosenName.IsSeveralWords(name)))
            yield return name.ToLowerInvariant();
        foreach (var finding in CaseGate.Found(one, site))
        {
            if (Kinds.Contains(finding.Kind, StringComparer.Ordinal)) yield return finding.WordsId;
        }
    }
}
