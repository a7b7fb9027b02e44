using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.GlossaryTerms;

/// <summary>One term and what it means.</summary>
public sealed record GlossaryTerm : Metadata
{
    [Field("What the term means, in one or two sentences of plain text."), Length(40, 300)]
    public required string Definition { get; init; }

    [Field("Other names and abbreviations."), Length(2, 60)]
    public IReadOnlyList<string> Also { get; init; } = [];

    [Field("Keys of content/references/ that the definition draws on."), SlugsOf(ContentFolders.References)]
    public IReadOnlyList<string> Sources { get; init; } = [];

    [Field("Slugs of related terms."), SlugsOf(ContentFolders.Glossary)]
    public IReadOnlyList<string> See { get; init; } = [];

    public override string Description => Definition;

    public override IReadOnlyList<string> OtherNames => Also;
}

/// <summary>The words of the field, all on one page.</summary>
public sealed class GlossaryTermType : ContentType<GlossaryTerm>
{
    public override string Folder => ContentFolders.Glossary;

    public override string Singular => "a glossary term";

    public override string Title => "Glossary";

    public override string Summary => "The words of communities of practice, in plain English.";

    public override Placement Placement => Placement.Entry;

    public override Type ListingComponent => typeof(GlossaryListing);
}
