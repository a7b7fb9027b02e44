using CopToolkit.Benchmarks.Measuring;

namespace CopToolkit.Benchmarks.Search;

/// <summary>Pagefind as npm installs it (npm install pagefind, in any folder), to compare with.</summary>
public static class PagefindProgram
{
    /// <summary>The program; null where it is not installed.</summary>
    public static string? Find(string? named)
    {
        if (named is not null) return File.Exists(named) ? named : throw new InvalidOperationException($"There is no {named}.");
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "pagefind"), Path.Combine(folder, "pagefind_extended") })
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Indexes a finished site, in its folder "pagefind".</summary>
    public static Cost Index(string program, string site) => MeasuredProcess.Run(program, "--site", site, "--root-selector", "main");
}
