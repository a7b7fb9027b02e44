namespace CopToolkit.Anonymity;

/// <summary>Whether someone wrote words, and no row of letters.</summary>
public static class Sense
{
    private const int FewestWords = 3;

    public static bool Has(string sentence)
    {
        var tokens = new PlainText(sentence, AnonymityRules.Default.Folding).Tokens;
        return tokens.Select(token => token.Base).Where(IsWord).Distinct(StringComparer.Ordinal).Count() >= FewestWords;
    }

    private static bool IsWord(string word) => word.Length > 1 && word.Split('-').All(EnglishWords.Default.Contains);
}
