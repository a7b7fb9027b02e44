using CopToolkit.ContentTypes.Tools.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.ContentTypes.Tools;

/// <summary>
/// Checklists and planners that work in the browser and on paper.
/// A tool is one Markdown file: <see cref="Tool"/> says what its front matter holds, <see cref="ToolElement"/> which elements there are.
/// The page is complete without scripts: the element's component makes a form of real inputs, with id="item-ID" for each item.
/// </summary>
/// <remarks>
/// The script side: js/tools.js or js/visual-tools.js starts the element's module as start…(tool, store, work):
/// the data of the page (<see cref="ToolJson"/>), the store of js/lib/tool-store.js (flat answers and notes by key:
/// what a reader types freely goes into the notes, which are never shared by link), and the section that holds the form.
/// Keeping, undo, reset, copies, links and printing come with elements/keep-panel.js for every tool.
/// </remarks>
public sealed class ToolType : ContentType<Tool>
{
    private static readonly string[] OwnIds = ["tool-", "item-", "group-", "note-", "answer-"];

    public override string Folder => ContentFolders.Tools;

    public override string Singular => "a tool";

    public override string Title => "Tools";

    public override string Summary => "Checklists, planners and cards for you and your group. Use them here, or print them and use a pen.";

    public override Type PageComponent => typeof(ToolPage);

    public override Type ListingComponent => typeof(ToolListing);

    public override IEnumerable<string> ListingAnchors(Site site) =>
        site.Vocabularies.Of("stages").Ids.Where(stage => site.Of<Tool>().Any(tool => tool.Metadata.Stage == stage));

    /// <summary>People link to single items, so these are as permanent as headings.</summary>
    public override IEnumerable<string> AnchorsOf(Document document) => ((Tool)document.Metadata).Items.Select(item => "item-" + item.Id);

    public override IEnumerable<BodySection> TextsForSearch(Document document, Site site) =>
        ((Tool)document.Metadata).Groups.Select(group =>
            new BodySection(group.Title, "item-" + group.Items[0].Id, string.Join(" · ", WordsOf(group).OfType<string>())));

    private static IEnumerable<string?> WordsOf(ToolGroup group) => [group.Text, group.Good, .. group.Items.SelectMany(WordsOf)];

    private static IEnumerable<string?> WordsOf(ToolItem item) => [item.Text, item.Why, .. item.Causes, .. item.Try];

    public override IEnumerable<AnchorLink> AnchorLinksOf(Document document, Site site)
    {
        foreach (var (line, target) in ToolRules.Links((Tool)document.Metadata))
        {
            if (ToolLink.Of(target, site) is { Anchor: { } anchor, Address: var address })
                yield return new AnchorLink(document.Source.Path, line, address, anchor);
        }
    }

    protected override IEnumerable<Document<Tool>> InOrder(IEnumerable<Document<Tool>> documents, Vocabularies vocabularies)
    {
        var stages = vocabularies.Of("stages");
        return documents.OrderBy(tool => stages.Position(tool.Metadata.Stage)).ThenBy(tool => tool.Title, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The form of a tool brings ids of its own.</summary>
    public override bool IsReservedId(string id) =>
        id is "tool" or "explained" || OwnIds.Any(start => id.StartsWith(start, StringComparison.Ordinal));

    protected override void Rules(Document<Tool> document, Site site, Findings findings) => ToolRules.Check(document, site, findings);
}
