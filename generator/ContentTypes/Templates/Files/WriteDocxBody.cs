using System.Globalization;
using CopToolkit.ContentTypes.Templates.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>The text of a Word file, its header and footer, and the numbering that its lists need.</summary>
public sealed class DocxBody(TemplateSheet sheet)
{
    private readonly List<NumberingInstance> _numbers = [];
    private bool _afterTable;
    private readonly DocxControls _controls = new();

    /// <summary>Word's measure, twentieths of a point, from tenths of a millimetre.</summary>
    public static int Twips(int tenths) => (int)Math.Round(tenths * 1440 / 254.0);

    public IEnumerable<OpenXmlElement> Blocks()
    {
        if (sheet.Metadata.ShowsTitle) yield return Line("Title", [new TemplateText(sheet.Title, IsBold: false)]);
        foreach (var element in sheet.Blocks.SelectMany(Block)) yield return element;
        // Word ends every document with a paragraph; this one takes no room.
        if (_afterTable) yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableEnd" }));
    }

    public Header Header()
    {
        var style = new ParagraphProperties(new ParagraphStyleId { Val = "Header" });
        return new Header(new Paragraph([style, .. Pieces([sheet.Header])]));
    }

    public Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, TabAtTheEnd()),
        new Run(new Text(sheet.Address)),
        new Run(new TabChar(), new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }),
        Number("PAGE"),
        new Run(new Text(" of ") { Space = SpaceProcessingModeValues.Preserve }),
        Number("NUMPAGES")));

    /// <summary>The three looks of lists, and a fresh start for each numbered list; made last, when every list is known.</summary>
    public Numbering Numbering() => new(
    [
        DocxStyles.List(0, "•", "–"),
        DocxStyles.List(1, "☐", "☐"),
        DocxStyles.List(2, "%1.", "%2)"),
        Instance(1, 0),
        Instance(2, 1),
        .. _numbers,
    ]);

    private Tabs TabAtTheEnd() => new(new TabStop { Val = TabStopValues.Right, Position = Twips(sheet.TextWidth) });

    private static SimpleField Number(string what) => new(new Run(new Text("1"))) { Instruction = $" {what} " };

    private IEnumerable<OpenXmlElement> Block(TemplateBlock block)
    {
        var isTable = block is TemplateTable || (block is TemplateBlank { Field.Kind: var kind } && kind == FieldKind.Table);
        // Two tables without a paragraph between them would become one, and LibreOffice lets a heading behind a table stand alone.
        if (_afterTable && (isTable || block is TemplateHeading))
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableEnd" }));
        foreach (var element in Elements(block)) yield return element;
        _afterTable = isTable;
    }

    private IEnumerable<OpenXmlElement> Elements(TemplateBlock block) => block switch
    {
        TemplateHeading heading => [Line($"Heading{heading.Level}", heading.Pieces)],
        TemplateParagraph paragraph => [Line("BodyText", paragraph.Pieces, keepsNext: sheet.LeadsOn(paragraph))],
        TemplateList list => List(list, 0),
        TemplateTable table => [Table(table)],
        TemplateNote note => [Note(note)],
        TemplateBlank blank => [Blank(blank.Field)],
        _ => [],
    };

    private Paragraph Line(string style, IReadOnlyList<TemplatePiece> pieces, bool keepsNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepsNext) properties.KeepNext = new KeepNext();
        var isSpaced = style is not ("Heading1" or "Heading2" or "TableText" or "TableHead");
        if (_afterTable && isSpaced) properties.SpacingBetweenLines = new SpacingBetweenLines { Before = "200" };
        _afterTable = false;
        return new Paragraph([properties, .. Pieces(pieces)]);
    }

    private IEnumerable<Paragraph> List(TemplateList list, int level)
    {
        var number = list.Look switch { ListLook.Bullets => 1, ListLook.Ticks => 2, _ => NewNumber(list.Start, level) };
        foreach (var item in list.Items)
        {
            var paragraph = Item(item.Pieces, number, level);
            if (level == 0 && item == list.Items[^1] && item.Below.Count == 0) EndList(paragraph.ParagraphProperties!);
            yield return paragraph;
            foreach (var below in item.Below.SelectMany(below => List(below, Math.Min(level + 1, 1)))) yield return below;
        }
    }

    private Paragraph Item(IReadOnlyList<TemplatePiece> pieces, int number, int level)
    {
        var paragraph = Line(number == 1 ? "ListBullet" : number == 2 ? "ListTick" : "ListNumber", pieces);
        paragraph.ParagraphProperties!.NumberingProperties = Numbered(number, level);
        return paragraph;
    }

    /// <summary>The end of a list stands as far from what follows as a paragraph does.</summary>
    private void EndList(ParagraphProperties properties)
    {
        var before = properties.SpacingBetweenLines?.Before;
        properties.SpacingBetweenLines = new SpacingBetweenLines { Before = before, After = sheet.IsDense ? "60" : "140" };
    }

    private int NewNumber(int start, int level)
    {
        var number = 3 + _numbers.Count;
        var instance = Instance(number, 2);
        instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level });
        _numbers.Add(instance);
        return number;
    }

    private static NumberingInstance Instance(int number, int look) => new(new AbstractNumId { Val = look }) { NumberID = number };

    private Table Table(TemplateTable table)
    {
        var widths = ColumnWidths.Of(table, sheet.TextWidth);
        var lastTogether = TemplateSheet.StaysTogether(table.Rows.Count) ? table.Rows.Count - 1 : 0;
        return Table(widths, null, [Row(table.Head, widths, isHead: true), .. table.Rows.Select(BodyRow)]);

        TableRow BodyRow(IReadOnlyList<TemplateCell> row, int i) => Row(row, widths, isHead: false, keepsNext: i < lastTogether);
    }

    private Table Table(IReadOnlyList<int> widths, string? caption, IEnumerable<TableRow> rows)
    {
        var properties = new TableProperties(
            new TableStyle { Val = "ToolkitTable" },
            new TableWidth { Width = InTwips(sheet.TextWidth), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook
            {
                Val = "0020",
                FirstRow = true,
                LastRow = false,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            });
        if (caption is not null) properties.Append(new TableCaption { Val = caption });
        var grid = new TableGrid(widths.Select(width => new GridColumn { Width = InTwips(width) }));
        return new Table([properties, grid, .. rows]);
    }

    private TableRow Row(IReadOnlyList<TemplateCell> cells, IReadOnlyList<int> widths, bool isHead, bool keepsNext = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (cells.Any(cell => cell.IsEmpty))
        {
            var height = (uint)Twips(TemplateSheet.HeightOf(cells));
            properties.Append(new TableRowHeight { Val = height, HeightType = HeightRuleValues.AtLeast });
        }

        if (isHead) properties.Append(new TableHeader());
        return new TableRow([properties, .. cells.Select((cell, i) => Cell(cell, widths[i], isHead, keepsNext))]);
    }

    private static string InTwips(int tenths) => Twips(tenths).ToString(CultureInfo.InvariantCulture);

    private TableCell Cell(TemplateCell cell, int width, bool isHead, bool keepsNext) => new(
        new TableCellProperties(new TableCellWidth { Width = InTwips(width), Type = TableWidthUnitValues.Dxa }),
        Line(isHead ? "TableHead" : "TableText", cell.Pieces, keepsNext));

    private SdtBlock Note(TemplateNote note)
    {
        var lines = TemplateSheet.LinesOf(note);
        var paragraphs = lines.Select((line, i) => Line("Note", line, keepsNext: i < lines.Count - 1));
        return new SdtBlock(_controls.Properties("Note: delete it before you send this", "note"), new SdtContentBlock(paragraphs));
    }

    private SdtBlock Blank(TemplateField field)
    {
        var isTable = field.Kind == FieldKind.Table;
        IEnumerable<OpenXmlElement> inside = isTable ? [BlankTable(field)] : BlankLines(field);
        var properties = isTable ? _controls.Properties(field.Label, field.Id) : _controls.Properties(field);
        return new SdtBlock(properties, new SdtContentBlock(inside));
    }

    /// <summary>What the field asks for, and below it the room to write.</summary>
    private List<Paragraph> BlankLines(TemplateField field)
    {
        TemplatePiece[] words = [new TemplateText(field.Default ?? "", IsBold: false)];
        var isList = field.Kind == FieldKind.List;
        var first = isList ? Item(words, 1, 0) : Line("BodyText", words);
        var room = Enumerable.Range(0, sheet.RoomToWrite).Select(_ => isList ? WritingItem() : WritingLine());
        return Together([Asking(first, field), .. room]);
    }

    /// <summary>The control is the block's own, so its words are a plain run.</summary>
    private static Paragraph Asking(Paragraph paragraph, TemplateField field)
    {
        if (field.Default is not null) return paragraph;
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(DocxPrompts.Run(field, isBold: false));
        return paragraph;
    }

    /// <summary>The lines to write on stay on the page of what they ask for.</summary>
    private static List<Paragraph> Together(List<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.SkipLast(1)) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraphs;
    }

    private static Paragraph WritingLine() =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = "WritingLine" }), new Run(new TabChar()));

    private static Paragraph WritingItem() =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = "WritingLine" }, Numbered(1, 0)), new Run(new TabChar()));

    private static NumberingProperties Numbered(int number, int level) =>
        new(new NumberingLevelReference { Val = level }, new NumberingId { Val = number });

    private Table BlankTable(TemplateField field)
    {
        var widths = ColumnWidths.Equal(field.Columns.Count, sheet.TextWidth);
        TemplateCell[] head = [.. field.Columns.Select(column => new TemplateCell([new TemplateText(column, IsBold: false)]))];
        var empty = Enumerable.Repeat(new TemplateCell([]), field.Columns.Count).ToArray();
        var rows = Enumerable.Range(1, WriteTemplate.BlankRows).Select(EmptyRow);
        return Table(widths, field.Label, [Row(head, widths, isHead: true), .. rows]);

        TableRow EmptyRow(int row) => Row(empty, widths, isHead: false, keepsNext: row < WriteTemplate.BlankRows);
    }

    private IEnumerable<OpenXmlElement> Pieces(IReadOnlyList<TemplatePiece> pieces) => pieces.SelectMany(Piece);

    private IEnumerable<OpenXmlElement> Piece(TemplatePiece piece) =>
        piece is TemplateMark mark ? [_controls.Of(mark.Field, mark.IsBold)] : DocxRuns.Of(((TemplateText)piece).Text, piece.IsBold);
}
