using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace CopToolkit.Markdown;

/// <summary>Writes a resolved syntax tree as HTML; figures are left to their components.</summary>
public static class BodyRenderer
{
    /// <param name="tree">The tree, with its headings, links and citations resolved.</param>
    /// <param name="frame">How the body fits into its page.</param>
    /// <param name="tooDeep">Told the line of each block that is nested too deeply for Markdig to write it.</param>
    public static IReadOnlyList<BodyPart> Render(MarkdownDocument tree, BodyFrame frame, Action<int> tooDeep)
    {
        var parts = new List<BodyPart>();
        var writer = new StringWriter { NewLine = "\n" };
        var renderer = New(writer, frame);
        var figures = 0;
        foreach (var block in frame.Section is null ? tree : Below(tree, frame.Section))
        {
            try
            {
                Add(block);
            }
            catch (ArgumentException)
            {
                // The renderer counts the levels that it never left, and would refuse every later block as well.
                renderer = New(writer, frame);
                tooDeep(block.Line);
            }
        }

        Cut();
        return parts;

        void Add(Block block)
        {
            if (block is CustomContainer { Info: "figure" } figure)
            {
                Cut();
                if (Figure(figure, ++figures, frame) is { } part) parts.Add(part);
            }
            else renderer.Render(block);
        }

        void Cut()
        {
            if (writer.GetStringBuilder().Length > 0) parts.Add(new HtmlPart(writer.ToString()));
            writer.GetStringBuilder().Clear();
        }
    }

    /// <summary>What stands between a heading and the next one of its level.</summary>
    private static IEnumerable<Block> Below(MarkdownDocument tree, string section)
    {
        var heading = tree.OfType<HeadingBlock>().FirstOrDefault(block => (block.GetData(typeof(Heading)) as Heading)?.Id == section);
        if (heading is null) return [];
        var after = tree.SkipWhile(block => block != heading).Skip(1);
        return after.TakeWhile(block => block is not HeadingBlock next || next.Level > heading.Level);
    }

