using System.Text;
using CopToolkit.ContentTypes.Templates.Model;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>Writes a template as plain text, for messages and for people who prefer it.</summary>
public static class WriteText
{
    private const string Blank = "____________";

    /// <summary>Longer rows of a table get a line for each cell.</summary>
    private const int LongestRow = 72;

    /// <summary>The file to download: fields stand in square brackets.</summary>
    public static string ForReaders(TemplateSheet sheet) =>
        Write(sheet, field => $"[{field.Placeholder}]", note => "Note: " + string.Join("\n\n", note))
        + $"\n\nThis template: {sheet.Address}\n";

    /// <summary>The text that scripts fill: fields and notes keep their marks.</summary>
    public static string WithMarks(TemplateSheet sheet) =>
        Write(sheet, field => $"{{{{{field.Id}}}}}", note => "[[note\n" + string.Join("\n\n", note) + "\nnote]]") + "\n";

    private static string Write(TemplateSheet sheet, Func<TemplateField, string> mark, Func<IEnumerable<string>, string> note)
    {
        var blocks = sheet.Blocks.Select(Block);
        return string.Join("\n\n", sheet.Metadata.ShowsTitle ? blocks.Prepend(Underlined(sheet.Title, '=')) : blocks);

        string Block(TemplateBlock block) => block switch
        {
            TemplateHeading heading => Underlined(Line(heading.Pieces), heading.Level == 1 ? '-' : '.'),
            TemplateParagraph paragraph => Line(paragraph.Pieces),
            TemplateList list => List(list),
            TemplateTable table => Table(table, Line),
            TemplateNote box => note(box.Paragraphs.Select(paragraph => Line(paragraph.Pieces))),
            TemplateBlank blank => mark(blank.Field),
            _ => "",
        };

        string Line(IReadOnlyList<TemplatePiece> pieces) => string.Concat(pieces.Select(Words));

        string Words(TemplatePiece piece) => piece is TemplateMark filled ? mark(filled.Field) : ((TemplateText)piece).Text;

        string List(TemplateList list) => string.Join('\n', list.Items.Select((item, i) => Item(item, list.Look switch
        {
            ListLook.Numbers => $"{list.Start + i}. ",
            ListLook.Ticks => "☐ ",
            _ => "- ",
        })));

        string Item(TemplateItem item, string start) =>
            start + Line(item.Pieces) + string.Concat(item.Below.Select(below => "\n" + Indented(List(below), start.Length)));
    }

    /// <summary>The rows of one table look alike: when one is too long for a line, none stands on one.</summary>
    private static string Table(TemplateTable table, Func<IReadOnlyList<TemplatePiece>, string> line)
    {
        var rows = table.Rows.Select(row => (Row: row, Cells: Cells(row))).ToList();
        var isShort = rows.TrueForAll(row => string.Join("; ", row.Cells).Length <= LongestRow);
        return string.Join('\n', rows.Select(row => isShort ? "- " + string.Join("; ", row.Cells) : Long(row.Row, row.Cells)));

        List<string> Cells(IReadOnlyList<TemplateCell> row) =>
            [.. row.Select((cell, i) => $"{line(table.Head[i].Pieces)}: {(cell.IsEmpty ? Blank : line(cell.Pieces))}")];

        string Long(IReadOnlyList<TemplateCell> row, List<string> cells)
        {
            var first = row[0].IsEmpty ? cells[0] : line(row[0].Pieces);
            var rest = string.Join("; ", cells[1..]);
            return $"- {first}\n{Indented(rest.Length <= LongestRow ? rest : string.Join('\n', cells[1..]), 2)}";
        }
    }

    private static string Underlined(string text, char line) => $"{text}\n{new string(line, text.Length)}";

    private static string Indented(string text, int columns)
    {
        var space = new string(' ', columns);
        return new StringBuilder(text).Replace("\n", "\n" + space).Insert(0, space).ToString();
    }
}
