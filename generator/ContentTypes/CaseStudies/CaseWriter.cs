using CopToolkit.ContentTypes.References;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>One step of the form for writing a case, and the fields that it asks for.</summary>
public sealed record CaseWriterStep(string Id, string Title, string Lead, IReadOnlyList<string> Fields);

/// <summary>When a field is asked: another field has one of these answers.</summary>
public sealed record CaseWriterCondition(string Field, IReadOnlyList<string> Values);

/// <summary>How the form in the browser asks for the fields of a case: in which order, and in words for people who have never seen the
/// file.</summary>
public static class CaseWriter
{
    /// <summary>The step with the motivated-intruder test, and the one that looks at everything.</summary>
    public const string Test = "test";
    public const string Ready = "ready";

    /// <summary>Help where the schema speaks to someone who writes the file by hand.</summary>
    private static readonly Dictionary<string, string> Help = new(StringComparer.Ordinal)
    {
        ["title"] = "A few words that say what the case teaches. It becomes a heading that everybody can read.",
        ["names.made-up"] = "First names that the text uses, one on each line. Choose names that are nothing like the real ones.",
        ["names.public"] = "One on each line: a law, a method, an organisation of the whole country. Never a person, and nothing local.",
        ["sources"] = "Works in the toolkit's list of references that the case draws on. Tick none if there are none; "
            + "whoever publishes the case can add a new work.",
        ["published"] = "The day of publication. If you do not know it, take today: whoever publishes the case puts it right.",
        ["reviewed"] = "The day someone last read the whole case and found it right and safe.",
        ["protection.permission"] = "Did the people in the case agree? A case of someone who was not asked, or who said no, "
            + "is not published.",
        ["protection.permission-given"] = "Say how they agreed, by role, such as 'The worker asked with the permission form, "
            + "and the person agreed in writing'. Never write a name.",
        ["protection.read-final-text"] = "Nobody knows better than the person what gives them away. "
            + "Offer them the text before it goes anywhere.",
        ["protection.conditions"] = "For example that the town is left out, or that the case is not used in a course. Keep to it.",
        ["protection.spoken-for"] = "By role: who may speak for the person, who asked them, and how it was decided. "
            + "For someone who cannot decide this, say who led the decision in their best interests.",
        ["protection.own-view"] = "Ask every child who can answer, in words that fit their age.",
        ["protection.nothing-open"] = "Ask the safeguarding lead. While one is open, nothing is published.",
        ["protection.composite"] = "A case of someone who cannot be found may only be told as a mixture of several people, or not at all.",
        ["protection.others-agreed"] = "A partner, a brother, a worker: one on each line, by role.",
        ["protection.others-unrecognisable"] = "Only those whom nobody could recognise, themselves included. One on each line, by role.",
        ["protection.read-text"] = "Press the button when the person has read the text as it is now.",
        ["protection.intruder-check.text"] = "Press the button when the stranger has tried with the text as it is now.",
        ["protection.sign-off.text"] = "Press the button when the text as it is now was allowed.",
        ["protection.read-on"] = "Only if the person read it.",
        ["protection.names-changed"] = "Names of people and of services, nicknames included.",
        ["protection.places-generalised"] = "'A town' and not its name; 'a women's hostel' and not which one.",
        ["protection.dates-generalised"] = "'That winter' and not a date; 'in his forties' and not an age.",
        ["protection.rare-details-removed"] = "A rare illness, an unusual job, something that was in the news.",
        ["protection.changes"] = "One change on each line, in words that do not bring it back, such as 'The town is not named'. "
            + "Readers see this list.",
        ["protection.intruder-check.by"] = "A role, such as 'A colleague from another team'. It is someone who did not bring the case.",
        ["protection.intruder-check.date"] = "Before the day of publication.",
        ["protection.intruder-check.result"] = "If someone could be found, change what gave them away and have it tried again.",
        ["protection.sign-off.by"] = "The role of the person who answers for information governance where you work. "
            + "It is someone who did not bring the case.",
        ["protection.sign-off.date"] = "Before the day of publication.",
        ["protection.review-by"] = "The day by which someone looks at all of this again, at most three years after the decision.",
    };

    /// <summary>Fields that are asked only when another has one of these answers.</summary>
    private static readonly Dictionary<string, CaseWriterCondition> When = new(StringComparer.Ordinal)
    {
        ["protection.conditions"] = new("protection.permission", ["agreed-with-conditions"]),
        ["protection.spoken-for"] = new("protection.permission", ["died", "child", "lacks-capacity"]),
        ["protection.own-view"] = new("protection.permission", ["child"]),
        ["protection.nothing-open"] = new("protection.permission", ["died"]),
        ["protection.composite"] = new("protection.permission", ["cannot-be-traced"]),
        ["protection.read-on"] = new("protection.read-final-text", ["yes"]),
        ["protection.read-text"] = new("protection.read-final-text", ["yes"]),
    };

