using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>What the names ledger of a case may not say: a choice is no way round the check.</summary>
public static class NamesRules
{
    public static void Check(Document<CaseStudy> document, IReadOnlyList<string> unused, Findings findings)
    {
        var names = document.Metadata.Names;
        foreach (var (problem, _) in Problems(names, unused)) findings.Add(document.Source.Path, document.LineOf("names"), problem);
    }

    /// <summary>Each problem, and the list that it is in. A name is told by its place: it may be a real one.</summary>
    public static IEnumerable<(string Problem, string List)> Problems(NamesInText names, IReadOnlyList<string> unused)
    {
        foreach (var (name, i) in names.MadeUp.Select((name, i) => (name, i + 1)))
        {
            if (ChosenName.IsSeveralWords(name))
                yield return ($"made-up name {i} has a surname; keep a first name, because a surname makes readers look", "made-up");
            else if (ChosenName.IsPlace(name))
                yield return ($"made-up name {i} is a place; write \"a town\" or \"a village\" in the text", "made-up");
        }

        foreach (var (name, i) in names.Public.Select((name, i) => (name, i + 1)))
        {
            if (ChosenName.IsPerson(name))
                yield return ($"public name {i} looks like a person's; in a case no person is public, so give a role instead", "public");
        }

        foreach (var (name, i) in names.MadeUp.Select((name, i) => (name, i + 1)).Where(one => IsUnused(one.name)))
            yield return ($"made-up name {i} is not in the text; remove it", "made-up");
        foreach (var (name, i) in names.Public.Select((name, i) => (name, i + 1)).Where(one => IsUnused(one.name)))
            yield return ($"public name {i} is not in the text; remove it", "public");
        if (names.MadeUp.Intersect(names.Public, StringComparer.OrdinalIgnoreCase).Any())
            yield return ("a name is both made up and public; keep one of the two", "public");

        bool IsUnused(string name) => unused.Contains(name, StringComparer.Ordinal);
    }
}
