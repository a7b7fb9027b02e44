namespace CopToolkit.Core;

/// <summary>Reads an address under which the site itself, or its repository, can be found: every page is going to carry it.</summary>
public static class OwnAddress
{
    private const string Example = "https://toolkit.example";

    /// <summary>The address ending in a slash, so that paths can be added to it; or what is wrong with it, to follow its name.</summary>
    public static (Uri? Address, string? Problem) Read(string text)
    {
        var isWeb = Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
        if (!isWeb) return (null, $"must be a web address such as {Example}, but is \"{Shown(text)}\"");
        if (!uri!.Host.All(char.IsAscii))
            return (null, $"has a host with letters that can be taken for others; write it with a to z, but it is \"{Shown(text)}\"");
        if (uri.UserInfo.Length > 0)
            return (null, "holds a user name or a password, which every page would show; "
                + "write the address without what stands before the @");
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return (null, $"must be an address without \"?\" and \"#\", such as {Example}, but is \"{Shown(text)}\"");
        return (new Uri(uri.AbsoluteUri.TrimEnd('/') + "/"), null);
    }

    /// <summary>The same for a repository, which tools also name in the forms that git reads: without .git, and for
    /// git@host:path.</summary>
    public static (Uri? Address, string? Problem) ReadRepository(string text)
    {
        var (address, problem) = Read(AsWeb(text.Trim()));
        var path = address?.AbsoluteUri.TrimEnd('/');
        return path is not null && path.EndsWith(".git", StringComparison.Ordinal) ? (new Uri(path[..^4] + "/"), null) : (address, problem);
    }

    private static string AsWeb(string text)
    {
        string[] known = ["ssh://git@", "git@", "git+ssh://git@"];
        foreach (var start in known.Where(start => text.StartsWith(start, StringComparison.Ordinal)))
        {
            var rest = text[start.Length..];
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            var isPath = colon > 0 && !char.IsAsciiDigit(rest.ElementAtOrDefault(colon + 1));
            return "https://" + (isPath ? $"{rest[..colon]}/{rest[(colon + 1)..]}" : rest);
        }

        return text;
    }

    /// <summary>A wrong value as a message may show it: never what stands before an @, which may be a password.</summary>
    private static string Shown(string text) =>
        Excerpt.Of(text.Contains('@', StringComparison.Ordinal) ? "…" + text[text.LastIndexOf('@')..] : text);
}