    public static IReadOnlyList<CaseWriterStep> Steps { get; } =
    [
        new("case", "The case in short", "What is it about, and who worked on it? Begin wide: "
            + "everybody can read these lines, also those who know the person.",
            ["title", "summary", "focus", "community", "presented-by", "disciplines"]),
        new("story", "What happened", "Tell it in plain words, as to a colleague who was not there. "
            + "What you type is looked at as you go, and whatever could give someone away is marked below the text.",
            ["presentation", "next-steps", "what-happened-next"]),
        new("learned", "What was learned", "This is what other teams come for. Write about any worker and any person in this position.",
            ["learning", "policy-issues", "research-evidence", "sources", "evaluation"]),
        new("names", "Names in your text", "A name is published only when you have said what it is. "
            + "The form looks for every word that could be one; it cannot know which of them is real.",
            ["names.made-up", "names.public"]),
        new("readers", "For readers", "These help people to find the case, warn those whom it may distress, "
            + "and start the talk in a team or a class.",
            ["themes", "setting", "area", "stage", "outcome", "content-notes", "outcomes", "questions"]),
        new("protection", "How people are protected", "Answer as it is, not as it should be. If an answer is no, "
            + "the case waits until it is yes. Most of these answers are shown below the case, so that readers can trust it.",
            [
                "protection.permission", "protection.permission-given", "protection.conditions", "protection.spoken-for",
                "protection.own-view", "protection.nothing-open", "protection.composite",
                "protection.others-agreed", "protection.others-unrecognisable",
                "protection.read-final-text", "protection.read-on", "protection.read-text",
                "protection.names-changed", "protection.places-generalised", "protection.dates-generalised",
                "protection.rare-details-removed", "protection.changes",
            ]),
        new(Test, "A stranger tries", "Someone who does not know the case tries to find out who it is about. "
            + "This is called the motivated-intruder test. Afterwards someone decides about publication.",
            [
                "protection.intruder-check.by", "protection.intruder-check.date", "protection.intruder-check.result",
                "protection.intruder-check.text",
                "protection.sign-off.by", "protection.sign-off.date", "protection.sign-off.text",
                "protection.review-by", "published", "reviewed",
            ]),
        new(Ready, "Check and hand in", "No program can be certain about names and places in a story. So the last check is yours: "
            + "read every line.", []),
    ];

    /// <summary>What the form says to a field.</summary>
    public static string HelpOf(CaseFormField field) => Help.GetValueOrDefault(field.Id, field.Help);

    /// <summary>The fields of the form, with help in the form's words and the site's own references to choose from.</summary>
    public static IReadOnlyList<CaseFormField> Fields(Site site) =>
    [
        .. CaseForm.Fields(site.Vocabularies).Select(field => field with
        {
            Help = HelpOf(field),
            Kind = field.Id == "sources" ? "choices" : field.Id == "title" ? "line" : field.Kind,
            Options = field.Id == "sources" ? Works(site) : field.Options,
        }),
    ];

    private static IReadOnlyList<CaseFormOption> Works(Site site) =>
    [
        .. site.Of<Reference>().OrderBy(one => one.Title, StringComparer.OrdinalIgnoreCase)
            .Select(one => new CaseFormOption(one.Slug, one.Title)
            {
                Names = [.. CitedNames.Of(one.Metadata)],
                HoldsCases = one.Metadata.HoldsCases,
            }),
    ];

    /// <summary>What the script needs besides the words that the page shows.</summary>
    public static string Script(Site site) => EmbeddedJson.Element("case-form", Fields(site).Select(field => new
    {
        field.Id,
        field.Label,
        field.Kind,
        Required = field.IsRequired,
        field.Number,
        field.Least,
        field.Most,
        field.LeastItems,
        field.MostItems,
        When = When.GetValueOrDefault(field.Id),
        Options = field.Options?.Select(option => new { option.Id, option.Label, option.Names, option.HoldsCases }),
    }));

    /// <summary>The form's own words, by which the script knows them in a file that someone opens.</summary>
    public static string WordsScript(Site site)
    {
        var words = CaseFormWords.Of(site);
        return EmbeddedJson.Element("case-form-words", new
        {
            About = CaseFormWords.AboutCopy,
            Copy = CaseFormWords.Copy(Fields(site)),
            words.Lines,
            words.Cells,
            words.Prompts,
            words.Ends,
            CaseFormWords.Tags,
            CaseFormWords.Titles,
        });
    }

    /// <summary>How much to write, in words; empty where that needs no saying.</summary>
    public static string Limits(CaseFormField field)
    {
        var characters = field is { Least: > 1, Most: { } most } ? $"{field.Least} to {most:N0} "
            + "characters" : field.Most is { } upTo ? $"up to {upTo:N0} characters" : "";
        return field.Kind switch
        {
            "list" => $"{field.LeastItems} to {field.MostItems}, "
                + $"one on each line{(characters.Length > 0 ? $", each of {characters}" : "")}.",
            "choices" when field.LeastItems > 0 => $"Choose {field.LeastItems} to {field.MostItems}.",
            "choices" => "Choose any, or none.",
            "line" or "text" or "section" when characters.Length > 0 => Casing.Capital(characters) + ".",
            _ => "",
        };
    }
}
