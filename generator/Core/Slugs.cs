using System.Text;

namespace CopToolkit.Core;

/// <summary>Ids of headings: authored as {#id}, else made from the text.</summary>
public static class Slugs
{
    /// <summary>The program runs without the culture data that could take accents off by itself.</summary>
    private static readonly Dictionary<char, string> PlainLetters = new (string Letters, string Plain)[]
    {
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
        ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"),
        ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšſ", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    }.SelectMany(pair => pair.Letters.Select(letter => (letter, pair.Plain))).ToDictionary(pair => pair.letter, pair => pair.Plain);

    public static string From(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '/' or ':') result.Append(result.Length > 0 && result[^1] != '-' ? "-" : "");
            else result.Append(Plain(c));
        }

        return result.ToString().Trim('-');
    }

    /// <summary>A letter as the small letters a to z, a digit as it is, and nothing for other characters.</summary>
    public static string Plain(char c)
    {
        var small = char.ToLowerInvariant(c);
        return char.IsAsciiLetterOrDigit(small) ? small.ToString() : PlainLetters.GetValueOrDefault(small, "");
    }

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 80 && text[0] != '-' && text[^1] != '-' && text.All(c => IsLetterOrDigit(c) || c == '-');

    /// <summary>Names that Windows keeps for devices: no file or folder can be called so there, with any extension.</summary>
    public static bool IsKeptByWindows(string name) =>
        name is "con" or "prn" or "aux" or "nul" || (name.Length == 4 && name[..3] is "com" or "lpt" && char.IsAsciiDigit(name[3]));

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
