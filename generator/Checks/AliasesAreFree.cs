using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>A former address must look like one, and must not hide a present page.</summary>
public static class AliasesAreFree
{
    /// <param name="site">The site.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="redirects">Every former address, also those that follow from an author's, such as of a course page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(Site site, IReadOnlyList<PlannedPage> pages, IReadOnlyList<Redirect> redirects, Findings findings)
    {
        var taken = pages.ToDictionary(planned => planned.Page.Address.Path, planned => planned.Page.Title, StringComparer.Ordinal);
        foreach (var document in site.Documents)
        {
            foreach (var alias in document.Metadata.Aliases)
            {
                if (Problem(alias, document, taken) is { } problem)
                    findings.Add(document.Source.Path, document.LineOf("aliases", alias), problem);
            }
        }

        CheckDerived(site, redirects, findings);
    }

    /// <summary>The former address of a page brings that of its course page with it; nobody else may want that one.</summary>
    private static void CheckDerived(Site site, IReadOnlyList<Redirect> redirects, Findings findings)
    {
        foreach (var from in redirects.GroupBy(redirect => redirect.From, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            var authors = site.Documents.Where(document => document.Metadata.Aliases.Contains(from.Key)).ToList();
            // Two authors who want one address are told above.
            if (authors.Count != 1) continue;
            findings.Add(authors[0].Source.Path, authors[0].LineOf("aliases", from.Key),
                $"the alias {from.Key} is there already: it follows from the former address of \"{from.Last().Title}\"; remove the alias");
        }
    }

    private static string? Problem(string alias, Document document, Dictionary<string, string> taken)
    {
        if (!IsAddress(alias))
        {
            return $"the alias \"{alias}\" is no former address; "
                + "write it without the first slash and with the last, such as toolkit/old-name/";
        }

        if (alias.Split('/').FirstOrDefault(Slugs.IsKeptByWindows) is { } kept)
            return $"the alias {alias} holds the name \"{kept}\", which Windows keeps for itself; remove the alias";
        if (!taken.TryAdd(alias, document.Title)) return $"the alias {alias} is the address of \"{taken[alias]}\"; remove the alias";
        return FixedAddresses.IsReserved(alias)
            ? $"the alias {alias} is the address of a folder that the generator makes; remove the alias"
            : null;
    }

    private static bool IsAddress(string alias) =>
        alias.EndsWith('/') && alias.TrimEnd('/').Split('/').All(Slugs.IsSlug);
}
