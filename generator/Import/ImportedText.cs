namespace CopToolkit.Import;

/// <summary>What a file brought by a community says, free of its format.</summary>
/// <param name="Paragraphs">Its lines in reading order.</param>
/// <param name="LeftOut">What was not taken over, in words for the person who imports.</param>
public sealed record ImportedText(IReadOnlyList<ImportedParagraph> Paragraphs, IReadOnlyList<string> LeftOut);

/// <summary>One paragraph.</summary>
/// <param name="Text">The words, on one line.</param>
/// <param name="Heading">The level of a heading from 1; 0 for text.</param>
/// <param name="IsItem">The paragraph is an item of a list.</param>
/// <param name="Field">The tag of the content control that holds it; empty outside one.</param>
/// <param name="Row">The row of a table that it stands in, counted through the file; 0 outside a table.</param>
public sealed record ImportedParagraph(string Text, int Heading, bool IsItem, string Field, int Row = 0);

/// <summary>A file that cannot be imported; the message says why and what to do.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
