using System.Collections;
using System.Globalization;
using System.Text;

namespace CopToolkit.Anonymity;

/// <summary>A text as the rules read it: only ASCII, markup gone, spaces single; every character remembers where it stood.</summary>
internal sealed class PlainText
{
    /// <summary>Stands for letters that cannot be read.</summary>
    private const string OtherLetter = "\u0001";
    private const string OtherSign = "\u0002";
    private const int LongestEntity = 10;
    private const int LongestTag = 12;
    private static readonly string[] Tags =
    [
        "b", "i", "em", "strong", "u", "s", "br", "span", "p", "div", "sup", "sub", "small", "mark", "wbr", "font", "a",
    ];

    private static readonly Dictionary<string, int> NamedEntities = new(StringComparer.Ordinal)
    {
        ["amp"] = '&',
        ["nbsp"] = ' ',
        ["commat"] = '@',
        ["period"] = '.',
        ["hyphen"] = '-',
        ["shy"] = 0xad,
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["num"] = '#',
        ["lowbar"] = '_',
        ["plus"] = '+',
        ["ndash"] = '-',
        ["mdash"] = '-',
        ["rsquo"] = '\'',
        ["lsquo"] = '\'',
    };

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly StringBuilder _plain = new();

    public PlainText(string source, IReadOnlyDictionary<int, string> folding)
    {
        Source = source;
        for (var i = 0; i < source.Length;) i = ReadSign(i, folding);
        Plain = _plain.ToString();
        Low = Plain.ToLowerInvariant();
        (Quiet, Known, Taken) = (new BitArray(Plain.Length), new BitArray(Plain.Length), new BitArray(Plain.Length));
        Tokens = Token.Read(Plain, Low);
    }

    public string Source { get; }

    public string Plain { get; }

    public string Low { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What is normal in such writing, such as citations.</summary>
    public BitArray Quiet { get; }

    /// <summary>Where a publication is cited, or a public name of several words stands: only identifiers are found there.</summary>
    public BitArray Known { get; }

    /// <summary>What belongs to a finding already.</summary>
    public BitArray Taken { get; }

    public int SourceStart(int index) => _starts[index];

    public int SourceEnd(int index) => _ends[index - 1];

    public static void Mark(BitArray bits, int start, int end)
    {
        for (var i = start; i < end; i++) bits[i] = true;
    }

    public static bool IsMarked(BitArray bits, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (bits[i]) return true;
        }

        return false;
    }

    private int ReadSign(int i, IReadOnlyDictionary<int, string> folding)
    {
        if (char.IsAsciiLetterOrDigit(Source[i])) return Put(Source[i], i, i + 1);
        if (Source[i] == '\n') return ReadLineBreak(i);
        var isPair = char.IsHighSurrogate(Source[i]) && i + 1 < Source.Length && char.IsLowSurrogate(Source[i + 1]);
        var (code, length) = isPair ? (char.ConvertToUtf32(Source[i], Source[i + 1]), 2) : (Source[i], 1);
        if (code == '<' && Tag(i) is var (tag, tagLength) && tagLength > 0)
            return tag is "br" or "p" or "div" ? Put(' ', i, i + tagLength) : i + tagLength;
        if (code == '&' && Entity(i) is { } entity) (code, length) = entity;
        if (IsDropped(code, i)) return i + length;
        foreach (var sign in AsciiOf(code, folding)) Put(sign, i, i + length);
        return i + length;
    }

    private int Put(char sign, int start, int end)
    {
        var last = _plain.Length == 0 ? '\n' : _plain[^1];
        if ((sign is ' ' && last is ' ' or '\n') || (sign is '\n' && last is '\n')) return end;
        _plain.Append(sign);
        _starts.Add(start);
        _ends.Add(end);
        return end;
    }

    /// <summary>Within a paragraph a line break is a space; before a list item, a heading or an empty line it ends the sentence.</summary>
    private int ReadLineBreak(int i)
    {
        var next = i + 1;
        while (At(next) == '>' || (At(next) == ' ' && At(next + 1) == '>')) next++;
        Put(BeginsBlock(next) ? '\n' : ' ', i, i + 1);
        return next;
    }

    private bool BeginsBlock(int i)
    {
        while (At(i) is ' ' or '\t') i++;
        if (At(i) is '#' or '|' or '\n' or '\0') return true;
        if (At(i) is '-' or '*' or '+') return At(i + 1) == ' ';
        var digits = 0;
        while (digits < 4 && char.IsAsciiDigit(At(i + digits))) digits++;
        return digits is > 0 and < 4 && At(i + digits) is '.' or ')' && At(i + digits + 1) == ' ';
    }

