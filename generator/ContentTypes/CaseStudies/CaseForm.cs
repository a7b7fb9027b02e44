using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One field of the form for writing a case.</summary>
/// <param name="Id">Its name in the file; a field of a record inside the record has both names, joined by a dot.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="Help">One or two sentences that help to fill it in.</param>
/// <param name="Kind">line, text, section, choice, choices, list, date, print (the fingerprint of a text), or record.</param>
/// <param name="IsRequired">It may not stay empty.</param>
public sealed record CaseFormField(string Id, string Label, string Help, string Kind, bool IsRequired)
{
    /// <summary>Its number on the 2013 form.</summary>
    public int? Number { get; init; }

    /// <summary>The fewest and the most characters of the text, or of each text of a list.</summary>
    public int? Least { get; init; }

    public int? Most { get; init; }

    /// <summary>The fewest and the most items of a list.</summary>
    public int? LeastItems { get; init; }

    public int? MostItems { get; init; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<CaseFormOption>? Options { get; init; }
}

/// <summary>One thing that may be chosen.</summary>
public sealed record CaseFormOption(string Id, string Label, string? Summary = null)
{
    /// <summary>For a work that may be cited: the names that a text about it may use.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>For a work: whether a case may be retold from it.</summary>
    public bool HoldsCases { get; init; }
}

/// <summary>The form for writing a case, made from the schema, so that page, script and file can never disagree.</summary>
public static class CaseForm
{
    /// <summary>Names that a person would not use for the fields.</summary>
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["title"] = "Title of the case",
        ["area"] = "Kind of area",
        ["stage"] = "Stage of the work",
        ["content-notes"] = "Content notes",
        ["outcomes"] = "What a learner can do afterwards",
        ["questions"] = "Questions for discussion",
        ["names.made-up"] = "Made-up names in the text",
        ["names.public"] = "Public names in the text",
        ["reviewed"] = "Last reviewed",
        ["protection.permission"] = "Permission",
        ["protection.permission-given"] = "How permission was given",
        ["protection.conditions"] = "What the person asked for",
        ["protection.spoken-for"] = "Who spoke for the person, and how it was decided",
        ["protection.own-view"] = "What the child wanted",
        ["protection.nothing-open"] = "Is no inquest, review or criminal case open?",
        ["protection.composite"] = "Is the case put together from several people?",
        ["protection.others-agreed"] = "Others in the story who agreed",
        ["protection.others-unrecognisable"] = "Others in the story whom nobody could recognise",
        ["protection.read-text"] = "The text that the person read",
        ["protection.intruder-check.text"] = "The text that was tried",
        ["protection.sign-off.text"] = "The text that was allowed",
        ["protection.read-final-text"] = "Did the person read the final text?",
        ["protection.read-on"] = "Day the person read it",
        ["protection.names-changed"] = "Names changed?",
        ["protection.places-generalised"] = "Places made general?",
        ["protection.dates-generalised"] = "Dates and ages made general?",
        ["protection.rare-details-removed"] = "Rare details removed?",
        ["protection.changes"] = "What was changed or left out",
        ["protection.intruder-check.by"] = "Who tried to find the person (role)",
        ["protection.intruder-check.date"] = "Day of that check",
        ["protection.intruder-check.result"] = "Result of that check",
        ["protection.sign-off.by"] = "Who allowed publication (role)",
        ["protection.sign-off.date"] = "Day of that decision",
        ["protection.review-by"] = "To be looked at again by",
    };

    /// <summary>Fields that the form does not ask for: they follow from the check, or belong to the site.</summary>
    private static readonly HashSet<string> NotAsked =
        new(StringComparer.Ordinal) { "aliases", "as-of", "confirmed", "draft", "origin", "reviewed-by" };

    public static IReadOnlyList<CaseFormField> Fields(Vocabularies vocabularies) =>
    [
        .. Of(typeof(CaseStudy), "", vocabularies),
        .. CaseFields.Sections.Select(Of),
    ];

    private static CaseFormField Of(CaseField section) =>
        new(section.Id, section.Title, section.Help, "section", true) { Number = section.Number, Least = 1, Most = section.Most };

    private static IEnumerable<CaseFormField> Of(Type record, string prefix, Vocabularies vocabularies) =>
        Schema.Of(record).Fields.Where(field => !NotAsked.Contains(field.Name)).SelectMany(field =>
            IsRecord(field)
                ? Of(field.ValueType, prefix + field.Name + ".", vocabularies)
                : [Of(field, prefix + field.Name, vocabularies)]);

    private static CaseFormField Of(SchemaField field, string id, Vocabularies vocabularies)
    {
        var known = CaseFields.FrontMatter.FirstOrDefault(one => one.Id == id);
        var label = known?.Title ?? Labels.GetValueOrDefault(id) ?? Words(field.Name);
        return new CaseFormField(id, label, known?.Help ?? field.Help, Kind(field), field.IsRequired)
        {
            Number = known?.Number,
            Least = field.Length?.Least,
            Most = field.Length?.Most,
            LeastItems = field.Count?.Least,
            MostItems = field.Count?.Most,
            Options = OptionsOf(field, vocabularies),
        };
    }

    private static bool IsRecord(SchemaField field) =>
        field.ValueType == typeof(NamesInText) || field.ValueType == typeof(Protection)
        || field.ValueType == typeof(IntruderCheck) || field.ValueType == typeof(SignOff);

    private static string Kind(SchemaField field) =>
        field.ValueType == typeof(DateOnly) ? "date"
        : field.Length?.Most == CaseFingerprint.Length ? "print"
        : OptionsOf(field, Vocabularies.None) is not null ? (field.ItemType is null ? "choice" : "choices")
        : field.ItemType is not null ? "list"
        : field.Length?.Most > 140 ? "text" : "line";

    private static IReadOnlyList<CaseFormOption>? OptionsOf(SchemaField field, Vocabularies vocabularies) =>
        field.Vocabulary is { } name
            ? [.. vocabularies.Of(name).Entries.Select(entry => new CaseFormOption(entry.Id, entry.Label, entry.Summary))]
        : field.ValueType == typeof(Permission) ? [.. Permission.All.Select(value => new CaseFormOption(value.Name, value.Label))]
        : field.ValueType == typeof(FinalText) ? [.. FinalText.All.Select(value => new CaseFormOption(value.Name, value.Label))]
        : field.ValueType == typeof(Answer) ? [.. Answer.All.Select(value => new CaseFormOption(value.Name, value.Label))]
        : field.ValueType == typeof(Changed) ? [.. Changed.All.Select(value => new CaseFormOption(value.Name, value.Label))]
        : field.ValueType == typeof(IntruderResult) ? [.. IntruderResult.All.Select(value => new CaseFormOption(value.Name, value.Label))]
        : null;

    private static string Words(string name) => Casing.Capital(name.Replace('-', ' '));
}
