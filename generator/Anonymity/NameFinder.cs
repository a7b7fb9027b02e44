namespace CopToolkit.Anonymity;

/// <summary>
/// Names of people, services and places: no pattern knows them, so words are weighed by lists and by what stands beside them.
/// </summary>
internal sealed class NameFinder(PlainText text, NameWords words, HashSet<string> declared)
{
    private static readonly string[] Houses =
    [
        "house", "lodge", "ward", "hostel", "cottage", "villa", "grange", "hotel",
        "inn", "arms", "manor", "tower", "towers", "hospice",
    ];

    private readonly WordKinds _kinds = new(words);
    private readonly NamePairs _pairs = new(words);
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly List<(string Kind, int Start, int End)> _found = [];

    public IReadOnlyList<(string Kind, int Start, int End)> Find()
    {
        for (var i = 0; i < _tokens.Count;)
        {
            var next = Titled(i) ?? Prison(i) ?? Inverted(i) ?? SmallLetters(i) ?? Initial(i) ?? Capitals(i);
            i = Math.Max(next ?? 0, i + 1);
        }

        return _found;
    }

    private int Add(string kind, int first, int last, int? end = null)
    {
        var own = Enumerable.Range(first, last + 1 - first).Where(i => !words.Titles.Contains(_tokens[i].Low)).ToList();
        // A made-up first name may have a title; a choice never silences a whole name.
        var isMadeUp = own is [var only] && (declared.Contains(_tokens[only].Base) || declared.Contains(_tokens[only].Low));
        if (!isMadeUp) _found.Add((kind, _tokens[first].Start, end ?? _tokens[last].BaseEnd));
        return last + 1;
    }

    private bool IsJoined(int i, string between = " ")
    {
        if (i + 1 >= _tokens.Count) return false;
        var end = _tokens[i].End;
        return text.Plain.AsSpan(end, _tokens[i + 1].Start - end).SequenceEqual(between);
    }

    private int? Titled(int i)
    {
        var title = _tokens[i];
        if (!words.Titles.Contains(title.Low) || !(IsJoined(i) || IsJoined(i, ". "))) return null;
        var name = _tokens[i + 1];
        var isKnown = title.IsCapital ? name.IsCapital : IsSmallName(title, name);
        if (!isKnown || name.Base.Length < 2 || words.NotTitled.Contains(name.Low)) return null;
        if (title.Low.Length > 3 && _kinds.IsWord(name) && !words.Surnames.Contains(name.Base)) return null;
        var last = i + 1;
        while (last < i + 3 && IsFollowedByName(last)) last++;
        return Add("titled-name", i, last);
    }

    private bool IsSmallName(Token title, Token name) =>
        words.Surnames.Contains(name.Base) && !_kinds.IsWord(name) && title.Low is "mr" or "mrs" or "dr" or "ms" or "miss";

    private bool IsFollowedByName(int i)
    {
        if (!IsJoined(i) || _tokens[i].Base != _tokens[i].Low) return false;
        return _tokens[i + 1].IsCapital && !words.Common.Contains(_tokens[i + 1].Low);
    }

    private int? Prison(int i)
    {
        var isPrison = _tokens[i].Low is "hmp" or "hmyoi" or "yoi" && IsJoined(i) && _tokens[i + 1].IsCapital;
        return isPrison ? Add("named-service", i, i + 1) : null;
    }

    private int? Inverted(int i)
    {
        if (!_kinds.IsSurname(_tokens[i]) || !_tokens[i].IsCapital || !IsJoined(i, ", ")) return null;
        var given = _tokens[i + 1];
        if (!_kinds.IsGivenName(given) || !given.IsCapital) return null;
        if (i > 0 && (IsJoined(i - 1, ", ") || IsJoined(i - 1, " and ")) && _tokens[i - 1].IsCapital) return null;
        var goesOn = i > 0 && IsJoined(i - 1) && (_tokens[i - 1].IsCapital || words.Prepositions.Contains(_tokens[i - 1].Low));
        return words.Common.Contains(given.Low) || goesOn ? null : Add("full-name", i, i + 1);
    }

    private int? SmallLetters(int i)
    {
        if (!IsJoined(i)) return null;
        var (given, name) = (_tokens[i], _tokens[i + 1]);
        if (given.IsCapital || name.IsCapital || given.Low.Length < 3 || name.Base.Length < 4) return null;
        if (!_kinds.IsGivenName(given) || _kinds.IsWord(given)) return null;
        var isName = _kinds.IsSurname(name) || (_kinds.IsForeignSurname(name) && !_kinds.IsOrdinary(name));
        return isName ? Add("full-name", i, i + 1) : null;
    }

    private int? Initial(int i)
    {
        if (_tokens[i].Low is not [not ('a' or 'i' or 'o')] || !_tokens[i].IsCapital) return null;
        if (!IsJoined(i) && !IsJoined(i, ". ")) return null;
        return _tokens[i + 1].IsCapital && (_kinds.IsSurname(_tokens[i + 1]) || IsSigned(i)) ? Add("full-name", i, i + 1) : null;
    }

    /// <summary>"By J. Xyz": a name that no list knows.</summary>
    private bool IsSigned(int i)
    {
        var name = _tokens[i + 1];
        if (i == 0 || !IsJoined(i - 1) || !words.Prepositions.Contains(_tokens[i - 1].Low)) return false;
        return IsJoined(i, ". ") && name.Low.Length > 3 && !_kinds.IsOrdinary(name);
    }

    private int? Capitals(int i)
    {
        if (!_tokens[i].IsCapital) return null;
        var last = i;
        while (last < i + 6 && IsRunOn(last)) last++;
        while (!_tokens[last].IsCapital) last--;
        return Service(i, last) ?? Person(i, last) ?? Place(i, last) ?? last + 1;
    }

