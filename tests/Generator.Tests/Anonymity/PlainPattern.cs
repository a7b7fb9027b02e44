using System.Globalization;

namespace CopToolkit.Tests.Anonymity;

/// <summary>
/// Reads the small part of the language of patterns in which nothing can take more than linear time, and refuses the rest:
/// no "*", "+" or open repeat, no look-around, no back reference, and no repeat of a group whose parts vary in length.
/// It also matches as a page does, counting its steps.
/// </summary>
internal sealed class PlainPattern
{
    private const int MostRepeats = 400;
    private readonly string _source;
    private readonly Node _root;
    private int _at;
    private long _steps;

    public PlainPattern(string source)
    {
        _source = source;
        _root = ReadChoice();
        if (_at < source.Length) throw Refused("a bracket too many");
    }

    /// <summary>A text that the pattern goes far into; the seed picks among its choices.</summary>
    public string Sample(int seed) => string.Concat(SampleOf(_root, seed));

    /// <summary>How many steps a backtracking engine takes to try the pattern at every place of a text.</summary>
    public long Steps(string text)
    {
        _steps = 0;
        for (var start = 0; start <= text.Length; start++) Matches(_root, text, start, _ => false);
        return _steps;
    }

    private bool Matches(Node node, string text, int at, Func<int, bool> next)
    {
        _steps++;
        return node switch
        {
            Sign sign => at < text.Length && sign.Fits(text[at]) && next(at + 1),
            Place place => Holds(place.Kind, text, at) && next(at),
            Sequence sequence => MatchesFrom(sequence, 0, text, at, next),
            Choice choice => choice.Ways.Any(way => Matches(way, text, at, next)),
            Repeat repeat => MatchesRepeat(repeat, 0, text, at, next),
            _ => throw new InvalidOperationException(),
        };
    }

    private bool MatchesFrom(Sequence sequence, int part, string text, int at, Func<int, bool> next)
    {
        if (part == sequence.Parts.Count) return next(at);
        return Matches(sequence.Parts[part], text, at, end => MatchesFrom(sequence, part + 1, text, end, next));
    }

    private bool MatchesRepeat(Repeat repeat, int done, string text, int at, Func<int, bool> next)
    {
        var isMore = done < repeat.Most
            && Matches(repeat.Of, text, at, end => MatchesRepeat(repeat, done + 1, text, end, next));
        return isMore || (done >= repeat.Least && next(at));
    }

    private static bool Holds(char kind, string text, int at) => kind switch
    {
        '^' => at == 0,
        '$' => at == text.Length,
        _ => (at > 0 && IsWord(text[at - 1])) != (at < text.Length && IsWord(text[at])),
    };

    private static bool IsWord(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '_';

    private static IEnumerable<char> SampleOf(Node node, int seed) => node switch
    {
        Sign sign => [sign.Sample],
        Sequence sequence => sequence.Parts.SelectMany((part, index) => SampleOf(part, seed + index)),
        Choice choice => SampleOf(choice.Ways[seed % choice.Ways.Count], seed / choice.Ways.Count),
        Repeat repeat => Enumerable.Repeat(repeat.Of, repeat.Most).SelectMany(of => SampleOf(of, seed)),
        _ => [],
    };

    private Node ReadChoice()
    {
        var ways = new List<Node> { ReadSequence() };
        while (Peek() == '|')
        {
            _at++;
            ways.Add(ReadSequence());
        }

        return ways.Count == 1 ? ways[0] : new Choice(ways);
    }

    private Sequence ReadSequence()
    {
        var parts = new List<Node>();
        while (_at < _source.Length && Peek() is not ('|' or ')')) parts.Add(ReadRepeat(ReadOne()));
        return new Sequence(parts);
    }

    private Node ReadRepeat(Node of)
    {
        var (least, most) = Peek() switch
        {
            '?' => (0, 1),
            '*' or '+' => throw Refused("an open repeat"),
            '{' => ReadBounds(),
            _ => (1, 1),
        };
        if (Peek() == '?' && (least, most) == (0, 1)) _at++;
        if (least == 1 && most == 1) return of;
        if (Peek() is '?' or '*' or '+' or '{') throw Refused("a repeat of a repeat, or a lazy one");
        if (most > 1 && least != most && of.Varies) throw Refused("a repeat of something that varies in length");
        return new Repeat(of, least, most);
    }

    private (int Least, int Most) ReadBounds()
    {
        var end = _source.IndexOf('}', _at);
        var bounds = _source[(_at + 1)..end].Split(',');
        if (bounds.Length == 2 && bounds[1].Length == 0) throw Refused("an open repeat");
        _at = end + 1;
        var (least, most) = (Number(bounds[0]), Number(bounds[^1]));
        return most <= MostRepeats ? (least, most) : throw Refused($"more than {MostRepeats} repeats");
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private Node ReadOne()
    {
        var sign = _source[_at++];
        switch (sign)
        {
            case '(': return ReadGroup();
            case '[': return ReadClass();
            case '.': throw Refused("a \".\" for any sign");
            case '^' or '$': return new Place(sign);
            case '\\' when Peek() == 'b':
                _at++;
                return new Place('b');
            case '\\': return One(ReadEscaped());
            default: return One(sign);
        }
    }

    private Node ReadGroup()
    {
        const string lead = "?<lead>";
        if (_source.AsSpan(_at).StartsWith(lead)) _at += lead.Length;
        else if (Peek() == '?') throw Refused("a look-around or a special group");
        var inside = ReadChoice();
        if (Peek() != ')') throw Refused("a bracket too few");
        _at++;
        return inside;
    }

    private static Sign One(char sign) => new(other => other == sign, sign);

    private char ReadEscaped()
    {
        var sign = _source[_at++];
        if (sign == 'n') return '\n';
        if (sign == 'u') return (char)Convert.ToInt32(_source[_at..(_at += 4)], 16);
        return char.IsAsciiLetterOrDigit(sign) ? throw Refused($"\\{sign}, which is not the same everywhere") : sign;
    }

    private Sign ReadClass()
    {
        var isNot = Peek() == '^';
        if (isNot) _at++;
        var signs = new HashSet<char>();
        while (Peek() != ']')
        {
            var first = _source[_at++] is '\\' ? ReadEscaped() : _source[_at - 1];
            var last = first;
            if (Peek() == '-' && _source[_at + 1] != ']')
            {
                _at++;
                last = _source[_at++] is '\\' ? ReadEscaped() : _source[_at - 1];
            }

            for (var sign = first; sign <= last; sign++) signs.Add(sign);
        }

        _at++;
        return isNot ? new(sign => !signs.Contains(sign), 'k') : new(signs.Contains, signs.First());
    }

    private char Peek() => _at < _source.Length ? _source[_at] : '\0';

    private FormatException Refused(string why) => new($"{why}, at {_at} of {_source}");

    private abstract record Node(bool Varies);

    private sealed record Sign(Func<char, bool> Fits, char Sample) : Node(Varies: false);

    private sealed record Place(char Kind) : Node(Varies: false);

    private sealed record Sequence(IReadOnlyList<Node> Parts) : Node(Parts.Any(part => part.Varies));

    private sealed record Choice(IReadOnlyList<Node> Ways) : Node(Ways.Any(way => way.Varies || way is not Sequence { Parts.Count: 1 }));

    private sealed record Repeat(Node Of, int Least, int Most) : Node(Least != Most || Of.Varies);
}
