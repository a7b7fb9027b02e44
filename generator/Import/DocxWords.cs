using System.Xml;

namespace CopToolkit.Import;

/// <summary>
/// Walks through the XML of a Word document once and keeps its words; what a reader would not see is left out, and counted.
/// </summary>
internal sealed class DocxWords(DocxStyles styles, DocxNumbers numbers, ParagraphSink sink, LeftThings things)
{
    private int _rows;
    private int _boxes;

    public void Read(XmlReader reader, string? reason) => Blocks(reader, new TextPlace { Field = "", LeftOut = reason });

    private void Blocks(XmlReader reader, TextPlace place)
    {
        XmlWalk.Through(reader, () =>
        {
            // The properties of a table come first, and hide all of its rows.
            if (DocxNames.Name(reader) == "tblPr") place = place.Without(TableReason(reader));
            else Block(reader, place);
        });
    }

    private void Block(XmlReader reader, TextPlace place)
    {
        if (IsPassedOver(reader)) return;
        switch (DocxNames.Name(reader))
        {
            case "p":
                Paragraph(reader, place);
                break;
            case "tr":
                Blocks(reader, place with { Row = ++_rows });
                break;
            case "sdt":
                Control(reader, place, Block);
                break;
            case "del" or "moveFrom":
                Blocks(reader, place.Without(ImportReasons.Deleted));
                break;
            default:
                if (reader.LocalName == "AlternateContent") Alternatives(reader, place, Block);
                else if (reader.LocalName is "drawing" or "pict" or "object") Picture(reader, place);
                else Blocks(reader, place);
                break;
        }
    }

    private bool IsPassedOver(XmlReader reader)
    {
        if (reader.LocalName is "oMath" or "oMathPara") things.Count(LeftThings.Equation);
        else if (DocxNames.Name(reader) is "altChunk" or "subDoc") things.Count(LeftThings.File);
        else
        {
            return DocxNames.Name(reader) is "pPr" or "rPr" or "sdtPr" or "sectPr" or "tblGrid" or "trPr" or "tcPr" or "tblPrEx"
                or "instrText" or "delInstrText";
        }

        return true;
    }

    private string? TableReason(XmlReader reader)
    {
        var isHidden = false;
        XmlWalk.Through(reader, () => isHidden |= DocxNames.Name(reader) == "tblStyle" && styles.IsHidden(DocxNames.Value(reader) ?? ""));
        return isHidden ? ImportReasons.Style : null;
    }

    /// <summary>The same picture twice, for new and for old programs: one of them is read.</summary>
    private static void Alternatives(XmlReader reader, TextPlace place, Action<XmlReader, TextPlace> read)
    {
        var isRead = false;
        XmlWalk.Through(reader, () =>
        {
            if (isRead || reader.LocalName is not ("Choice" or "Fallback")) return;
            isRead = true;
            XmlWalk.Through(reader, () => read(reader, place));
        });
    }

