using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CopToolkit.Import;

/// <summary>
/// Walks through the XML of an OpenDocument text once and keeps its words; what a reader would not see is left out, and counted.
/// </summary>
internal sealed partial class OdtWords(OdtStyles styles, ParagraphSink sink, LeftThings things)
{
    private int _rows;
    private bool _isText;

    /// <summary>Reads content.xml; false when it holds no text.</summary>
    public bool Read(XmlReader reader)
    {
        XmlWalk.Through(reader, () =>
        {
            if (OdtNames.Name(reader) == "office:automatic-styles") styles.ReadStyles(reader, isAutomatic: true);
            else if (OdtNames.Name(reader) == "office:body") XmlWalk.Through(reader, () => Body(reader));
        });
        return _isText;
    }

    /// <summary>Reads the heads and feet of the pages, which stand in styles.xml.</summary>
    public void ReadPages(XmlReader reader) => XmlWalk.Through(reader, () =>
    {
        if (OdtNames.Name(reader) == "office:master-styles")
            Blocks(reader, new OdtPlace(new TextPlace { Field = "", LeftOut = ImportReasons.Page }));
    });

    private void Body(XmlReader reader)
    {
        if (OdtNames.Name(reader) != "office:text") return;
        _isText = true;
        Blocks(reader, new OdtPlace(new TextPlace { Field = "" }));
    }

    private void Blocks(XmlReader reader, OdtPlace place) => XmlWalk.Through(reader, () => Block(reader, place));

    private void Block(XmlReader reader, OdtPlace place)
    {
        var name = OdtNames.Name(reader);
        switch (name)
        {
            case "text:p" or "text:h":
                Paragraph(reader, name == "text:h", place);
                break;
            case "text:list":
                List(reader, place);
                break;
            case "text:section":
                Blocks(reader, InSection(reader, place));
                break;
            case "text:deletion":
                Blocks(reader, place.Without(ImportReasons.Deleted));
                break;
            case "office:annotation" or "office:change-info":
                Blocks(reader, place.Without(ImportReasons.Comment));
                break;
            case "text:note-body":
                Blocks(reader, place.Without(ImportReasons.Footnote));
                break;
            case "table:table-row":
                Blocks(reader, InRow(reader, place));
                break;
            case "table:covered-table-cell":
                Blocks(reader, place.Without(ImportReasons.Hidden));
                break;
            case "office:forms":
                Forms(reader);
                break;
            default:
                Other(reader, name, place);
                break;
        }
    }

    private void Other(XmlReader reader, string name, OdtPlace place)
    {
        if (name.EndsWith("-index", StringComparison.Ordinal) || name == "text:table-of-content")
            Blocks(reader, place.Without(ImportReasons.Contents));
        else if (name.StartsWith("draw:", StringComparison.Ordinal)) Shape(reader, name, place);
        else Blocks(reader, place);
    }

    private static OdtPlace InSection(XmlReader reader, OdtPlace place)
    {
        var isHidden = OdtNames.OfText(reader, "display") == "none" || OdtNames.OfText(reader, "is-hidden") == "true";
        if (isHidden) place = place.Without(ImportReasons.Hidden);
        return place.Text.Field.Length == 0 && TagOf(OdtNames.OfText(reader, "name")) is { } tag
            ? place with { Text = place.Text with { Field = tag } }
            : place;
    }

    /// <summary>The sections and bookmarks of the toolkit's own forms are called after their fields.</summary>
    private static string? TagOf(string? name)
    {
        if (name is null) return null;
        return Own().Match(name) is { Success: true } own ? own.Groups["field"].Value : OwnNote().IsMatch(name) ? "note" : null;
    }

    private OdtPlace InRow(XmlReader reader, OdtPlace place)
    {
        var inRow = place with { Text = place.Text with { Row = ++_rows } };
        return OdtNames.OfTable(reader, "visibility") is "collapse" or "filter" ? inRow.Without(ImportReasons.Hidden) : inRow;
    }

    private void List(XmlReader reader, OdtPlace place)
    {
        var below = place with { List = OdtNames.OfText(reader, "style-name") ?? place.List, Level = place.Level + 1, IsItem = false };
        XmlWalk.Through(reader, () =>
        {
            // Only the first paragraph of an item has the bullet or the number.
            var isFirst = OdtNames.Name(reader) == "text:list-item";
            XmlWalk.Through(reader, () =>
            {
                Block(reader, below with { IsItem = isFirst });
                isFirst = false;
            });
        });
    }

