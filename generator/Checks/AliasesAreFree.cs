using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>A former address must look like one, and must not hide a present page.</summary>
public static class AliasesAreFree
{
    public static void Check(Site site, IReadOnlyList<PlannedPage> pages, Findings findings)
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
        alias.EndsWith('/') && !alias.StartsWith('/') && alias.TrimEnd('/').Split('/').All(Slugs.IsSlug);
}
