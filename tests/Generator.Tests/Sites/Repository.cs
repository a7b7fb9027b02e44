namespace CopToolkit.Tests.Sites;

/// <summary>Where things are in the working copy that the tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>
    /// The content and the themes as they were when the run began: whoever writes a page, or runs the tests a second time, disturbs
    /// nobody.
    /// </summary>
    private static readonly Lazy<TempFolder> Began = new(() =>
    {
        var folder = new TempFolder();
        foreach (var part in new[] { "content", "themes" }) TempFolder.Copy(Path.Combine(Root, part), folder.Sub(part));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    public static string Content => Began.Value.Sub("content");

    public static string Themes => Began.Value.Sub("themes");

    public static string Sites => Path.Combine(Root, "tests", "sites");

    public static string Goldens => Path.Combine(Root, "tests", "Generator.Tests", "Golden");

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CopToolkitSite.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
