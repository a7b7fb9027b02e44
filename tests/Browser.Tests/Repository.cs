namespace CopToolkit.BrowserTests;

/// <summary>The folder of the project: the nearest one above the tests that holds generator/.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>
    /// The content and the themes as they were when the run began: whoever writes a page, or runs the tests a second time, disturbs
    /// nobody.
    /// </summary>
    private static readonly Lazy<TemporaryFolder> Began = new(() =>
    {
        var folder = new TemporaryFolder();
        foreach (var part in new[] { "content", "themes" }) TemporaryFolder.Copy(Path.Combine(Root, part), folder.At(part));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    public static string Content => Began.Value.At("content");

    public static string Themes => Began.Value.At("themes");

    private static string Find(string? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "generator"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds generator/.");
    }
}
