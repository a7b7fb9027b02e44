using CopToolkit.Core;
using CopToolkit.Pictures;

namespace CopToolkit.Steps;

/// <summary>What files and folders of the content may be called: their names become addresses.</summary>
internal static class FileNames
{
    private static readonly string[] Images = [.. PictureKind.All.Select(kind => kind.Extension)];

    private static readonly string[] Markdown = [".markdown", ".mdown", ".mkd", ".mdx", ".md"];

    public static bool IsImage(string path) => path.StartsWith(ContentFolders.Images + "/", StringComparison.Ordinal);

    /// <summary>What is wrong with a name in a folder, whose path ends in a slash; null for a right one.</summary>
    public static string? Problem(string name, bool isFolder, string folder)
    {
        var right = Right(name, isFolder);
        if (isFolder)
            return KeptByWindows(name) ?? (Slugs.IsSlug(name) ? null : Rename("this folder", right));
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        if (KeptByWindows(stem) is { } kept) return kept;
        if (!IsAllowed(Path.GetExtension(right), folder)) return NoUse(extension);
        return right == name && Slugs.IsSlug(stem) ? null : Rename("this file", right);
    }

    /// <summary>The name that someone probably meant.</summary>
    public static string Right(string name, bool isFolder)
    {
        if (isFolder) return Slugs.From(name);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var right = Markdown.Contains(extension) ? ".md" : extension switch { ".jpeg" => ".jpg", ".yaml" => ".yml", _ => extension };
        return Slugs.From(Path.GetFileNameWithoutExtension(name).Replace('_', '-').Replace('.', '-')) + right;
    }

    private static bool IsAllowed(string extension, string folder) => folder switch
    {
        "" => extension is ".yml" or ".txt" or ".md",
        "vocabulary/" => extension is ".yml",
        _ when IsImage(folder) => Images.Contains(extension),
        _ => extension is ".md",
    };

    private static string Rename(string what, string right)
    {
        var remedy = Slugs.IsSlug(Path.GetFileNameWithoutExtension(right)) ? $"call {what} {right}"
            : "use small letters a to z, digits and single hyphens, such as choosing-a-facilitator.md";
        return $"file and folder names become addresses: {remedy}";
    }

    private static string NoUse(string extension)
    {
        var what = extension.Length == 0 ? "file without an extension" : extension + " file";
        return $"a {what} has no use here; Markdown (.md) goes into the folder of its type, "
            + $"pictures ({string.Join(", ", Images)}) into images/";
    }

    private static string? KeptByWindows(string name) => Slugs.IsKeptByWindows(name.ToLowerInvariant())
        ? $"Windows keeps the name \"{name}\" for itself, so nobody could copy the site there; rename it"
        : null;
}
