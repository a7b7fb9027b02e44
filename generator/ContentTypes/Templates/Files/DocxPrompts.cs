using System.Security.Cryptography;
using System.Text;
using CopToolkit.ContentTypes.Templates.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>
/// What the controls of a Word file ask for. Word keeps these texts in a glossary beside the document: it takes them away
/// when someone types, and brings them back when a control is emptied.
/// </summary>
public static class DocxPrompts
{
    public const string Styles = """<?xml version="1.0" encoding="utf-8"?>""" + "\n"
        + """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""
        + """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"""
        + """<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">"""
        + """<w:name w:val="Default Paragraph Font"/></w:style>"""
        + """<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>"""
        + """<w:rPr><w:color w:val="5B6867"/></w:rPr></w:style>"""
        + "</w:styles>";

    public static string NameOf(TemplateField field) => "prompt-" + field.Id;

    /// <summary>The words as they stand in the document.</summary>
    public static Run Run(TemplateField field, bool isBold)
    {
        var properties = new RunProperties(new RunStyle { Val = "PlaceholderText" });
        if (isBold) properties.Append(new Bold());
        return new Run(properties, new Text($"[{field.Prompt}]") { Space = SpaceProcessingModeValues.Preserve });
    }

    public static GlossaryDocument Glossary(IEnumerable<TemplateField> fields) => new(new DocParts(fields.Select(Part)));

    private static DocPart Part(TemplateField field) => new(
        new DocPartProperties(
            new DocPartName { Val = NameOf(field) },
            new Category(new Name { Val = "General" }, new Gallery { Val = DocPartGalleryValues.Placeholder }),
            new DocPartTypes(new DocPartType { Val = DocPartValues.SdtPlaceholder }),
            new Behaviors(new Behavior { Val = DocPartBehaviorValues.Content }),
            new DocPartId { Val = IdOf(field) }),
        new DocPartBody(new Paragraph(Run(field, isBold: false))));

    private static string IdOf(TemplateField field)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(field.Id + field.Prompt));
        return new Guid(hash.AsSpan(0, 16)).ToString("B").ToUpperInvariant();
    }
}
