using CopToolkit.ContentTypes.Templates;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.ContentTypes.Tools.Model;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>What the scripts of a tool page read: the whole tool, in one block of JSON.</summary>
public static class ToolJson
{
    public static string Of(Document<Tool> document, Page page)
    {
        var tool = document.Metadata;
        var data = new
        {
            document.Slug,
            document.Title,
            Page = page.Links.Absolute(document),
            Element = tool.Element.Name,
            tool.Version,
            tool.Minutes,
            NoteLabel = tool.Note,
            Privacy = page.Site.Find("pages", "privacy") is { } privacy ? page.Links.To(privacy) : null,
            Answers = tool.Answers.Select(answer => new { answer.Id, answer.Label, answer.Score }),
            Groups = tool.Groups.Select(group => Group(group, page)),
            Bands = Some(tool.Bands.Select(band => Band(band, page))),
            Paper = PaperOf(tool, page.Site) is { } paper ? TemplateJson.Of(paper, page) : null,
        };
        return EmbeddedJson.Element("tool", data);
    }

    private static Document<Template>? PaperOf(Tool tool, Site site) =>
        tool.Paper is { } slug ? site.Find(ContentFolders.Templates, slug) as Document<Template> : null;

    private static object Group(ToolGroup group, Page page) => new
    {
        group.Id,
        group.Title,
        group.Text,
        group.Good,
        Items = group.Items.Select(item => Item(item, page)),
    };

    private static object Band(ToolBand band, Page page) => new
    {
        band.Id,
        band.From,
        band.To,
        band.Title,
        band.Advice,
        band.Recommendation,
        Next = band.Next.Select(next => Link(next, page)),
    };

    private static object Item(ToolItem item, Page page) => new
    {
        item.Id,
        item.Text,
        item.Short,
        item.Why,
        Link = item.Link is { } link ? Link(link, page) : null,
        item.Days,
        item.Minutes,
        Causes = Some(item.Causes),
        Try = Some(item.Try),
        item.Closeness,
    };

    private static object? Link(string target, Page page)
    {
        if (ToolLink.Of(target, page.Site) is not { } link) return null;
        return new
        {
            link.Title,
            Href = page.Links.To(link.Address, link.Anchor),
            Absolute = page.Links.Absolute(link.Address, link.Anchor),
        };
    }

    private static List<T>? Some<T>(IEnumerable<T> all) => all.ToList() is { Count: > 0 } list ? list : null;
}
