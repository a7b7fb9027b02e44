using System.Globalization;
using System.Text.Json;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Build;

/// <summary>Tells about findings where the author works: a terminal, GitHub Actions, a host's log, or another program.</summary>
public static class FindingReport
{
    /// <summary>The environment variable that GitHub Actions sets.</summary>
    private const string Actions = "GITHUB_ACTIONS";

    /// <summary>The environment variable that hosts and other builders set.</summary>
    private const string OnHost = "CI";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Every finding with its line, and last, where a log ends, what to do first.</summary>
    /// <param name="findings">At least one.</param>
    /// <param name="options">What the build was told.</param>
    /// <param name="repository">Where the site's files can be changed, where it is known.</param>
    /// <param name="to">Where the lines go.</param>
    public static void Print(IReadOnlyList<Finding> findings, SiteOptions options, Uri? repository, TextWriter to)
    {
        var isActions = Environment.GetEnvironmentVariable(Actions) is "true";
        foreach (var finding in findings)
        {
            to.WriteLine(isActions ? Annotation(finding, options) : FindingLines.Line(finding, options));
            if (isActions) continue;
            foreach (var line in FindingLines.ExcerptOf(finding, options)) to.WriteLine(line);
        }

        var count = findings.Count;
        to.WriteLine();
        to.WriteLine($"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? "finding" : "findings")}. "
            + "Nothing was written; the last good site is untouched.");
        foreach (var line in FirstStep(findings[0], options, repository)) to.WriteLine(line);
    }

    /// <summary>All that is known of every finding, for other programs; no finding is an empty list.</summary>
    public static string Json(IReadOnlyList<Finding> findings, SiteOptions options) => JsonSerializer.Serialize(
        new
        {
            findings = findings.Select(finding => new
            {
                file = FindingLines.PathOf(finding, options),
                line = finding.Line,
                column = finding.Column > 0 ? finding.Column : (int?)null,
                message = finding.Message,
            }),
        },
        Indented);

    /// <summary>On a host also what someone does who has no terminal, and changed the file on the repository's web page.</summary>
    private static IEnumerable<string> FirstStep(Finding finding, SiteOptions options, Uri? repository)
    {
        yield return $"Begin with line {finding.Line} of {FindingLines.PathOf(finding, options)}: {finding.Message}.";
        var isOnHost = Environment.GetEnvironmentVariable(OnHost) is { Length: > 0 };
        if (isOnHost && repository is not null && File.Exists(Path.Combine(options.Content, finding.File)))
        {
            yield return $"Change it at {EditLinks.To(repository, options.Branch, finding.File)} "
                + "and save (\"Commit changes\"); a host that follows the repository then builds again.";
        }
    }

    /// <summary>A command of GitHub Actions, which shows the finding beside its line; the marks that end its parts are escaped.</summary>
    private static string Annotation(Finding finding, SiteOptions options)
    {
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(FindingLines.PathOf(finding, options)));
        var column = finding.Column > 0 ? $",col={finding.Column}" : "";
        return $"::error file={InProperty(path.Replace('\\', '/'))},line={finding.Line}{column},title=Finding::{Escaped(finding.Message)}";
    }

    private static string InProperty(string text) =>
        Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
