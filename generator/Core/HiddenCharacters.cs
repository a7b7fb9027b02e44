using System.Buffers;

namespace CopToolkit.Core;

/// <summary>Control characters, and those that reorder text on the screen: they can hide what a file says.</summary>
public static class HiddenCharacters
{
    /// <summary>Searched for many characters at a time: every text of the site goes through here.</summary>
    private static readonly SearchValues<char> All =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsHidden)]);

    /// <summary>Whether a text has one, and on which line the first stands.</summary>
    public static bool Has(ReadOnlySpan<char> text, out int line)
    {
        var at = text.IndexOfAny(All);
        line = at < 0 ? 1 : 1 + text[..at].Count('\n');
        return at >= 0;
    }

    /// <summary>The text without what no reader sees, for texts that come from elsewhere.</summary>
    public static string RemovedFrom(string text) => Has(text, out _) ? string.Concat(text.Where(c => !IsHidden(c))) : text;

    private static bool IsHidden(char c) =>
        (c < ' ' && c is not ('\t' or '\r' or '\n'))
        || c is >= '\u007f' and <= '\u009f'
        || c is >= '\u202a' and <= '\u202e'
        || c is >= '\u2066' and <= '\u2069'
        || c is '\u200e' or '\u200f' or '\u061c' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';
}
