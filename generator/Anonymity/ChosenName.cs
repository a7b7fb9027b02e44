namespace CopToolkit.Anonymity;

/// <summary>What a name that an author chose as made up or as public looks like.</summary>
public static class ChosenName
{
    public static bool IsSeveralWords(string name) => Tokens(name).Count > 1;

    /// <summary>A place that the lists know, and that is no first name too.</summary>
    public static bool IsPlace(string name)
    {
        var words = AnonymityRules.Default.Words;
        return Tokens(name) is [var token] && !new WordKinds(words).IsGivenName(token)
            && (words.Places.Contains(token.Low) || words.Cities.Contains(token.Low));
    }

    /// <summary>A first name, alone or with a surname.</summary>
    public static bool IsPerson(string name)
    {
        var kinds = new WordKinds(AnonymityRules.Default.Words);
        var tokens = Tokens(name);
        if (tokens.Count is 0 or > 3 || !kinds.IsGivenName(tokens[0])) return false;
        return tokens.Count == 1 ? !kinds.IsWord(tokens[0]) : kinds.IsSurname(tokens[^1]);
    }

    private static IReadOnlyList<Token> Tokens(string name) => new PlainText(name, AnonymityRules.Default.Folding).Tokens;
}
