namespace CopToolkit.Anonymity;

/// <summary>
/// The words of a case that could be names: nobody knows whether one is until someone says so. A word is explained by the dictionary, by
/// the list of names that anybody may know, or by a choice of the author.
/// </summary>
internal sealed class NameLedger
{
    private const string Kind = "unexplained-name";

    /// <summary>What may stand between two words of one sentence.</summary>
    private const string WithinSentence = " ,;/&-()";

    private readonly AnonymityRules _rules;
    private readonly WordKinds _kinds;
    private readonly PhraseList _chosen = new();
    private readonly PhraseList _cited = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundText> _rows = new(StringComparer.Ordinal);

    public NameLedger(AnonymityContext context, AnonymityRules rules)
    {
        (_rules, _kinds) = (rules, new WordKinds(rules.Words));
        foreach (var name in context.MadeUp.Concat(context.Public)) _chosen.Add(name, rules.Folding);
        foreach (var name in context.Cited) _cited.Add(name, rules.Folding);
    }

    /// <summary>One row for each name without a choice, where it first stands.</summary>
    public IEnumerable<FoundText> Rows => _rows.Values;

    /// <summary>Whether a choice is about words that the text has.</summary>
    public bool IsUsed(string name) => _used.Contains(_chosen.KeyOf(name, _rules.Folding));

    public void Read(PlainText text, int part, bool isEvidence)
    {
        var tokens = text.Tokens;
        var (isChosen, isKnown) = (new bool[tokens.Count], new bool[tokens.Count]);
        _used.UnionWith(_chosen.Mark(tokens, text.Plain, isChosen));
        if (isEvidence) _cited.Mark(tokens, text.Plain, isChosen);
        _rules.PublicNames.Mark(tokens, text.Plain, isKnown);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsOpen(i)) continue;
            var last = i;
            while (last + 1 < tokens.Count && IsJoined(text, last) && IsOpen(last + 1)) last++;
            AddRow(text, part, i, last);
            i = last;
        }

        bool IsOpen(int i) =>
            !isChosen[i] && !IsSettled(text, tokens[i]) && (isKnown[i] ? DoesWhatPeopleDo(text, i) : CouldBeName(text, i));
    }

    private void AddRow(PlainText text, int part, int first, int last)
    {
        var tokens = text.Tokens;
        var key = string.Join(' ', tokens.Skip(first).Take(last + 1 - first).Select(token => token.Base));
        var row = new FoundText(Kind, part, tokens[first].Start, tokens[last].BaseEnd, []);
        _rows[key] = _rows.TryGetValue(key, out var known) ? known with { Times = known.Times + 1 } : row;
    }

    /// <summary>What is part of a citation, an address or another finding is decided there.</summary>
    private static bool IsSettled(PlainText text, Token token) =>
        new[] { text.Quiet, text.Known, text.Taken }.Any(marks => PlainText.IsMarked(marks, token.Start, token.BaseEnd));

    private static bool IsJoined(PlainText text, int i) =>
        text.Plain.AsSpan(text.Tokens[i].End, text.Tokens[i + 1].Start - text.Tokens[i].End).SequenceEqual(" ");

    private bool CouldBeName(PlainText text, int i)
    {
        var token = text.Tokens[i];
        if (token.Base.Length < 2 || token.Low is "i'm" or "i've" or "i'd" or "i'll") return false;
        var isWord = IsWord(token);
        if (!token.IsCapital) return !isWord && token.Base.Length > 2;
        if (IsCity(text, i)) return false;
        if (!isWord || (_kinds.IsGivenName(token) && !_kinds.IsWord(token))) return true;
        if (token.IsUpper || IsNumbered(text, i)) return false;
        return BeginsSentence(text, i) ? DoesWhatPeopleDo(text, i) : token.Base is not ("mr" or "mrs" or "ms" or "dr");
    }

    /// <summary>"Case 4", "Step 2".</summary>
    private bool IsNumbered(PlainText text, int i)
    {
        var (token, plain) = (text.Tokens[i], text.Plain);
        return _rules.Words.Numbered.Contains(token.Low) && token.End + 1 < plain.Length && plain[token.End] == ' '
            && char.IsAsciiDigit(plain[token.End + 1]);
    }

    /// <summary>A large city or a county; where it is a surname too, only behind a word such as "in".</summary>
    private bool IsCity(PlainText text, int i)
    {
        var words = _rules.Words;
        if (!words.Cities.Contains(text.Tokens[i].Base)) return false;
        if (!words.Surnames.Contains(text.Tokens[i].Base) && !words.GivenWords.Contains(text.Tokens[i].Base)) return true;
        return i > 0 && IsJoined(text, i - 1) && words.Inside.Contains(text.Tokens[i - 1].Low);
    }

    /// <summary>"Grace said": a name that is also an ordinary word.</summary>
    private bool DoesWhatPeopleDo(PlainText text, int i)
    {
        if (!_rules.Words.GivenWords.Contains(text.Tokens[i].Base)) return false;
        if (text.Tokens[i].Base != text.Tokens[i].Low) return true;
        return i + 1 < text.Tokens.Count && IsJoined(text, i) && _rules.Words.Deeds.Contains(text.Tokens[i + 1].Low);
    }

    private bool IsWord(Token token) => token.Low.Split('-').All(IsWord) || IsWord(token.Base);

    private bool IsWord(string word)
    {
        if (word.Length < 2 || EnglishWords.Default.Contains(word) || _rules.Words.Sector.Contains(word)) return true;
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe > 0 && word[apostrophe..] is "'s" or "'d" or "'ll" or "'ve" or "'re" && IsWord(word[..apostrophe]);
    }

    private static bool BeginsSentence(PlainText text, int i)
    {
        var from = i == 0 ? 0 : text.Tokens[i - 1].End;
        var between = text.Plain.AsSpan(from, text.Tokens[i].Start - from);
        // A quotation begins a sentence, or holds a name alone: the "Xyz".
        if (between.Length == 2 && between[0] == ' ' && between[1] is '"' or '\'')
            return text.Tokens[i].End >= text.Plain.Length || text.Plain[text.Tokens[i].End] != between[1];
        foreach (var sign in between)
        {
            if (!WithinSentence.Contains(sign) && !char.IsAsciiDigit(sign)) return true;
        }

        return i == 0;
    }
}
