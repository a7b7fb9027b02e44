namespace CopToolkit.Core;

/// <summary>What messages quote of a text that may be long or hold line ends.</summary>
public static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text) => OneLine(text.Length <= Longest ? text : text[..(Longest - 1)] + "…");

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
