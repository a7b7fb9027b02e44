using System.Xml;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>How an OpenDocument file looks: the same as the one for Word.</summary>
public static class OdtStyles
{
    private const string Tea = "#0d4f4e";
    private const string Quiet = "#4a5857";
    private const string Hairline = "0.5pt solid #9fb0ae";
    private const string NoteLine = "0.5pt solid #d9c28c";

    /// <summary>Everything inside the root of styles.xml.</summary>
    public static void Write(XmlWriter xml, TemplateSheet sheet, Action<XmlWriter> header)
    {
        Fonts(xml);
        xml.Open("office:styles");
        Defaults(xml, sheet);
        Paragraphs(xml, sheet);
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
        xml.Empty("style:table-properties", ("style:width", Odf.Length(sheet.TextWidth)), ("table:align", "left"), ("fo:margin-top", "0mm"), ("fo:margin-bottom", sheet.IsDense ? "1.5mm" : "3mm"), ("style:may-break-between-rows", staysTogether ? "false" : "true"), ("table:border-model", "collapsing"));
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
        foreach (var (name, height) in new[] { ("Row", 0), ("WritingRow", TemplateSheet.RowHeight), ("AnswerRow", TemplateSheet.AnswerHeight) })
        {
            xml.Open("style:style", ("style:name", name), ("style:family", "table-row"));
            xml.Empty("style:table-row-properties", [("fo:keep-together", "always"), .. height > 0 ? new[] { ("style:min-row-height", Odf.Length(height)) } : []]);
            xml.WriteEndElement();
        }

        var padding = sheet.IsDense ? "0.35mm" : "1mm";
        foreach (var (name, colour) in new[] { ("Cell", "transparent"), ("HeadCell", "#e6efee") })
        {
            xml.Open("style:style", ("style:name", name), ("style:family", "table-cell"));
            xml.Empty("style:table-cell-properties", ("fo:border", Hairline), ("fo:background-color", colour), ("fo:padding-top", padding), ("fo:padding-bottom", padding), ("fo:padding-left", "1.9mm"), ("fo:padding-right", "1.9mm"));
            xml.WriteEndElement();
        }

        foreach (var name in new[] { "FieldSection", "NoteSection" })
        {
            xml.Open("style:style", ("style:name", name), ("style:family", "section"));
            xml.Empty("style:section-properties", ("style:editable", "true"));
            xml.WriteEndElement();
        }
    }

    private static void Fonts(XmlWriter xml)
    {
        xml.Open("office:font-face-decls");
        xml.Empty("style:font-face", ("style:name", "Calibri"), ("svg:font-family", "Calibri, Carlito, Arial"), ("style:font-family-generic", "swiss"), ("style:font-pitch", "variable"));
        xml.Empty("style:font-face", ("style:name", "Symbols"), ("svg:font-family", "'Segoe UI Symbol', 'DejaVu Sans'"), ("style:font-family-generic", "swiss"), ("style:font-pitch", "variable"));
        xml.WriteEndElement();
    }

    private static void Defaults(XmlWriter xml, TemplateSheet sheet)
    {
        xml.Open("style:default-style", ("style:family", "paragraph"));
        xml.Empty("style:paragraph-properties", ("style:tab-stop-distance", "10mm"), ("fo:orphans", "2"), ("fo:widows", "2"), ("style:writing-mode", "lr-tb"));
        xml.Empty("style:text-properties", ("style:font-name", "Calibri"), ("fo:font-size", "11pt"), ("fo:language", "en"), ("fo:country", "GB"), ("fo:hyphenate", "false"));
        xml.WriteEndElement();
        xml.Open("style:style", ("style:name", "Standard"), ("style:family", "paragraph"), ("style:class", "text"));
        xml.Empty("style:paragraph-properties", ("fo:line-height", sheet.IsDense ? "103%" : "107%"));
        xml.WriteEndElement();
    }

    private static void Paragraphs(XmlWriter xml, TemplateSheet sheet)
    {
        var (after, between) = sheet.IsDense ? ("3pt", "2pt") : ("6pt", "3pt");
        Style(xml, "Text_20_body", [("fo:margin-bottom", after)]);
        Style(xml, "Leading_20_Text", [("fo:margin-bottom", after), ("fo:keep-with-next", "always")]);
        Style(xml, "Title", [("fo:margin-bottom", "10pt"), ("fo:keep-with-next", "always"), ("fo:line-height", "100%")], [("fo:font-size", "22pt"), ("fo:font-weight", "bold"), ("fo:color", Tea)]);
        // OpenDocument adds the space below a paragraph to the space above the next, where Word takes the larger.
        Heading(xml, 1, sheet.IsDense ? "5pt" : "8pt", sheet.IsDense ? "3pt" : "5pt", "15pt");
        Heading(xml, 2, "6pt", "4pt", "12.5pt");
        Style(xml, "Blank_20_Text", [("fo:margin-bottom", after), ("fo:keep-with-next", "always")]);
        Style(xml, "List_20_Text", [("fo:margin-bottom", between)]);
        Style(xml, "Blank_20_Item", [("fo:margin-bottom", between), ("fo:keep-with-next", "always")]);
        Style(xml, "List_20_End", [("fo:margin-bottom", after)]);
        Style(xml, "Table_20_Contents", []);
        Style(xml, "Table_20_Heading", [("fo:keep-with-next", "always")], [("fo:font-weight", "bold"), ("fo:color", Tea)]);
        (string, string)[] note = [("fo:margin-bottom", "7pt"), ("fo:keep-together", "always"), ("fo:background-color", "#fbf3df"), ("fo:border", NoteLine), ("fo:padding", "2mm"), ("style:join-border", "true")];
        Style(xml, "Note", note, [("fo:font-size", "10pt")]);
        Style(xml, "Leading_20_Note", [.. note, ("fo:keep-with-next", "always")], [("fo:font-size", "10pt")]);
        Style(xml, "Header", [], [("fo:font-size", "9pt"), ("fo:color", Quiet)]);
        Tabbed(xml, "Footer", sheet.TextWidth, "none", [], [("fo:font-size", "9pt"), ("fo:color", Quiet)]);
        Writing(xml, "Line", sheet.TextWidth);
        Writing(xml, "Item", sheet.TextWidth - ListIndent);
    }

