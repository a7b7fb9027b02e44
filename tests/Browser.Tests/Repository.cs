namespace CopToolkit.BrowserTests;

/// <summary>The folder of the project: the nearest one above the tests that holds generator/.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Content => Path.Combine(Root, "content");

    public static string Themes => Path.Combine(Root, "themes");

    private static string Find(string? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "generator"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds generator/.");
    }
}
