using CopToolkit.ContentTypes.Templates.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.Tests.Templates;

/// <summary>The files for Word, read with the library of Word's makers.</summary>
[Collection(TemplateTests.Name)]
public sealed class DocxTests(RealTemplates templates)
{
    public static TheoryData<string> Slugs => RealTemplates.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Is_valid(string slug)
    {
        using var file = Open(slug);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(file)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Equal([], errors);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Has_a_control_for_each_field(string slug)
    {
        using var file = Open(slug);
        var body = file.MainDocumentPart!.Document.Body!;
        foreach (var field in templates.Documents[slug].Metadata.Fields)
        {
            var controls = body.Descendants<SdtElement>().Where(control => TagOf(control) == field.Id).ToList();
            Assert.NotEmpty(controls);
            var alias = field.Label.Length > 64 ? field.Label[..63] + "…" : field.Label;
            Assert.All(controls, control => Assert.Equal(alias, control.SdtProperties!.GetFirstChild<SdtAlias>()!.Val));
            Assert.All(controls, control => Assert.Equal(field.Kind.IsBlock, control is SdtBlock));
            Assert.All(controls, control => Assert.Equal(
                field.Kind == FieldKind.Date,
                control.SdtProperties!.GetFirstChild<SdtContentDate>() is not null));
            Assert.All(controls, control => Assert.Equal(
                field.Options,
                control.SdtProperties!.Descendants<ListItem>().Select(item => item.Value!.Value!)));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Asks_in_each_control_with_the_words_of_the_help(string slug)
    {
        using var file = Open(slug);
        var main = file.MainDocumentPart!;
        var prompts = main.GlossaryDocumentPart!.GlossaryDocument.DocParts!.Elements<DocPart>().ToDictionary(
            part => part.DocPartProperties!.GetFirstChild<DocPartName>()!.Val!.Value!,
            part => part.DocPartBody!.InnerText,
            StringComparer.Ordinal);
        OpenXmlElement[] parts = [main.Document, .. main.HeaderParts.Select(part => part.Header)];
        var controls = parts.SelectMany(part => part.Descendants<SdtElement>()).ToLookup(TagOf, StringComparer.Ordinal);
        foreach (var field in templates.Documents[slug].Metadata.Fields.Where(field => field.Kind != FieldKind.Table))
        {
            var prompt = $"[{field.Label}: {field.Help.TrimEnd('.')}]";
            foreach (var control in controls[field.Id])
            {
                var part = control.SdtProperties!.GetFirstChild<SdtPlaceholder>()!.DocPartReference!.Val!.Value!;
                Assert.Equal(prompt, prompts[part]);
                Assert.Equal(field.Default is null, control.SdtProperties.GetFirstChild<ShowingPlaceholder>() is not null);
                var run = control.Descendants<Run>().First();
                Assert.Equal(field.Default ?? prompt, run.InnerText);
                var style = run.RunProperties?.RunStyle?.Val is { Value: "PlaceholderText" } shown ? shown.Value : null;
                Assert.Equal(field.Default is null ? "PlaceholderText" : null, style);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Tears_no_blank_and_no_note_from_its_page(string slug)
    {
        using var file = Open(slug);
        foreach (var block in file.MainDocumentPart!.Document.Body!.Elements<SdtBlock>())
        {
            Assert.All(
                block.SdtContentBlock!.Elements<Paragraph>().SkipLast(1),
                paragraph => Assert.NotNull(paragraph.ParagraphProperties!.KeepNext));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Numbers_each_control_once(string slug)
    {
        using var file = Open(slug);
        OpenXmlElement[] parts = [file.MainDocumentPart!.Document, .. file.MainDocumentPart.HeaderParts.Select(part => part.Header)];
        var ids = parts.SelectMany(part => part.Descendants<SdtId>()).Select(id => id.Val!.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Marks_its_headings_lists_and_notes_by_style(string slug)
    {
        using var file = Open(slug);
        var template = templates.Documents[slug].Metadata;
        var body = file.MainDocumentPart!.Document.Body!;
        var styles = file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Select(style => style.StyleId!.Value!)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(body.Descendants<Paragraph>(), paragraph => Assert.Contains(StyleOf(paragraph), styles));
        Assert.Equal(
            template.Body.Blocks.OfType<TemplateHeading>().Select(heading => $"Heading{heading.Level}"),
            body.Elements<Paragraph>().Select(StyleOf).Where(style => style.StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Equal(template.ShowsTitle ? 1 : 0, body.Elements<Paragraph>().Count(paragraph => StyleOf(paragraph) == "Title"));
        Assert.Equal(
            template.Body.Blocks.OfType<TemplateNote>().Count(),
            body.Elements<SdtBlock>().Count(control => TagOf(control) == "note"));
        Assert.All(
            body.Descendants<Paragraph>().Where(paragraph => StyleOf(paragraph).StartsWith("List", StringComparison.Ordinal)),
            item => Assert.NotNull(item.ParagraphProperties!.NumberingProperties));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Begins_each_table_with_a_heading_row_and_leaves_room_to_write(string slug)
    {
        using var file = Open(slug);
        foreach (var table in file.MainDocumentPart!.Document.Body!.Descendants<Table>())
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(rows[0].Elements<TableCell>(), cell => Assert.NotEqual("", cell.InnerText));
            foreach (var row in rows.Where(row => row.Elements<TableCell>().Any(cell => cell.InnerText.Length == 0)))
                Assert.InRange(row.TableRowProperties!.GetFirstChild<TableRowHeight>()!.Val!.Value, 454u, 1500u);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Uses_no_empty_paragraph_as_space(string slug)
    {
        using var file = Open(slug);
        var empty = file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>()
            .Where(paragraph => paragraph.Parent is not TableCell && paragraph.InnerText.Length == 0)
            .Where(paragraph => !paragraph.Descendants<TabChar>().Any());
        Assert.All(empty, paragraph => Assert.Equal("TableEnd", StyleOf(paragraph)));
    }

    [Fact]
    public void Keeps_neighbouring_tables_apart_and_ends_with_a_paragraph()
    {
        foreach (var slug in templates.Documents.Keys)
        {
            using var file = Open(slug);
            var body = file.MainDocumentPart!.Document.Body!;
            var isTable = body.ChildElements.Select(IsTable).ToList();
            Assert.All(isTable.Zip(isTable.Skip(1)), pair => Assert.False(pair.First && pair.Second));
            Assert.False(isTable[^2], $"{slug} ends with a table.");
            Assert.IsType<SectionProperties>(body.LastChild);
        }
    }

    [Fact]
    public void Starts_each_numbered_list_where_the_source_does()
    {
        using var file = Open("everything");
        var numbering = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering;
        var starts = numbering.Elements<NumberingInstance>()
            .SelectMany(number => number.Descendants<StartOverrideNumberingValue>())
            .Select(start => start.Val!.Value);
        Assert.Equal([1, 3], starts);
        var below = file.MainDocumentPart.Document.Descendants<Paragraph>().Single(paragraph => paragraph.InnerText == "with care");
        Assert.Equal(1, below.ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Says_what_it_is_and_in_which_language(string slug)
    {
        using var file = Open(slug);
        var template = templates.Documents[slug];
        var core = RealTemplates.Part(templates.Bytes(slug, ".docx"), "docProps/core.xml").Root!.Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
        Assert.Equal(template.Title, core["title"]);
        Assert.Equal(template.Metadata.Purpose, core["subject"]);
        Assert.Equal("en-GB", core["language"]);
        Assert.Equal($"{template.Metadata.Reviewed:yyyy-MM-dd}T00:00:00Z", core["modified"]);
        Assert.Equal("en-GB", file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Has_the_community_on_top_and_pages_and_address_below(string slug)
    {
        using var file = Open(slug);
        var header = file.MainDocumentPart!.HeaderParts.Single().Header;
        var hasField = templates.Documents[slug].Metadata.Fields.Any(field => field.Id == "community-name");
        Assert.Equal(hasField ? ["community-name"] : [], header.Descendants<Tag>().Select(tag => tag.Val!.Value!));
        Assert.NotEqual("", header.InnerText);
        var footer = file.MainDocumentPart.FooterParts.Single().Footer;
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value!));
        Assert.Contains($"/templates/{slug}/", footer.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Is_a_plain_zip_without_a_clock(string slug)
    {
        var headers = ZipHeader.Of(templates.Bytes(slug, ".docx"));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "word/document.xml"], headers.Take(3).Select(header => header.Name));
        Assert.Equal(14, headers.Count);
        Assert.All(headers, header => Assert.Equal(
            (20, 0, 8, 0, 33, 0),
            (header.Version, header.Flags & 8, header.Method, header.Time, header.Date, header.ExtraLength)));
    }

    private WordprocessingDocument Open(string slug) =>
        WordprocessingDocument.Open(new MemoryStream(templates.Bytes(slug, ".docx")), isEditable: false);

    private static string? TagOf(SdtElement control) => control.SdtProperties!.GetFirstChild<Tag>()!.Val;

    private static bool IsTable(OpenXmlElement element) =>
        element is Table || (element is SdtBlock control && control.SdtContentBlock!.LastChild is Table);

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;
}
