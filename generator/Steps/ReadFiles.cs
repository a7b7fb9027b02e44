using CopToolkit.Core;

namespace CopToolkit.Steps;

/// <summary>Reads the content folder, and refuses files that cannot be published safely.</summary>
public static class ReadFiles
{
    private const int MostLevels = 4;

    /// <summary>Every file in the order of the paths, also those that have a finding.</summary>
    public static IReadOnlyList<SourceFile> From(string folder, Findings findings)
    {
        var walk = new Walk(findings);
        walk.Through(new DirectoryInfo(folder), "", "", 0);
        walk.Paths.Sort(StringComparer.Ordinal);
        var files = new SourceFile[walk.Paths.Count];
        Parallel.For(0, files.Length, i => files[i] = Read(folder, walk.Paths[i], findings));
        var known = walk.Paths.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.Concat(walk.Refused.Where(path => !known.Contains(path)).Select(SourceFile.Refused))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static SourceFile Read(string folder, string path, Findings findings)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            if (file.Length > TextRules.MostBytes) return Refused(path, 1, TooLarge(path, file.Length), findings);
            var text = TextRules.WithoutByteOrderMark(File.ReadAllBytes(file.FullName));
            if (LineEnds.IsText(path)) text = LineEnds.OfUnix(text);
            return !FileNames.IsImage(path) && TextRules.Problem(text.Span) is var (line, problem)
                ? Refused(path, line, problem, findings)
                : new SourceFile(path, text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refused(path, 1, "the file cannot be read; check its permissions, and close other programs that hold it", findings);
        }
    }

    private static SourceFile Refused(string path, int line, string problem, Findings findings)
    {
        findings.Add(path, line, problem);
        return SourceFile.Refused(path);
    }

    private static string TooLarge(string path, long bytes)
    {
        var remedy = FileNames.IsImage(path)
            ? "\"dotnet run --project generator -- picture FILE\" makes a small copy"
            : "split the text";
        var (size, most) = ((bytes + 1023) / 1024, TextRules.MostBytes / 1024);
        return $"the file has {size:N0} KB, and the most is {most} KB; {remedy}";
    }

    /// <summary>One walk through the folders, which never follows a link.</summary>
    private sealed class Walk(Findings findings)
    {
        /// <summary>The files that can be read.</summary>
        public List<string> Paths { get; } = [];

        /// <summary>The paths that the others ought to have.</summary>
        public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

        /// <param name="folder">The folder to look into.</param>
        /// <param name="prefix">Its path inside the content folder.</param>
        /// <param name="right">The path that it ought to have; another one where a folder above has a finding already.</param>
        /// <param name="depth">How many folders are above it.</param>
        public void Through(DirectoryInfo folder, string prefix, string right, int depth)
        {
            foreach (var entry in Entries(folder, prefix))
            {
                var path = prefix + entry.Name;
                // Drafts of cases are someone's raw story: no step of a build may ever see them.
                if (string.Equals(path, ContentFolders.Drafts, StringComparison.Ordinal)) continue;
                if (LitterFiles.Is(entry.Name) || string.Equals(entry.Name, "_template.md", StringComparison.Ordinal)) continue;
                if (prefix == right) Take(entry, path, prefix, depth);
                else Leave(entry, path, right, depth);
            }
        }

        private void Take(FileSystemInfo entry, string path, string prefix, int depth)
        {
            if (Problem(entry, prefix) is { } problem)
            {
                findings.Add(Printable(path), 1, problem);
                if (entry.LinkTarget is null) Leave(entry, path, prefix, depth);
            }
            else if (entry is not DirectoryInfo below) Paths.Add(path);
            else if (depth < MostLevels) Through(below, path + "/", path + "/", depth + 1);
            else findings.Add(path, 1, "the folders are nested more than four deep; move the folder up");
        }

        /// <summary>Remembers the path that a file ought to have, so that links to it are right already.</summary>
        private void Leave(FileSystemInfo entry, string path, string right, int depth)
        {
            var meant = right + FileNames.Right(entry.Name, entry is DirectoryInfo);
            if (entry is not DirectoryInfo below) Refused.Add(meant);
            else if (depth < MostLevels) Through(below, path + "/", meant + "/", depth + 1);
        }

        private static string? Problem(FileSystemInfo entry, string prefix) =>
            entry.LinkTarget is not null ? "this is a symbolic link; put the file itself there"
            : !FolderFiles.IsOrdinary(entry.FullName) ? "this is no ordinary file but a pipe, a socket or a device; remove it"
            : FileNames.Problem(entry.Name, entry is DirectoryInfo, prefix);

        private IReadOnlyList<FileSystemInfo> Entries(DirectoryInfo folder, string path)
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

        private static string Printable(string path) =>
            string.Concat(path.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
