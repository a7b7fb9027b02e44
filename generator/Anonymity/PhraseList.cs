namespace CopToolkit.Anonymity;

/// <summary>Names of one or several words, found in a text however they are written.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, List<string[]>> _byFirstWord = new(StringComparer.Ordinal);

    public void Add(string phrase, IReadOnlyDictionary<int, string> folding)
    {
        var words = WordsOf(phrase, folding);
        if (words.Length == 0) return;
        if (_byFirstWord.TryGetValue(words[0], out var list)) list.Add(words);
        else _byFirstWord[words[0]] = [words];
    }

    public string KeyOf(string phrase, IReadOnlyDictionary<int, string> folding) => string.Join(' ', WordsOf(phrase, folding));

    /// <summary>Marks every word that belongs to one of the phrases, and gives the phrases that were there.</summary>
    public HashSet<string> Mark(IReadOnlyList<Token> tokens, string plain, bool[] marks, int leastWords = 1)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var form in Forms(tokens[i]))
            {
                if (!_byFirstWord.TryGetValue(form, out var phrases)) continue;
                foreach (var phrase in phrases.Where(phrase => phrase.Length >= leastWords && Stands(phrase, i)))
                {
                    found.Add(string.Join(' ', phrase));
                    Array.Fill(marks, true, i, phrase.Length);
                }
            }
        }

        return found;

        bool Stands(string[] phrase, int first)
        {
            if (first + phrase.Length > tokens.Count) return false;
            for (var k = 1; k < phrase.Length; k++)
            {
                var (before, token) = (tokens[first + k - 1], tokens[first + k]);
                if (!Forms(token).Contains(phrase[k], StringComparer.Ordinal)) return false;
                if (plain.AsSpan(before.End, token.Start - before.End).ContainsAnyExcept(" '-&,./")) return false;
            }

            return true;
        }
    }

    /// <summary>Marks in the text where a phrase of several words stands.</summary>
    public void MarkLong(PlainText text)
    {
        var marks = new bool[text.Tokens.Count];
        Mark(text.Tokens, text.Plain, marks, 2);
        for (var i = 0; i < marks.Length; i++)
        {
            var goesOn = i + 1 < marks.Length && marks[i + 1];
            if (marks[i]) PlainText.Mark(text.Known, text.Tokens[i].Start, goesOn ? text.Tokens[i + 1].Start : text.Tokens[i].End);
        }
    }

    /// <summary>A word as it stands, without its possessive, and an abbreviation without the "s" of its plural.</summary>
    private static IEnumerable<string> Forms(Token token)
    {
        yield return token.Low;
        if (token.Base != token.Low) yield return token.Base;
        if (token.IsUpper && token.Base.Length > 2 && token.Base[^1] == 's') yield return token.Base[..^1];
    }

    private static string[] WordsOf(string phrase, IReadOnlyDictionary<int, string> folding) =>
        [.. new PlainText(phrase, folding).Tokens.Select(token => token.Low)];
}
