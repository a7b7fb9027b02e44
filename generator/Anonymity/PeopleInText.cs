namespace CopToolkit.Anonymity;

/// <summary>Whether a text is about someone, and about people who belong to them.</summary>
public static class PeopleInText
{
    /// <summary>One person stands in it: a word for a person, and "he" or "she".</summary>
    public static bool HasPerson(string text) => Rules.Pronoun.IsMatch(Plain(text)) && Rules.PersonNoun.IsMatch(Plain(text));

    /// <summary>"His brother", "her partner".</summary>
    public static bool HasOthers(string text) => Rules.OtherPerson.IsMatch(Plain(text));

    private static AnonymityRules Rules => AnonymityRules.Default;

    private static string Plain(string text) => new PlainText(text, Rules.Folding).Low;
}
