using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>content/permalinks.txt: every address and anchor ever published. None of them may disappear.</summary>
public static class Permalinks
{
    public const string FileName = ContentFolders.PermalinksFile;

    private const string Header = """
        # Every address and anchor that this site has ever published, one a line. None may disappear: people link to them.
        # "dotnet run --project generator -- permalinks" adds the new ones. Lines are never removed.

        """;

    /// <summary>What this build publishes, in the form of the file.</summary>
    public static IReadOnlyList<string> Of(FinishedPages finished) =>
    [
        .. finished.Anchors.Where(page => !FixedAddresses.Fallbacks.Contains(page.Key))
            .SelectMany(page => page.Value.Select(anchor => $"{page.Key}#{anchor}").Prepend(page.Key.ToString()))
            .Order(StringComparer.Ordinal),
    ];

    public static void Check(Site site, FinishedPages finished, IReadOnlyList<Redirect> redirects, Findings findings)
    {
        if (site.SourceAt(FileName) is not { } file) return;
        var now = Of(finished).ToHashSet(StringComparer.Ordinal);
        var aliases = redirects.DistinctBy(redirect => redirect.From)
            .ToDictionary(redirect => "/" + redirect.From, redirect => redirect.To.ToString(), StringComparer.Ordinal);
        // A withdrawn case keeps its address; its anchors go with its text.
        var withdrawn = site.Documents.Where(document => !document.Metadata.IsListed)
            .Select(document => document.Address.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (link, line) in Lines(file).Where(one => !IsAnchorOf(one.Link, withdrawn, aliases)))
        {
            if (!link.StartsWith('/'))
                findings.Add(file.Path, line, $"\"{link}\" is no address; "
                    + "lines start with a slash, such as /toolkit/evaluating/#what-to-measure");
            else if (!now.Contains(link) && Problem(link, now, aliases) is { } problem) findings.Add(file.Path, line, problem);
        }
    }

    /// <summary>The file with the links of a build added.</summary>
    public static string With(string text, IEnumerable<string> published)
    {
        var known = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        var all = known.Concat(published).ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new StringBuilder(Header).AppendJoin('\n', all).Append('\n').ToString();
    }

    /// <summary>How many addresses and anchors a file lists.</summary>
    public static int Count(string text) => text.Split('\n').Count(line => line.StartsWith('/'));

    private static bool IsAnchorOf(string link, HashSet<string> withdrawn, Dictionary<string, string> aliases) =>
        link.IndexOf('#', StringComparison.Ordinal) is var hash and > 0
        && withdrawn.Contains(aliases.GetValueOrDefault(link[..hash]) ?? link[..hash]);

    private static string? Problem(string link, HashSet<string> now, Dictionary<string, string> aliases)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (link, null) : (link[..hash], link[(hash + 1)..]);
        var moved = aliases.GetValueOrDefault(path);
        if (moved is null && !now.Contains(path))
            return $"{path} was published and is gone; "
                + $"give the page that replaces it the front matter \"aliases: [{path.TrimStart('/')}]\"";
        if (anchor is null || now.Contains($"{moved ?? path}#{anchor}")) return null;
        return $"#{anchor} was published on {moved ?? path} and is gone; add it to the heading that replaces it, as {{#new-id #{anchor}}}";
    }

    private static IEnumerable<(string Link, int Line)> Lines(SourceFile file) =>
        file.Text().Split('\n').Select((text, i) => (Link: text.Trim(), Line: i + 1))
            .Where(line => line.Link.Length > 0 && line.Link[0] != '#');
}
