namespace CopToolkit.Steps;

/// <summary>Folders where another disk or volume begins; they cannot be renamed.</summary>
public static class MountPoints
{
    private const string List = "/proc/self/mountinfo";
    private const int PlaceOfPath = 4;

    /// <summary>Whether a real path is one. Linux tells; elsewhere the rename itself will say.</summary>
    public static bool Has(string path) =>
        OperatingSystem.IsLinux() && File.Exists(List) && File.ReadLines(List).Any(line => PathIn(line) == path);

    private static string PathIn(string line) => Plain(line.Split(' ').ElementAtOrDefault(PlaceOfPath) ?? "");

    /// <summary>The list writes a space as \040, and other characters that could end a field likewise.</summary>
    private static string Plain(string path) =>
        path.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
            .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
