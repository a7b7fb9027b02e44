using System.Diagnostics.CodeAnalysis;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One anonymised case, in the eleven fields of the 2013 form: four in the front matter, seven as sections of the body.</summary>
public sealed record CaseStudy : Metadata, ITeachable
{
    [Field("Where the case is from: practice, or invented (nobody in it exists; it is there to practise with).")]
    public CaseOrigin Origin { get; init; } = CaseOrigin.Practice;

    [Field("What others learn from the case, in one or two sentences."), Length(60, 220)]
    public required string Summary { get; init; }

    [Field("Field 1: the question or theme that the group worked on."), Length(20, 300)]
    public required string Focus { get; init; }

    [Field("Field 2: the kind of group and the kind of place, never a name that could be looked up."), Length(10, 160)]
    public required string Community { get; init; }

    [Field("Field 3: the person bringing the case, by role only."), Length(5, 120)]
    public required string PresentedBy { get; init; }

    [Field("Field 4: the kinds of work and experience in the room."), Vocabulary("disciplines"), Count(1, 14)]
    public required IReadOnlyList<string> Disciplines { get; init; }

    [Field("What the case is about."), Vocabulary("case-themes"), Count(1, 4)]
    public required IReadOnlyList<string> Themes { get; init; }

    [Field("Where most of the work took place."), Vocabulary("case-settings")]
    public required string Setting { get; init; }

    [Field("The kind of area, never its name."), Vocabulary("area-types")]
    public required string Area { get; init; }

    [Field("Where the work stood when the case was brought."), Vocabulary("case-stages")]
    public required string Stage { get; init; }

    [Field("What had become of it when the group last heard."), Vocabulary("case-outcomes")]
    public required string Outcome { get; init; }

    [Field("What may distress a reader; readers are warned before the text."), Vocabulary("content-notes"), Count(0, 12)]
    public required IReadOnlyList<string> ContentNotes { get; init; }

    [Field("What a learner can do afterwards; each starts with a verb."), Length(15, 200), Count(2, 4)]
    public required IReadOnlyList<string> Outcomes { get; init; }

    [Field("Questions to talk over in a team or a class."), Length(15, 240), Count(2, 5)]
    public required IReadOnlyList<string> Questions { get; init; }

    [Field("Keys of content/references/ that the case draws on."), SlugsOf(ContentFolders.References), Count(0, 20)]
    public required IReadOnlyList<string> Sources { get; init; }

    [Field("The day the case was first published.")]
    public required DateOnly Published { get; init; }

    [Field("The day someone last read the whole case and found it right and safe.")]
    public required DateOnly Reviewed { get; init; }

    [Field("What the names in the text are; a name that nobody has said anything about is not published.")]
    public NamesInText Names { get; init; } = NamesInText.None;

    [Field("How the people in the case are protected; an invented case has nobody to protect.")]
    public Protection? Protection { get; init; }

    [Field("Findings of the anonymity check that a person looked at and keeps, each with a reason."), Count(1, 30)]
    public IReadOnlyList<Confirmation> Confirmed { get; init; } = [];

    public override string Description => Summary;

    public override DateOnly? LastReviewed => Reviewed;

    /// <summary>The seven sections of the body, in the order of the form.</summary>
    public IReadOnlyList<CaseSection> Sections { get; init; } = [];

    /// <summary>Every text of the front matter with its place in the file, for the anonymity check.</summary>
    public IReadOnlyList<WrittenText> Texts { get; init; } = [];
}

/// <summary>Whether the people in a case exist.</summary>
public sealed record CaseOrigin(string Name) : IFieldValue<CaseOrigin>
{
    public static readonly CaseOrigin Practice = new("practice");
    public static readonly CaseOrigin Invented = new("invented");

    public static string Expects => "practice or invented";

    public static bool TryParse(string text, [MaybeNullWhen(false)] out CaseOrigin value) =>
        (value = text == Practice.Name ? Practice : text == Invented.Name ? Invented : null) is not null;

    public override string ToString() => Name;
}

/// <summary>A finding of the anonymity check that a person answers for.</summary>
public sealed record Confirmation : IHasLine
{
    [Field("The finding's id, as the check prints it."), Length(3, 80)]
    public required string Id { get; init; }

    [Field("Why this gives nobody away, in one sentence."), Length(15, 300)]
    public required string Reason { get; init; }

    public int Line { get; set; }
}

/// <summary>One section of the body: its id on the form, its Markdown, and the line that the Markdown begins on.</summary>
public sealed record CaseSection(string Id, string Text, int Line);

/// <summary>A text of the front matter, with its field and where it begins in the file.</summary>
public sealed record WrittenText(string Field, string Text, int Line, int Column);

/// <summary>A case that was taken back: its address stays, its text is gone.</summary>
public sealed record WithdrawnCase : Metadata
{
    [Field("When and why the case was withdrawn.")]
    public required Withdrawal Withdrawn { get; init; }

    public override string Description => "This case study was withdrawn. Its text is no longer published.";

    public override bool IsListed => false;
}

/// <summary>When and why a case was taken back.</summary>
public sealed record Withdrawal
{
    [Field("The day of the withdrawal.")]
    public required DateOnly Date { get; init; }

    [Field("Why, in one sentence that gives nobody away; readers see it."), Length(10, 300)]
    public required string Reason { get; init; }
}
