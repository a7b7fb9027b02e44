using CopToolkit.Core;

namespace CopToolkit.Search;

/// <summary>
/// Cuts text into words as search knows them: small letters without accents, and digits.
/// The browser does the same in themes/base/js/lib/search-words.js; tests compare the two.
/// </summary>
public ref struct SearchTokens(ReadOnlySpan<char> text)
{
    private const int LongestWord = 40;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _word = new char[LongestWord];
    private int _at;
    private int _length;

    /// <summary>The word just read.</summary>
    public readonly ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool Next()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (TryAdd(c) || IsMark(c)) _at++;
            else if (_length > 0 && IsApostrophe(c) && IsLetterAt(_at + 1))
            {
                // "the manager's" is about the manager; "don't" is one word.
                if (_text[_at + 1] is 's' or 'S' && !IsLetterAt(_at + 2))
                {
                    _at += 2;
                    return true;
                }

                _at++;
            }
            else
            {
                _at++;
                if (_length > 0) return true;
            }
        }

        return _length > 0;
    }

    /// <summary>A text as its words with single spaces between them.</summary>
    public static string Plain(string text)
    {
        var words = new List<string>();
        var tokens = new SearchTokens(text);
        while (tokens.Next()) words.Add(tokens.Word.ToString());
        return string.Join(' ', words);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Accents that stand as characters of their own.</summary>
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';

    private readonly bool IsLetterAt(int at) => at < _text.Length && char.IsLetter(_text[at]);

    private bool TryAdd(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            Add(char.ToLowerInvariant(c));
            return true;
        }

        if (c < '\u0080' || !char.IsLetterOrDigit(c)) return false;
        var plain = Slugs.Plain(c);
        if (plain.Length == 0) Add(char.ToLowerInvariant(c));
        foreach (var letter in plain) Add(letter);
        return true;
    }

    /// <summary>Nobody looks for what comes after so many letters.</summary>
    private void Add(char c)
    {
        if (_length < LongestWord) _word[_length++] = c;
    }
}
