using System.Text;
using System.Xml;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>
/// Writes a template for Word: real styles and lists, a content control for each field, and the same bytes at every build.
/// </summary>
public static class WriteDocx
{
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinCoreTerms = "http://purl.org/dc/terms/";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

    public static byte[] Bytes(TemplateSheet sheet)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document)) Fill(package, sheet);
        buffer.Position = 0;
        var inOrder = FixedZip.Read(buffer).OrderBy(entry => PlaceOf(entry.Name)).ThenBy(entry => entry.Name, StringComparer.Ordinal);
        return FixedZip.Of(inOrder.Select(entry => (entry.Name, entry.Bytes, false)));
    }

    private static int PlaceOf(string name) => Array.IndexOf(First, name) is var at and >= 0 ? at : First.Length;

    /// <summary>Parts get the ids of their relationships in a fixed order, where the library would make them up.</summary>
    private static void Fill(WordprocessingDocument package, TemplateSheet sheet)
    {
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "rId1");
        Put(package.AddNewPart<CoreFilePropertiesPart>("rId2"), CoreProperties(sheet));
        Put(main.AddNewPart<StyleDefinitionsPart>("rId1"), DocxStyles.Of(sheet));
        Put(main.AddNewPart<DocumentSettingsPart>("rId3"), DocxStyles.Settings);
        Put(main.AddNewPart<FontTablePart>("rId4"), DocxStyles.Fonts);
        var body = new DocxBody(sheet);
        main.AddNewPart<HeaderPart>("rId5").Header = body.Header();
        main.AddNewPart<FooterPart>("rId6").Footer = body.Footer();
        main.Document = new Document(new Body([.. body.Blocks(), Page(sheet)]));
        main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = body.Numbering();
        var glossary = main.AddNewPart<GlossaryDocumentPart>("rId7");
        Put(glossary.AddNewPart<StyleDefinitionsPart>("rId1"), DocxPrompts.Styles);
        glossary.GlossaryDocument = DocxPrompts.Glossary(sheet.Metadata.Fields.Where(field => field.Kind != FieldKind.Table));
    }

    private static SectionProperties Page(TemplateSheet sheet)
    {
        var margin = DocxBody.Twips(sheet.Margin);
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId5" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId6" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = sheet.IsDense ? 1077 : 1361,
                Bottom = sheet.IsDense ? 964 : 1247,
                Left = (uint)margin,
                Right = (uint)margin,
                Header = 567,
                Footer = 510,
                Gutter = 0,
            });
    }

    private static void Put(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string CoreProperties(TemplateSheet sheet)
    {
        var date = Dates.Iso(sheet.Metadata.Reviewed) + "T00:00:00Z";
        return Encoding.UTF8.GetString(Xml.Bytes(xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", CoreNamespace);
            xml.WriteAttributeString("xmlns", "dcterms", null, DublinCoreTerms);
            xml.WriteElementString("dc", "title", DublinCore, sheet.Title);
            xml.WriteElementString("dc", "subject", DublinCore, sheet.Metadata.Purpose);
            xml.WriteElementString("dc", "creator", DublinCore, sheet.Publisher);
            xml.WriteElementString("dc", "identifier", DublinCore, sheet.Address);
            xml.WriteElementString("dc", "language", DublinCore, "en-GB");
            Date(xml, "created", date);
            Date(xml, "modified", date);
            xml.WriteEndElement();
        }));
    }

    private static void Date(XmlWriter xml, string name, string date)
    {
        xml.WriteStartElement("dcterms", name, DublinCoreTerms);
        xml.WriteAttributeString("xsi", "type", SchemaInstance, "dcterms:W3CDTF");
        xml.WriteString(date);
        xml.WriteEndElement();
    }
}