    private void Control(XmlReader reader, TextPlace place, Action<XmlReader, TextPlace> read)
    {
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) == "sdtPr") place = InControl(reader, place);
            else if (DocxNames.Name(reader) == "sdtContent") XmlWalk.Through(reader, () => read(reader, place));
        });
    }

    private static TextPlace InControl(XmlReader reader, TextPlace place)
    {
        XmlWalk.Through(reader, () =>
        {
            var name = DocxNames.Name(reader);
            if (name == "tag" && place.Field.Length == 0) place = place with { Field = DocxNames.Value(reader) ?? "" };
            else if (name == "showingPlcHdr" && DocxNames.IsOn(reader)) place = place.Without(ImportReasons.Form);
        });
        return place;
    }

    private void Paragraph(XmlReader reader, TextPlace place)
    {
        sink.Begin(place, new ParagraphLook(styles.Heading(null), false, false));
        var inside = Styled(place, null);
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) == "pPr") inside = Styled(place, ParagraphStyle(reader));
            else Inline(reader, inside);
        });
        sink.End();
    }

    /// <summary>Reads what a paragraph is, and gives its style.</summary>
    private string? ParagraphStyle(XmlReader reader)
    {
        var (style, level, list) = ((string?)null, (int?)null, ((string?)null, "0"));
        XmlWalk.Through(reader, () =>
        {
            var name = DocxNames.Name(reader);
            if (name == "pStyle") style = DocxNames.Value(reader);
            else if (name == "outlineLvl") level = DocxNames.Outline(reader);
            else if (name == "numPr") list = DocxNumbers.ListOf(reader);
        });
        var (own, depth) = list;
        if (string.IsNullOrEmpty(own)) own = styles.List(style) ?? own;
        var isItem = own is not (null or "0");
        sink.Look(new ParagraphLook(level ?? styles.Heading(style), isItem, isItem && numbers.IsNumbered(own!, depth)));
        return style;
    }

    private TextPlace Styled(TextPlace place, string? style)
    {
        var reason = styles.IsContents(style) ? ImportReasons.Contents : styles.IsHidden(style) ? ImportReasons.Style : null;
        return place.Without(reason) with { IsBold = styles.IsBold(style) };
    }

    private void Inline(XmlReader reader, TextPlace place)
    {
        if (IsPassedOver(reader)) return;
        switch (DocxNames.Name(reader))
        {
            case "r":
                Run(reader, place);
                break;
            case "t":
                sink.Add(XmlWalk.TextOf(reader), place);
                break;
            case "delText":
                sink.Add(XmlWalk.TextOf(reader), place.Without(ImportReasons.Deleted));
                break;
            case "tab" or "ptab" or "br" or "cr":
                sink.Add(" ", place);
                break;
            case "noBreakHyphen":
                sink.Add("-", place);
                break;
            case "sdt":
                Control(reader, place, Inline);
                break;
            case "p":
                Paragraph(reader, place);
                break;
            case "del" or "moveFrom":
                XmlWalk.Through(reader, () => Inline(reader, place.Without(ImportReasons.Deleted)));
                break;
            default:
                Other(reader, place);
                break;
        }
    }

    private void Other(XmlReader reader, TextPlace place)
    {
        if (DocxNames.Name(reader) is "ins" or "moveTo") things.Count(LeftThings.Added);
        if (reader.LocalName == "AlternateContent") Alternatives(reader, place, Inline);
        else if (reader.LocalName is "drawing" or "pict" or "object") Picture(reader, place);
        else XmlWalk.Through(reader, () => Inline(reader, place));
    }

    private void Run(XmlReader reader, TextPlace place)
    {
        var inside = place;
        XmlWalk.Through(reader, () =>
        {
            if (DocxNames.Name(reader) == "rPr") inside = Looking(reader, place);
            else Inline(reader, inside);
        });
    }

    /// <summary>What a run says itself counts more than its style, and that more than the style of its paragraph.</summary>
    private TextPlace Looking(XmlReader reader, TextPlace place)
    {
        var (style, hidden, bold) = ((string?)null, (bool?)null, (bool?)null);
        XmlWalk.Through(reader, () =>
        {
            var name = DocxNames.Name(reader);
            if (name == "rStyle") style = DocxNames.Value(reader);
            else if (name == "vanish") hidden = DocxNames.IsOn(reader);
            else if (name == "b") bold = DocxNames.IsOn(reader);
        });
        place = place with { IsBold = bold ?? (place.IsBold || (style is not null && styles.IsBold(style))) };
        if (hidden == true) return place.Without(ImportReasons.Hidden);
        if (hidden == false) return place.LeftOut == ImportReasons.Style ? place with { LeftOut = null } : place;
        return style is not null && styles.IsHidden(style) ? place.Without(ImportReasons.Style) : place;
    }

    private void Picture(XmlReader reader, TextPlace place)
    {
        var before = _boxes;
        Boxes(reader, place with { IsInBox = true, IsBold = false, Row = 0 });
        if (_boxes == before) things.Count(LeftThings.Picture);
    }

    /// <summary>A drawing holds words in its text boxes only; whatever else it says is not shown.</summary>
    private void Boxes(XmlReader reader, TextPlace place)
    {
        XmlWalk.Through(reader, () => Inside(reader, place));

        void Inside(XmlReader inner, TextPlace box)
        {
            if (DocxNames.Name(inner) == "txbxContent")
            {
                _boxes++;
                Blocks(inner, box);
            }
            else if (inner.LocalName == "AlternateContent") Alternatives(inner, box, Inside);
            else Boxes(inner, box);
        }
    }
}
