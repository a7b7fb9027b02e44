namespace CopToolkit.Core;

/// <summary>A title within a sentence, and a sentence's first word.</summary>
public static class Casing
{
    /// <summary>"Joint working" as it stands in the middle of a sentence: "joint working".</summary>
    public static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>"the file is missing" as a sentence begins: "The file is missing".</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
