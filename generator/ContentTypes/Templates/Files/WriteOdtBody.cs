using System.Globalization;
using System.Xml;
using CopToolkit.ContentTypes.Templates.Model;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>The text of an OpenDocument file, and the styles that its tables need.</summary>
public sealed class OdtBody(TemplateSheet sheet)
{
    private readonly List<(IReadOnlyList<int> Widths, bool StaysTogether)> _tables = [];
    private int _marks;
    private int _notes;

    /// <summary>Everything inside the root of content.xml. Styles stand before the text that uses them, so it is written twice.</summary>
    public void Write(XmlWriter xml)
    {
        using (var dry = XmlWriter.Create(Stream.Null))
        {
            dry.Open("office:text");
            Text(dry);
            dry.WriteEndElement();
        }

        xml.Open("office:automatic-styles");
        for (var i = 0; i < _tables.Count; i++)
            OdtStyles.Table(xml, TableName(i), _tables[i].Widths, _tables[i].StaysTogether, sheet);
        OdtStyles.Rows(xml, sheet);
        xml.WriteEndElement();
        xml.Open("office:body");
        xml.Open("office:text");
        Text(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The line on top of every page; its mark goes on counting where the text ended.</summary>
    public void Header(XmlWriter xml)
    {
        xml.Open("text:p", ("text:style-name", "Header"));
        Piece(xml, sheet.Header);
        xml.WriteEndElement();
    }

    private void Text(XmlWriter xml)
    {
        _tables.Clear();
        (_marks, _notes) = (0, 0);
        if (sheet.Metadata.ShowsTitle) Line(xml, "Title", [new TemplateText(sheet.Title, IsBold: false)]);
        foreach (var block in sheet.Blocks) Block(xml, block);
    }

    private void Block(XmlWriter xml, TemplateBlock block)
    {
        switch (block)
        {
            case TemplateHeading heading:
                xml.Open("text:h", ("text:style-name", $"Heading_20_{heading.Level}"), ("text:outline-level", $"{heading.Level}"));
                Pieces(xml, heading.Pieces);
                xml.WriteEndElement();
                break;
            case TemplateParagraph paragraph:
                Line(xml, sheet.LeadsOn(paragraph) ? "Leading_20_Text" : "Text_20_body", paragraph.Pieces);
                break;
            case TemplateList list: List(xml, list); break;
            case TemplateTable table: Table(xml, ColumnWidths.Of(table, sheet.TextWidth), table.Head, table.Rows, null); break;
            case TemplateNote note: Note(xml, note); break;
            case TemplateBlank blank: Blank(xml, blank.Field); break;
        }
    }

    private void Line(XmlWriter xml, string style, IReadOnlyList<TemplatePiece> pieces)
    {
        xml.Open("text:p", ("text:style-name", style));
        Pieces(xml, pieces);
        xml.WriteEndElement();
    }

    private void List(XmlWriter xml, TemplateList list, bool isBelow = false)
    {
        xml.Open("text:list", ("text:style-name", $"{list.Look}"));
        foreach (var (item, i) in list.Items.Select((item, i) => (item, i)))
        {
            var isFirstNumber = i == 0 && list.Look == ListLook.Numbers;
            xml.Open("text:list-item", isFirstNumber ? [("text:start-value", list.Start.ToString(CultureInfo.InvariantCulture))] : []);
            Line(xml, i == list.Items.Count - 1 && !isBelow ? "List_20_End" : "List_20_Text", item.Pieces);
            foreach (var below in item.Below) List(xml, below, isBelow: true);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Table(
        XmlWriter xml,
        IReadOnlyList<int> widths,
        IReadOnlyList<TemplateCell> head,
        IReadOnlyList<IReadOnlyList<TemplateCell>> rows,
        string? title)
    {
        var name = TableName(_tables.Count);
        _tables.Add((widths, TemplateSheet.StaysTogether(rows.Count)));
        xml.Open("table:table", ("table:name", name), ("table:style-name", name));
        if (title is not null) xml.Text("table:title", title);
        for (var i = 0; i < widths.Count; i++) xml.Empty("table:table-column", ("table:style-name", $"{name}.{i + 1}"));
        xml.Open("table:table-header-rows");
        Row(xml, head, isHead: true);
        xml.WriteEndElement();
        foreach (var row in rows) Row(xml, row, isHead: false);
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, IReadOnlyList<TemplateCell> cells, bool isHead)
    {
        var style = StyleOf(cells);
        xml.Open("table:table-row", ("table:style-name", style));
        foreach (var cell in cells)
        {
            xml.Open("table:table-cell", ("table:style-name", isHead ? "HeadCell" : "Cell"), ("office:value-type", "string"));
            Line(xml, isHead ? "Table_20_Heading" : "Table_20_Contents", cell.Pieces);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string StyleOf(IReadOnlyList<TemplateCell> row)
    {
        if (!row.Any(cell => cell.IsEmpty)) return "Row";
        return TemplateSheet.HeightOf(row) == TemplateSheet.AnswerHeight ? "AnswerRow" : "WritingRow";
    }

    private void Note(XmlWriter xml, TemplateNote note)
    {
        xml.Open("text:section", ("text:style-name", "NoteSection"), ("text:name", $"note.{++_notes}"));
        var lines = TemplateSheet.LinesOf(note);
        for (var i = 0; i < lines.Count; i++) Line(xml, i < lines.Count - 1 ? "Leading_20_Note" : "Note", lines[i]);
        xml.WriteEndElement();
    }

    private void Blank(XmlWriter xml, TemplateField field)
    {
        xml.Open("text:section", ("text:style-name", "FieldSection"), ("text:name", $"field.{field.Id}"));
        if (field.Kind == FieldKind.Table) BlankTable(xml, field);
        else if (field.Kind == FieldKind.List) BlankList(xml, field);
        else BlankLines(xml, field);
        xml.WriteEndElement();
    }

    private void BlankTable(XmlWriter xml, TemplateField field)
    {
        var empty = Enumerable.Repeat(new TemplateCell([]), field.Columns.Count).ToArray();
        var head = field.Columns.Select(column => new TemplateCell([new TemplateText(column, IsBold: false)])).ToList();
        var widths = ColumnWidths.Equal(field.Columns.Count, sheet.TextWidth);
        Table(xml, widths, head, [.. Enumerable.Repeat(empty, WriteTemplate.BlankRows)], field.Label);
    }

    private void BlankList(XmlWriter xml, TemplateField field)
    {
        xml.Open("text:list", ("text:style-name", "Bullets"));
        for (var i = 0; i <= sheet.RoomToWrite; i++)
        {
            xml.Open("text:list-item");
            if (i == 0) PlaceholderLine(xml, sheet.RoomToWrite > 0 ? "Blank_20_Item" : "List_20_Text", field);
            else WritingLine(xml, i < sheet.RoomToWrite ? "Writing_20_Item" : "Last_20_Item");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void BlankLines(XmlWriter xml, TemplateField field)
    {
        PlaceholderLine(xml, sheet.RoomToWrite > 0 ? "Blank_20_Text" : "Text_20_body", field);
        for (var i = 1; i <= sheet.RoomToWrite; i++) WritingLine(xml, i < sheet.RoomToWrite ? "Writing_20_Line" : "Last_20_Line");
    }

    private static void WritingLine(XmlWriter xml, string style)
    {
        xml.Open("text:p", ("text:style-name", style));
        xml.Empty("text:tab");
        xml.WriteEndElement();
    }

    /// <summary>The section is the field's own, so its words need no bookmark.</summary>
    private static void PlaceholderLine(XmlWriter xml, string style, TemplateField field)
    {
        xml.Open("text:p", ("text:style-name", style));
        Placeholder(xml, field);
        xml.WriteEndElement();
    }

    private static void Placeholder(XmlWriter xml, TemplateField field)
    {
        xml.Open("text:span", ("text:style-name", "Placeholder"));
        xml.WriteString($"[{field.Placeholder}]");
        xml.WriteEndElement();
    }

    private void Pieces(XmlWriter xml, IReadOnlyList<TemplatePiece> pieces)
    {
        foreach (var piece in pieces) Piece(xml, piece);
    }

    private void Piece(XmlWriter xml, TemplatePiece piece)
    {
        if (piece.IsBold) xml.Open("text:span", ("text:style-name", "Strong_20_Emphasis"));
        if (piece is TemplateMark { Field: var field })
        {
            var name = $"field.{field.Id}.{++_marks}";
            xml.Empty("text:bookmark-start", ("text:name", name));
            Placeholder(xml, field);
            xml.Empty("text:bookmark-end", ("text:name", name));
        }
        else xml.WriteString(((TemplateText)piece).Text);

        if (piece.IsBold) xml.WriteEndElement();
    }

    private static string TableName(int index) => $"Table{index + 1}";
}
