namespace CopToolkit.Core;

/// <summary>Paths as the file system knows them, with every link on the way followed.</summary>
public static class RealPath
{
    /// <summary>So many links lead to links only in a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The full path without links; what does not exist yet stays as it is written.</summary>
    public static string Of(string path)
    {
        var real = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < MostLinks; links++)
        {
            var (link, target) = FirstLink(real);
            if (link is null) return real;
            real = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target + real[link.Length..]));
        }

        return real;
    }

    /// <summary>True when one of two real paths lies inside the other, or both are one.</summary>
    public static bool Touch(string one, string other) => IsInside(one, other) || IsInside(other, one);

    private static bool IsInside(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The first part of a path that is a link, and where it leads; nothing where there is none.</summary>
    private static (string? Link, string Target) FirstLink(string path)
    {
        for (var end = Path.GetPathRoot(path)!.Length; end < path.Length;)
        {
            var next = path.IndexOf(Path.DirectorySeparatorChar, end);
            var part = next < 0 ? path : path[..next];
            if (new FileInfo(part).LinkTarget is { } target) return (part, Path.Combine(Path.GetDirectoryName(part)!, target));
            end = next < 0 ? path.Length : next + 1;
        }

        return (null, "");
    }
}
