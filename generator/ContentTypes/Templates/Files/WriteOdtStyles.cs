using System.Xml;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>How an OpenDocument file looks: the same as the one for Word.</summary>
public static class OdtStyles
{
    /// <summary>How far an item of a list stands in.</summary>
    internal const int ListIndent = 70;

    private const string Hairline = "0.5pt solid #9fb0ae";

    /// <summary>Everything inside the root of styles.xml.</summary>
    public static void Write(XmlWriter xml, TemplateSheet sheet, Action<XmlWriter> header)
    {
        Fonts(xml);
        xml.Open("office:styles");
        Defaults(xml, sheet);
        OdtParagraphs.Write(xml, sheet);
        xml.Open("style:style", ("style:name", "Strong_20_Emphasis"), ("style:display-name", "Strong Emphasis"), ("style:family", "text"));
        xml.Empty("style:text-properties", ("fo:font-weight", "bold"));
        xml.WriteEndElement();
        xml.Open("style:style", ("style:name", "Placeholder"), ("style:family", "text"));
        xml.Empty("style:text-properties", ("fo:color", "#5b6867"));
        xml.WriteEndElement();
        List(xml, "Bullets", "•", "–");
        List(xml, "Ticks", "☐", "☐");
        List(xml, "Numbers", null, null);
        xml.WriteEndElement();
        PageLayout(xml, sheet);
        xml.Open("office:master-styles");
        xml.Open("style:master-page", ("style:name", "Standard"), ("style:page-layout-name", "Page"));
        xml.Open("style:header");
        header(xml);
        xml.WriteEndElement();
        xml.Open("style:footer");
        Footer(xml, sheet);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The styles of one table and its columns, which OpenDocument keeps beside the text.</summary>
    public static void Table(XmlWriter xml, string name, IReadOnlyList<int> widths, bool staysTogether, TemplateSheet sheet)
    {
        xml.Open("style:style", ("style:name", name), ("style:family", "table"));
        xml.Empty(
            "style:table-properties",
            ("style:width", Odf.Length(sheet.TextWidth)),
            ("table:align", "left"),
            ("fo:margin-top", "0mm"),
            ("fo:margin-bottom", sheet.IsDense ? "1.5mm" : "3mm"),
            ("style:may-break-between-rows", staysTogether ? "false" : "true"),
            ("table:border-model", "collapsing"));
        xml.WriteEndElement();
        for (var i = 0; i < widths.Count; i++)
        {
            xml.Open("style:style", ("style:name", $"{name}.{i + 1}"), ("style:family", "table-column"));
            xml.Empty("style:table-column-properties", ("style:column-width", Odf.Length(widths[i])));
            xml.WriteEndElement();
        }
    }

    /// <summary>The styles of rows, cells and sections, which every table and field uses.</summary>
    public static void Rows(XmlWriter xml, TemplateSheet sheet)
    {
        Row(xml, "Row", 0);
        Row(xml, "WritingRow", TemplateSheet.RowHeight);
        Row(xml, "AnswerRow", TemplateSheet.AnswerHeight);
        var padding = sheet.IsDense ? "0.35mm" : "1mm";
        Cell(xml, "Cell", "transparent", padding);
        Cell(xml, "HeadCell", "#e6efee", padding);
        foreach (var name in new[] { "FieldSection", "NoteSection" })
        {
            xml.Open("style:style", ("style:name", name), ("style:family", "section"));
            xml.Empty("style:section-properties", ("style:editable", "true"));
            xml.WriteEndElement();
        }
    }

    private static void Row(XmlWriter xml, string name, int height)
    {
        xml.Open("style:style", ("style:name", name), ("style:family", "table-row"));
        (string, string)[] least = height > 0 ? [("style:min-row-height", Odf.Length(height))] : [];
        xml.Empty("style:table-row-properties", [("fo:keep-together", "always"), .. least]);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string name, string colour, string padding)
    {
        xml.Open("style:style", ("style:name", name), ("style:family", "table-cell"));
        xml.Empty(
            "style:table-cell-properties",
            ("fo:border", Hairline),
            ("fo:background-color", colour),
            ("fo:padding-top", padding),
            ("fo:padding-bottom", padding),
            ("fo:padding-left", "1.9mm"),
            ("fo:padding-right", "1.9mm"));
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml)
    {
        xml.Open("office:font-face-decls");
        Font(xml, "Calibri", "Calibri, Carlito, Arial");
        Font(xml, "Symbols", "'Segoe UI Symbol', 'DejaVu Sans'");
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, string name, string family) => xml.Empty(
        "style:font-face",
        ("style:name", name),
        ("svg:font-family", family),
        ("style:font-family-generic", "swiss"),
        ("style:font-pitch", "variable"));

    private static void Defaults(XmlWriter xml, TemplateSheet sheet)
    {
        xml.Open("style:default-style", ("style:family", "paragraph"));
        xml.Empty(
            "style:paragraph-properties",
            ("style:tab-stop-distance", "10mm"),
            ("fo:orphans", "2"),
            ("fo:widows", "2"),
            ("style:writing-mode", "lr-tb"));
        xml.Empty(
            "style:text-properties",
            ("style:font-name", "Calibri"),
            ("fo:font-size", "11pt"),
            ("fo:language", "en"),
            ("fo:country", "GB"),
            ("fo:hyphenate", "false"));
        xml.WriteEndElement();
        xml.Open("style:style", ("style:name", "Standard"), ("style:family", "paragraph"), ("style:class", "text"));
        xml.Empty("style:paragraph-properties", ("fo:line-height", sheet.IsDense ? "103%" : "107%"));
        xml.WriteEndElement();
    }

    /// <summary>A list of two levels; without signs it is numbered.</summary>
    private static void List(XmlWriter xml, string name, string? first, string? second)
    {
        xml.Open("text:list-style", ("style:name", name));
        Level(xml, 1, first);
        Level(xml, 2, second);
        xml.WriteEndElement();
    }

    private static void Level(XmlWriter xml, int level, string? sign)
    {
        if (sign is null) OpenNumbered(xml, level);
        else xml.Open("text:list-level-style-bullet", ("text:level", $"{level}"), ("text:bullet-char", sign));
        xml.Open("style:list-level-properties", ("text:list-level-position-and-space-mode", "label-alignment"));
        xml.Empty(
            "style:list-level-label-alignment",
            ("text:label-followed-by", "listtab"),
            ("text:list-tab-stop-position", Odf.Length(level * ListIndent)),
            ("fo:text-indent", "-" + Odf.Length(ListIndent)),
            ("fo:margin-left", Odf.Length(level * ListIndent)));
        xml.WriteEndElement();
        if (sign is not null) xml.Empty("style:text-properties", ("style:font-name", sign == "☐" ? "Symbols" : "Calibri"));
        xml.WriteEndElement();
    }

    private static void OpenNumbered(XmlWriter xml, int level) => xml.Open(
        "text:list-level-style-number",
        ("text:level", $"{level}"),
        ("style:num-format", level == 1 ? "1" : "a"),
        ("style:num-suffix", level == 1 ? "." : ")"));

    private static void PageLayout(XmlWriter xml, TemplateSheet sheet)
    {
        xml.Open("office:automatic-styles");
        xml.Open("style:page-layout", ("style:name", "Page"));
        xml.Empty(
            "style:page-layout-properties",
            ("fo:page-width", Odf.Length(TemplateSheet.PageWidth)),
            ("fo:page-height", Odf.Length(TemplateSheet.PageHeight)),
            ("style:print-orientation", "portrait"),
            ("fo:margin-top", "10mm"),
            ("fo:margin-bottom", "9mm"),
            ("fo:margin-left", Odf.Length(sheet.Margin)),
            ("fo:margin-right", Odf.Length(sheet.Margin)));
        Edge(xml, "style:header-style", ("fo:margin-bottom", sheet.IsDense ? "4mm" : "9mm"));
        Edge(xml, "style:footer-style", ("fo:margin-top", sheet.IsDense ? "3mm" : "8mm"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, string name, (string, string) space)
    {
        xml.Open(name);
        xml.Empty("style:header-footer-properties", ("fo:min-height", "5mm"), space);
        xml.WriteEndElement();
    }

    private static void Footer(XmlWriter xml, TemplateSheet sheet)
    {
        xml.Open("text:p", ("text:style-name", "Footer"));
        xml.WriteString(sheet.Address);
        xml.Empty("text:tab");
        xml.WriteString("Page ");
        xml.Open("text:page-number", ("text:select-page", "current"));
        xml.WriteString("1");
        xml.WriteEndElement();
        xml.WriteString(" of ");
        xml.Text("text:page-count", "1");
        xml.WriteEndElement();
    }
}
