using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.ContentTypes.ToolkitPages;

/// <summary>One page of the guide.</summary>
public sealed record ToolkitPage : Metadata, ITeachable
{
    [Field("The stage of a community's life that the page belongs to."), Vocabulary("stages")]
    public required string Stage { get; init; }

    [Field("The page's place within its stage, from 1.")]
    public required int Order { get; init; }

    [Field("One or two sentences that say what the reader gets."), Length(60, 220)]
    public required string Summary { get; init; }

    [Field("The day someone last read the whole page and found it right.")]
    public required DateOnly Reviewed { get; init; }

    [Field("Keys of content/references/ that the page draws on."), SlugsOf(ContentFolders.References), Count(1, 60)]
    public required IReadOnlyList<string> Sources { get; init; }

    [Field("What a reader can do afterwards; each starts with a verb."), Length(15, 200), Count(2, 5)]
    public required IReadOnlyList<string> Outcomes { get; init; }

    [Field("Questions to talk over in a team or a class."), Length(15, 240), Count(2, 5)]
    public required IReadOnlyList<string> Questions { get; init; }

    [Field("Slugs of tools that go with the page."), SlugsOf(ContentFolders.Tools)]
    public IReadOnlyList<string> Tools { get; init; } = [];

    [Field("Slugs of templates that go with the page."), SlugsOf(ContentFolders.Templates)]
    public IReadOnlyList<string> Templates { get; init; } = [];

    public string? TaughtIn => Stage;

    public override string Description => Summary;

    public override DateOnly? LastReviewed => Reviewed;
}

/// <summary>The guide itself, in the order of a community's life.</summary>
public sealed class ToolkitPageType : ContentType<ToolkitPage>
{
    public override string Folder => ContentFolders.Toolkit;

    public override string Singular => "a toolkit page";

    public override string Title => "Toolkit";

    public override string Summary => "The whole guide, stage by stage: from the first question to a good ending.";

    public override Type PageComponent => typeof(ToolkitPageView);

    public override Type ListingComponent => typeof(ToolkitOverview);

    public override IEnumerable<string> ListingAnchors(Site site) => site.Vocabularies.Of("stages").Ids;

    public override IEnumerable<Crumb> TrailOf(Document document, Site site)
    {
        var stage = site.Vocabularies.Of("stages")[((ToolkitPage)document.Metadata).Stage];
        return [new Crumb(Title, Listing), new Crumb(stage.Label, Listing, stage.Id)];
    }

    public override IEnumerable<BodySection> TextsForSearch(Document document, Site site) =>
        [new("Talk it over", "talk-it-over", string.Join(' ', ((ToolkitPage)document.Metadata).Questions))];

    protected override IEnumerable<Document<ToolkitPage>> InOrder(IEnumerable<Document<ToolkitPage>> documents, Vocabularies vocabularies)
    {
        var stages = vocabularies.Of("stages");
        return documents.OrderBy(page => stages.Position(page.Metadata.Stage)).ThenBy(page => page.Metadata.Order);
    }

    public override IEnumerable<PlannedPage> PagesOf(Site site, Links links) => PrintBooks.Of(site, links);

    protected override void Rules(Document<ToolkitPage> document, Site site, Findings findings)
    {
        var (stage, order) = (document.Metadata.Stage, document.Metadata.Order);
        var first = site.Of<ToolkitPage>().First(page => page.Metadata.Stage == stage && page.Metadata.Order == order);
        if (first != document)
            findings.Add(document.Source.Path, document.LineOf("order"), $"order {order} of the stage {stage} is taken by "
                + $"{first.Source.Path}; give each page of a stage its own number");
    }
}
