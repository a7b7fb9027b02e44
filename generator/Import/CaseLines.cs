using System.Text.RegularExpressions;

namespace CopToolkit.Import;

/// <summary>Makes Markdown of paragraphs from elsewhere. Script twin: lib/case-paragraphs.js.</summary>
internal static partial class CaseLines
{
    /// <summary>A section: items of a list and rows of a table stand together, everything else apart.</summary>
    public static string Section(IEnumerable<SortedParagraph> paragraphs) => Lines([.. Rows(paragraphs).Select(LineOf)]);

    private static string LineOf(List<SortedParagraph> row)
    {
        var first = row[0].Paragraph;
        // A copy of the writer's text is Markdown already.
        if (row[0].IsOfCopy) return first.IsItem ? "- " + first.Text : first.Text;
        var text = Escaped(string.Join(" – ", row.Select(cell => cell.Paragraph.Text)));
        return (first.IsItem || first.Row > 0 ? "- " : "") + text;
    }

    private static string Lines(IReadOnlyList<string> given)
    {
        var lines = given.Select(line => Bullet().Replace(line, "- ")).ToList();
        return string.Concat(lines.Select((line, i) => (i == 0 ? "" : BreakBefore(i)) + line));

        string BreakBefore(int i) => ListLine().IsMatch(lines[i]) && ListLine().IsMatch(lines[i - 1]) ? "\n" : "\n\n";
    }

    /// <summary>The cells of a row belong together; a paragraph outside a table stands alone.</summary>
    private static IEnumerable<List<SortedParagraph>> Rows(IEnumerable<SortedParagraph> paragraphs)
    {
        var row = new List<SortedParagraph>();
        foreach (var one in paragraphs)
        {
            if (row.Count > 0 && (one.Paragraph.Row == 0 || one.Paragraph.Row != row[0].Paragraph.Row || one.IsOfCopy))
            {
                yield return row;
                row = [];
            }

            row.Add(one);
        }

        if (row.Count > 0) yield return row;
    }

    /// <summary>Text from elsewhere is text: nothing in it becomes a link, a heading or a list.</summary>
    private static string Escaped(string text) => LineStart().Replace(Mark().Replace(text, @"\$0"), @"\${mark}");

    [GeneratedRegex(@"^•\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*([-*+]|[0-9]{1,3}[.)])\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListLine();

    [GeneratedRegex(@"[\\`*_\[\]<>{}|~@]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<mark>[#:=+-])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart();
}
