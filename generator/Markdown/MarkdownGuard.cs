using CopToolkit.FrontMatter;

namespace CopToolkit.Markdown;

/// <summary>Refuses text that is no prose: it would take the parser quadratic time, or hide what it says.</summary>
public static class MarkdownGuard
{
    private const int LongestLine = 5_000;
    private const int LongestParagraph = 20_000;
    private const int MostMarks = 1_500;

    /// <summary>The first problem and its line in the text, from 1; null for prose.</summary>
    public static (int Line, string Message)? Problem(string text)
    {
        if (YamlReader.HasHiddenCharacter(text, out var hidden)) return (hidden, "there is an invisible control or text-direction character; retype the line without it");
        var (line, paragraph, marks) = (0, 0, 0);
        foreach (var current in text.AsSpan().EnumerateLines())
        {
            line++;
            if (current.Length > LongestLine) return (line, $"the line has {current.Length:N0} characters; break it into paragraphs of at most {LongestLine:N0}");
            if (current.IsWhiteSpace()) (paragraph, marks) = (0, 0);
            paragraph += current.Length;
            marks += Marks(current);
            if (paragraph > LongestParagraph) return (line, $"the paragraph has more than {LongestParagraph:N0} characters; put an empty line between its parts");
            if (marks > MostMarks) return (line, $"the paragraph has more than {MostMarks:N0} special characters such as *, [ or |; write prose, and put an empty line between paragraphs");
            if (Indent(current) > 60) return (line, "the line is indented, quoted or nested too deeply; use fewer levels");
        }

        return null;
    }

    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
        {
            if (c is '*' or '_' or '[' or ']' or '(' or '`' or '|' or '<' or '!' or '&' or '\\' or '~') count++;
        }

        return count;
    }

    /// <summary>How many characters of structure a line starts with: spaces, quote marks and list marks.</summary>
    private static int Indent(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t' or '>' or '-' or '*' or '+' or '#') at++;
        return at == line.Length ? 0 : at;
    }
}
