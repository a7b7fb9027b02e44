using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>How a Word file looks: fonts, styles, lists and settings.</summary>
public static class DocxStyles
{
    public const string SymbolFont = "Segoe UI Symbol";

    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Without a declared mode Word would open the file as one of 2007.</summary>
    public const string Settings = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:settings xmlns:w="{Namespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """;

    public const string Fonts = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:fonts xmlns:w="{Namespace}"><w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="{SymbolFont}"><w:altName w:val="DejaVu Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """;

    /// <summary>A list of two levels whose items begin with these signs; %1 and %2 stand for numbers.</summary>
    public static AbstractNum List(int id, string first, string second) => new(
        new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, Level(0, first), Level(1, second))
    { AbstractNumberId = id };

    public static string Of(TemplateSheet sheet)
    {
        var (size, after) = sheet.IsDense ? (22, 60) : (22, 120);
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <w:styles xmlns:w="{Namespace}">
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="{(sheet.IsDense ? 247 : 257)}" w:lineRule="auto"/></w:pPr></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            {Paragraph("BodyText", "Body Text", $"""<w:spacing w:after="{after}"/>""")}
            {Paragraph("Title", "Title", """<w:keepNext/><w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:color w:val="0D4F4E"/><w:sz w:val="44"/><w:szCs w:val="44"/>""", next: "BodyText")}
            {Paragraph("Heading1", "heading 1", $"""<w:keepNext/><w:keepLines/><w:spacing w:before="{(sheet.IsDense ? 160 : 280)}" w:after="{(sheet.IsDense ? 60 : 100)}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>""", """<w:b/><w:color w:val="0D4F4E"/><w:sz w:val="30"/><w:szCs w:val="30"/>""", next: "BodyText")}
            {Paragraph("Heading2", "heading 2", """<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>""", """<w:b/><w:color w:val="0D4F4E"/><w:sz w:val="25"/><w:szCs w:val="25"/>""", next: "BodyText")}
            {Paragraph("ListBullet", "List Bullet", $"""<w:spacing w:after="{after / 2}"/>""")}
            {Paragraph("ListNumber", "List Number", $"""<w:spacing w:after="{after / 2}"/>""")}
            {Paragraph("ListTick", "List Tick", $"""<w:spacing w:after="{after / 2}"/>""")}
            {Paragraph("TableText", "Table Text", """<w:spacing w:before="0" w:after="0"/>""")}
            {Paragraph("TableHead", "Table Head", """<w:keepNext/><w:spacing w:before="0" w:after="0"/>""", """<w:b/><w:color w:val="0D4F4E"/>""")}
            {Paragraph("TableEnd", "Table End", """<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""", """<w:sz w:val="2"/><w:szCs w:val="2"/>""")}
            {Paragraph("WritingLine", "Writing Line", $"""<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{DocxBody.Twips(sheet.TextWidth).ToString(CultureInfo.InvariantCulture)}"/></w:tabs><w:spacing w:after="100" w:line="400" w:lineRule="exact"/>""", """<w:color w:val="8A9695"/>""")}
            {Paragraph("Note", "Note", $"""<w:keepLines/><w:pBdr>{Border("top", 4)}{Border("left", 8)}{Border("bottom", 4)}{Border("right", 8)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FBF3DF"/><w:spacing w:before="60" w:after="140"/><w:ind w:left="180" w:right="180"/>""", """<w:sz w:val="20"/><w:szCs w:val="20"/>""")}
            {Paragraph("Header", "header", """<w:spacing w:after="0"/>""", """<w:color w:val="4A5857"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
            {Paragraph("Footer", "footer", """<w:spacing w:after="0"/>""", """<w:color w:val="4A5857"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="5B6867"/></w:rPr></w:style>
            <w:style w:type="table" w:customStyle="1" w:styleId="ToolkitTable"><w:name w:val="Toolkit Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{Hairline("top")}{Hairline("left")}{Hairline("bottom")}{Hairline("right")}{Hairline("insideH")}{Hairline("insideV")}</w:tblBorders><w:tblCellMar><w:top w:w="{(sheet.IsDense ? 20 : 57)}" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="{(sheet.IsDense ? 20 : 57)}" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6EFEE"/></w:tcPr></w:tblStylePr></w:style>
            </w:styles>
            """;
    }

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
        if (sign == "☐") made.Append(new NumberingSymbolRunProperties(new RunFonts { Ascii = SymbolFont, HighAnsi = SymbolFont, EastAsia = SymbolFont, ComplexScript = SymbolFont }));
        return made;
    }

    private static string Paragraph(string id, string name, string paragraph, string run = "", string? next = null) =>
        $"""<w:style w:type="paragraph" {(id is "TableText" or "TableHead" or "TableEnd" or "WritingLine" or "Note" or "ListTick" ? "w:customStyle=\"1\" " : "")}w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{(next is null ? "" : $"<w:next w:val=\"{next}\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>""";

    private static string Border(string side, int space) => $"""<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="D9C28C"/>""";

    private static string Hairline(string side) => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="9FB0AE"/>""";
}
