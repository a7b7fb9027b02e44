namespace CopToolkit.Core;

/// <summary>Says what was meant, for the first mistakes only: looking for it takes time, and a file can be full of them.</summary>
public sealed class Suggestions
{
    private const int Most = 50;

    private int _given;

    /// <summary>What <see cref="Spelling.DidYouMean"/> says, or nothing.</summary>
    public string DidYouMean(string word, IEnumerable<string> choices, string mark = "") =>
        _given++ < Most ? Spelling.DidYouMean(word, choices, mark) : "";
}
