using System.IO.Compression;
using System.Xml.Linq;
using static CopToolkit.Tests.Import.OfficeFiles;

namespace CopToolkit.Tests.Import;

/// <summary>Cases as people send them. The page and the import read each, and must say the same of it.</summary>
public static class OfficeFixtures
{
    private const string Hidden = "<w:rPr><w:vanish/></w:rPr>";
    private const string Bold = "<w:b/>";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        ("free.docx", Free),
        ("headings.docx", Headings),
        ("labels.docx", Labels),
        ("bold.docx", InBold),
        ("boxes.docx", Boxes),
        ("hidden.docx", HiddenByStyles),
        ("besides.docx", Besides),
        ("table.docx", InTable),
        ("free.odt", FreeOdt),
        ("headings.odt", HeadingsOdt),
        ("besides.odt", BesidesOdt),
        ("controls.odt", ControlsOdt),
    ];

    /// <summary>Only the words of the person who wrote it.</summary>
    private static byte[] Free => Docx(
        P("Moving on") + P("He moved often & lost touch.") + Item("Ask first", 1) + Item("Then write", 1)
        + $"<w:tbl>{Row("Who", "When")}{Row("Worker", "May")}</w:tbl>" + P("# He came • back"),
        Lists);

    /// <summary>Headings of a Word that speaks German, one of them by a style that is based on another.</summary>
    private static byte[] Headings => Docx(
        P("A case from the north") + P("Brought in spring") + Styled("Focus", "berschrift1") + P("How can services keep in touch?")
        + Styled("3 Person bringing the case (role only)", "Eigene") + P("Housing worker")
        + Styled("Disciplines", "Eigene") + P("Housing and Probation") + P("A carpenter") + P("Mental health and a priest")
        + Styled("Case presentation", "Eigene") + P("He had moved.") + Styled("Background", "Eigene") + P("He came back.")
        + P("Learning", "<w:outlineLvl w:val=\"1\"/>") + Item("Ask first", 2) + Item("Write back", 2),
        Lists,
        ("styles", Style("berschrift1", "heading 1") + Style("Eigene", "My heading", "<w:basedOn w:val=\"berschrift1\"/>")));

    /// <summary>Titles and answers on one line, with and without numbers.</summary>
    private static byte[] Labels => Docx(
        P("Focus: how do we keep in touch?") + P("2. Community of practice – a county")
        + P("3) Person bringing the case (role only): worker")
        + Item("Disciplines represented", 2) + P("Probation") + Item("Presenter", 2) + P("in housing")
        + P("5. Presentation. He had moved.") + P("Community: he has friends.")
        + Item("Evaluation: not a title, as it has a bullet", 1) + P("What happened next - he came back.") + P("8 Learning")
        + P("Ask first.") + P("Focusing on him helped."),
        Lists);

    private static byte[] InBold => Docx(
        P("Focus", "", Bold) + P("How?") + $"<w:p>{R("Community: ", Bold)}{R("a county")}</w:p>"
        + $"<w:p>{R("10. Research ", Bold)}{R("evidence is thin.")}</w:p>" + Styled("Evaluation", "Laut") + P("Useful.")
        + $"<w:p>{R("Bold", Bold)}{R(" words begin this one.")}</w:p>",
        ("styles", Style("Laut", "Loud", "<w:rPr><w:b/></w:rPr>")));

    private static byte[] Boxes => Docx(
        $"<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>{R("Presentation")}{Box(P("In a box") + Item("Boxed item", 1))}</w:p>"
        + P("After the box") + $"<w:p>{R("Evaluation: ")}{Box(P("Focus: boxed"))}{R("well.")}</w:p>"
        + "<w:p><w:r><w:drawing/></w:r></w:p>",
        Lists);

    private static byte[] HiddenByStyles => Docx(
        P("Presentation") + P("Hidden itself", "", "<w:vanish/>") + Styled("Hidden by its style", "Geheim")
        + Styled("Hidden by the style below", "Geheimer") + P("Hidden by the style of its words", "", "<w:rStyle w:val=\"Leise\"/>")
        + P("Shown all the same", "<w:pStyle w:val=\"Geheim\"/>", "<w:vanish w:val=\"0\"/>")
        + $"<w:p>{R("He ")}{R("Kerry", "<w:vanish/>")}{R("went ")}{R("there", "<w:rStyle w:val=\"Leise\"/>")}{R("home")}</w:p>"
        + $"<w:tbl><w:tblPr><w:tblStyle w:val=\"Tafel\"/></w:tblPr>{Row("In a hidden table")}</w:tbl>",
        ("styles", Style("Geheim", "Secret", Hidden) + Style("Geheimer", "More secret", "<w:basedOn w:val=\"Geheim\"/>")
            + Style("Leise", "Quiet", Hidden, "character") + Style("Tafel", "Board", Hidden, "table")));

    private static byte[] Besides => Docx(
        Styled("Contents 1", "Verzeichnis1") + P("Presentation")
        + "<w:p><w:del><w:r><w:delText>All of it deleted</w:delText></w:r></w:del></w:p>"
        + $"<w:p><w:ins>{R("He went ")}</w:ins><w:del><w:r><w:delText>away</w:delText></w:r></w:del>{R("home")}</w:p>"
        + $"<w:p><w:moveFrom>{R("Moved away")}</w:moveFrom></w:p>" + P("") + P("   "),
        ("comments", $"<w:comment w:id=\"1\">{P("Is this Jo?")}{P("Yes")}</w:comment>"),
        ("footnotes", $"<w:footnote w:type=\"separator\">{P("")}</w:footnote><w:footnote>{P("See the file")}</w:footnote>"),
        ("endnotes", $"<w:endnote>{P("And the other")}</w:endnote>"),
        ("header1", P("Northside")),
        ("footer1", P("Page 1")),
        ("styles", Style("Verzeichnis1", "toc 1")));

    private static byte[] InTable => Docx(
        $"<w:tbl>{Row("1", "Focus", "How do we keep in touch?")}{Row("Presentation of the case", "He had moved.")}"
        + $"{Row("Next steps", "")}{Row("Action", "Who (role)", "By when")}{Row("Ask him", "Worker", "May")}"
        + $"{Row("Evaluate", "All")}</w:tbl>" + P("After the table"));

    private static byte[] FreeOdt => Odt(
        O("Moving on") + "<text:p>He<text:s text:c=\"2\"/>moved<text:tab/>often<text:line-break/>and came back.</text:p>"
        + "<text:list text:style-name=\"L1\"><text:list-item><text:p>Ask first</text:p><text:p>and listen</text:p></text:list-item>"
        + "<text:list-item><text:p>Write</text:p></text:list-item></text:list>"
        + "<table:table><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell>"
        + "<table:table-cell><text:p>When</text:p></table:table-cell></table:table-row></table:table>");

    private static byte[] HeadingsOdt => Odt(
        O("Before") + "<text:h text:outline-level=\"2\">1. Focus</text:h>" + O("How do we keep in touch?")
        + "<text:list text:style-name=\"N\"><text:list-item><text:p>Presentation of the case</text:p></text:list-item></text:list>"
        + O("He had moved.") + O("Learning", "P2") + O("Ask first.")
        + $"<text:p>{Span("Evaluation", "T1")} it was useful.</text:p>" + O("Issues for policy", "Own") + O("A gap."),
        OpenStyle("P2", "fo:font-weight=\"bold\"") + OpenStyle("T1", "fo:font-weight=\"bold\"", "", "text")
        + "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>",
        "<style:style style:name=\"Heading_20_2\" style:family=\"paragraph\" style:default-outline-level=\"2\"/>"
        + "<style:style style:name=\"Own\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/>");

    private static byte[] BesidesOdt => Odt(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + "<office:change-info><dc:creator>Jo</dc:creator></office:change-info><text:p>Deleted</text:p>"
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:table-of-content><text:index-body><text:p>Focus 1</text:p></text:index-body></text:table-of-content>"
        + O("Presentation") + O("Hidden", "P1") + O("Hidden too", "Below")
        + $"<text:p>He {Span("Kerry", "T1")}went<text:change-start/>.</text:p>"
        + "<text:section text:name=\"S\" text:display=\"none\"><text:p>In a hidden section</text:p></text:section>"
        + "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>A hidden paragraph</text:p>"
        + "<text:p>A <text:hidden-text text:is-hidden=\"true\" text:string-value=\"very\"/>small thing"
        + "<office:annotation><dc:creator>Jo</dc:creator><text:p>Is this Jo?</text:p></office:annotation>"
        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the file</text:p></text:note-body>"
        + "</text:note></text:p>"
        + "<text:p>A frame<draw:frame><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame>"
        + "<draw:frame><draw:image><text:p/></draw:image></draw:frame> here.</text:p>"
        + "<draw:custom-shape><text:p>In a shape</text:p></draw:custom-shape>",
        OpenStyle("P1", "text:display=\"none\"") + OpenStyle("T1", "text:display=\"none\"", "", "text"),
        OpenStyle("Secret", "text:display=\"none\"") + OpenStyle("Below", "fo:color=\"#000000\"", "Secret"),
        "<style:header><text:p>Northside</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer>");

    /// <summary>The controls of the form, as LibreOffice keeps those of a Word file.</summary>
    private static byte[] ControlsOdt => Odt(
        "<text:p><loext:content-control loext:tag=\"case-focus\">How do we keep in touch?</loext:content-control></text:p>"
        + "<text:p><loext:content-control loext:tag=\"presentation\" loext:showing-place-holder=\"true\">Asked"
        + "</loext:content-control></text:p>"
        + "<text:p><text:placeholder text:placeholder-type=\"text\">Click here</text:placeholder></text:p>");

    /// <summary>The blank Word form with answers in some of its fields.</summary>
    public static byte[] FilledDocx(byte[] blank, IReadOnlyDictionary<string, string> answers)
    {
        return Changed(blank, "word/document.xml", Fill);

        void Fill(XElement root)
        {
            foreach (var control in root.Descendants(Word + "sdt").ToList())
            {
                var tag = (string?)control.Element(Word + "sdtPr")!.Element(Word + "tag")?.Attribute(Word + "val") ?? "";
                if (!answers.TryGetValue(tag, out var answer)) continue;
                control.Descendants(Word + "showingPlcHdr").Remove();
                // The first cell below a table's head, or the first paragraph.
                var row = control.Descendants(Word + "tr").Skip(1).FirstOrDefault() ?? control;
                if (row.Descendants(Word + "t").FirstOrDefault() is { } words) words.Value = answer;
                else row.Descendants(Word + "p").First().Add(XElement.Parse($"<w:r xmlns:w=\"{Word}\"><w:t>{answer}</w:t></w:r>"));
            }
        }
    }

    /// <summary>The blank OpenDocument form with answers in some of its fields.</summary>
    public static byte[] FilledOdt(byte[] blank, IReadOnlyDictionary<string, string> answers) => Changed(blank, "content.xml", root =>
    {
        foreach (var (field, answer) in answers)
        {
            var section = root.Descendants(Text + "section")
                .FirstOrDefault(one => (string?)one.Attribute(Text + "name") == $"field.{field}");
            var mark = root.Descendants(Text + "bookmark-start")
                .FirstOrDefault(one => ((string?)one.Attribute(Text + "name"))!.StartsWith($"field.{field}.", StringComparison.Ordinal));
            var row = section?.Descendants(Table + "table-row").Skip(1).FirstOrDefault();
            if (row is not null) row.Descendants(Text + "p").First().Value = answer;
            else if (section is not null) section.Descendants(Text + "p").First().Value = answer;
            else if (mark is not null) ((XElement)mark.NextNode!).Value = answer;
        }
    });

    private static byte[] Changed(byte[] file, string part, Action<XElement> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.GetEntry(part)!;
            XDocument document;
            using (var reading = old.Open()) document = XDocument.Load(reading, LoadOptions.PreserveWhitespace);
            old.Delete();
            change(document.Root!);
            using var writing = zip.CreateEntry(part).Open();
            document.Save(writing, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
