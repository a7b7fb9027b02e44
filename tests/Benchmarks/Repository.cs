namespace CopToolkit.Benchmarks;

/// <summary>The folders of the project that the benchmark runs in.</summary>
public sealed record Repository(string Root)
{
    public string Themes => Path.Combine(Root, "themes");

    public string Content => Path.Combine(Root, "content");

    /// <summary>The theme that the real site uses.</summary>
    public string Theme => File.ReadLines(Path.Combine(Content, "site.yml"))
        .First(line => line.StartsWith("theme: ", StringComparison.Ordinal))["theme: ".Length..]
        .Trim();

    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "content", "site.yml"))) return new Repository(folder.FullName);
        }

        throw new InvalidOperationException("The benchmark must be built inside the project, whose themes it uses.");
    }
}
