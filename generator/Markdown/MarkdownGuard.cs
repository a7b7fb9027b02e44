using System.Buffers;
using CopToolkit.Core;

namespace CopToolkit.Markdown;

/// <summary>Refuses text that is no prose: it would take the parser quadratic time, or hide what it says.</summary>
public static class MarkdownGuard
{
    private const int LongestLine = 5_000;
    private const int LongestParagraph = 20_000;
    private const int MostLines = 10_000;
    private const int MostColumns = 60;
    private const int MostLevels = 10;
    private const int MostMarks = 600;
    private const int MostMarksInAll = 10_000;
    private static readonly SearchValues<char> SpecialMarks = SearchValues.Create("*_[](`|<!&\\~#:");

    /// <summary>The first problem and its line in the text, from 1; null for prose.</summary>
    public static (int Line, string Message)? Problem(string text)
    {
        if (HiddenCharacters.Has(text, out var hidden)) return (hidden, HiddenCharacters.Problem(text)!);
        var (line, paragraph, marks, all) = (0, 0, 0, 0);
        foreach (var current in text.AsSpan().EnumerateLines())
        {
            line++;
            if (current.Length > LongestLine)
                return (line, $"the line has {current.Length:N0} characters; break it into paragraphs of at most {LongestLine:N0}");
            if (IsBlank(current)) (paragraph, marks) = (0, 0);
            paragraph += current.Length;
            var here = Marks(current);
            (marks, all) = (marks + here, all + here);
            if (paragraph > LongestParagraph)
                return (line, $"the paragraph has more than {LongestParagraph:N0} characters; put an empty line between its parts");
            if (marks > MostMarks)
                return (line, $"the paragraph has more than {MostMarks:N0} special characters such as *, [ or |; "
                    + "write prose, and put an empty line between paragraphs");
            if (all > MostMarksInAll)
                return (line, $"the text has more than {MostMarksInAll:N0} special characters such as *, [ or |; "
                    + "divide it into several files");
            var (columns, levels) = Nesting(current);
            if (columns > MostColumns || levels > MostLevels)
                return (line, "the line is indented, quoted or nested too deeply; use fewer levels");
        }

        return line > MostLines ? (MostLines, $"the text has more than {MostLines:N0} lines; divide it into several files") : null;
    }

    /// <summary>What ends a paragraph for Markdown: other white space, such as a no-break space, does not.</summary>
    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;

    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (; line.IndexOfAny(SpecialMarks) is var at and >= 0; line = line[(at + 1)..]) count++;
        return count;
    }

    /// <summary>How many columns of white space a line starts with, and how many quotes and lists it opens.</summary>
    private static (int Columns, int Levels) Nesting(ReadOnlySpan<char> line)
    {
        var (columns, levels, at) = (0, 0, 0);
        while (at < line.Length)
        {
            var mark = MarkLength(line[at..]);
            if (line[at] is ' ' or '\t') columns += line[at++] == '\t' ? 4 : 1;
            else if (mark == 0) break;
            else (levels, at) = (levels + 1, at + mark);
        }

        return (columns, levels);
    }

    /// <summary>The length of "&gt;", "-", "+", "*", "1." or "1)" at the start of a text; 0 where there is none.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>') return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
        var length = text[0] is '-' or '+' or '*' ? 1 : digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
        return length > 0 && (length == text.Length || text[length] is ' ' or '\t') ? length : 0;
    }
}
