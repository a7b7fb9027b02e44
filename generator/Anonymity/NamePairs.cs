namespace CopToolkit.Anonymity;

/// <summary>Whether two words that stand together are a given name and a surname, although no list knows one of them.</summary>
internal sealed class NamePairs(NameWords words)
{
    private readonly WordKinds _kinds = new(words);

    public bool IsNameBehind(Token given, Token name)
    {
        if (_kinds.IsGivenName(given)) return _kinds.IsWord(given) ? IsNameBehindWord(name) : IsNameBehindGiven(name);
        return IsUnknown(given.Low) && IsNameBehindUnknown(given, name);
    }

    private bool IsNameBehindGiven(Token name) =>
        _kinds.IsSurname(name) || _kinds.IsGivenName(name) || words.Surnames.Contains(name.Base) || !_kinds.IsOrdinary(name);

    /// <summary>A given name that is also a word of every day, such as "Grace", needs a surer surname.</summary>
    private bool IsNameBehindWord(Token name) =>
        (_kinds.IsSurname(name) && !words.Common.Contains(name.Low)) || (_kinds.IsForeignSurname(name) && !_kinds.IsOrdinary(name));

    private bool IsUnknown(string low) =>
        !words.Common.Contains(low) && !words.Places.Contains(low) && !words.Cities.Contains(low) && !words.Services.Contains(low);

    private bool IsNameBehindUnknown(Token given, Token name)
    {
        if (_kinds.IsSurname(name)) return true;
        if (_kinds.IsOrdinary(name)) return false;
        if (_kinds.IsForeignSurname(name) || _kinds.IsGivenName(name) || WordKinds.HasEnding(name, words.EnglishEndings)) return true;
        if (given.Low.Length <= 2 || given.IsUpper || name.IsUpper) return false;
        return !WordKinds.HasEnding(given, words.OrdinaryEndings) && !WordKinds.HasEnding(name, words.OrdinaryEndings);
    }
}
