using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Import;
using CopToolkit.Tests.RealSite;

namespace CopToolkit.Tests.Import;

/// <summary>What becomes of whole files; CaseOfficeTests in the browser hold that the page says the same of each.</summary>
public sealed class ImportedFilesTests
{
    private const string Story = "presentation";

    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["case-focus"] = "How do we keep in touch?",
        ["case-reference"] = "Case 3",
        ["presentation"] = "He had moved.",
        ["next-steps"] = "Ask him",
        ["evaluation-new"] = "Most learned something.",
    };

    [Fact]
    public void Free_text_goes_to_the_presentation_whole()
    {
        var read = Read("free.docx");
        Assert.Equal(Story, Assert.Single(read.Fields).Key);
        Assert.Equal(
            "Moving on\n\nHe moved often & lost touch.\n\n- Ask first\n- Then write\n- Who – When\n- Worker – May\n\n"
                + "\\# He came • back",
            read.Fields[Story]);
        Assert.Equal(
            [
                "The file has no heading of the form: its whole text is in Presentation of the case.",
                "Read 9 paragraphs: 9 are in the draft.",
            ],
            read.Count.Told());
        Assert.Equal(
            "Moving on\n\nHe moved often and came back.\n\n- Ask first\n\nand listen\n\n- Write\n- Who – When",
            Read("free.odt").Fields[Story]);
    }

    [Fact]
    public void Headings_are_known_by_their_style_in_every_language()
    {
        var read = Read("headings.docx");
        Assert.Equal("How can services keep in touch?", read.Fields["focus"]);
        Assert.Equal("Housing worker", read.Fields["presented-by"]);
        Assert.Equal("Housing and Probation\nMental health and a priest", read.Fields["disciplines"]);
        Assert.Equal("A case from the north\n\nBrought in spring\n\nHe had moved.\n\nBackground\n\nHe came back.", read.Fields[Story]);
        Assert.Equal("- Ask first\n- Write back", read.Fields["learning"]);
        Assert.Equal(
            [
                "2 paragraphs stood before the first heading; they are at the beginning of Presentation of the case.",
                "Inside paragraphs that stay, these were left out: 1 in words that fit no answer of the field.",
                "Read 17 paragraphs: 11 are in the draft, 5 are headings of the form, "
                    + "1 was left out: 1 in words that fit no answer of the field.",
            ],
            read.Count.Told());
    }

    [Fact]
    public void What_follows_a_title_on_its_line_is_the_answer()
    {
        var read = Read("labels.docx");
        Assert.Equal("how do we keep in touch?", read.Fields["focus"]);
        Assert.Equal("a county", read.Fields["community"]);
        Assert.Equal("worker in housing", read.Fields["presented-by"]);
        Assert.Equal("Probation", read.Fields["disciplines"]);
        Assert.Equal(
            "He had moved.\n\nCommunity: he has friends.\n\n- Evaluation: not a title, as it has a bullet",
            read.Fields[Story]);
        Assert.Equal("he came back.", read.Fields["what-happened-next"]);
        Assert.Equal("Ask first.\n\nFocusing on him helped.", read.Fields["learning"]);
        Assert.Equal("Read 14 paragraphs: 11 are in the draft, 3 are headings of the form.", read.Count.Told().Last());
    }

    [Fact]
    public void Bold_words_are_titles_when_they_name_a_field()
    {
        var read = Read("bold.docx");
        Assert.Equal("How?", read.Fields["focus"]);
        Assert.Equal("a county", read.Fields["community"]);
        Assert.Equal("evidence is thin.", read.Fields["research-evidence"]);
        Assert.Equal("Useful.\n\nBold words begin this one.", read.Fields["evaluation"]);
    }

    [Fact]
    public void A_text_box_is_read_once_and_after_its_paragraph()
    {
        var read = Read("boxes.docx");
        Assert.Equal("In a box\n\n- Boxed item\n\nAfter the box", read.Fields[Story]);
        Assert.Equal("well.", read.Fields["evaluation"]);
        Assert.Equal("boxed", read.Fields["focus"]);
        Assert.Contains("3 paragraphs came from text boxes: look whether they are in the right place.", read.Count.Told());
        Assert.Equal(["1 picture"], ReadOffice.From(BytesOf("boxes.docx")).LeftOut);
    }

    [Fact]
    public void Words_that_a_style_hides_are_left_out_and_told()
    {
        var read = Read("hidden.docx");
        Assert.Equal("Shown all the same\n\nHe went home", read.Fields[Story]);
        Assert.Equal(
            [
                "Inside paragraphs that stay, these were left out: 1 hidden, 1 hidden by a style.",
                "Read 8 paragraphs: 2 are in the draft, 1 is a heading of the form, 5 were left out: 1 hidden, 4 hidden by a style.",
            ],
            read.Count.Told());
    }

    [Fact]
    public void What_stands_beside_the_text_is_left_out_and_told()
    {
        var read = Read("besides.docx");
        Assert.Equal("He went home", read.Fields[Story]);
        Assert.Equal(
            "Read 11 paragraphs: 1 is in the draft, 1 is a heading of the form, 9 were left out: 2 deleted earlier, but still in the file, "
                + "2 in comments, 2 in footnotes or endnotes, 2 at the head or foot of the pages, 1 in a table of contents.",
            read.Count.Told().Last());
        var open = Read("besides.odt");
        Assert.Equal("He went.\n\nA small thing\n\nA frame here.\n\nIn a frame\n\nIn a shape", open.Fields[Story]);
        Assert.Equal(
            "Read 16 paragraphs: 5 are in the draft, 1 is a heading of the form, 10 were left out: 3 hidden, 1 hidden by a style, "
                + "1 deleted earlier, but still in the file, 1 in comments, 1 in footnotes or endnotes, "
                + "2 at the head or foot of the pages, 1 in a table of contents.",
            open.Count.Told().Last());
    }

    [Fact]
    public void A_form_laid_out_as_a_table_is_read_by_the_titles_in_its_rows()
    {
        var read = Read("table.docx");
        Assert.Equal("How do we keep in touch?", read.Fields["focus"]);
        Assert.Equal("He had moved.", read.Fields[Story]);
        Assert.Equal("- Ask him – Worker – May\n- Evaluate – All\n\nAfter the table", read.Fields["next-steps"]);
    }

    [Fact]
    public void OpenDocument_has_titles_in_headings_bold_lines_and_numbered_items()
    {
        var read = Read("headings.odt");
        Assert.Equal("How do we keep in touch?", read.Fields["focus"]);
        Assert.Equal("Before\n\nHe had moved.", read.Fields[Story]);
        Assert.Equal("Ask first.", read.Fields["learning"]);
        Assert.Equal("it was useful.", read.Fields["evaluation"]);
        Assert.Equal("A gap.", read.Fields["policy-issues"]);
        Assert.Equal("How do we keep in touch?", Assert.Single(Read("controls.odt").Fields).Value);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".odt")]
    public void The_forms_own_words_are_never_content(string extension)
    {
        var blank = RealContent.Site.FilesOf(Form).Single(file => file.Path.EndsWith(extension, StringComparison.Ordinal)).Bytes;
        var nothing = Read(ReadOffice.From(blank));
        Assert.Empty(nothing.Fields);
        Assert.Equal(0, nothing.Count.InDraft);
        var filled = extension == ".docx" ? OfficeFixtures.FilledDocx(blank, Answers) : OfficeFixtures.FilledOdt(blank, Answers);
        var read = Read(ReadOffice.From(filled));
        Assert.Equal(
            [
                ("evaluation", "Most learned something."),
                ("focus", "How do we keep in touch?"),
                ("next-steps", "- Ask him"),
                (Story, "He had moved."),
            ],
            read.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, field.Value)));
        Assert.Equal(1, read.Count.LeftOut["reference"]);
    }

    /// <summary>Notes and labels are known by their words, wherever someone has copied them to.</summary>
    [Fact]
    public void The_forms_own_words_are_left_out_without_its_controls()
    {
        var form = CaseFormWords.Of(Form.Metadata);
        var lines = form.Lines.Concat(form.Prompts).Select(line => OfficeFiles.P(line));
        var written = OfficeFiles.P("[Focus] He was tired.") + OfficeFiles.P("Someone ticked this");
        var ticked = $"<w:tbl>{OfficeFiles.Row(form.Cells[2], "yes")}</w:tbl>";
        var read = Read(ReadOffice.From(OfficeFiles.Docx(string.Concat(lines) + written + ticked)));
        Assert.Equal("He was tired.\n\nSomeone ticked this", Assert.Single(read.Fields).Value);
        Assert.Equal(1, read.Count.LeftOut["check"]);
        Assert.Equal(2, read.Count.Besides);
    }

    /// <summary>A Word copy of the writer, changed in Word.</summary>
    [Fact]
    public void What_someone_added_to_a_copy_outside_its_fields_is_kept()
    {
        var read = Read(ReadOffice.From(OfficeFiles.Docx(
            OfficeFiles.Styled("Case study", "Title") + OfficeFiles.P(CaseFormWords.AboutCopy) + OfficeFiles.P("By the team")
            + OfficeFiles.Styled("What happened", "Heading1") + OfficeFiles.Styled("5. Presentation of the case", "Heading2")
            + OfficeFiles.Control("case.presentation", OfficeFiles.P("He *had* moved.") + OfficeFiles.P("- Twice"))
            + OfficeFiles.P("He came *back*.") + OfficeFiles.Styled("Kind of area", "Heading2")
            + OfficeFiles.Control("case.area", OfficeFiles.P("No such area")) + OfficeFiles.P("And stayed."))));
        Assert.True(read.IsCopy);
        Assert.Equal("By the team\n\nHe *had* moved.\n\n- Twice\n\nHe came \\*back\\*.\n\nAnd stayed.", Assert.Single(read.Fields).Value);
        Assert.Equal(
            [
                "1 paragraph stood before the first heading; it is at the beginning of Presentation of the case.",
                "1 paragraph stood under no field of the form; it is at the end of Presentation of the case.",
                "Read 11 paragraphs: 5 are in the draft, 1 is a heading of the form, 5 were left out: 4 of the form's own words, "
                    + "1 in words that fit no answer of the field.",
            ],
            read.Count.Told());
    }

    internal static CopToolkit.Documents.Document<Template> Form =>
        RealContent.Site.Of<Template>().Single(one => one.Slug == CaseFormWords.Template);

    internal static CaseWords Read(ImportedText text) =>
        CaseWords.From(text, CaseFormWords.Of(Form.Metadata), CaseForm.Fields(RealContent.Site.Vocabularies));

    private static CaseWords Read(string name) => Read(ReadOffice.From(BytesOf(name)));

    private static byte[] BytesOf(string name) => OfficeFixtures.All.Single(one => one.Name == name).Bytes;
}
