using CopToolkit.Import;

namespace CopToolkit.Tests.Import;

public sealed class ReadOfficeTests
{
    private const string Start =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"" +
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private const string End = "</w:body></w:document>";

    private const string OpenStart =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" +
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    private const string OpenEnd = "</office:text></office:body></office:document-content>";

    [Fact]
    public void Reads_paragraphs_headings_items_and_controls()
    {
        var read = Read(
            """<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Focus</w:t></w:r></w:p>""" +
            """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Ask </w:t></w:r><w:r><w:t>first</w:t></w:r></w:p>""" +
            """<w:sdt><w:sdtPr><w:tag w:val="case-focus"/></w:sdtPr><w:sdtContent>""" +
            """<w:p><w:r><w:t>How can services</w:t></w:r></w:p><w:p><w:r><w:t>keep in touch?</w:t></w:r></w:p>""" +
            """</w:sdtContent></w:sdt>""" +
            """<w:p><w:r><w:t>Reference: </w:t></w:r>""" +
            """<w:sdt><w:sdtPr><w:tag w:val="case-reference"/></w:sdtPr>""" +
            """<w:sdtContent><w:r><w:t>Case 3</w:t></w:r></w:sdtContent></w:sdt>""" +
            """<w:r><w:t> and more</w:t></w:r></w:p>""");
        Assert.Equal(
            [
                new("Focus", 2, false, ""),
                new("Ask first", 0, true, ""),
                new("How can services", 0, false, "case-focus"),
                new("keep in touch?", 0, false, "case-focus"),
                new("Reference:", 0, false, ""),
                new("Case 3", 0, false, "case-reference"),
                new("and more", 0, false, ""),
            ],
            read.Paragraphs);
        Assert.Empty(read.LeftOut);
    }