    private const int ListIndent = 70;

    /// <summary>The lines to write on stay on the page of what they ask for; only the last may end it.</summary>
    private static void Writing(XmlWriter xml, string name, int width)
    {
        (string, string)[] line = [("fo:line-height", "7mm"), ("fo:margin-bottom", "5pt")];
        Tabbed(xml, $"Writing_20_{name}", width, "solid", [.. line, ("fo:keep-with-next", "always")], [("fo:color", "#8a9695")]);
        Tabbed(xml, $"Last_20_{name}", width, "solid", line, [("fo:color", "#8a9695")]);
    }

    private static void Heading(XmlWriter xml, int level, string before, string after, string size)
    {
        var name = $"Heading_20_{level}";
        xml.Open("style:style", ("style:name", name), ("style:display-name", $"Heading {level}"), ("style:family", "paragraph"), ("style:parent-style-name", "Standard"), ("style:next-style-name", "Text_20_body"), ("style:default-outline-level", $"{level}"), ("style:class", "text"));
        xml.Empty("style:paragraph-properties", ("fo:margin-top", before), ("fo:margin-bottom", after), ("fo:keep-with-next", "always"), ("fo:keep-together", "always"), ("fo:line-height", "100%"));
        xml.Empty("style:text-properties", ("fo:font-size", size), ("fo:font-weight", "bold"), ("fo:color", Tea));
        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string name, (string, string)[] paragraph, (string, string)[]? text = null)
    {
        Begin(xml, name);
        if (paragraph.Length > 0) xml.Empty("style:paragraph-properties", paragraph);
        if (text is not null) xml.Empty("style:text-properties", text);
        xml.WriteEndElement();
    }

    private static void Tabbed(XmlWriter xml, string name, int position, string leader, (string, string)[] paragraph, (string, string)[] text)
    {
        Begin(xml, name);
        xml.Open("style:paragraph-properties", paragraph);
        xml.Open("style:tab-stops");
        xml.Empty("style:tab-stop", ("style:position", Odf.Length(position)), ("style:type", "right"), ("style:leader-style", leader), ("style:leader-text", leader == "none" ? " " : "_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Empty("style:text-properties", text);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name) =>
        xml.Open("style:style", ("style:name", name), ("style:display-name", name.Replace("_20_", " ", StringComparison.Ordinal)), ("style:family", "paragraph"), ("style:parent-style-name", "Standard"), ("style:class", "text"));

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
        if (sign is null) xml.Open("text:list-level-style-number", ("text:level", $"{level}"), ("style:num-format", level == 1 ? "1" : "a"), ("style:num-suffix", level == 1 ? "." : ")"));
        else xml.Open("text:list-level-style-bullet", ("text:level", $"{level}"), ("text:bullet-char", sign));
        xml.Open("style:list-level-properties", ("text:list-level-position-and-space-mode", "label-alignment"));
        xml.Empty("style:list-level-label-alignment", ("text:label-followed-by", "listtab"), ("text:list-tab-stop-position", Odf.Length(level * ListIndent)), ("fo:text-indent", "-" + Odf.Length(ListIndent)), ("fo:margin-left", Odf.Length(level * ListIndent)));
        xml.WriteEndElement();
        if (sign is not null) xml.Empty("style:text-properties", ("style:font-name", sign == "☐" ? "Symbols" : "Calibri"));
        xml.WriteEndElement();
    }

    private static void PageLayout(XmlWriter xml, TemplateSheet sheet)
    {
        xml.Open("office:automatic-styles");
        xml.Open("style:page-layout", ("style:name", "Page"));
        xml.Empty("style:page-layout-properties", ("fo:page-width", Odf.Length(TemplateSheet.PageWidth)), ("fo:page-height", Odf.Length(TemplateSheet.PageHeight)), ("style:print-orientation", "portrait"), ("fo:margin-top", "10mm"), ("fo:margin-bottom", "9mm"), ("fo:margin-left", Odf.Length(sheet.Margin)), ("fo:margin-right", Odf.Length(sheet.Margin)));
        foreach (var (name, side, space) in new[] { ("style:header-style", "fo:margin-bottom", sheet.IsDense ? "4mm" : "9mm"), ("style:footer-style", "fo:margin-top", sheet.IsDense ? "3mm" : "8mm") })
        {
            xml.Open(name);
            xml.Empty("style:header-footer-properties", ("fo:min-height", "5mm"), (side, space));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
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
