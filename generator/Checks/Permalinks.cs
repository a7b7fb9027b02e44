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
        # "dotnet run --project generator -- permalinks" adds the new ones.
        # Lines are never removed, except by "withdraw --address", when an address itself would give someone away.

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
        var unread = Unread(site);
        var gone = new List<string>();
        foreach (var (link, line) in Lines(file).Where(one => !IsAnchorOf(one.Link, withdrawn, aliases)))
        {
            if (FollowsFrom(unread, link, site) || gone.Exists(page => link.StartsWith(page, StringComparison.Ordinal))) continue;
            if (!link.StartsWith('/'))
                findings.Add(file.Path, line, $"\"{link}\" is no address; "
                    + "lines start with a slash, such as /toolkit/evaluating/#what-to-measure");
            else if (!now.Contains(link) && Problem(link, now, aliases) is { } problem)
            {
                findings.Add(file.Path, line, problem + Withdrawn(link, site));
                // One page that is gone is one finding, whatever stood on it or below it.
                if (link.EndsWith('/')) gone.Add(link);
            }
        }
    }

    /// <summary>The files that have a finding already, so that there is no page of them.</summary>
    private static List<SourceFile> Unread(Site site)
    {
        var read = site.Documents.Select(document => document.Source.Path).ToHashSet(StringComparer.Ordinal);
        var known = site.FilePaths.ToHashSet(StringComparer.Ordinal);
        return [.. site.Sources.Where(file => file.IsRefused || (known.Contains(file.Path) && !read.Contains(file.Path)))];
    }

    /// <summary>
    /// Whether an address may be gone only because a file could not be read: its own, or one that helps to make the page. Such pages
    /// stand outside the folders of the types, or in the folder of that file.
    /// </summary>
    private static bool FollowsFrom(List<SourceFile> unread, string link, Site site)
    {
        if (unread.Count == 0) return false;
        var folder = link.TrimStart('/').Split('/')[0];
        return site.TypeOf(folder) is null || unread.Exists(file => file.Folder == folder || site.TypeOf(file.Folder) is null);
    }

    /// <summary>What else to do where an address may be gone because its lines came back, such as from another branch.</summary>
    private static string Withdrawn(string link, Site site) => site.TypeOf(link.TrimStart('/').Split('/')[0])?.HasGonePages(site) == true
        ? "; when it was withdrawn with --address, remove its lines" : "";

    /// <summary>The file without pages that were withdrawn with their addresses: their lines, and those of what lay below them.</summary>
    /// <param name="text">The file.</param>
    /// <param name="addresses">Their addresses below the root of the site, such as case-studies/a-case/.</param>
    /// <param name="notice">The address of the notice, which takes their place.</param>
    public static string Without(string text, IReadOnlyList<string> addresses, string notice)
    {
        var kept = text.Split('\n').Where(line => !addresses.Any(one => line.Trim().StartsWith("/" + one, StringComparison.Ordinal)));
        return With(string.Join('\n', kept), ["/" + notice]);
    }

    /// <summary>The file with the links of a build added.</summary>
    public static string With(string text, IEnumerable<string> published)
    {
        var known = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');
        var all = known.Concat(published).ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new StringBuilder(Header.ReplaceLineEndings("\n")).AppendJoin('\n', all).Append('\n').ToString();
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
