using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Looks for folders that a build must not read or replace.</summary>
public static class FolderProblems
{
    public static string? In(SiteOptions options)
    {
        var (content, output) = (Full(options.Content), Full(options.Output));
        if (!Directory.Exists(content))
            return $"there is no content folder at {options.Content}; "
                + "run the command in the project's folder, or name it with --content DIR";
        if (!Directory.Exists(options.Themes))
            return $"there is no themes folder at {options.Themes}; run the command in the project's folder, or name it with --themes DIR";
        if (File.Exists(output.TrimEnd(Path.DirectorySeparatorChar)))
            return $"the output {options.Output} is a file; name a folder with --output DIR";
        if (content.StartsWith(output, StringComparison.Ordinal) || output.StartsWith(content, StringComparison.Ordinal))
            return $"the output folder {options.Output} and the content folder {options.Content} must lie apart; "
                + "name another with --output DIR";
        if (HoldsFiles(output) && !File.Exists(Path.Combine(output, OutputFolder.Marker)))
            return $"the folder {options.Output} holds files that this generator did not write; "
                + "name an empty or a new folder with --output DIR";
        return null;
    }

    private static bool HoldsFiles(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
