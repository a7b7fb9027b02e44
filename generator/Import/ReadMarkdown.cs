using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.Import;

/// <summary>Reads a case that came as Markdown or plain text without front matter: headings, items and paragraphs.</summary>
public static partial class ReadMarkdown
{
    private static readonly string[] ItemSigns = ["- ", "* ", "• "];

    /// <summary>The text of a file, or a sentence that says why it cannot be taken.</summary>
    public static string Text(ReadOnlyMemory<byte> file)
    {
        if (file.Length > TextRules.MostBytes)
        {
            throw new ImportRefusedException(
                $"The file has {file.Length / 1024:N0} KB; a case study has far less than {TextRules.MostBytes / 1024} KB. "
                + "Import only the case.");
        }

        var text = TextRules.WithoutByteOrderMark(file);
        if (TextRules.Problem(text.Span) is { } problem)
            throw new ImportRefusedException($"The file cannot be read as a case. Line {problem.Line}: {problem.Message}.");
        return Encoding.UTF8.GetString(text.Span).ReplaceLineEndings("\n");
    }

    public static ImportedText Paragraphs(string text)
    {
        var (paragraphs, open) = (new List<ImportedParagraph>(), new StringBuilder());
        foreach (var line in HiddenCharacters.RemovedFrom(text).Split('\n').Append(""))
        {
            var words = line.Trim();
            var level = words.TakeWhile(letter => letter == '#').Count();
            if (words.Length > 0 && level == 0 && !IsItem(words))
            {
                var named = CaseTitles.Of(Paragraph(words));
                // In plain text a title may stand right above its answer, and answers right above each other.
                if (named is not null) End();
                open.Append(open.Length > 0 ? " " : "").Append(words);
                if (named is { Rest: "" }) End();
                continue;
            }

            End();
            if (level is > 0 and <= 6) paragraphs.Add(new ImportedParagraph(WithoutId(words[level..].Trim()), level, false, ""));
            else if (words.Length > 0) paragraphs.Add(new ImportedParagraph(words[1..].Trim(), 0, true, ""));
        }

        return new ImportedText([.. paragraphs.Where(paragraph => paragraph.Text.Length > 0)], []);

        void End()
        {
            if (open.Length > 0) paragraphs.Add(Paragraph(open.ToString()));
            open.Clear();
        }
    }

    /// <summary>Bold words at the start may name a field; bold has no other meaning here.</summary>
    private static ImportedParagraph Paragraph(string words)
    {
        var bold = BoldStart().Match(words);
        if (!bold.Success) return new ImportedParagraph(words, 0, false, "");
        var start = bold.Groups["bold"].Value;
        return new ImportedParagraph(start + words[bold.Length..], 0, false, "") { Bold = start.Length };
    }

    private static bool IsItem(string words) => Array.Exists(ItemSigns, sign => words.StartsWith(sign, StringComparison.Ordinal));

    private static string WithoutId(string heading)
    {
        var at = heading.EndsWith('}') ? heading.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        return at > 0 ? heading[..at].TrimEnd() : heading;
    }

    [GeneratedRegex(@"^(\*\*|__)(?<bold>[^*_ ][^*_]{0,100})(\*\*|__)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldStart();
}
