using CopToolkit.Core;

namespace CopToolkit.Markdown;

/// <summary>Finds where the links of one body lead.</summary>
internal sealed class LinkTargets(
    MarkdownSource source, IBodyTargets targets, Links links, KnownAddresses addresses, List<AnchorLink> anchorLinks)
{
    private readonly List<(int Line, string Anchor)> _ownAnchors = [];
    private readonly Suggestions _suggestions = new();

    /// <summary>Links to places in the body itself.</summary>
    public IReadOnlyList<(int Line, string Anchor)> OwnAnchors => _ownAnchors;

    public Links Links => links;

    public IBodyTargets Content => targets;

    /// <summary>" (did you mean …?)", or nothing.</summary>
    public string DidYouMean(string word, IEnumerable<string> choices, string mark = "") =>
        _suggestions.DidYouMean(word, choices, mark);

    /// <summary>Where a link leads, or what is wrong with it.</summary>
    public (string? Address, string? Problem) Resolve(string target, int line)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        if (target.Length == 0) return (null, "the link leads nowhere; write its address between the brackets");
        if (target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)) return External(target);
        if (path.Length == 0)
        {
            _ownAnchors.Add((line, anchor!));
            return ("#" + anchor, null);
        }

        var file = path.StartsWith('/') ? null : FileFrom(path);
        if (AddressOf(path, file) is not { } found) return (null, NoPage(path, file));
        if (anchor is not null) anchorLinks.Add(new AnchorLink(source.File, line, found, anchor));
        return (links.To(found, anchor ?? (file is null ? null : targets.FragmentOfFile(file))), null);
    }

    /// <summary>A path inside the content folder, or null when it would leave it.</summary>
    public string? FileFrom(string target)
    {
        var parts = new Stack<string>(source.File.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part is "" or ".") continue;
            if (!string.Equals(part, "..", StringComparison.Ordinal)) parts.Push(part);
            else if (!parts.TryPop(out _)) return null;
        }

        return string.Join('/', parts.Reverse());
    }

    private Address? AddressOf(string path, string? file) =>
        path.StartsWith('/') ? addresses.Find(path.AsSpan(1))
        : file is null ? null
        : targets.AddressOfFile(file) ?? addresses.FindFolder(file);

    private string NoPage(string path, string? file)
    {
        if (file is not null && targets.IsDraft(file))
            return $"\"{Excerpt.Of(path)}\" is a draft, which is not published; link to it when it is, or take the link out";
        if (LooksLikeHost(path))
            return $"\"{Excerpt.Of(path)}\" looks like a web address; write https:// before it";
        var known = path.StartsWith('/') ? addresses.Paths : targets.FilePaths.Select(Relative);
        return $"there is no page \"{Excerpt.Of(path)}\"{DidYouMean(path, known)}; "
            + "link to a Markdown file of the content, such as ../toolkit/evaluating.md";
    }

    /// <summary>People leave out the beginning of an address that browsers leave out, too.</summary>
    private static bool LooksLikeHost(string path)
    {
        var host = path.Split('/')[0];
        var end = host[(host.LastIndexOf('.') + 1)..];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (host.Contains('.', StringComparison.Ordinal) && Array.IndexOf(Endings, end.ToLowerInvariant()) >= 0);
    }

    private static readonly string[] Endings = ["uk", "org", "com", "net", "scot", "wales", "cymru", "eu", "ie", "info", "int", "edu"];

    private static (string? Address, string? Problem) External(string target)
    {
        var isAddress = Uri.TryCreate(target, UriKind.Absolute, out var uri);
        if (isAddress && !uri!.Host.All(char.IsAscii))
        {
            return (null, $"the host of \"{Excerpt.Of(target)}\" has letters that can be taken for others; "
                + "write it with a to z, in the form xn--… where it is really spelled so");
        }

        var isWeb = isAddress && uri!.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && uri.Host.Length > 0;
        if (isWeb || (isAddress && uri!.Scheme == "tel")) return (uri!.AbsoluteUri, null);
        return (null, $"the address \"{Excerpt.Of(target)}\" is not allowed; "
            + "link to https://…, http://…, tel:… or a file of the content");
    }

    private string Relative(string path)
    {
        var folder = source.File[..(source.File.IndexOf('/', StringComparison.Ordinal) + 1)];
        return folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : "../" + path;
    }
}
