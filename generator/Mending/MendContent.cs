using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Mending;

/// <summary>Mends the files of a content folder, and says what was done to each.</summary>
public static class MendContent
{
    private const int WindowsLatin = 1252;

    private static readonly string[] Texts = [".md", ".yml", ".txt"];

    /// <summary>Endings that other programs give, and what they are here.</summary>
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = ".md",
        [".markdown"] = ".md",
        [".mdown"] = ".md",
        [".yml"] = ".yml",
        [".yaml"] = ".yml",
        [".jpg"] = ".jpg",
        [".jpeg"] = ".jpg",
        [".png"] = ".png",
        [".webp"] = ".webp",
        [".svg"] = ".svg",
    };

    static MendContent() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What was mended, a line each; nothing when all was well.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. FilesIn(folder).SelectMany(path => Renamed(folder, path)).ToList(),
        .. FilesIn(folder).Where(path => Texts.Contains(Path.GetExtension(path))).SelectMany(path => Rewritten(folder, path)).ToList(),
    ];

    /// <summary>Drafts of cases are someone's raw story: no program looks into them unasked.</summary>
    private static List<string> FilesIn(string folder) =>
    [
        .. FolderFiles.Below(folder).Where(FolderFiles.IsOrdinary)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(ContentFolders.Drafts + "/", StringComparison.Ordinal))
            .Where(path => !path.Split('/').Any(LitterFiles.Is))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Renamed(string folder, string path)
    {
        var ending = Path.GetExtension(path);
        if (!Endings.TryGetValue(ending, out var right) || ending == right) yield break;
        var (from, to) = (Path.Combine(folder, path), Path.Combine(folder, path[..^ending.Length] + right));
        // Where both are there, someone has to say which one is right.
        if (File.Exists(to) && !string.Equals(from, to, StringComparison.OrdinalIgnoreCase)) yield break;
        File.Move(from, to);
        yield return $"{path}: renamed to {Path.GetFileName(to)}";
    }

    private static IEnumerable<string> Rewritten(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        if (new FileInfo(file).Length > TextRules.MostBytes) yield break;
        var bytes = File.ReadAllBytes(file);
        if (Decoded(bytes) is not var (before, encoding) || before.Contains('\0', StringComparison.Ordinal)) yield break;
        var hasReturns = before.Contains("\r\n", StringComparison.Ordinal);
        var isYaml = Path.GetExtension(path) == ".yml";
        var (after, done) = MendText.Of(before.ReplaceLineEndings("\n"), isYaml, target => Exists(folder, path, target));
        if (done.Count == 0 && encoding.Length == 0) yield break;
        WholeFile.Write(file, hasReturns ? after.Replace("\n", "\r\n", StringComparison.Ordinal) : after);
        if (encoding.Length > 0) yield return $"{path}:1: {encoding} became UTF-8";
        foreach (var one in done) yield return $"{path}:{one.Line}: {one.What}{(one.Times > 1 ? $" (in {one.Times} lines)" : "")}";
    }

    /// <summary>The text, and what it was before where that was not UTF-8; null where it is no text that this program knows.</summary>
    private static (string Text, string Encoding)? Decoded(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), "UTF-16");
        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), "UTF-16");
        var text = TextRules.WithoutByteOrderMark(bytes).Span;
        if (System.Text.Unicode.Utf8.IsValid(text)) return (Encoding.UTF8.GetString(text), "");
        var latin = Encoding.GetEncoding(WindowsLatin).GetString(text);
        return latin.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? null : (latin, "Windows-1252");
    }

    private static bool Exists(string folder, string path, string target)
    {
        var full = Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(path)!, target));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full);
    }
}
