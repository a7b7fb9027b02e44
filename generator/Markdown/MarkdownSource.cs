namespace CopToolkit.Markdown;

/// <summary>One body to read: where it stands, and what it may hold.</summary>
/// <param name="File">Its file inside the content folder, which findings name.</param>
/// <param name="Text">The Markdown.</param>
/// <param name="Line">The line of the file that the text begins on.</param>
/// <param name="Name">What messages call a document of its kind, such as "a toolkit page".</param>
public sealed record MarkdownSource(string File, string Text, int Line, string Name)
{
    /// <summary>It is one entry on a page with others, so it has neither headings nor citations.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Every block tells the line that it begins on, for the preview.</summary>
    public bool TellsLines { get; init; }

    /// <summary>Whether the page around the body needs an id for itself.</summary>
    public Func<string, bool> IsReservedId { get; init; } = _ => false;
}
