namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>The words of a template's document, as search finds them: its fields stand by their labels.</summary>
public static class TemplateWords
{
    public static string Of(Template template)
    {
        var lines = template.Body.Blocks.SelectMany(Lines).Select(Text);
        return string.Join(" · ", lines.Where(text => text.Length > 0));
    }

    private static IEnumerable<IEnumerable<TemplatePiece>> Lines(TemplateBlock block) => block switch
    {
        TemplateHeading heading => [heading.Pieces],
        TemplateParagraph paragraph => [paragraph.Pieces],
        TemplateList list => list.Items.SelectMany(Lines),
        TemplateTable table => table.Rows.Prepend(table.Head).SelectMany(row => row).Select(cell => cell.Pieces),
        TemplateNote note => note.Paragraphs.Select(paragraph => paragraph.Pieces),
        TemplateBlank blank => [[new TemplateMark(blank.Field, IsBold: false)]],
        _ => [],
    };

    private static IEnumerable<IEnumerable<TemplatePiece>> Lines(TemplateItem item) =>
        item.Below.SelectMany(list => list.Items).SelectMany(Lines).Prepend(item.Pieces);

    private static string Text(IEnumerable<TemplatePiece> line) => string.Concat(line.Select(piece => piece switch
    {
        TemplateText text => text.Text,
        TemplateMark mark => $"[{mark.Field.Label}]",
        _ => "",
    })).Trim();
}
