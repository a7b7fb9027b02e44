namespace CopToolkit.Core;

/// <summary>Where a page lives below the root of the site: "toolkit/evaluating/", "" for the home page, "404.html" for a single
/// file.</summary>
public readonly record struct Address(string Path)
{
    public static readonly Address Home = new("");

    public bool IsFolder => Path.Length == 0 || Path[^1] == '/';

    /// <summary>The file that a web server sends for this address.</summary>
    public string OutputPath => IsFolder ? Path + "index.html" : Path;

    public override string ToString() => "/" + Path;
}
