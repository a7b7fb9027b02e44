using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Looks for folders that a build must not read or replace.</summary>
public static class FolderProblems
{
    public static string? In(SiteOptions options)
    {
        foreach (var (name, value) in new[] { ("content", options.Content), ("themes", options.Themes), ("output", options.Output) })
        {
            if (string.IsNullOrWhiteSpace(value)) return $"--{name} names no folder; write --{name} DIR, or leave it out";
        }

        return OfReading("content", options.Content) ?? OfReading("themes", options.Themes) ?? OfOutput(options);
    }

    private static string? OfReading(string name, string folder) => Directory.Exists(folder) ? null
        : $"there is no {name} folder at {folder}; run the command in the project's folder, or name it with --{name} DIR";

    private static string? OfOutput(SiteOptions options)
    {
        var (content, themes, output) = (RealPath.Of(options.Content), RealPath.Of(options.Themes), RealPath.Of(options.Output));
        if (File.Exists(output)) return $"the output {options.Output} is a file; name a folder with --output DIR";
        if (RealPath.Touch(content, output)) return Apart(options.Output, "content", options.Content);
        if (RealPath.Touch(themes, output)) return Apart(options.Output, "themes", options.Themes);
        if (HoldsFiles(output) && !File.Exists(Path.Combine(output, OutputFolder.Marker)))
            return $"the folder {options.Output} holds files that this generator did not write; "
                + "name an empty or a new folder with --output DIR";
        if (!options.CheckOnly && (Path.GetDirectoryName(output) is null || MountPoints.Has(output)))
            return $"the output {options.Output} is a disk or volume of its own, which cannot be exchanged for a new site; "
                + $"name a folder inside it, such as --output {Path.Combine(options.Output, "site")}";
        return null;
    }

    private static string Apart(string output, string name, string folder) =>
        $"the output folder {output} and the {name} folder {folder} must lie apart; name another with --output DIR";

    private static bool HoldsFiles(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
}
