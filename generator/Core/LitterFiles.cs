namespace CopToolkit.Core;

/// <summary>Files that editors and systems leave beside the real ones: they are left out by their names and stop nothing.</summary>
public static class LitterFiles
{
    private static readonly string[] Names = ["thumbs.db", "desktop.ini", "icon\r", "__macosx"];

    private static readonly string[] Ends = ["~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".temp", ".crdownload", ".part"];

    /// <summary>Whether a file or folder of this name is nobody's content.</summary>
    public static bool Is(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith('#') && name.EndsWith('#'))
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Array.Exists(Ends, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