    /// <summary>The bold words that an item starts with, without their full stop.</summary>
    public static string? NameOf(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } bold }
            ? Text(bold).TrimEnd('.', ':')
            : null;

    private static FigurePart? Figure(CustomContainer container, int number, BodyFrame frame)
    {
        if (container.FirstOrDefault() is not ParagraphBlock caption || container.OfType<ListBlock>().FirstOrDefault() is not { } list)
            return null;
        var items = list.OfType<ListItemBlock>().Select(item => new FigureItem(NameOf(item) ?? "", RestHtml(item, frame), RestText(item)));
        var (kind, words) = ((container.Arguments ?? "").Trim(), InlineHtml(caption.Inline!, frame, skipFirst: false));
        return new FigurePart(kind, words, [.. items], list.IsOrdered, frame.IdPrefix + number);
    }

    private static string RestHtml(ListItemBlock item, BodyFrame frame) =>
        item.FirstOrDefault() is ParagraphBlock { Inline: { } inline } ? InlineHtml(inline, frame, skipFirst: true).Trim() : "";

    private static string RestText(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline: { } inline } ? string.Concat(inline.Skip(1).Select(Text)).Trim() : "";

    private static string InlineHtml(ContainerInline inline, BodyFrame frame, bool skipFirst)
    {
        var writer = new StringWriter();
        var renderer = New(writer, frame);
        foreach (var child in skipFirst ? inline.Skip(1) : inline) renderer.Render(child);
        return writer.ToString();
    }

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        ContainerInline container => string.Concat(container.Select(Text)),
        _ => "",
    };

    private static MarkdigRenderer New(TextWriter writer, BodyFrame frame)
    {
        var renderer = new MarkdigRenderer(writer);
        MarkdownReader.Settings.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new Headings(frame));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new Boxes());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables());
        renderer.ObjectRenderers.Insert(0, new CitationNumbers(frame));
        renderer.ObjectRenderers.Insert(0, new TermLinks());
        return renderer;
    }

    private sealed class Headings(BodyFrame frame) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(MarkdigRenderer renderer, HeadingBlock block)
        {
            if (block.GetData(typeof(Heading)) is not Heading heading) return;
            var level = Math.Clamp(heading.Level + frame.HeadingShift, 2, 6);
            renderer.Write($"<div class=\"heading heading-{level}\"><h{level} id=\"{frame.IdPrefix}{heading.Id}\">");
            foreach (var former in heading.FormerIds) renderer.Write($"<span id=\"{frame.IdPrefix}{former}\"></span>");
            renderer.WriteLeafInline(block);
            renderer.Write($"</h{level}><a class=\"anchor\" href=\"#{frame.IdPrefix}{heading.Id}\" aria-label=\"Link to "
                + "section: ").WriteEscape(heading.Text).WriteLine("\"></a></div>");
        }
    }

    private sealed class Boxes : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(MarkdigRenderer renderer, CustomContainer box)
        {
            var kind = box.Info ?? "";
            if (Containers.CallOuts.TryGetValue(kind, out var title))
            {
                renderer.WriteLine($"<div class=\"call-out call-out-{kind}\" role=\"note\" aria-label=\"{title}\">");
                renderer.WriteLine($"<p class=\"call-out-title\">{title}</p>");
                renderer.WriteChildren(box);
                renderer.WriteLine("</div>");
            }
            else if (Containers.Lists.Contains(kind))
            {
                renderer.WriteLine($"<div class=\"{kind}\">");
                renderer.WriteChildren(box);
                renderer.WriteLine("</div>");
            }
        }
    }

    /// <summary>Tables scroll inside a box of their own, which the keyboard can reach.</summary>
    private sealed class Tables : HtmlObjectRenderer<Table>
    {
        protected override void Write(MarkdigRenderer renderer, Table table)
        {
            renderer.WriteLine("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>");
            foreach (var row in table.OfType<TableRow>()) WriteRow(renderer, row, table.ColumnDefinitions);
            renderer.WriteLine("</tbody></table></div>");
        }

        private static string Alignment(List<TableColumnDefinition> columns, int column) =>
            columns.ElementAtOrDefault(column)?.Alignment switch
            {
                TableColumnAlign.Center => " class=\"align-centre\"",
                TableColumnAlign.Right => " class=\"align-right\"",
                _ => "",
            };

        private static void WriteRow(MarkdigRenderer renderer, TableRow row, List<TableColumnDefinition> columns)
        {
            var isHeader = row.IsHeader;
            renderer.Write(isHeader ? "<thead><tr>" : "<tr>");
            foreach (var (cell, column) in row.OfType<TableCell>().Select((cell, i) => (cell, i)))
            {
                // The corner above a column of names says nothing, so it heads nothing.
                var isCorner = isHeader && cell.All(block => block is LeafBlock { Inline: null or { FirstChild: null } });
                var scope = isCorner ? "" : isHeader ? " scope=\"col\"" : column == 0 ? " scope=\"row\"" : "";
                var tag = scope.Length > 0 ? "th" : "td";
                renderer.Write($"<{tag}{scope}{Alignment(columns, column)}>");
                var before = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = before;
                renderer.Write($"</{tag}>");
            }

            renderer.WriteLine(isHeader ? "</tr></thead><tbody>" : "</tr>");
        }
    }

    private sealed class CitationNumbers(BodyFrame frame) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(MarkdigRenderer renderer, CitationInline citation)
        {
            if (citation.GetData(typeof(CitedSource)) is not List<CitedSource?> cited) return;
            renderer.Write("<span class=\"cite\">[");
            foreach (var (source, i) in cited.Select((source, i) => (source, i)).Where(pair => pair.source is not null))
            {
                if (i > 0) renderer.Write(", ");
                renderer.Write($"<a href=\"#{frame.IdPrefix}source-{source!.Key}\" aria-label=\"Source {source.Number}: ");
                renderer.WriteEscape(source.ShortName).Write($"\">{source.Number}</a>");
                if (citation.Works[i].Locator is { } locator) renderer.Write(", ").WriteEscape(locator);
            }

            renderer.Write("]</span>");
        }
    }

    private sealed class TermLinks : HtmlObjectRenderer<LinkInline>
    {
        private readonly Markdig.Renderers.Html.Inlines.LinkInlineRenderer _ordinary = new();

        protected override void Write(MarkdigRenderer renderer, LinkInline link)
        {
            if (link.GetData(typeof(TermLink)) is null)
            {
                _ordinary.Write(renderer, link);
                if (link.GetData(typeof(LinkNote)) is LinkNote note) renderer.Write($"<sup class=\"link-number\">{note.Number}</sup>");
                return;
            }

            renderer.Write($"<a class=\"term\" href=\"{link.Url}\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }
}