    [Fact]
    public void Rows_of_a_table_stay_together_and_its_head_is_a_row()
    {
        var rows = Row("<w:tblHeader/>", "Action", "Who") + Row("", "Ask him", "The worker") + Row("", "Write", "");
        var read = Read($"<w:tbl>{rows}</w:tbl><w:p><w:r><w:t>After</w:t></w:r></w:p>");
        Assert.Equal(
            [("Action", 1), ("Who", 1), ("Ask him", 2), ("The worker", 2), ("Write", 3), ("After", 0)],
            read.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Row)));

        static string Row(string properties, params string[] cells)
        {
            var written = cells.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>");
            return $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(written)}</w:tr>";
        }
    }

    [Fact]
    public void A_placeholder_is_no_answer()
    {
        var read = Read(
            """<w:sdt><w:sdtPr><w:tag w:val="case-focus"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>""" +
            """<w:p><w:r><w:t>Name the question</w:t></w:r></w:p></w:sdtContent></w:sdt>""");
        Assert.Equal(("", "form"), (Assert.Single(read.Paragraphs).Text, read.Paragraphs[0].LeftOut));
    }

    [Theory]
    [InlineData("<w:del w:author=\"Jo\"><w:r><w:delText>Jo Bloggs</w:delText></w:r></w:del>", "deleted")]
    [InlineData("<w:moveFrom><w:r><w:t>Jo Bloggs</w:t></w:r></w:moveFrom>", "deleted")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Jo Bloggs</w:t></w:r>", "hidden")]
    public void A_passage_that_a_reader_would_not_see_is_left_out_and_counted(string inside, string reason)
    {
        var read = Read($"<w:p><w:r><w:t>Before</w:t></w:r>{inside}<w:r><w:t> after</w:t></w:r></w:p>");
        Assert.Equal("Before after", Assert.Single(read.Paragraphs).Text);
        Assert.Equal([new(reason, 1)], read.Passages);
    }

    [Theory]
    [InlineData("<w:r><w:drawing><w:t>Jo Bloggs</w:t></w:drawing></w:r>", "1 picture")]
    [InlineData("<w:r><w:drawing/></w:r><w:r><w:pict/></w:r>", "2 pictures")]
    [InlineData(
        "<mc:AlternateContent><mc:Choice><w:r><w:drawing/></w:r></mc:Choice>" +
        "<mc:Fallback><w:r><w:t>Jo</w:t></w:r></mc:Fallback></mc:AlternateContent>",
        "1 picture")]
    [InlineData("<w:altChunk/>", "1 file within the file")]
    [InlineData("<m:oMath xmlns:m=\"m\"><m:t>x</m:t></m:oMath>", "1 equation")]
    [InlineData(
        "<w:ins w:author=\"x\"><w:r><w:t xml:space=\"preserve\"> or</w:t></w:r></w:ins>",
        "1 mark of added words, which themselves stay",
        "Before or after")]
    public void What_is_no_text_is_left_out_and_told(string inside, string told, string text = "Before after")
    {
        var read = Read($"<w:p><w:r><w:t>Before</w:t></w:r>{inside}<w:r><w:t> after</w:t></w:r></w:p>");
        Assert.Equal(text, Assert.Single(read.Paragraphs).Text);
        Assert.Equal(told, Assert.Single(read.LeftOut));
    }

    [Fact]
    public void Added_words_stay()
    {
        var read = Read(
            """<w:p><w:r><w:t>He </w:t></w:r><w:ins w:author="x"><w:r><w:t>came back</w:t></w:r></w:ins></w:p>""");
        Assert.Equal("He came back", Assert.Single(read.Paragraphs).Text);
    }

    [Fact]
    public void Tells_what_the_file_holds_besides_its_text()
    {
        var read = ReadOffice.From(Zip(
            ("word/document.xml", Start + End),
            ("docProps/core.xml", "<x/>"),
            ("word/charts/chart1.xml", "<x/>"),
            ("word/media/image1.png", "x"),
            ("word/embeddings/sheet.bin", "x"),
            ("customXml/item1.xml", "<x/>")));
        Assert.Equal(5, read.LeftOut.Count);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "text", "The file is damaged, or is no Word or OpenDocument file." },
        { "empty", "The file is damaged, or is no Word or OpenDocument file." },
        { "cut", "The file is damaged, or is no Word or OpenDocument file." },
        { "locked", "The file is locked with a password" },
        { "macros", "The file holds macros" },
        { "sheet", "The file is no Word or OpenDocument text." },
        { "zip", "The file is no Word or OpenDocument text." },
        { "twice", "The file is no Word or OpenDocument text." },
        { "pdf", "A PDF holds pages" },
        { "rtf", "A .rtf file cannot be imported." },
        { "locked odt", "The file is locked with a password." },
        { "parts", "The file has 2,001 parts" },
        { "bomb", "The text of the file unpacks to more than 20 MB" },
        { "many bombs", "The text of the file unpacks to more than 20 MB" },
        { "bomb odt", "The text of the file unpacks to more than 20 MB" },
        { "long", "The text has more than 400,000 characters" },
        { "deep", "The file is nested deeper" },
        { "deep odt", "The file is nested deeper" },
        { "entities", "The file is damaged, or is no Word or OpenDocument file." },
        { "entities odt", "The file is damaged, or is no Word or OpenDocument file." },
        { "broken", "The file is damaged, or is no Word or OpenDocument file." },
        { "large", "The file has 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_is_not_safe_is_refused_with_a_sentence(string kind, string why)
    {
        var refused = Assert.Throws<ImportRefusedException>(() => ReadOffice.From(Hostile(kind)));
        Assert.StartsWith(why, refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Hostile(string kind) => kind switch
    {
        "text" => "Jo Bloggs"u8.ToArray(),
        "empty" => [],
        "cut" => Zip(("word/document.xml", Start + End))[..^30],
        "locked" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "macros" => Zip(("word/document.xml", Start + End), ("word/vbaProject.bin", "x")),
        "sheet" => Zip(("content.xml", (OpenStart + OpenEnd).Replace("office:text", "office:spreadsheet", StringComparison.Ordinal))),
        "pdf" => "%PDF-1.7"u8.ToArray(),
        "rtf" => @"{\rtf1"u8.ToArray(),
        "locked odt" => Zip(
            ("content.xml", "not XML"),
            ("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")),
        "zip" => Zip(("readme.txt", "x")),
        "twice" => Zip(("word/document.xml", Start + End), ("word/document.xml", Start + End)),
        "parts" => Zip([.. Enumerable.Range(0, 2_000).Select(i => ($"word/{i}", "")), ("word/document.xml", Start + End)]),
        "many bombs" => Zip(
            ("word/document.xml", Start + End),
            ("word/header1.xml", Start + new string(' ', 11_000_000) + End),
            ("word/header2.xml", Start + new string(' ', 11_000_000) + End)),
        "bomb odt" => Zip(("content.xml", OpenStart + new string(' ', 30_000_000) + OpenEnd)),
        "bomb" => Zip(("word/document.xml", Start + new string(' ', 30_000_000) + End)),
        "long" => Zip(("word/document.xml", $"{Start}<w:p><w:r><w:t>{new string('x', 400_001)}</w:t></w:r></w:p>{End}")),
        "deep" => Zip(("word/document.xml", Start + string.Concat(Enumerable.Repeat("<w:p>", 50_000)))),
        "deep odt" => Zip(("content.xml", OpenStart + string.Concat(Enumerable.Repeat("<text:section>", 50_000)))),
        "entities odt" => Zip(("content.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + OpenStart + OpenEnd)),
        "entities" => Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + Start + End)),
        "broken" => Zip(("word/document.xml", Start)),
        "large" => new byte[ReadOffice.MostBytes + 1],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ImportedText Read(string body) => ReadOffice.From(Zip(("word/document.xml", Start + body + End)));

    private static byte[] Zip(params (string Name, string Text)[] files) => OfficeFiles.Zip(files);
}
