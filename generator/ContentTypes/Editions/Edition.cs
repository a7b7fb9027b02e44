using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Editions;

/// <summary>What changed from one edition to the next, so that people who teach with an older one know what to look at again.</summary>
public sealed record Edition : Metadata
{
    [Field("The edition as site.yml names it, such as 2026.1."), Length(4, 20)]
    public required string Number { get; init; }

    [Field("The day it was published.")]
    public required DateOnly Published { get; init; }

    [Field("What the edition brings, in one or two sentences."), Length(40, 220)]
    public required string Summary { get; init; }

    [Field("What is new.")]
    public IReadOnlyList<Change> Added { get; init; } = [];

    [Field("What says or does something different from before.")]
    public IReadOnlyList<Change> Changed { get; init; } = [];

    [Field("What is no longer there, or only as a notice.")]
    public IReadOnlyList<Change> Withdrawn { get; init; } = [];

    public override string Description => Summary;

    /// <summary>The three kinds of change with their headings, without those that the edition has none of.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<Change> Changes)> Changes =>
        new[] { ("Added", Added), ("Changed", Changed), ("Withdrawn", Withdrawn) }.Where(kind => kind.Item2.Count > 0);
}

/// <summary>One thing that was added, changed or withdrawn.</summary>
public sealed record Change : IHasLine
{
    [Field("What it is, in one or two sentences."), Length(10, 300)]
    public required string Text { get; init; }

    [Field("The content file that it is about, or a folder such as templates/.")]
    public string? Link { get; init; }

    public int Line { get; set; }
}

/// <summary>Every edition on one page, newest first.</summary>
public sealed class EditionType : ContentType<Edition>
{
    public override string Folder => ContentFolders.Editions;

    public override string Singular => "an edition";

    public override string Title => "What is new";

    public override string Summary => "What was added, changed and withdrawn, edition by edition.";

    public override string AddressPrefix => "whats-new/";

    public override Placement Placement => Placement.Entry;

    public override Type ListingComponent => typeof(EditionListing);

    public override bool IsInMenu => false;

    public override bool IsInAToZ => false;

    protected override IEnumerable<Document<Edition>> InOrder(IEnumerable<Document<Edition>> documents, Vocabularies vocabularies) =>
        documents.OrderByDescending(edition => edition.Metadata.Published)
            .ThenByDescending(edition => edition.Slug, StringComparer.Ordinal);

    public override IEnumerable<News> NewsOf(Site site) => site.Of<Edition>().Select(edition => new News(
        edition, edition.Metadata.Published, edition.Metadata.Summary, string.Join("\n", Lines(edition.Metadata))));

    private static IEnumerable<string> Lines(Edition edition) =>
        edition.Changes.SelectMany(kind => kind.Changes.Select(change => $"{kind.Heading}: {change.Text}"));

    protected override void Rules(Document<Edition> document, Site site, Findings findings)
    {
        var edition = document.Metadata;
        if (edition.Published > site.Today)
            findings.Add(document.Source.Path, document.LineOf("published"), $"published {edition.Published:yyyy-MM-dd} lies in the "
                + "future; give the day of publication");
        if (site.Of<Edition>()[0] == document && edition.Number != site.Settings.Edition)
            findings.Add(document.Source.Path, document.LineOf("number"), $"the newest edition is {edition.Number}, but site.yml says "
                + $"{site.Settings.Edition}; write content/editions/ for the edition of site.yml, or correct one of them");
        if (!edition.Changes.Any())
            findings.Add(document.Source.Path, 1, "the edition changes nothing; say under added, changed or withdrawn what is different");
        var linked = edition.Changes.SelectMany(kind => kind.Changes).Where(change => change.Link is not null);
        foreach (var change in linked.Where(change => site.AddressOfFileOrListing(change.Link!) is null))
            findings.Add(document.Source.Path, change.Line, $"there is no \"{change.Link}\"; "
                + "name a file of the content, such as toolkit/evaluating.md, or a folder, such as templates/");
    }
}