    /// <summary>Goes on with another capital, also behind "de", "of" or "St."</summary>
    private bool IsRunOn(int i)
    {
        if (!IsJoined(i) && !(_tokens[i].Low == "st" && IsJoined(i, ". "))) return false;
        return _tokens[i + 1].IsCapital || (words.Particles.Contains(_tokens[i + 1].Low) && IsJoined(i + 1) && _tokens[i + 2].IsCapital);
    }

    private int? Service(int first, int last)
    {
        if (ServiceEnd(first, last) is not { } end) return Institution(last);
        var start = first;
        while (start < end && IsBeforeService(_tokens[start].Low)) start++;
        var isHouse = Houses.Contains(_tokens[end].Base, StringComparer.Ordinal) && _tokens[end].IsCapital;
        var isNamed = false;
        for (var i = start; i < end; i++) isNamed |= NamesService(_tokens[i].Low, isHouse);
        return isNamed ? Add("named-service", start, end, _tokens[end].End) : Institution(last);
    }

    /// <summary>Where the word for the service stands: among the capitals, or behind them with ordinary words between.</summary>
    private int? ServiceEnd(int first, int last)
    {
        var end = last;
        while (end > first && !words.Services.Contains(_tokens[end].Base)) end--;
        if (end > first) return end;
        end = last;
        while (end < last + 3 && IsJoined(end) && IsOnlyGeneric(_tokens[end + 1].Low)) end++;
        if (!IsJoined(end)) return null;
        var low = _tokens[end + 1].Low;
        return words.LowServices.Contains(low) || (end > last && words.Services.Contains(low)) ? end + 1 : null;
    }

    private static bool IsBeforeService(string low) =>
        low is "the" or "a" or "an" or "at" or "in" or "from" or "our" or "her" or "his" or "their";

    private bool IsOnlyGeneric(string low) => words.Generic.Contains(low) && !words.Services.Contains(low);

    private bool NamesService(string low, bool isHouse)
    {
        if (words.Generic.Contains(low) || words.Services.Contains(low)) return false;
        return (isHouse || !words.Common.Contains(low)) && low.Length > 1;
    }

    /// <summary>"University of X".</summary>
    private int? Institution(int last)
    {
        if (_tokens[last].Low is not ("university" or "church" or "hospital" or "college" or "school" or "diocese")) return null;
        if (!IsJoined(last) || _tokens[last + 1].Low != "of" || !IsJoined(last + 1)) return null;
        return _tokens[last + 2].IsCapital && !words.Common.Contains(_tokens[last + 2].Low) ? Add("named-service", last, last + 2) : null;
    }

    private int? Person(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            var given = _tokens[i];
            var next = _tokens[i + 1].Low;
            var nameAt = words.Particles.Contains(next) && i + 1 < last && next != "st" ? i + 2 : i + 1;
            if (given.Low != given.Base || !given.IsCapital || !IsName(given, nameAt)) continue;
            var end = nameAt;
            while (end < last && _tokens[end].Low == _tokens[end].Base && BelongsToName(_tokens[end + 1])) end++;
            Add("full-name", i, end);
            return end + 1;
        }

        return null;
    }

    private bool BelongsToName(Token token) =>
        !words.Common.Contains(token.Low) || _kinds.IsSurname(token) || words.Particles.Contains(token.Low);

    private bool IsName(Token given, int nameAt)
    {
        var name = _tokens[nameAt];
        if (words.Generic.Contains(given.Low) || words.Titles.Contains(given.Low)) return false;
        if (name.Low.Length > 1) return _pairs.IsNameBehind(given, name);
        return _kinds.IsGivenName(given) && !_kinds.IsWord(given) && name.Low is not ("a" or "i" or "x") && !IsJoined(nameAt);
    }

    private int? Place(int first, int last)
    {
        // "After Xyz" begins a sentence.
        if (first < last && words.Prepositions.Contains(_tokens[first].Low)) return Place(first + 1, last);
        var before = first > 0 && IsJoined(first - 1) ? _tokens[first - 1].Low : "";
        if (_tokens[first].Low == "st" && first < last) return Saint(first, before);
        for (var i = first; i <= last; i++)
        {
            var token = _tokens[i];
            if (words.Cities.Contains(token.Base) || (words.Common.Contains(token.Base) && !words.Places.Contains(token.Base))) continue;
            var isBehind = words.Prepositions.Contains(before) && (i == first || _tokens[i - 1].Low.Length != 1);
            if (_kinds.IsLongPlace(token.Low) || (isBehind && _kinds.IsPlaceBehind(token, before))) return Add("small-place", first, i);
        }

        return words.Inside.Contains(before) && IsUnknownPlace(first, last) ? Add("small-place", first, last) : null;
    }

    /// <summary>"St Xyz" is a place, and "St Xyz's" a church or a school.</summary>
    private int? Saint(int first, string before)
    {
        var name = _tokens[first + 1];
        if (name.Low != name.Base) return Add("named-service", first, first + 1, name.End);
        return words.Prepositions.Contains(before) ? Add("small-place", first, first + 1, name.End) : null;
    }

    /// <summary>Behind "in", "at", "from": one word that no list knows, or such a word before "Green", "End", "Bank".</summary>
    private bool IsUnknownPlace(int first, int last)
    {
        var token = _tokens[first];
        if (token.Low.Length <= 3 || token.IsUpper || _kinds.IsOrdinary(token) || _kinds.IsGivenName(token)) return false;
        if (words.Surnames.Contains(token.Base) || WordKinds.HasEnding(token, words.OrdinaryEndings)) return false;
        return last == first || (last == first + 1 && words.PlaceWords.Contains(_tokens[last].Low));
    }
}
