using System.Diagnostics.CodeAnalysis;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>How the people in a case are protected: who agreed, what was changed, who tested it, who answers for it.</summary>
public sealed record Protection : IHasLine
{
    [Field("What the person said, or who spoke for them.")]
    public required Permission Permission { get; init; }

    [Field("How permission was given, by role and never by name."), Length(20, 300)]
    public required string PermissionGiven { get; init; }

    [Field("Only with agreed-with-conditions: what the person asked for, in words that give nobody away."), Length(10, 300)]
    public string? Conditions { get; init; }

    [Field("Only for someone who died, a child, or someone who cannot decide this: who spoke for them, by role, and how it was decided."),
        Length(20, 300)]
    public string? SpokenFor { get; init; }

    [Field("Only for a child: what the child wanted."), Length(10, 300)]
    public string? OwnView { get; init; }

    [Field("Only for someone who died: yes when no inquest, safeguarding review, review of the death or criminal case is open.")]
    public Answer? NothingOpen { get; init; }

    [Field("Only for someone who cannot be traced: yes when the case is put together from several people.")]
    public Answer? Composite { get; init; }

    [Field("Other people in the story who agreed, each by role."), Length(3, 80), Count(1, 12)]
    public IReadOnlyList<string> OthersAgreed { get; init; } = [];

    [Field("Other people in the story who were not asked because nobody could recognise them, each by role."), Length(3, 80), Count(1, 12)]
    public IReadOnlyList<string> OthersUnrecognisable { get; init; } = [];

    [Field("Whether the person, or whoever may speak for them, read the final text: yes, declined, not-contacted or no.")]
    public required FinalText ReadFinalText { get; init; }

    [Field("The day the person read the final text.")]
    public DateOnly? ReadOn { get; init; }

    [Field("The fingerprint of the text that the person read, as the check prints it.")]
    [Length(CaseFingerprint.Length, CaseFingerprint.Length)]
    public string? ReadText { get; init; }

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

    [Field("The motivated-intruder check: someone tried to find out who the case is about.")]
    public required IntruderCheck IntruderCheck { get; init; }

    [Field("The person responsible for information governance who allowed the publication.")]
    public required SignOff SignOff { get; init; }

    [Field("The day by which all of this must be looked at again, at most three years after the sign-off.")]
    public required DateOnly ReviewBy { get; init; }

    public int Line { get; set; }
}

/// <summary>Someone tried to find out who a case is about.</summary>
public sealed record IntruderCheck : IHasLine
{
    [Field("Who tried, by role; not the person who brought the case."), Length(5, 120)]
    public required string By { get; init; }

    [Field("The day of the check.")]
    public required DateOnly Date { get; init; }

    [Field("What came out: nobody-found, somebody-found, or not-done (only for a case that anybody can read elsewhere).")]
    public required IntruderResult Result { get; init; }

    [Field("The fingerprint of the text that was tried, as the check prints it.")]
    [Length(CaseFingerprint.Length, CaseFingerprint.Length)]
    public string? Text { get; init; }

    public int Line { get; set; }
}

/// <summary>Someone who answers for information governance allowed the publication.</summary>
public sealed record SignOff : IHasLine
{
    [Field("Who signed, by role; neither the person who brought the case nor the one who tried."), Length(5, 120)]
    public required string By { get; init; }

    [Field("The day of the signature.")]
    public required DateOnly Date { get; init; }

    [Field("The fingerprint of the text that was signed, as the check prints it.")]
    [Length(CaseFingerprint.Length, CaseFingerprint.Length)]
    public string? Text { get; init; }

    public int Line { get; set; }
}

/// <summary>Whether the people in a case agreed that it is published.</summary>
public sealed record Permission(string Name, string Label) : IFieldValue<Permission>
{
    public static readonly Permission Agreed = new("agreed", "The person agreed to the publication.");
    public static readonly Permission AgreedWithConditions =
        new("agreed-with-conditions", "The person agreed to the publication, with conditions that were kept.");
    public static readonly Permission Died = new("died", "The person has died. Someone who may speak for them agreed.");
    public static readonly Permission Child = new("child", "The person is a child. Someone with parental responsibility agreed.");
    public static readonly Permission LacksCapacity =
        new("lacks-capacity", "The person cannot decide this. It was decided in their best interests, by the rules for that.");
    public static readonly Permission CannotBeTraced =
        new("cannot-be-traced", "The person could not be found. The case is put together from several people.");
    public static readonly Permission PublishedSource =
        new("published-source", "Retold from a published source. The person was not contacted.");
    public static readonly Permission NoPerson =
        new("no-person", "The case is about staff or a way of working, and about no single person.");
    public static readonly Permission NotAsked = new("not-asked", "The person was not asked.");
    public static readonly Permission Refused = new("refused", "The person said no.");

    public static IReadOnlyList<Permission> All { get; } =
        [Agreed, AgreedWithConditions, Died, Child, LacksCapacity, CannotBeTraced, PublishedSource, NoPerson, NotAsked, Refused];

    /// <summary>The person, or whoever may speak for them, agreed.</summary>
    public bool IsYes => Name is "agreed" or "agreed-with-conditions" || IsSpokenFor;

    /// <summary>Someone else spoke for the person.</summary>
    public bool IsSpokenFor => Name is "died" or "child" or "lacks-capacity";

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Permission value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>Whether the person in a case read its final text.</summary>
public sealed record FinalText(string Name, string Label) : IFieldValue<FinalText>
{
    public static readonly FinalText Yes =
        new("yes", "The person, or whoever may speak for them, read the final text before it was published");
    public static readonly FinalText Declined = new("declined", "The person could have read the final text and did not wish to");
    public static readonly FinalText NotContacted = new("not-contacted", "Nobody was contacted to read the final text");
    public static readonly FinalText No = new("no", "The person did not read the final text");

    public static IReadOnlyList<FinalText> All { get; } = [Yes, Declined, NotContacted, No];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out FinalText value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}

/// <summary>Yes or no.</summary>
public sealed record Answer(string Name, string Label) : IFieldValue<Answer>
{
    public static readonly Answer Yes = new("yes", "yes");
    public static readonly Answer No = new("no", "no");

    public static IReadOnlyList<Answer> All { get; } = [Yes, No];

    public static string Expects => "yes or no";

    public static bool TryParse(string text, [MaybeNullWhen(false)] out Answer value) =>
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
    public static readonly IntruderResult SomebodyFound = new("somebody-found", "someone could be identified");

    public static readonly IntruderResult NotDone = new("not-done", "no independent person has tried to find out who this is");

    public static IReadOnlyList<IntruderResult> All { get; } = [NobodyFound, SomebodyFound, NotDone];

    public static string Expects => "one of " + string.Join(", ", All.Select(value => value.Name));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out IntruderResult value) =>
        (value = All.FirstOrDefault(one => one.Name == text)) is not null;

    public override string ToString() => Name;
}
