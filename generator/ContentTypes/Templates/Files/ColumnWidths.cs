using CopToolkit.ContentTypes.Templates.Model;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>How wide the columns of a table are: as their words need, with room where someone writes.</summary>
public static class ColumnWidths
{
    /// <summary>What a character and the margins of a cell take, in tenths of a millimetre.</summary>
    private const int Character = 21;
    private const int Margins = 44;

    /// <summary>Above so many characters a text wraps, and below so many a column looks pinched.</summary>
    private const int MostCharacters = 60;
    private const int FewestCharacters = 4;
    private const int ToWriteIn = 24;

    /// <summary>The width of each column; together they fill the width that there is.</summary>
    public static IReadOnlyList<int> Of(TemplateTable table, int width)
    {
        var toWriteIn = table.Head.Count == 2 ? MostCharacters : ToWriteIn;
        var columns = table.Head.Select((head, i) => Column(head, [.. table.Rows.Select(row => row[i])], toWriteIn)).ToList();
        var (least, wanted) = (columns.Sum(column => column.Least), columns.Sum(column => column.Wanted));
        if (wanted <= width) return Filled([.. columns.Select(column => column.Wanted * width / wanted)], width);
        var room = Math.Max(0, width - least);
        return Filled([.. columns.Select(column => column.Least + Share(column.Wanted - column.Least))], width);

        int Share(int wish) => wanted == least ? 0 : wish * room / (wanted - least);
    }

    public static IReadOnlyList<int> Equal(int columns, int width) => Filled([.. Enumerable.Repeat(width / columns, columns)], width);

    private static (int Least, int Wanted) Column(TemplateCell head, IReadOnlyList<TemplateCell> body, int toWriteIn)
    {
        // A heading may take two lines.
        var heading = Math.Max(LongestWord(head), (Text(head).Length + 1) / 2);
        var longest = body.All(cell => cell.IsEmpty) ? toWriteIn : Typical([.. body.Select(Characters)]);
        var word = Math.Max(FewestCharacters, body.Append(head).Max(LongestWord));
        var wanted = Math.Clamp(Math.Max(longest, heading), word, Math.Max(word, MostCharacters));
        return (Margins + (word * Character), Margins + (wanted * Character));
    }

    /// <summary>Between the longest text and the average, so that one long cell does not make its column wide.</summary>
    private static int Typical(IReadOnlyList<int> lengths) => (lengths.Max() + (int)lengths.Average()) / 2;

    /// <summary>What rounding left goes to the last column.</summary>
    private static int[] Filled(int[] widths, int width)
    {
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static int LongestWord(TemplateCell cell) => Text(cell).Split(' ').Max(word => word.Length);

    private static int Characters(TemplateCell cell) => Math.Min(Text(cell).Length, MostCharacters);

    private static string Text(TemplateCell cell) => string.Concat(cell.Pieces.Select(piece => piece switch
    {
        TemplateText text => text.Text,
        _ => ((TemplateMark)piece).Field.Placeholder,
    }));
}
