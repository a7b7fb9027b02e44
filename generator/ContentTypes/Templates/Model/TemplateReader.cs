using System.Globalization;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>Reads the body of a template into a document, and reports what a printed document cannot hold.</summary>
public sealed class TemplateReader(Document<Template> document, Findings findings)
{
    private const string NothingElse =
        "a template holds headings, paragraphs, lists, tables, notes and **bold** words, and nothing else; rewrite this";

    private const string NoLinks = "a template holds no links, because it is printed and sent; write out what the reader needs";
    private const string OneParagraph =
        "an item of a template's list holds one paragraph, and a list below it; move the rest out";

    private const string NoMarkInNote = "a note goes before the document is sent, and its marks with it; move the mark into the text";
    private readonly HashSet<string> _blanks = new(StringComparer.Ordinal);
    private int _level = 1;

    public TemplateDocument Read()
    {
        TemplateMarks.Check(document, findings);
        var (tree, line, problem) = MarkdownReader.Read(document.BodyText());
        if (tree is null) findings.Add(document.Source.Path, document.BodyLine + line - 1, problem!);
        else if (tree.Count == 0) Refuse(tree, "the template has no text; write the document below its front matter");
        return tree is null ? TemplateDocument.Empty : new TemplateDocument([.. tree.Select(Block).OfType<TemplateBlock>()]);
    }

    private TemplateBlock? Block(Block block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock paragraph => Paragraph(paragraph),
        ListBlock list => List(list),
        Table table => Table(table),
        CustomContainer box => Note(box),
        LinkReferenceDefinitionGroup => Refused(block, NoLinks),
        _ => Refused(block, NothingElse),
    };

    private TemplateHeading Heading(HeadingBlock heading)
    {
        if (heading.Level == 1) Refuse(heading, "the title is the document's only first-level heading; start with ## here");
        else if (heading.Level > 3) Refuse(heading, "a template has headings of two levels; use ## or ###");
        else if (heading.Level > _level + 1) Refuse(heading, "the heading skips a level; remove a #");
        _level = heading.Level;
        var pieces = Line(heading.Inline);
        if (pieces.Count == 0) Refuse(heading, "the heading is empty; write its text or remove the marks");
        return new TemplateHeading(Math.Clamp(heading.Level - 1, 1, 2), pieces);
    }

    private TemplateBlock Paragraph(ParagraphBlock paragraph)
    {
        var pieces = Pieces(paragraph.Inline, isBold: false);
        if (pieces is not [TemplateMark { Field.Kind.IsBlock: true } blank]) return new TemplateParagraph(InLine(pieces, paragraph));
        if (!_blanks.Add(blank.Field.Id))
            Refuse(paragraph, $"the {blank.Field.Kind} \"{blank.Field.Id}\" stands in the document twice; keep one");
        return new TemplateBlank(blank.Field);
    }

    private TemplateList List(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().Select(Item).ToList();
        if (!list.IsOrdered && items.TrueForAll(HasTick)) return new TemplateList(ListLook.Ticks, 1, [.. items.Select(WithoutTick)]);
        return new TemplateList(list.IsOrdered ? ListLook.Numbers : ListLook.Bullets, StartOf(list), items);
    }

    private static bool HasTick(TemplateItem item) =>
        item.Pieces is [TemplateText first, ..] && first.Text.StartsWith("☐ ", StringComparison.Ordinal);

