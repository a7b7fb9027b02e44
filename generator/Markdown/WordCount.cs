using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.Markdown;

/// <summary>Counts the words that a reader has before them.</summary>
public static class WordCount
{
    /// <summary>The words of a body that need not be rendered; the ids of headings are no words.</summary>
    public static int OfBody(string markdown) =>
        MarkdownReader.Read(markdown).Tree?.Descendants().OfType<LiteralInline>().Sum(Of) ?? 0;

    public static int Of(ReadOnlySpan<char> text)
    {
        var (count, inWord) = (0, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) (count, inWord) = (inWord ? count : count + 1, true);
            else if (char.IsWhiteSpace(c)) inWord = false;
        }

        return count;
    }

    private static int Of(LiteralInline literal) => Of(WithoutIds(literal.Content.AsSpan()));

    private static ReadOnlySpan<char> WithoutIds(ReadOnlySpan<char> text) => text.IndexOf("{#") is var at and >= 0 ? text[..at] : text;
}
