using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Architecture;

/// <summary>The files that people write, without those that a build or a test makes.</summary>
public static class SourceFiles
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "Golden"];

    public static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(Made.Contains))
            .Order(StringComparer.Ordinal);
}
