using CopToolkit.Build;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Preview;

/// <summary>What is wrong with the latest build, as the preview shows it.</summary>
/// <param name="Text">The whole sentence, with its place.</param>
public sealed record PreviewProblem(string Text)
{
    public string File { get; private init; } = "";

    public int Line { get; private init; }

    public string Message { get; private init; } = "";

    /// <summary>The line with a mark below the place.</summary>
    public IReadOnlyList<string> Excerpt { get; private init; } = [];

    /// <summary>An address that opens the line in an editor; empty where there is no file.</summary>
    public string Editor { get; private init; } = "";

    public static PreviewProblem Of(Finding finding, SiteOptions options)
    {
        var path = Path.GetFullPath(FindingLines.PathOf(finding, options)).Replace('\\', '/');
        return new PreviewProblem(FindingLines.Line(finding, options))
        {
            File = finding.File,
            Line = finding.Line,
            Message = finding.Message,
            Excerpt = FindingLines.ExcerptOf(finding, options),
            Editor = System.IO.File.Exists(path)
                ? $"vscode://file/{Uri.EscapeDataString(path.TrimStart('/')).Replace("%2F", "/", StringComparison.Ordinal)}"
                    + $":{finding.Line}:{Math.Max(1, finding.Column)}"
                : "",
        };
    }
}
