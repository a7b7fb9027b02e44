namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>The document of a template, free of Markdown: every format is written from it.</summary>
public sealed record TemplateDocument(IReadOnlyList<TemplateBlock> Blocks)
{
    public static readonly TemplateDocument Empty = new([]);
}

/// <summary>A block of the document.</summary>
public abstract record TemplateBlock;

/// <summary>A heading; level 1 stands below the document's title.</summary>
public sealed record TemplateHeading(int Level, IReadOnlyList<TemplatePiece> Pieces) : TemplateBlock;

/// <summary>A paragraph.</summary>
public sealed record TemplateParagraph(IReadOnlyList<TemplatePiece> Pieces) : TemplateBlock
{
    /// <summary>A sentence announces what follows, and so does a greeting.</summary>
    public bool Announces => Pieces is [.., TemplateText last] && last.Text.TrimEnd() is [.., ':' or ','];
}

/// <summary>How the items of a list begin.</summary>
public enum ListLook
{
    Bullets,
    Numbers,
    Ticks,
}

/// <summary>A list.</summary>
public sealed record TemplateList(ListLook Look, int Start, IReadOnlyList<TemplateItem> Items) : TemplateBlock;

/// <summary>One item: its text, and lists below it.</summary>
public sealed record TemplateItem(IReadOnlyList<TemplatePiece> Pieces, IReadOnlyList<TemplateList> Below);

/// <summary>A table with a row of headings.</summary>
public sealed record TemplateTable(IReadOnlyList<TemplateCell> Head, IReadOnlyList<IReadOnlyList<TemplateCell>> Rows) : TemplateBlock;

/// <summary>A cell; an empty one is there to be written in.</summary>
public sealed record TemplateCell(IReadOnlyList<TemplatePiece> Pieces)
{
    public bool IsEmpty => Pieces.Count == 0;
}

/// <summary>Guidance for whoever fills the document in; it is not part of what is sent.</summary>
public sealed record TemplateNote(IReadOnlyList<TemplateParagraph> Paragraphs) : TemplateBlock;

/// <summary>A field that stands alone: a paragraph, a list or a table to be written.</summary>
public sealed record TemplateBlank(TemplateField Field) : TemplateBlock;

/// <summary>A stretch of a line.</summary>
public abstract record TemplatePiece(bool IsBold);

/// <summary>Words that stand as they are.</summary>
public sealed record TemplateText(string Text, bool IsBold) : TemplatePiece(IsBold);

/// <summary>A field within a line.</summary>
public sealed record TemplateMark(TemplateField Field, bool IsBold) : TemplatePiece(IsBold);
