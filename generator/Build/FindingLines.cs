using System.Globalization;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Build;

/// <summary>A finding as someone reads it: where it is from where they stand, and the line that it speaks of.</summary>
public static class FindingLines
{
    private const int Widest = 100;

    /// <summary>The path of the finding's file from where the person stands.</summary>
    public static string PathOf(Finding finding, SiteOptions options)
    {
        var path = Path.Combine(options.Content, finding.File);
        return File.Exists(path) || Directory.Exists(path) ? path.Replace('\\', '/') : finding.File;
    }

    /// <summary>"content/toolkit/evaluating.md:12: what is wrong; what to do".</summary>
    public static string Line(Finding finding, SiteOptions options) => (finding with { File = PathOf(finding, options) }).ToString();

    /// <summary>
    /// The line of the file with a mark below the place; nothing where there is no such line. Lines of cases are never shown:
    /// they could hold what the finding hides, and the logs of many hosts can be read by anybody.
    /// </summary>
    public static IReadOnlyList<string> ExcerptOf(Finding finding, SiteOptions options)
    {
        if (finding.File.StartsWith(ContentFolders.CaseStudies + "/", StringComparison.Ordinal)) return [];
        if (TextOf(finding, options) is not { } text || text.Trim() is "" or "---") return [];
        var (start, length) = PlaceIn(text, finding);
        var from = Math.Max(0, Math.Min(start - (Widest / 2), text.Length - Widest));
        var shown = text.Substring(from, Math.Min(Widest, text.Length - from));
        var number = finding.Line.ToString(CultureInfo.InvariantCulture);
        var mark = new string(' ', start - from) + new string('^', Math.Max(1, Math.Min(length, shown.Length - (start - from))));
        return [$"    {number} | {shown}", $"    {new string(' ', number.Length)} | {mark}"];
    }

    /// <summary>Where a finding is in its line: where that holds what the message quotes, else as it says, else all of it.</summary>
    private static (int Start, int Length) PlaceIn(string text, Finding finding)
    {
        var first = text.Length - text.TrimStart().Length;
        var from = Math.Clamp(finding.Column - 1, 0, text.Length - 1);
        foreach (var quoted in finding.Message.Split('"').Where((_, i) => i % 2 == 1).Where(quoted => quoted.Length > 0))
        {
            if (text.IndexOf(quoted, from, StringComparison.Ordinal) is var at and >= 0) return (at, quoted.Length);
        }

        return finding.Column > 0 ? (from, 1) : (first, text.Trim().Length);
    }

    private static string? TextOf(Finding finding, SiteOptions options)
    {
        try
        {
            var file = new FileInfo(Path.Combine(options.Content, finding.File));
            if (!file.Exists || file.Length > TextRules.MostBytes || !FolderFiles.IsOrdinary(file.FullName)) return null;
            var line = File.ReadLines(file.FullName).ElementAtOrDefault(finding.Line - 1);
            return line is null ? null : string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
