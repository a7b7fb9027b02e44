using System.Xml;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>The styles of paragraphs in an OpenDocument file.</summary>
internal static class OdtParagraphs
{
    private const string Tea = "#0d4f4e";
    private const string Quiet = "#4a5857";
    private const string NoteLine = "0.5pt solid #d9c28c";
    private static readonly (string, string) KeptWithNext = ("fo:keep-with-next", "always");

    public static void Write(XmlWriter xml, TemplateSheet sheet)
    {
        var (after, between) = sheet.IsDense ? ("3pt", "2pt") : ("6pt", "3pt");
        Style(xml, "Text_20_body", [("fo:margin-bottom", after)]);
        Style(xml, "Leading_20_Text", [("fo:margin-bottom", after), KeptWithNext]);
        Style(
            xml,
            "Title",
            [("fo:margin-bottom", "10pt"), KeptWithNext, ("fo:line-height", "100%")],
            [("fo:font-size", "22pt"), ("fo:font-weight", "bold"), ("fo:color", Tea)]);
        // OpenDocument adds the space below a paragraph to the space above the next, where Word takes the larger.
        Heading(xml, 1, sheet.IsDense ? "5pt" : "8pt", sheet.IsDense ? "3pt" : "5pt", "15pt");
        Heading(xml, 2, "6pt", "4pt", "12.5pt");
        Style(xml, "Blank_20_Text", [("fo:margin-bottom", after), KeptWithNext]);
        Style(xml, "List_20_Text", [("fo:margin-bottom", between)]);
        Style(xml, "Blank_20_Item", [("fo:margin-bottom", between), KeptWithNext]);
        Style(xml, "List_20_End", [("fo:margin-bottom", after)]);
        Style(xml, "Table_20_Contents", []);
        Style(xml, "Table_20_Heading", [KeptWithNext], [("fo:font-weight", "bold"), ("fo:color", Tea)]);
        Notes(xml);
        Style(xml, "Header", [], [("fo:font-size", "9pt"), ("fo:color", Quiet)]);
        Tabbed(xml, "Footer", sheet.TextWidth, "none", [], [("fo:font-size", "9pt"), ("fo:color", Quiet)]);
        Writing(xml, "Line", sheet.TextWidth);
        Writing(xml, "Item", sheet.TextWidth - OdtStyles.ListIndent);
    }

    private static void Notes(XmlWriter xml)
    {
        (string, string)[] note =
        [
            ("fo:margin-bottom", "7pt"),
            ("fo:keep-together", "always"),
            ("fo:background-color", "#fbf3df"),
            ("fo:border", NoteLine),
            ("fo:padding", "2mm"),
            ("style:join-border", "true"),
        ];
        Style(xml, "Note", note, [("fo:font-size", "10pt")]);
        Style(xml, "Leading_20_Note", [.. note, KeptWithNext], [("fo:font-size", "10pt")]);
    }

    /// <summary>The lines to write on stay on the page of what they ask for; only the last may end it.</summary>
    private static void Writing(XmlWriter xml, string name, int width)
    {
        (string, string)[] line = [("fo:line-height", "7mm"), ("fo:margin-bottom", "5pt")];
        Tabbed(xml, $"Writing_20_{name}", width, "solid", [.. line, KeptWithNext], [("fo:color", "#8a9695")]);
        Tabbed(xml, $"Last_20_{name}", width, "solid", line, [("fo:color", "#8a9695")]);
    }

    private static void Heading(XmlWriter xml, int level, string before, string after, string size)
    {
        var name = $"Heading_20_{level}";
        xml.Open(
            "style:style",
            ("style:name", name),
            ("style:display-name", $"Heading {level}"),
            ("style:family", "paragraph"),
            ("style:parent-style-name", "Standard"),
            ("style:next-style-name", "Text_20_body"),
            ("style:default-outline-level", $"{level}"),
            ("style:class", "text"));
        xml.Empty(
            "style:paragraph-properties",
            ("fo:margin-top", before),
            ("fo:margin-bottom", after),
            KeptWithNext,
            ("fo:keep-together", "always"),
            ("fo:line-height", "100%"));
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

    private static void Tabbed(
        XmlWriter xml, string name, int position, string leader, (string, string)[] paragraph, (string, string)[] text)
    {
        Begin(xml, name);
        xml.Open("style:paragraph-properties", paragraph);
        xml.Open("style:tab-stops");
        xml.Empty(
            "style:tab-stop",
            ("style:position", Odf.Length(position)),
            ("style:type", "right"),
            ("style:leader-style", leader),
            ("style:leader-text", leader == "none" ? " " : "_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Empty("style:text-properties", text);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name) => xml.Open(
        "style:style",
        ("style:name", name),
        ("style:display-name", name.Replace("_20_", " ", StringComparison.Ordinal)),
        ("style:family", "paragraph"),
        ("style:parent-style-name", "Standard"),
        ("style:class", "text"));
}
