using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.PlainPages;

/// <summary>A page about the site itself.</summary>
public sealed record PlainPage : Metadata
{
    [Field("One or two sentences that say what the page is about."), Length(40, 220)]
    public required string Summary { get; init; }

    [Field("The day someone last read the whole page and found it right.")]
    public required DateOnly Reviewed { get; init; }

    [Field("Keys of content/references/ that the page draws on."), SlugsOf(ContentFolders.References)]
    public IReadOnlyList<string> Sources { get; init; } = [];

    [Field("What the generator adds between the lead and the text: trainers, for course pages and files to take away.")]
    public PagePart? Part { get; init; }

    public override string? Insert => Part?.Name;

    public override string Description => Summary;

    public override DateOnly? LastReviewed => Reviewed;
}

/// <summary>Pages about the site itself, directly below the home page.</summary>
public sealed class PlainPageType : ContentType<PlainPage>
{
    public override string Folder => ContentFolders.Pages;

    public override string Singular => "a plain page";

    public override string Title => "About this site";

    public override string AddressPrefix => "";

    public override Type PageComponent => typeof(PlainPageView);
}