    private static int StartOf(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    private TemplateItem Item(ListItemBlock item)
    {
        var text = item.FirstOrDefault() as ParagraphBlock;
        foreach (var other in item.Where(block => block != text && block is not ListBlock)) Refuse(other, OneParagraph);
        return new TemplateItem(Line(text?.Inline), [.. item.OfType<ListBlock>().Select(List)]);
    }

    private static TemplateItem WithoutTick(TemplateItem item)
    {
        var first = new TemplateText(((TemplateText)item.Pieces[0]).Text[2..], item.Pieces[0].IsBold);
        return item with { Pieces = [first, .. item.Pieces.Skip(1)] };
    }

    private TemplateTable Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: CellsOf(row))).ToList();
        var columns = rows.Max(row => row.Cells.Count);
        var filled = rows.Select(row => (row.IsHeader, Cells: Filled(row.Cells, columns))).ToList();
        var head = filled.Find(row => row.IsHeader).Cells;
        if (head is null || head.Any(cell => cell.IsEmpty))
            Refuse(table, "each column of a table needs a heading; write it in the first row");
        return new TemplateTable(head ?? filled[0].Cells, [.. filled.Where(row => !row.IsHeader).Select(row => row.Cells)]);
    }

    private IReadOnlyList<TemplateCell> CellsOf(TableRow row) => [.. row.OfType<TableCell>().Select(Cell)];

    private static IReadOnlyList<TemplateCell> Filled(IReadOnlyList<TemplateCell> cells, int columns) =>
        [.. cells, .. Enumerable.Repeat(new TemplateCell([]), columns - cells.Count)];

    private TemplateCell Cell(TableCell cell)
    {
        foreach (var block in cell.Where(block => block is not ParagraphBlock)) Refuse(block, NothingElse);
        return new TemplateCell([.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => Line(paragraph.Inline))]);
    }

    private TemplateBlock? Note(CustomContainer box)
    {
        if (box.Info != "note") return Refused(box, $"there is no box \"{box.Info}\" in a template; guidance stands in \"::: note\"");
        if (box.IsOpen && box.ClosingFencedCharCount == 0) Refuse(box, "the note does not end; close it with a line :::");
        foreach (var block in box.Where(block => block is not ParagraphBlock))
            Refuse(block, "a note holds only paragraphs; write its text as one or more of them");
        var paragraphs = box.OfType<ParagraphBlock>().Select(paragraph => (paragraph, Pieces: Line(paragraph.Inline))).ToList();
        if (paragraphs.Count == 0) Refuse(box, "the note is empty; write its text, or remove it");
        foreach (var (paragraph, _) in paragraphs.Where(one => one.Pieces.Any(piece => piece is TemplateMark)))
            Refuse(paragraph, NoMarkInNote);
        return new TemplateNote([.. paragraphs.Select(one => new TemplateParagraph(one.Pieces))]);
    }

    private List<TemplatePiece> Line(ContainerInline? inline) => InLine(Pieces(inline, isBold: false), inline?.ParentBlock);

    private List<TemplatePiece> InLine(List<TemplatePiece> pieces, MarkdownObject? at)
    {
        foreach (var field in pieces.OfType<TemplateMark>().Select(mark => mark.Field).Where(field => field.Kind.IsBlock))
        {
            Refuse(at!, $"the {field.Kind} {{{{{field.Id}}}}} needs a paragraph of its own; "
                + "put an empty line before and after it, outside lists and tables");
        }

        return pieces;
    }

    private List<TemplatePiece> Pieces(ContainerInline? inline, bool isBold)
    {
        var pieces = new List<TemplatePiece>();
        foreach (var piece in (inline ?? []).SelectMany(child => Piece(child, isBold)))
        {
            // Markdown cuts a text at every character that might have meant something.
            if (piece is TemplateText text && pieces is [.., TemplateText last] && last.IsBold == text.IsBold)
                pieces[^1] = last with { Text = last.Text + text.Text };
            else pieces.Add(piece);
        }

        return pieces;
    }

    private IEnumerable<TemplatePiece> Piece(Inline inline, bool isBold) => inline switch
    {
        LiteralInline literal => Words(literal.Content.ToString(), isBold),
        HtmlEntityInline entity when HiddenCharacters.Problem(entity.Transcoded.AsSpan()) is { } problem => Nothing(inline, problem),
        HtmlEntityInline entity => [new TemplateText(entity.Transcoded.ToString(), isBold)],
        LineBreakInline { IsHard: false } => [new TemplateText(" ", isBold)],
        EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' } bold => Pieces(bold, isBold: true),
        LinkInline { IsImage: true } => Nothing(inline, "a template holds no pictures; describe in words what the reader needs"),
        LinkInline or AutolinkInline => Nothing(inline, NoLinks),
        CitationInline => Nothing(inline, "a template holds no citations; name the work under sources"),
        LineBreakInline => Nothing(inline, "a template holds no line breaks; begin a new paragraph or a list"),
        _ => Nothing(inline, NothingElse),
    };

    private IEnumerable<TemplatePiece> Words(string text, bool isBold)
    {
        foreach (var (words, isMark) in TemplateMarks.Split(text))
        {
            var field = isMark ? document.Metadata.Fields.FirstOrDefault(field => field.Id == words) : null;
            yield return field is null ? new TemplateText(words, isBold) : new TemplateMark(field, isBold);
        }
    }

    private TemplatePiece[] Nothing(MarkdownObject at, string message)
    {
        Refuse(at, message);
        return [];
    }

    private TemplateBlock? Refused(MarkdownObject at, string message)
    {
        Refuse(at, message);
        return null;
    }

    private void Refuse(MarkdownObject at, string message) => findings.Add(document.Source.Path, at.Line + document.BodyLine, message);
}
