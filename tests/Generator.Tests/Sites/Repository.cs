namespace CopToolkit.Tests.Sites;

/// <summary>Where things are in the working copy that the tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Themes => Path.Combine(Root, "themes");

    public static string Sites => Path.Combine(Root, "tests", "sites");

    public static string Goldens => Path.Combine(Root, "tests", "Generator.Tests", "Golden");

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CopToolkitSite.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
