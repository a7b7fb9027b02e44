namespace CopToolkit.Import;

/// <summary>What a file brought by a community says, free of its format.</summary>
/// <param name="Paragraphs">Its paragraphs in reading order, with those whose words are left out.</param>
/// <param name="LeftOut">What else was not taken over, in words for the person who imports.</param>
public sealed record ImportedText(IReadOnlyList<ImportedParagraph> Paragraphs, IReadOnlyList<string> LeftOut)
{
    /// <summary>How many passages were left out inside paragraphs that stay, by the reason.</summary>
    public IReadOnlyDictionary<string, int> Passages { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <summary>One paragraph.</summary>
/// <param name="Text">The words, on one line; empty where they are left out.</param>
/// <param name="Heading">The level of a heading from 1; 0 for text.</param>
/// <param name="IsItem">The paragraph is an item of a list.</param>
/// <param name="Field">The tag of the content control that holds it; empty outside one.</param>
/// <param name="Row">The row of a table that it stands in, counted through the file; 0 outside a table.</param>
public sealed record ImportedParagraph(string Text, int Heading, bool IsItem, string Field, int Row = 0)
{
    /// <summary>The item of a list has a number and no bullet.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>How many characters at the start are bold.</summary>
    public int Bold { get; init; }

    public bool IsInBox { get; init; }

    /// <summary>Why its words are left out (<see cref="ImportReasons"/>); null where they are taken over.</summary>
    public string? LeftOut { get; init; }

    public bool IsMarked => Heading > 0 || (Bold > 0 && Bold == Text.Length);
}

/// <summary>A file that cannot be imported; the message says why and what to do.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
