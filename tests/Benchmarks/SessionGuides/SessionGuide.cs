using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Benchmarks.SessionGuides;

/// <summary>A made-up kind of page with as much front matter as a real one, and more nesting.</summary>
public sealed record SessionGuide : Metadata
{
    [Field("One or two sentences that say what the reader gets."), Length(60, 220)]
    public required string Summary { get; init; }

    [Field("The day it was first published.")]
    public required DateOnly Published { get; init; }

    [Field("The day somebody last read the whole page and found it right.")]
    public required DateOnly Reviewed { get; init; }

    [Field("How long the session takes.")]
    public required int Minutes { get; init; }

    [Field("Keys of content/references/ that the page draws on."), SlugsOf("references"), Count(1, 60)]
    public required IReadOnlyList<string> Sources { get; init; }

    [Field("What a reader can do afterwards; each starts with a verb."), Length(15, 200), Count(2, 5)]
    public required IReadOnlyList<string> Outcomes { get; init; }

    [Field("Questions to talk over in a team or a class."), Length(15, 240), Count(2, 5)]
    public required IReadOnlyList<string> Questions { get; init; }

    [Field("The steps of the session, in order."), Count(2, 12)]
    public required IReadOnlyList<SessionStep> Steps { get; init; }

    public override string Description => Summary;

    public override DateOnly? LastReviewed => Reviewed;
}

/// <summary>One step of a session.</summary>
public sealed record SessionStep
{
    [Field("What the step is called."), Length(3, 80)]
    public required string Name { get; init; }

    [Field("How long it takes.")]
    public required int Minutes { get; init; }

    [Field("What to bring to it."), Length(3, 80)]
    public IReadOnlyList<string> Materials { get; init; } = [];
}

/// <summary>The made-up kind of page, known only to the benchmark.</summary>
public sealed class SessionGuideType : ContentType<SessionGuide>
{
    public override string Folder => "guides";

    public override string Singular => "a session guide";

    public override string Title => "Session guides";

    public override Type PageComponent => typeof(SessionGuideView);

    public override Type ListingComponent => typeof(SessionGuideListing);
}
