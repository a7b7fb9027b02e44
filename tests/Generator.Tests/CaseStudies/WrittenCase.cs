using System.Globalization;
using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A case as the case study writer keeps it while it is written.</summary>
internal static class WrittenCase
{
    /// <summary>
    /// An invented case with every answer, as a person would give them: choices by the ids of their values,
    /// days from the day before yesterday on.
    /// </summary>
    public static SortedDictionary<string, string> Whole { get; } = Stamped(new(StringComparer.Ordinal)
    {
        ["title"] = "Keeping in touch: when someone moves (often)",
        ["summary"] = "A man moved many times and each move ended his support. A \"day before\" message brought him back.",
        ["focus"] = "How can services keep in touch with a person who moves often?",
        ["community"] = "A community of practice in one part of the country",
        ["presented-by"] = "A housing support worker",
        ["disciplines"] = "homelessness\nprobation",
        ["names.made-up"] = "Tamsin",
        ["presentation"] = "Tamsin had moved many times, and each move ended the support.\n\n"
            + "- He always came when someone wrote.\n- He never came to a place that he did not know.",
        ["next-steps"] = "The support worker asks each service for one named contact.",
        ["what-happened-next"] = "Some months later he was still in touch with one of them.",
        ["learning"] = "- Ask each person how they want to be contacted.\n- Send a message the day before – every time.",
        ["policy-issues"] = "No service is responsible between two addresses.",
        ["research-evidence"] = "Nobody brought research to the meeting.",
        ["evaluation"] = "Members found it useful & hopeful: \"three things to try\".",
        ["themes"] = "joint-working",
        ["setting"] = "several-services",
        ["area"] = "town",
        ["stage"] = "under-way",
        ["outcome"] = "better",
        ["outcomes"] = "Explain why support ends when someone moves.\nPlan how to keep in touch.",
        ["questions"] = "What helped in this case?\nWhat would you have done: wait, or write?",
        ["protection.permission"] = "agreed",
        ["protection.permission-given"] = "The worker asked with the permission form, and the person agreed in writing.",
        ["protection.read-final-text"] = "yes",
        ["protection.read-on"] = Day(-2),
        ["protection.names-changed"] = "yes",
        ["protection.places-generalised"] = "yes",
        ["protection.dates-generalised"] = "none",
        ["protection.rare-details-removed"] = "none",
        ["protection.changes"] = "The town is not named.\nOne move is left out.",
        ["protection.intruder-check.by"] = "A colleague from another team",
        ["protection.intruder-check.date"] = Day(-2),
        ["protection.intruder-check.result"] = "nobody-found",
        ["protection.sign-off.by"] = "The information governance lead",
        ["protection.sign-off.date"] = Day(-1),
        ["protection.review-by"] = Day(500),
        ["published"] = Day(0),
        ["reviewed"] = Day(0),
    });

    /// <summary>Words that look like marks of the file, or that one of its two writers might take for another kind of letter.</summary>
    public static IReadOnlyList<string> Awkward { get; } =
    [
        "- a list? no: a \"text\" with 'quotes' # and no comment",
        "yes",
        "No",
        "null",
        "2026-11-21 begins it",
        "Ŵy a’r “dyfynodau” – £5 \\ back\\slash 🌻 𐐀",
        "@at % percent !bang `tick` ~",
        "ends with a colon:",
        "a\u00a0b\u200bc\u202ed\u0007e",
        "&amp; <b>more</b> {of} [it] |here|",
        "It's (plain); is it? Yes, it is.",
        "é is a letter",
        "ǅ ß ŉ 李 א",
        "tab\there",
        "---",
        "...",
        "a: b",
        "a #b",
        "\ud800 half",
        "ends with a space ",
        "\ue000 private \u0378 not assigned",
    ];

    /// <summary>The answers with the fingerprint of their text wherever someone has read, tried or signed it.</summary>
    public static SortedDictionary<string, string> Stamped(SortedDictionary<string, string> answers)
    {
        string[] top = ["title", "summary", "focus", "community", "presented-by"];
        var lines = top.Select(id => string.Join(' ', answers[id].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var print = CaseFingerprint.Of(lines, CaseFields.Sections.Select(section => answers[section.Id]));
        string[] fields = ["protection.read-text", "protection.intruder-check.text", "protection.sign-off.text"];
        foreach (var field in fields) answers[field] = print;
        return answers;
    }

    public static SortedDictionary<string, string> WithWords(string words) => Stamped(new(Whole, StringComparer.Ordinal)
    {
        ["title"] = "T " + words,
        ["protection.changes"] = $"{words} and some more\n{words} and even more",
        ["names.made-up"] = "Tamsin\n" + words[..Math.Min(30, words.Length)],
        ["evaluation"] = words + "\n\nAnd so on.",
    });

    public static string Day(int fromToday) =>
        DateTime.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
