namespace CopToolkit.Anonymity;

/// <summary>Names of people, services and places: no pattern knows them, so words are weighed by lists and by what stands beside them.</summary>
internal sealed class NameFinder(PlainText text, NameWords words, HashSet<string> declared)
{
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
        var isDeclared = true;
        for (var i = first; i <= last; i++) isDeclared &= words.Titles.Contains(_tokens[i].Low) || declared.Contains(_tokens[i].Base) || declared.Contains(_tokens[i].Low);
        if (!isDeclared) _found.Add((kind, _tokens[first].Start, end ?? _tokens[last].BaseEnd));
        return last + 1;
    }

    private bool IsJoined(int i, string between = " ") => i + 1 < _tokens.Count && text.Plain.AsSpan(_tokens[i].End, _tokens[i + 1].Start - _tokens[i].End).SequenceEqual(between);

    private int? Titled(int i)
    {
        var title = _tokens[i];
        if (!words.Titles.Contains(title.Low) || !(IsJoined(i) || IsJoined(i, ". "))) return null;
        var name = _tokens[i + 1];
        var isKnown = title.IsCapital ? name.IsCapital : words.Surnames.Contains(name.Base) && !IsWord(name) && title.Low is "mr" or "mrs" or "dr" or "ms" or "miss";
        if (!isKnown || name.Base.Length < 2 || words.NotTitled.Contains(name.Low)) return null;
        if (title.Low.Length > 3 && IsWord(name) && !words.Surnames.Contains(name.Base)) return null;
        var last = i + 1;
        while (last < i + 3 && IsJoined(last) && _tokens[last].Base == _tokens[last].Low && _tokens[last + 1].IsCapital && !words.Common.Contains(_tokens[last + 1].Low)) last++;
        return Add("titled-name", i, last);
    }

    private int? Prison(int i) => _tokens[i].Low is "hmp" or "hmyoi" or "yoi" && IsJoined(i) && _tokens[i + 1].IsCapital ? Add("named-service", i, i + 1) : null;

    private int? Inverted(int i)
    {
        if (!IsSurname(_tokens[i]) || !_tokens[i].IsCapital || !IsJoined(i, ", ") || !IsGivenName(_tokens[i + 1]) || !_tokens[i + 1].IsCapital) return null;
        if (i > 0 && (IsJoined(i - 1, ", ") || IsJoined(i - 1, " and ")) && _tokens[i - 1].IsCapital) return null;
        var isListed = i > 0 && IsJoined(i - 1) && (_tokens[i - 1].IsCapital || words.Prepositions.Contains(_tokens[i - 1].Low));
        return words.Common.Contains(_tokens[i + 1].Low) || isListed ? null : Add("full-name", i, i + 1);
    }

    private int? SmallLetters(int i)
    {
        if (!IsJoined(i)) return null;
        var (given, name) = (_tokens[i], _tokens[i + 1]);
        if (given.IsCapital || name.IsCapital || given.Low.Length < 3 || name.Base.Length < 4) return null;
        return IsGivenName(given) && !IsWord(given) && (IsSurname(name) || (IsForeignSurname(name) && !IsOrdinary(name))) ? Add("full-name", i, i + 1) : null;
    }

    private int? Initial(int i)
    {
        if (_tokens[i].Low is not [not ('a' or 'i' or 'o')] || !_tokens[i].IsCapital || !(IsJoined(i) || IsJoined(i, ". "))) return null;
        return _tokens[i + 1].IsCapital && (IsSurname(_tokens[i + 1]) || IsSigned(i)) ? Add("full-name", i, i + 1) : null;
    }

    /// <summary>"By J. Xyz": a name that no list knows.</summary>
    private bool IsSigned(int i)
    {
        var name = _tokens[i + 1];
        return i > 0 && IsJoined(i - 1) && words.Prepositions.Contains(_tokens[i - 1].Low) && IsJoined(i, ". ") && name.Low.Length > 3 && !IsOrdinary(name);
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
        var end = last;
        while (end > first && !words.Services.Contains(_tokens[end].Base)) end--;
        if (end == first)
        {
            end = last;
            while (end < last + 3 && IsJoined(end) && words.Generic.Contains(_tokens[end + 1].Low) && !words.Services.Contains(_tokens[end + 1].Low)) end++;
            if (!IsJoined(end) || !(words.LowServices.Contains(_tokens[end + 1].Low) || (end > last && words.Services.Contains(_tokens[end + 1].Low)))) return Institution(last);
            end++;
        }

        var start = first;
        while (start < end && _tokens[start].Low is "the" or "a" or "an" or "at" or "in" or "from" or "our" or "her" or "his" or "their") start++;
        var isHouse = _tokens[end].Base is "house" or "lodge" or "ward" or "hostel" or "cottage" or "villa" or "grange" or "hotel" or "inn" or "arms" or "manor" or "tower" or "towers" or "hospice";
        isHouse &= _tokens[end].IsCapital;
        var isNamed = false;
        for (var i = start; i < end; i++)
        {
            var low = _tokens[i].Low;
            isNamed |= !words.Generic.Contains(low) && !words.Services.Contains(low) && (isHouse || !words.Common.Contains(low)) && low.Length > 1;
        }

        return isNamed ? Add("named-service", start, end, _tokens[end].End) : Institution(last);
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
            var nameAt = words.Particles.Contains(_tokens[i + 1].Low) && i + 1 < last && _tokens[i + 1].Low != "st" ? i + 2 : i + 1;
            if (given.Low != given.Base || !given.IsCapital || !IsName(given, nameAt)) continue;
            var end = nameAt;
            while (end < last && _tokens[end].Low == _tokens[end].Base && (!words.Common.Contains(_tokens[end + 1].Low) || IsSurname(_tokens[end + 1]) || words.Particles.Contains(_tokens[end + 1].Low))) end++;
            Add("full-name", i, end);
            return end + 1;
        }

        return FirstName(first, last);
    }

    /// <summary>A first name alone, or behind ordinary words that begin a sentence.</summary>
    private int? FirstName(int first, int last)
    {
        var token = _tokens[last];
        if (!IsGivenName(token) || IsWord(token) || words.Places.Contains(token.Base)) return null;
        for (var i = first; i < last; i++)
        {
            if (!words.Common.Contains(_tokens[i].Low)) return null;
        }

        return Add("first-name", last, last);
    }

    private bool IsName(Token given, int nameAt)
    {
        var name = _tokens[nameAt];
        if (words.Generic.Contains(given.Low) || words.Titles.Contains(given.Low)) return false;
        if (name.Low.Length == 1) return IsGivenName(given) && !IsWord(given) && name.Low is not ("a" or "i" or "x") && !IsJoined(nameAt);
        if (IsGivenName(given) && !IsWord(given)) return IsSurname(name) || IsGivenName(name) || words.Surnames.Contains(name.Base) || !IsOrdinary(name);
        if (IsGivenName(given)) return (IsSurname(name) && !words.Common.Contains(name.Low)) || (IsForeignSurname(name) && !IsOrdinary(name));
        if (words.Common.Contains(given.Low) || words.Places.Contains(given.Low) || words.Cities.Contains(given.Low) || words.Services.Contains(given.Low)) return false;
        if (IsSurname(name)) return true;
        if (IsOrdinary(name)) return false;
        return IsForeignSurname(name) || IsGivenName(name) || HasEnding(name, words.EnglishEndings) || (given.Low.Length > 2 && !given.IsUpper && !name.IsUpper && !HasEnding(given, words.OrdinaryEndings) && !HasEnding(name, words.OrdinaryEndings));
    }

    private int? Place(int first, int last)
    {
        // "After Xyz" begins a sentence.
        if (first < last && words.Prepositions.Contains(_tokens[first].Low)) return Place(first + 1, last);
        var before = first > 0 && IsJoined(first - 1) ? _tokens[first - 1].Low : "";
        if (_tokens[first].Low == "st" && first < last)
        {
            var isChurch = _tokens[first + 1].Low != _tokens[first + 1].Base;
            return isChurch || words.Prepositions.Contains(before) ? Add(isChurch ? "named-service" : "small-place", first, first + 1, _tokens[first + 1].End) : null;
        }

        for (var i = first; i <= last; i++)
        {
            var token = _tokens[i];
            if (words.Cities.Contains(token.Base) || (words.Common.Contains(token.Base) && !words.Places.Contains(token.Base))) continue;
            if (IsDouble(token.Low) && !words.Common.Contains(token.Low.Split('-')[0])) return Add("small-place", first, i);
            if (!words.Prepositions.Contains(before) || (i > first && _tokens[i - 1].Low.Length == 1)) continue;
            if (words.Places.Contains(token.Base)) return Add("small-place", first, i);
            if (before is not ("of" or "by" or "for" or "with") && token.Base.Length > 5 && IsPlaceShape(token.Base) && !IsGivenName(token)) return Add("small-place", first, i);
        }

        return words.Inside.Contains(before) && IsUnknownPlace(first, last) ? Add("small-place", first, last) : null;
    }

    /// <summary>Behind "in", "at", "from": one word that no list knows, or such a word before "Green", "End", "Bank".</summary>
    private bool IsUnknownPlace(int first, int last)
    {
        var token = _tokens[first];
        var isUnknown = token.Low.Length > 3 && !token.IsUpper && !IsOrdinary(token) && !IsGivenName(token) && !words.Surnames.Contains(token.Base) && !HasEnding(token, words.OrdinaryEndings);
        return isUnknown && (last == first || (last == first + 1 && words.PlaceWords.Contains(_tokens[last].Low)));
    }

    /// <summary>"X-on-Y".</summary>
    private static bool IsDouble(string word)
    {
        foreach (var middle in new[] { "-on-", "-upon-", "-under-", "-le-", "-in-the-", "-next-", "-super-", "-cum-" })
        {
            if (word.Contains(middle, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool IsPlaceShape(string word) =>
        words.PlaceEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) || words.PlaceStarts.Any(start => word.Length > start.Length + 2 && word.StartsWith(start, StringComparison.Ordinal));

    private static bool HasEnding(Token token, string[] endings) => token.Base.Length > 5 && Array.Exists(endings, ending => token.Base.EndsWith(ending, StringComparison.Ordinal));

    private bool IsForeignSurname(Token token) => HasEnding(token, words.ForeignEndings) || token.Base is ['m', 'c', ..] or ['m', 'a', 'c', 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'l' or 'n' or 'p' or 'q' or 't', ..]
        or ['o', '\'', ..] or ['f', 'i', 't', 'z', ..] or ['a', 'p', '-', ..] or ['a' or 'e', 'l', '-', ..];

    private bool IsGivenName(Token token) => words.Given.Contains(token.Base) || words.GivenWords.Contains(token.Base) || (token.Base.Contains('-', StringComparison.Ordinal) && token.Base.Split('-').All(words.Given.Contains));

    private bool IsSurname(Token token) => (words.Surnames.Contains(token.Base) && !words.SurnameWords.Contains(token.Base)) || (token.Base.Contains('-', StringComparison.Ordinal) && token.Base.Split('-').All(words.Surnames.Contains));

    private bool IsWord(Token token) => words.GivenWords.Contains(token.Base) || words.Common.Contains(token.Base);

    private bool IsOrdinary(Token token) => words.Common.Contains(token.Low) || words.Common.Contains(token.Base) || words.Generic.Contains(token.Low) || words.Services.Contains(token.Base)
        || words.SurnameWords.Contains(token.Base) || words.Places.Contains(token.Base) || words.Cities.Contains(token.Base);
}
