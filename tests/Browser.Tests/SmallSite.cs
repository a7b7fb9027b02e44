namespace CopToolkit.BrowserTests;

/// <summary>The smallest site there is, with the project's own theme, in a place where a test may change it.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallSite()
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "tests", "sites", "minimal", "content"), _folder.At("content"));
        TemporaryFolder.Copy(Path.Combine(Repository.Themes, "base"), _folder.At("themes", "base"));
        Write("This is the first text.");
    }

    public string Folder => _folder.Path;

    /// <summary>Gives the page about the site another text.</summary>
    public void Write(string text) => File.WriteAllText(_folder.At("content", "pages", "about.md"), $"""
        ---
        title: About
        summary: What this site is about, in forty or more characters.
        reviewed: 2026-01-02
        ---

        {text}

        """);

    public void Dispose() => _folder.Dispose();
}
