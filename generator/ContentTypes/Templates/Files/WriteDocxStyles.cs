using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>How a Word file looks: fonts, styles, lists and settings.</summary>
public static class DocxStyles
{
    public const string SymbolFont = "Segoe UI Symbol";

    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Without a declared mode Word would open the file as one of 2007.</summary>
    public const string Settings = Declaration + "\n"
        + $"""<w:settings xmlns:w="{Namespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>"""
        + """<w:characterSpacingControl w:val="doNotCompress"/><w:compat>"""
        + """<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
        + """<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>""";

    public const string Fonts = Declaration + "\n"
        + $"""<w:fonts xmlns:w="{Namespace}"><w:font w:name="Calibri"><w:altName w:val="Carlito"/>"""
        + """<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>"""
        + $"""<w:font w:name="{SymbolFont}"><w:altName w:val="DejaVu Sans"/>"""
        + """<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>""";

    private const string NoSpace = """<w:spacing w:before="0" w:after="0"/>""";
    private const string TeaLetters = """<w:b/><w:color w:val="0D4F4E"/>""";
    private const string MarginLetters = """<w:color w:val="4A5857"/><w:sz w:val="18"/><w:szCs w:val="18"/>""";

    private const string Strong = """<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>"""
        + "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>";

    private const string PlaceholderText = """<w:style w:type="character" w:styleId="PlaceholderText">"""
        + """<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="5B6867"/></w:rPr></w:style>""";

    /// <summary>A list of two levels whose items begin with these signs; %1 and %2 stand for numbers.</summary>
    public static AbstractNum List(int id, string first, string second) => new(
        new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, Level(0, first), Level(1, second))
    { AbstractNumberId = id };

    public static RunFonts SymbolFonts() =>
        new() { Ascii = SymbolFont, HighAnsi = SymbolFont, EastAsia = SymbolFont, ComplexScript = SymbolFont };

    public static string Of(TemplateSheet sheet) => string.Join('\n',
    [
        Declaration,
        $"""<w:styles xmlns:w="{Namespace}">""",
        .. Defaults(sheet),
        .. Text(sheet),
        .. Lists(sheet),
        .. Tables(),
        .. Room(sheet),
        Paragraph("Header", "header", """<w:spacing w:after="0"/>""", MarginLetters),
        Paragraph("Footer", "footer", """<w:spacing w:after="0"/>""", MarginLetters),
        Strong,
        PlaceholderText,
        TableStyle(sheet),
        "</w:styles>",
    ]);

    private static IEnumerable<string> Defaults(TemplateSheet sheet)
    {
        yield return "<w:docDefaults><w:rPrDefault><w:rPr>"
            + """<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>"""
            + """<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>"""
            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>";
        yield return """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>"""
            + $"""<w:pPr><w:spacing w:after="0" w:line="{(sheet.IsDense ? 247 : 257)}" w:lineRule="auto"/></w:pPr></w:style>""";
        yield return """<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">"""
            + """<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>""";
        yield return """<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"""
            + """<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"""
            + $"{CellMargins(0)}</w:tblPr></w:style>";
    }

    private static IEnumerable<string> Text(TemplateSheet sheet)
    {
        var (before, after) = sheet.IsDense ? (160, 60) : (280, 100);
        yield return Paragraph("BodyText", "Body Text", $"""<w:spacing w:after="{SpaceBelow(sheet)}"/>""");
        yield return Paragraph(
            "Title",
            "Title",
            """<w:keepNext/><w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>""",
            TeaLetters + """<w:sz w:val="44"/><w:szCs w:val="44"/>""",
            next: "BodyText");
        yield return Heading(1, before, after, size: 30);
        yield return Heading(2, 240, 80, size: 25);
    }

    private static string Heading(int level, int before, int after, int size) => Paragraph(
        $"Heading{level}",
        $"heading {level}",
        $"""<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>"""
            + $"""<w:outlineLvl w:val="{level - 1}"/>""",
        TeaLetters + $"""<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""",
        next: "BodyText");

    private static IEnumerable<string> Lists(TemplateSheet sheet)
    {
        var space = $"""<w:spacing w:after="{SpaceBelow(sheet) / 2}"/>""";
        yield return Paragraph("ListBullet", "List Bullet", space);
        yield return Paragraph("ListNumber", "List Number", space);
        yield return Paragraph("ListTick", "List Tick", space);
    }

    private static IEnumerable<string> Tables()
    {
        yield return Paragraph("TableText", "Table Text", NoSpace);
        yield return Paragraph("TableHead", "Table Head", "<w:keepNext/>" + NoSpace, TeaLetters);
        yield return Paragraph(
            "TableEnd",
            "Table End",
            """<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""",
            """<w:sz w:val="2"/><w:szCs w:val="2"/>""");
    }

    /// <summary>Lines to write on, and the boxes of notes.</summary>
    private static IEnumerable<string> Room(TemplateSheet sheet)
    {
        var end = DocxBody.Twips(sheet.TextWidth).ToString(CultureInfo.InvariantCulture);
        yield return Paragraph(
            "WritingLine",
            "Writing Line",
            $"""<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{end}"/></w:tabs>"""
                + """<w:spacing w:after="100" w:line="400" w:lineRule="exact"/>""",
            """<w:color w:val="8A9695"/>""");
        yield return Paragraph(
            "Note",
            "Note",
            $"<w:keepLines/><w:pBdr>{Border("top", 4)}{Border("left", 8)}{Border("bottom", 4)}{Border("right", 8)}</w:pBdr>"
                + """<w:shd w:val="clear" w:color="auto" w:fill="FBF3DF"/><w:spacing w:before="60" w:after="140"/>"""
                + """<w:ind w:left="180" w:right="180"/>""",
            """<w:sz w:val="20"/><w:szCs w:val="20"/>""");
    }

    private static string TableStyle(TemplateSheet sheet)
    {
        var lines = string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(Hairline));
        return """<w:style w:type="table" w:customStyle="1" w:styleId="ToolkitTable"><w:name w:val="Toolkit Table"/>"""
            + $"""<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>"""
            + $"{CellMargins(sheet.IsDense ? 20 : 57)}</w:tblPr>"
            + """<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6EFEE"/></w:tcPr></w:tblStylePr>"""
            + "</w:style>";
    }

    /// <summary>The air inside a cell: above and below its words as told, beside them always the same.</summary>
    private static string CellMargins(int above) =>
        $"""<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"""
        + $"""<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>""";

    private static int SpaceBelow(TemplateSheet sheet) => sheet.IsDense ? 60 : 120;

    private static Level Level(int level, string sign)
    {
        var isNumber = sign[0] == '%';
        var format = !isNumber ? NumberFormatValues.Bullet : level == 0 ? NumberFormatValues.Decimal : NumberFormatValues.LowerLetter;
        var made = new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = sign },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{(level + 1) * 397}", Hanging = "397" }))
        { LevelIndex = level };
        if (sign == "☐") made.Append(new NumberingSymbolRunProperties(SymbolFonts()));
        return made;
    }

    private static string Paragraph(string id, string name, string paragraph, string run = "", string? next = null)
    {
        var isOwn = id is "TableText" or "TableHead" or "TableEnd" or "WritingLine" or "Note" or "ListTick";
        var custom = isOwn ? "w:customStyle=\"1\" " : "";
        var follows = next is null ? "" : $"<w:next w:val=\"{next}\"/>";
        var letters = run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>";
        return $"""<w:style w:type="paragraph" {custom}w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>"""
            + $"{follows}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{letters}</w:style>";
    }

    private static string Border(string side, int space) =>
        $"""<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="D9C28C"/>""";

    private static string Hairline(string side) => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="9FB0AE"/>""";
}
