using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CopToolkit.ContentTypes.Templates.Files;
using CopToolkit.ContentTypes.Templates.Model;

namespace CopToolkit.Tests.Templates;

/// <summary>The OpenDocument files, read as XML against the rules of OpenDocument 1.3.</summary>
[Collection(TemplateTests.Name)]
public sealed class OdtTests(RealTemplates templates)
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static readonly XNamespace Office = Odf.Office;

    public static TheoryData<string> Slugs => RealTemplates.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Begins_with_its_media_type_uncompressed(string slug)
    {
        var bytes = templates.Bytes(slug, ".odt");
        Assert.Equal("mimetype" + WriteOdt.MediaType, Encoding.ASCII.GetString(bytes, 30, 8 + WriteOdt.MediaType.Length));
        var headers = ZipHeader.Of(bytes);
        Assert.Equal(["mimetype", "META-INF/manifest.xml", "content.xml", "meta.xml", "styles.xml"], headers.Select(header => header.Name));
        Assert.Equal([0, 8, 8, 8, 8], headers.Select(header => header.Method));
        Assert.All(headers, header => Assert.Equal((0, 0, 33, 0), (header.Flags & 8, header.Time, header.Date, header.ExtraLength)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Lists_each_file_in_its_manifest(string slug)
    {
        var manifest = Part(slug, "META-INF/manifest.xml").Root!;
        Assert.Equal("1.3", (string)manifest.Attribute(Manifest + "version")!);
        var entries = manifest.Elements(Manifest + "file-entry").ToDictionary(
            entry => (string)entry.Attribute(Manifest + "full-path")!,
            entry => (string)entry.Attribute(Manifest + "media-type")!,
            StringComparer.Ordinal);
        Assert.Equal(WriteOdt.MediaType, entries["/"]);
        using var zip = new ZipArchive(new MemoryStream(templates.Bytes(slug, ".odt")));
        var inZip = zip.Entries
            .Select(entry => entry.FullName)
            .Where(name => name is not ("mimetype" or "META-INF/manifest.xml"));
        var listed = entries.Keys.Where(path => path != "/").ToList();
        Assert.Equal(inZip.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        foreach (var part in listed) Assert.Equal("1.3", (string)Part(slug, part).Root!.Attribute(Office + "version")!);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Declares_every_style_that_it_uses(string slug)
    {
        var (content, styles) = (Part(slug, "content.xml"), Part(slug, "styles.xml"));
        var declared = new[] { content, styles }
            .SelectMany(part => part.Descendants())
            .Where(element => element.Name == Style + "style" || element.Name == Text + "list-style")
            .Select(element => (string)element.Attribute(Style + "name")!)
            .ToHashSet(StringComparer.Ordinal);
        XName[] naming = [Text + "style-name", Table + "style-name", Style + "parent-style-name"];
        foreach (var part in new[] { content, styles })
        {
            var used = part.Descendants().Attributes().Where(attribute => naming.Contains(attribute.Name));
            Assert.All(used, style => Assert.Contains(style.Value, declared));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Has_a_place_for_each_field(string slug)
    {
        var body = Part(slug, "content.xml").Descendants(Office + "text").Single();
        var sections = body.Elements(Text + "section")
            .ToDictionary(section => (string)section.Attribute(Text + "name")!, StringComparer.Ordinal);
        var marks = body.Descendants(Text + "bookmark-start").ToList();
        foreach (var field in templates.Documents[slug].Metadata.Fields)
        {
            var placeholder = $"[{field.Placeholder}]";
            if (field.Kind == FieldKind.Table)
            {
                var table = sections["field." + field.Id].Element(Table + "table")!;
                Assert.Equal(4, table.Elements(Table + "table-row").Count());
            }
            else if (field.Kind == FieldKind.List)
            {
                var list = sections["field." + field.Id].Element(Text + "list")!;
                Assert.Equal(placeholder, list.Elements().First().Value);
            }
            else if (field.Kind.IsBlock)
            {
                Assert.Equal(placeholder, sections["field." + field.Id].Elements().First().Value);
            }
            else
            {
                Assert.Contains(marks, mark =>
                    Name(mark).StartsWith($"field.{field.Id}.", StringComparison.Ordinal)
                    && mark.ElementsAfterSelf().First().Value == placeholder);
            }
        }

        Assert.Equal(
            templates.Documents[slug].Metadata.Body.Blocks.OfType<TemplateNote>().Count(),
            sections.Keys.Count(name => name.StartsWith("note.", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Names_each_bookmark_section_and_table_once(string slug)
    {
        var parts = new[] { Part(slug, "content.xml"), Part(slug, "styles.xml") };
        var marks = parts.SelectMany(part => part.Descendants(Text + "bookmark-start")).Select(Name).ToList();
        Assert.Equal(marks.Distinct(StringComparer.Ordinal), marks);
        Assert.Equal(marks, parts.SelectMany(part => part.Descendants(Text + "bookmark-end")).Select(Name));
        var tables = parts[0].Descendants(Table + "table").Select(table => (string)table.Attribute(Table + "name")!).ToList();
        Assert.Equal(tables.Distinct(StringComparer.Ordinal), tables);
        var sections = parts[0].Descendants(Text + "section").Select(Name).ToList();
        Assert.Equal(sections.Distinct(StringComparer.Ordinal), sections);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Has_headings_header_rows_language_title_and_pages(string slug)
    {
        var (template, content, styles) = (templates.Documents[slug], Part(slug, "content.xml"), Part(slug, "styles.xml"));
        Assert.Equal(
            template.Metadata.Body.Blocks.OfType<TemplateHeading>().Select(heading => $"{heading.Level}"),
            content.Descendants(Text + "h").Select(heading => (string)heading.Attribute(Text + "outline-level")!));
        Assert.All(content.Descendants(Table + "table"), table => Assert.Single(table.Elements(Table + "table-header-rows")));
        Assert.All(content.Descendants(Table + "table"), table => Assert.Equal(
            table.Elements(Table + "table-column").Count(),
            table.Descendants(Table + "table-row").First().Elements().Count()));
        Assert.Equal(["en"], styles.Descendants().Attributes(Fo + "language").Select(language => language.Value));
        Assert.Equal(["GB"], styles.Descendants().Attributes(Fo + "country").Select(country => country.Value));
        var meta = Part(slug, "meta.xml").Root!.Elements().Single().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
        Assert.Equal(template.Title, meta["title"]);
        Assert.Equal("en-GB", meta["language"]);
        var footer = styles.Descendants(Style + "footer").Single();
        Assert.Single(footer.Descendants(Text + "page-number"));
        Assert.Contains($"/templates/{slug}/", footer.Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Uses_no_empty_paragraph_as_space(string slug)
    {
        var paragraphs = Part(slug, "content.xml").Descendants(Text + "p")
            .Where(paragraph => paragraph.Parent!.Name != Table + "table-cell");
        Assert.All(paragraphs, paragraph => Assert.True(paragraph.Value.Length > 0 || paragraph.Elements(Text + "tab").Any()));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Tears_no_blank_and_no_note_from_its_page(string slug)
    {
        var kept = Part(slug, "styles.xml").Descendants(Style + "style")
            .Where(style => style.Elements(Style + "paragraph-properties").Attributes(Fo + "keep-with-next").Any())
            .Select(style => (string)style.Attribute(Style + "name")!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var section in Part(slug, "content.xml").Descendants(Text + "section"))
        {
            var paragraphs = section.Elements(Text + "p")
                .Concat(section.Elements(Text + "list").Descendants(Text + "p"))
                .Select(paragraph => (string)paragraph.Attribute(Text + "style-name")!)
                .ToList();
            Assert.All(paragraphs.SkipLast(1), style => Assert.Contains(style, kept));
            if (paragraphs.Count > 0) Assert.DoesNotContain(paragraphs[^1], kept);
        }
    }

    private XDocument Part(string slug, string part) => RealTemplates.Part(templates.Bytes(slug, ".odt"), part);

    private static string Name(XElement element) => (string)element.Attribute(Text + "name")!;
}
