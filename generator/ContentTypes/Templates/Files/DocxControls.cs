using CopToolkit.ContentTypes.Templates.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>The content controls of a Word file, numbered as they are made.</summary>
internal sealed class DocxControls
{
    private int _made;

    /// <summary>A default stands in the document as in the browser: as words that someone may change.</summary>
    public SdtRun Of(TemplateField field, bool isBold)
    {
        var properties = Properties(field);
        if (KindOf(field) is { } kind) properties.Append(kind);
        IEnumerable<Run> words = field.Default is { } text ? DocxRuns.Of(text, isBold) : [DocxPrompts.Run(field, isBold)];
        return new SdtRun(properties, new SdtContentRun(words));
    }

    /// <summary>The control of a field; where nothing stands in it, Word shows its prompt, and again when someone empties it.</summary>
    public SdtProperties Properties(TemplateField field)
    {
        var properties = Properties(field.Label, field.Id);
        properties.Append(new SdtPlaceholder(new DocPartReference { Val = DocxPrompts.NameOf(field) }));
        if (field.Default is null) properties.Append(new ShowingPlaceholder());
        return properties;
    }

    /// <summary>Word shows 64 characters of a control's name and tag, and refuses more.</summary>
    public SdtProperties Properties(string label, string tag) => new(
        new SdtAlias { Val = label.Length <= 64 ? label : label[..63] + "…" },
        new Tag { Val = tag },
        new SdtId { Val = ++_made });

    private static OpenXmlElement? KindOf(TemplateField field)
    {
        if (field.Kind == FieldKind.Date) return Date();
        if (field.Kind != FieldKind.Choice) return null;
        return new SdtContentDropDownList(field.Options.Select(option => new ListItem { DisplayText = option, Value = option }));
    }

    private static SdtContentDate Date() => new(
        new DateFormat { Val = "d MMMM yyyy" },
        new LanguageId { Val = "en-GB" },
        new SdtDateMappingType { Val = DateFormatValues.Date },
        new Calendar { Val = CalendarValues.Gregorian });
}
