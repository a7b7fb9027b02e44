using CopToolkit.Documents;
using CopToolkit.Offline;

namespace CopToolkit.Modules;

/// <summary>The files at fixed places that every build writes besides its pages.</summary>
public static class FixedFiles
{
    public const string Feed = "feed.xml";
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";

    public static IReadOnlySet<string> Of(Theme theme) =>
        theme.Files.Select(file => $"{theme.Folder}/{file.Name}").Concat([Feed, Sitemap, Robots, GenerateServiceWorker.Worker, GenerateServiceWorker.Manifest, GenerateServiceWorker.List]).ToHashSet(StringComparer.Ordinal);
}
