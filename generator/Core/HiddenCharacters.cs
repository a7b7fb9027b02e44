using System.Buffers;

namespace CopToolkit.Core;

/// <summary>
/// Characters that no reader sees: they hide what a file says, reorder it on the screen, or cut a word in two for search.
/// The script twin is cleanCaseText in themes/base/js/lib/case-text.js.
/// </summary>
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

    /// <summary>What a finding says of the first one in a text; null where there is none.</summary>
    public static string? Problem(ReadOnlySpan<char> text) =>
        text.IndexOfAny(All) is var at and >= 0
            ? $"there is an invisible character ({NameOf(text[at])}); retype the words round it without it"
            : null;

    /// <summary>The text without what no reader sees, for texts that come from elsewhere.</summary>
    public static string RemovedFrom(string text) =>
        Has(text, out _) ? string.Concat(text.Where((c, i) => !IsHidden(c) && !IsHalfOfTag(text, i))) : text;

    private static bool IsHalfOfTag(string text, int place) => place > 0 && text[place - 1] == Tags && char.IsLowSurrogate(text[place]);

    private static string NameOf(char c) => c switch
    {
        '\u00ad' => "a soft hyphen, U+00AD",
        '\u200b' => "a zero-width space, U+200B",
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => $"a sign that turns the direction of text, U+{(int)c:X4}",
        Tags => "a sign of the block U+E0000",
        _ => $"U+{(int)c:X4}",
    };

    /// <summary>The first half of every character of the block of tags, in which a whole text can be hidden.</summary>
    private const char Tags = '\udb40';

    private static bool IsHidden(char c) =>
        (c < ' ' && c is not ('\t' or '\r' or '\n'))
        || c is >= '\u007f' and <= '\u009f'
        || c is >= '\u202a' and <= '\u202e'
        || c is >= '\u2060' and <= '\u2069'
        || c is >= '\ufff9' and <= '\ufffb'
        || c is '\u00ad' or '\u061c' or '\u180e' or '\u200b' or '\u200e' or '\u200f' or '\u2028' or '\u2029'
        || c is '\ufeff' or '\ufffe' or '\uffff' or Tags;
}
