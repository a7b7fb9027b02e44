namespace CopToolkit.Anonymity;

/// <summary>What a word can be by the lists and by its shape.</summary>
internal sealed class WordKinds(NameWords words)
{
    private static readonly string[] Middles = ["-on-", "-upon-", "-under-", "-le-", "-in-the-", "-next-", "-super-", "-cum-"];

    public static bool HasEnding(Token token, string[] endings) =>
        token.Base.Length > 5 && Array.Exists(endings, ending => token.Base.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>"Xyz-on-Sea".</summary>
    public bool IsLongPlace(string low) =>
        Array.Exists(Middles, middle => low.Contains(middle, StringComparison.Ordinal)) && !words.Common.Contains(low.Split('-')[0]);

    /// <summary>Whether a word is a place by the lists, or by its shape behind a word such as "in".</summary>
    public bool IsPlaceBehind(Token token, string before)
    {
        if (words.Places.Contains(token.Base)) return true;
        if (before is "of" or "by" or "for" or "with") return false;
        return token.Base.Length > 5 && IsPlaceShape(token.Base) && !IsGivenName(token);
    }

    private bool IsPlaceShape(string word)
    {
        return words.PlaceEndings.Any(Ends) || words.PlaceStarts.Any(Begins);

        bool Ends(string ending) => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal);
        bool Begins(string start) => word.Length > start.Length + 2 && word.StartsWith(start, StringComparison.Ordinal);
    }

    public bool IsForeignSurname(Token token) => HasEnding(token, words.ForeignEndings) || HasForeignStart(token.Base);

    public bool IsGivenName(Token token) =>
        words.Given.Contains(token.Base) || words.GivenWords.Contains(token.Base) || AreHalves(token.Base, words.Given);

    public bool IsSurname(Token token) =>
        (words.Surnames.Contains(token.Base) && !words.SurnameWords.Contains(token.Base)) || AreHalves(token.Base, words.Surnames);

    public bool IsWord(Token token) => words.GivenWords.Contains(token.Base) || words.Common.Contains(token.Base);

    public bool IsOrdinary(Token token)
    {
        var (low, name) = (token.Low, token.Base);
        if (words.Common.Contains(low) || words.Common.Contains(name) || words.Generic.Contains(low)) return true;
        if (words.Services.Contains(name) || words.SurnameWords.Contains(name)) return true;
        return words.Places.Contains(name) || words.Cities.Contains(name);
    }

    private static bool HasForeignStart(string name) => name
        is ['m', 'c', ..]
        or ['m', 'a', 'c', 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'l' or 'n' or 'p' or 'q' or 't', ..]
        or ['o', '\'', ..]
        or ['f', 'i', 't', 'z', ..]
        or ['a', 'p', '-', ..]
        or ['a' or 'e', 'l', '-', ..];

    private static bool AreHalves(string name, HashSet<string> list) =>
        name.Contains('-', StringComparison.Ordinal) && name.Split('-').All(list.Contains);
}
