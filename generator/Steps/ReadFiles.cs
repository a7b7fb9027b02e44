using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>Reads the content folder, and refuses files that cannot be published safely.</summary>
public static class ReadFiles
{
    private static readonly string[] ImageExtensions = [".svg", ".png", ".jpg", ".webp"];

    public static IReadOnlyList<SourceFile> From(string folder, Findings findings)
    {
        var paths = new List<string>();
        Walk(new DirectoryInfo(folder), "", paths, findings, 0);
        paths.Sort(StringComparer.Ordinal);
        var files = new SourceFile?[paths.Count];
        Parallel.For(0, paths.Count, i => files[i] = Read(folder, paths[i], findings));
        return [.. files.OfType<SourceFile>()];
    }

    private static void Walk(DirectoryInfo folder, string prefix, List<string> paths, Findings findings, int depth)
    {
        foreach (var entry in Entries(folder, prefix, findings))
        {
            var path = prefix + entry.Name;
            // Drafts of cases are somebody's raw story: no step of a build may ever see them.
            if (string.Equals(path, ContentFolders.Drafts, StringComparison.Ordinal)) continue;
            if (entry.Name.StartsWith('.') || string.Equals(entry.Name, "_template.md", StringComparison.Ordinal)) continue;
            if (entry.LinkTarget is not null) findings.Add(Printable(path), 1, "this is a symbolic link; put the file itself there");
            else if (!FolderFiles.IsOrdinary(entry.FullName))
                findings.Add(Printable(path), 1, "this is no ordinary file but a pipe, a socket or a device; remove it");
            else if (NameProblem(entry, prefix) is { } problem) findings.Add(Printable(path), 1, problem);
            else if (entry is DirectoryInfo below)
            {
                if (depth < 4) Walk(below, path + "/", paths, findings, depth + 1);
                else findings.Add(path, 1, "the folders are nested more than four deep; move the folder up");
            }
            else paths.Add(path);
        }
    }

    private static IReadOnlyList<FileSystemInfo> Entries(DirectoryInfo folder, string path, Findings findings)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos()];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            findings.Add(path.Length == 0 ? folder.Name : path, 1, "the folder cannot be read; check its permissions");
            return [];
        }
    }

    private static SourceFile? Read(string folder, string path, Findings findings)
    {
        byte[] bytes;
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            if (file.Length > TextRules.MostBytes)
            {
                var remedy = IsImage(path) ? "\"dotnet run --project generator -- picture FILE\" makes a small copy" : "split the text";
                var (size, most) = ((file.Length + 1023) / 1024, TextRules.MostBytes / 1024);
                findings.Add(path, 1, $"the file has {size:N0} KB, and the most is {most} KB; {remedy}");
                return null;
            }

            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            findings.Add(path, 1, "the file cannot be read; check its permissions, and close other programs that hold it");
            return null;
        }

        var text = TextRules.WithoutByteOrderMark(bytes);
        if (IsImage(path) || TextRules.Problem(text.Span) is not { } problem) return new SourceFile(path, text);
        findings.Add(path, problem.Line, problem.Message);
        return null;
    }

    private static string? NameProblem(FileSystemInfo entry, string prefix)
    {
        var extension = Path.GetExtension(entry.Name);
        var name = Path.GetFileNameWithoutExtension(entry.Name);
        if (entry is DirectoryInfo) (name, extension) = (entry.Name, "");
        if (!Slugs.IsSlug(name))
            return "file and folder names become addresses: "
                + "use small letters a to z, digits and single hyphens, such as choosing-a-facilitator.md";
        if (Slugs.IsKeptByWindows(name))
            return $"Windows keeps the name \"{name}\" for itself, so nobody could copy the site there; rename it";
        if (entry is DirectoryInfo) return null;
        var allowed = prefix switch
        {
            "" => extension is ".yml" or ".txt",
            "vocabulary/" => extension is ".yml",
            _ when prefix.StartsWith("images/", StringComparison.Ordinal) => ImageExtensions.Contains(extension),
            _ => extension is ".md",
        };
        return allowed ? null : $"a {(extension.Length == 0 ? "file without an extension" : extension + " file")} has no use here; "
            + $"Markdown (.md) goes into the folder of its type, pictures ({string.Join(", ", ImageExtensions)}) into images/";
    }

    private static bool IsImage(string path) => path.StartsWith("images/", StringComparison.Ordinal);

    private static string Printable(string path) => string.Concat(path.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
}