    private void Paragraph(XmlReader reader, bool isHeading, OdtPlace place)
    {
        var style = OdtNames.OfText(reader, "style-name");
        var level = isHeading ? LevelOf(reader) : styles.Heading(style);
        sink.Begin(place.Text, new ParagraphLook(level, place.IsItem, place.IsItem && styles.IsNumbered(place.List, place.Level)));
        var text = place.Text.Without(styles.Reason("paragraph", style)) with { IsBold = styles.IsBold("paragraph", style) == true };
        Inside(reader, place with { Text = text });
        sink.End();
    }

    private static int LevelOf(XmlReader reader)
    {
        var level = OdtNames.OfText(reader, "outline-level");
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known > 0 ? known : 1;
    }

    private void Inside(XmlReader reader, OdtPlace place) =>
        XmlWalk.Through(reader, () => Inline(reader, place), text => sink.Add(text, place.Text));

    private void Inline(XmlReader reader, OdtPlace place)
    {
        var name = OdtNames.Name(reader);
        switch (name)
        {
            case "text:span":
                Inside(reader, place with { Text = InSpan(OdtNames.OfText(reader, "style-name"), place.Text) });
                break;
            case "text:s" or "text:tab" or "text:line-break":
                sink.Add(" ", place.Text);
                break;
            case "text:placeholder":
                Inside(reader, place.Without(ImportReasons.Form));
                break;
            case "text:bookmark-start":
                if (TagOf(OdtNames.OfText(reader, "name")) is { } tag) sink.Tag(tag);
                break;
            case "text:bookmark-end":
                if (TagOf(OdtNames.OfText(reader, "name")) is not null) sink.Tag(null);
                break;
            case "text:change-start":
                things.Count(LeftThings.Added);
                break;
            case "loext:content-control":
                Inside(reader, InControl(reader, place));
                break;
            case "text:p" or "text:h" or "office:annotation" or "text:note-body":
                Block(reader, place with { IsItem = false });
                break;
            case "text:note":
                Blocks(reader, place with { IsItem = false });
                break;
            default:
                InlineOther(reader, name, place);
                break;
        }
    }

    private void InlineOther(XmlReader reader, string name, OdtPlace place)
    {
        var isHidden = OdtNames.OfText(reader, "is-hidden") == "true";
        if (name.StartsWith("draw:", StringComparison.Ordinal)) Shape(reader, name, place);
        else if (name == "text:hidden-text" && isHidden)
            sink.Add(OdtNames.OfText(reader, "string-value") ?? "", place.Without(ImportReasons.Hidden).Text);
        else if (name == "text:hidden-paragraph" && isHidden) sink.Hide();
        else if (name.Length > 0 && name is not ("text:script" or "text:note-citation")) Inside(reader, place);
    }

    private static OdtPlace InControl(XmlReader reader, OdtPlace place)
    {
        var tag = OdtNames.OfLibreOffice(reader, "tag");
        if (tag is not null && place.Text.Field.Length == 0) place = place with { Text = place.Text with { Field = tag } };
        return OdtNames.OfLibreOffice(reader, "showing-place-holder") == "true" ? place.Without(ImportReasons.Form) : place;
    }

    private TextPlace InSpan(string? style, TextPlace place) =>
        place.Without(styles.Reason("text", style)) with { IsBold = styles.IsBold("text", style) ?? place.IsBold };

    /// <summary>A drawing may hold text boxes; a picture in it is left out.</summary>
    private void Shape(XmlReader reader, string name, OdtPlace place)
    {
        if (name == "draw:image") things.Count(LeftThings.Picture);
        else if (name is "draw:object" or "draw:object-ole") things.Count(LeftThings.File);
        var text = place.Text with { IsInBox = true, IsBold = false, Row = 0 };
        Blocks(reader, place with { Text = text, IsItem = false, Level = 0, List = null });
    }

    private void Forms(XmlReader reader) => XmlWalk.Through(reader, () =>
    {
        if (OdtNames.Name(reader) is "form:text" or "form:textarea" or "form:combobox") things.Count(LeftThings.Input);
        Forms(reader);
    });

    [GeneratedRegex(@"^field\.(?<field>[a-z0-9-]+)(\.[0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();

    [GeneratedRegex(@"^note\.[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnNote();

    /// <summary>A place, and the list that it lies in.</summary>
    private readonly record struct OdtPlace(TextPlace Text)
    {
        public string? List { get; init; }

        public int Level { get; init; }

        public bool IsItem { get; init; }

        public OdtPlace Without(string? reason) => this with { Text = Text.Without(reason) };
    }
}
