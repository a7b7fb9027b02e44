using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>
/// Where the notice of a withdrawn case stands when its old address would give someone away: /case-studies/withdrawn-1/ and so on.
/// Nothing on the site leads from the old address to this one, or names it.
/// </summary>
public static class NeutralAddress
{
    private const string Start = "withdrawn-";

    /// <summary>The name is one that only such a notice may have.</summary>
    public static bool IsName(string slug) =>
        slug.StartsWith(Start, StringComparison.Ordinal) && slug.Length > Start.Length && slug[Start.Length..].All(char.IsAsciiDigit);

    /// <summary>Whether the site has such a notice, so that an old address below the folder is gone for good.</summary>
    public static bool IsUsed(Site site) => site.Documents.Any(one => one is Document<WithdrawnCase> && IsName(one.Slug));

    /// <summary>The free name with the lowest number.</summary>
    public static string Next(Func<string, bool> isTaken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => $"{Start}{number}").First(name => !isTaken(name));

    public static void Check(Document document, Findings findings)
    {
        if (!IsName(document.Slug)) return;
        if (document is not Document<WithdrawnCase> notice)
            findings.Add(document.Source.Path, 1, $"\"{document.Slug}\" is a name for the notice of a withdrawn case; "
                + "name the file after the question of the case");
        else if (notice.Metadata.Aliases.Count > 0)
            findings.Add(document.Source.Path, notice.LineOf("aliases"), "a notice at a neutral address has no former ones, "
                + "because they would tell where the case was; remove the aliases");
    }
}
