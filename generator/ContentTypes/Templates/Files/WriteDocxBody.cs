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
    private int _controls;

    /// <summary>Word's measure, twentieths of a point, from tenths of a millimetre.</summary>
    public static int Twips(int tenths) => (int)Math.Round(tenths * 1440 / 254.0);

    public IEnumerable<OpenXmlElement> Blocks()
    {
        if (sheet.Metadata.ShowsTitle) yield return Line("Title", [new TemplateText(sheet.Title, IsBold: false)]);
        foreach (var element in sheet.Blocks.SelectMany(Block)) yield return element;
        // Word ends every document with a paragraph; this one takes no room.
        if (_afterTable) yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableEnd" }));
    }

    public Header Header() => new(new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = "Header" }), .. Pieces([sheet.Community is { } field ? new TemplateMark(field, IsBold: false) : new TemplateText(sheet.SiteTitle, IsBold: false)])]));

    public Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = Twips(sheet.TextWidth) })),
        new Run(new Text(sheet.Address)),
        new Run(new TabChar(), new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }),
        Number("PAGE"),
        new Run(new Text(" of ") { Space = SpaceProcessingModeValues.Preserve }),
        Number("NUMPAGES")));

    /// <summary>The three looks of lists, and a fresh start for each numbered list; made last, when every list is known.</summary>
    public Numbering Numbering() => new([DocxStyles.List(0, "•", "–"), DocxStyles.List(1, "☐", "☐"), DocxStyles.List(2, "%1.", "%2)"), Instance(1, 0), Instance(2, 1), .. _numbers]);

    private static SimpleField Number(string what) => new(new Run(new Text("1"))) { Instruction = $" {what} " };

    private IEnumerable<OpenXmlElement> Block(TemplateBlock block)
    {
        var isTable = block is TemplateTable || (block is TemplateBlank { Field.Kind: var kind } && kind == FieldKind.Table);
        // Two tables without a paragraph between them would become one.
        if (isTable && _afterTable) yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableEnd" }));
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
        if (_afterTable && style is not ("Heading1" or "Heading2" or "TableText" or "TableHead")) properties.SpacingBetweenLines = new SpacingBetweenLines { Before = "200" };
        _afterTable = false;
        return new Paragraph([properties, .. Pieces(pieces)]);
    }

    private IEnumerable<Paragraph> List(TemplateList list, int level)
    {
        var number = list.Look switch { ListLook.Bullets => 1, ListLook.Ticks => 2, _ => NewNumber(list.Start, level) };
        foreach (var item in list.Items)
        {
            var paragraph = Item(item.Pieces, number, level);
            if (level == 0 && item == list.Items[^1] && item.Below.Count == 0) paragraph.ParagraphProperties!.SpacingBetweenLines = Spaced(paragraph.ParagraphProperties.SpacingBetweenLines, sheet.IsDense ? "60" : "140");
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
    private static SpacingBetweenLines Spaced(SpacingBetweenLines? before, string after) => new() { Before = before?.Before, After = after };

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
        return Table(widths, null, [Row(table.Head, widths, isHead: true), .. table.Rows.Select((row, i) => Row(row, widths, isHead: false, keepsNext: i < lastTogether))]);
    }

    private Table Table(IReadOnlyList<int> widths, string? caption, IEnumerable<TableRow> rows)
    {
        var properties = new TableProperties(
            new TableStyle { Val = "ToolkitTable" },
            new TableWidth { Width = Twips(sheet.TextWidth).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (caption is not null) properties.Append(new TableCaption { Val = caption });
        return new Table([properties, new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width).ToString(CultureInfo.InvariantCulture) })), .. rows]);
    }

    private TableRow Row(IReadOnlyList<TemplateCell> cells, IReadOnlyList<int> widths, bool isHead, bool keepsNext = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (cells.Any(cell => cell.IsEmpty)) properties.Append(new TableRowHeight { Val = (uint)Twips(TemplateSheet.HeightOf(cells)), HeightType = HeightRuleValues.AtLeast });
        if (isHead) properties.Append(new TableHeader());
        return new TableRow([properties, .. cells.Select((cell, i) => Cell(cell, widths[i], isHead, keepsNext))]);
    }

    private TableCell Cell(TemplateCell cell, int width, bool isHead, bool keepsNext) => new(
        new TableCellProperties(new TableCellWidth { Width = Twips(width).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
        Line(isHead ? "TableHead" : "TableText", cell.Pieces, keepsNext));

    private SdtBlock Note(TemplateNote note)
    {
        var last = note.Paragraphs.Count - 1;
        var paragraphs = note.Paragraphs.Select((paragraph, i) => Line("Note", i > 0 ? paragraph.Pieces : [new TemplateText("Note. ", IsBold: true), .. paragraph.Pieces], keepsNext: i < last));
        return new SdtBlock(Properties("Note: delete it before you send this", "note"), new SdtContentBlock(paragraphs));
    }

    private SdtBlock Blank(TemplateField field)
    {
        TemplatePiece[] words = [new TemplateText(field.Default ?? "", IsBold: false)];
        IEnumerable<OpenXmlElement> inside =
            field.Kind == FieldKind.Table ? [BlankTable(field)]
            : field.Kind == FieldKind.List ? Together([Asking(Item(words, 1, 0), field), .. Enumerable.Range(0, sheet.RoomToWrite).Select(_ => WritingItem())])
            : Together([Asking(Line("BodyText", words), field), .. Enumerable.Range(0, sheet.RoomToWrite).Select(_ => WritingLine())]);
        return new SdtBlock(field.Kind == FieldKind.Table ? Properties(field.Label, field.Id) : Properties(field), new SdtContentBlock(inside));
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

    private static Paragraph WritingLine() => new(new ParagraphProperties(new ParagraphStyleId { Val = "WritingLine" }), new Run(new TabChar()));

    private static Paragraph WritingItem() => new(new ParagraphProperties(new ParagraphStyleId { Val = "WritingLine" }, Numbered(1, 0)), new Run(new TabChar()));

    private static NumberingProperties Numbered(int number, int level) => new(new NumberingLevelReference { Val = level }, new NumberingId { Val = number });

    private Table BlankTable(TemplateField field)
    {
        var widths = ColumnWidths.Equal(field.Columns.Count, sheet.TextWidth);
        TemplateCell[] head = [.. field.Columns.Select(column => new TemplateCell([new TemplateText(column, IsBold: false)]))];
        var empty = Enumerable.Repeat(new TemplateCell([]), field.Columns.Count).ToArray();
        return Table(widths, field.Label, [Row(head, widths, isHead: true), .. Enumerable.Range(1, WriteTemplate.BlankRows).Select(row => Row(empty, widths, isHead: false, keepsNext: row < WriteTemplate.BlankRows))]);
    }

    private IEnumerable<OpenXmlElement> Pieces(IReadOnlyList<TemplatePiece> pieces) =>
        pieces.SelectMany<TemplatePiece, OpenXmlElement>(piece => piece is TemplateMark mark ? [Control(mark.Field, mark.IsBold)] : Words(((TemplateText)piece).Text, piece.IsBold));

    /// <summary>The fonts for text have no boxes to tick, so these name one that has.</summary>
    private static IEnumerable<Run> Words(string text, bool isBold)
    {
        for (var at = 0; at < text.Length;)
        {
            var isTick = text[at] == '☐';
            var length = isTick ? 1 : text.IndexOf('☐', at) is var next and >= 0 ? next - at : text.Length - at;
            var properties = new RunProperties();
            if (isBold) properties.Append(new RunStyle { Val = "Strong" });
            if (isTick) properties.Append(new RunFonts { Ascii = DocxStyles.SymbolFont, HighAnsi = DocxStyles.SymbolFont, EastAsia = DocxStyles.SymbolFont, ComplexScript = DocxStyles.SymbolFont });
            yield return new Run([.. properties.HasChildren ? [properties] : Array.Empty<OpenXmlElement>(), new Text(text.Substring(at, length)) { Space = SpaceProcessingModeValues.Preserve }]);
            at += length;
        }
    }

    /// <summary>A default stands in the document as in the browser: as words that somebody may change.</summary>
    private SdtRun Control(TemplateField field, bool isBold)
    {
        var properties = Properties(field);
        OpenXmlElement? kind =
            field.Kind == FieldKind.Date ? new SdtContentDate(new DateFormat { Val = "d MMMM yyyy" }, new LanguageId { Val = "en-GB" }, new SdtDateMappingType { Val = DateFormatValues.Date }, new DocumentFormat.OpenXml.Wordprocessing.Calendar { Val = CalendarValues.Gregorian })
            : field.Kind == FieldKind.Choice ? new SdtContentDropDownList(field.Options.Select(option => new ListItem { DisplayText = option, Value = option }))
            : null;
        if (kind is not null) properties.Append(kind);
        return new SdtRun(properties, new SdtContentRun(field.Default is { } words ? Words(words, isBold) : [DocxPrompts.Run(field, isBold)]));
    }

    /// <summary>The control of a field; where nothing stands in it, Word shows its prompt, and again when somebody empties it.</summary>
    private SdtProperties Properties(TemplateField field)
    {
        var properties = Properties(field.Label, field.Id);
        properties.Append(new SdtPlaceholder(new DocPartReference { Val = DocxPrompts.NameOf(field) }));
        if (field.Default is null) properties.Append(new ShowingPlaceholder());
        return properties;
    }

    /// <summary>Word shows 64 characters of a control's name and tag, and refuses more.</summary>
    private SdtProperties Properties(string label, string tag) =>
        new(new SdtAlias { Val = label.Length <= 64 ? label : label[..63] + "…" }, new Tag { Val = tag }, new SdtId { Val = ++_controls });
}