    private char At(int i) => i >= 0 && i < Source.Length ? Source[i] : '\0';

    private (int Code, int Length)? Entity(int i)
    {
        var end = Source.IndexOf(';', i, Math.Min(LongestEntity, Source.Length - i));
        if (end < 0) return null;
        var name = Source[(i + 1)..end].ToLowerInvariant();
        var length = end + 1 - i;
        if (NamedEntities.TryGetValue(name, out var named)) return (named, length);
        return EntityCode(name) is { } code ? (code, length) : null;
    }

    private static int? EntityCode(string name)
    {
        var isHexadecimal = name.StartsWith("#x", StringComparison.Ordinal);
        if (!isHexadecimal && !name.StartsWith('#')) return null;
        var digits = name.AsSpan(isHexadecimal ? 2 : 1);
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    private (string Name, int Length) Tag(int i)
    {
        var end = Source.IndexOf('>', i, Math.Min(LongestTag, Source.Length - i));
        if (end < 0) return ("", 0);
        var inside = Source[(i + 1)..end].ToLowerInvariant();
        if (inside.StartsWith('/')) inside = inside[1..];
        if (inside.EndsWith('/')) inside = inside[..^1];
        if (inside.EndsWith(' ')) inside = inside[..^1];
        return Tags.Contains(inside, StringComparer.Ordinal) ? (inside, end + 1 - i) : ("", 0);
    }

    private bool IsDropped(int code, int i) => code switch
    {
        '*' or '`' => true,
        '\\' => char.IsAscii(At(i + 1)) && (char.IsPunctuation(At(i + 1)) || char.IsSymbol(At(i + 1))),
        '~' => At(i + 1) == '~' || At(i - 1) == '~',
        '_' => !(char.IsAsciiLetterOrDigit(At(i - 1)) && char.IsAsciiLetterOrDigit(At(i + 1))),
        '\t' => false,
        < 32 or 127 => true,
        _ => IsUnseen(code),
    };

    /// <summary>Soft hyphens, fillers, joiners, marks of direction and of variation, and marks that stand on another sign.</summary>
    private static bool IsUnseen(int code) => code
        is 0xad or 0x61c or 0x34f or 0x115f or 0x1160 or 0x180e or 0x3164 or 0xfeff or 0xffa0
        or (>= 0x300 and <= 0x36f) or (>= 0x200b and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2060 and <= 0x206f)
        or (>= 0x20d0 and <= 0x20ff) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0000 and <= 0xe0fff);

    /// <summary>Letters of other scripts become one sign that stands for "cannot be read", all other signs another.</summary>
    private static string AsciiOf(int code, IReadOnlyDictionary<int, string> folding)
    {
        if (code == '\t') return " ";
        if (code < 127) return ((char)code).ToString();
        if (folding.TryGetValue(code, out var folded)) return folded;
        return IsForeignLetter(code) ? OtherLetter : OtherSign;
    }

    private static bool IsForeignLetter(int code) => code
        is (>= 0x370 and < 0x2000) or (>= 0x2c00 and < 0x2e00) or (>= 0x3005 and < 0xd800) or (>= 0xf900 and < 0xfe00)
        or (>= 0xfe70 and < 0xff00) or (>= 0x10000 and < 0x1f000) or (>= 0x20000 and < 0x32000);
}

/// <summary>One word of a plain text; its base is without the possessive.</summary>
internal sealed record Token(int Start, int End, string Low, string Base, int BaseEnd, bool IsCapital, bool IsUpper)
{
    public static List<Token> Read(string plain, string low)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiLetterLower(low[i]) || (i > 0 && char.IsAsciiDigit(low[i - 1]))) continue;
            var end = i + 1;
            while (end < plain.Length && (char.IsAsciiLetterLower(low[end]) || low[end] is '\'' or '-')) end++;
            while (!char.IsAsciiLetterLower(low[end - 1])) end--;
            var word = low[i..end];
            var name = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            tokens.Add(new Token(
                Start: i,
                End: end,
                Low: word,
                Base: name,
                BaseEnd: i + name.Length,
                IsCapital: plain[i] != low[i],
                IsUpper: end - i > 1 && plain[i + 1] != low[i + 1]));
            i = end;
        }

        return tokens;
    }
}
