using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>How the people in a case are protected: who agreed, what was changed, who tested it, who answers for it.</summary>
public sealed record Protection : IHasLine
{
    [Field("Whether the people in the case agreed: agreed, published-source, no-person, not-asked or refused.")]
    public required Permission Permission { get; init; }

    [Field("How permission was given, by role and never by name."), Length(20, 300)]
    public required string PermissionGiven { get; init; }

    [Field("Whether the person read the final text: yes, declined, not-contacted or no.")]
    public required FinalText ReadFinalText { get; init; }

    [Field("The day the person read the final text.")]
    public DateOnly? ReadOn { get; init; }

    [Field("Whether names were changed: yes, none (the text uses no names) or no.")]
    public required Changed NamesChanged { get; init; }

    [Field("Whether places were made general: yes, none (there were none) or no.")]
    public required Changed PlacesGeneralised { get; init; }

    [Field("Whether dates and ages were made general: yes, none (there were none) or no.")]
    public required Changed DatesGeneralised { get; init; }

    [Field("Whether rare details were removed: yes, none (there were none) or no.")]
    public required Changed RareDetailsRemoved { get; init; }

    [Field("What was changed or left out, in words that do not bring it back."), Length(10, 240), Count(1, 10)]
    public required IReadOnlyList<string> Changes { get; init; }

    [Field("The motivated-intruder check: somebody tried to find out who the case is about.")]
    public required IntruderCheck IntruderCheck { get; init; }

    [Field("The person responsible for information governance who allowed the publication.")]
    public required SignOff SignOff { get; init; }

    [Field("The day by which all of this must be looked at again, at most three years after the sign-off.")]
    public required DateOnly ReviewBy { get; init; }

    public int Line { get; set; }
}

/// <summary>Somebody tried to find out who a case is about.</summary>
public sealed record IntruderCheck : IHasLine
{
    [Field("Who tried, by role; not the person who brought the case."), Length(5, 120)]
    public required string By { get; init; }

    [Field("The day of the check.")]
    public required DateOnly Date { get; init; }

    [Field("What came out: nobody-found, somebody-found, or not-done (only for a case that anybody can read elsewhere).")]
    public required IntruderResult Result { get; init; }

    public int Line { get; set; }
}

/// <summary>Somebody who answers for information governance allowed the publication.</summary>
public sealed record SignOff : IHasLine
{
    [Field("Who signed, by role; not the person who brought the case."), Length(5, 120)]
    public required string By { get; init; }

    [Field("The day of the signature.")]
    public required DateOnly Date { get; init; }

    public int Line { get; set; }
}

/// <summary>Whether the people in a case agreed that it is published.</summary>
public sealed record Permission(string Name, string Label) : IFieldValue<Permission>
{
    public static readonly Permission Agreed = new("agreed", "The person agreed to the publication.");
    public static readonly Permission PublishedSource =
        new("published-source", "Retold from a published source. The person was not contacted.");
    public static readonly Permission NoPerson = new("no-person", "The case is about a way of working and about no single person.");
    public static readonly Permission NotAsked = new("not-asked", "The person was not asked.");
    public static readonly Permission Refused = new("refused", "The person said no.");

    public static IReadOnlyList<Permission> All { get; } = [Agreed, PublishedSource, NoPerson, NotAsked, Refused];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Permission value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>Whether the person in a case read its final text.</summary>
public sealed record FinalText(string Name, string Label) : IFieldValue<FinalText>
{
    public static readonly FinalText Yes = new("yes", "The person read the final text before it was published");
    public static readonly FinalText Declined = new("declined", "The person could have read the final text and did not wish to");
    public static readonly FinalText NotContacted = new("not-contacted", "Nobody was contacted to read the final text");
    public static readonly FinalText No = new("no", "The person did not read the final text");

    public static IReadOnlyList<FinalText> All { get; } = [Yes, Declined, NotContacted, No];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out FinalText value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>Whether a kind of detail was changed.</summary>
public sealed record Changed(string Name, string Label) : IFieldValue<Changed>
{
    public static readonly Changed Yes = new("yes", "yes");
    public static readonly Changed None = new("none", "there were none");
    public static readonly Changed No = new("no", "no");

    public static IReadOnlyList<Changed> All { get; } = [Yes, None, No];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Changed value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>What came out of a motivated-intruder check.</summary>
public sealed record IntruderResult(string Name, string Label) : IFieldValue<IntruderResult>
{
    public static readonly IntruderResult NobodyFound = new("nobody-found", "nobody could be identified");
    public static readonly IntruderResult SomebodyFound = new("somebody-found", "somebody could be identified");

    public static readonly IntruderResult NotDone = new("not-done", "no independent person has tried to find out who this is");

    public static IReadOnlyList<IntruderResult> All { get; } = [NobodyFound, SomebodyFound, NotDone];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out IntruderResult value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}
