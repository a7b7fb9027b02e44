using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>Answers that leave something to do where the rest of the written case is in order, and a few that only look so.</summary>
internal static class DoubtfulAnswers
{
    /// <summary>Each with the id of its field.</summary>
    public static IEnumerable<(string Id, string Value)> All => [.. OfTheStory, .. OfTheProtection, .. OfTheDays, .. ThatPointToAPerson];

    private static (string Id, string Value)[] OfTheStory =>
    [
        ("title", "x"),
        ("title", new string('t', 201)),
        ("summary", "Too short."),
        ("focus", new string('f', 301)),
        ("community", "Short"),
        ("presented-by", "A"),
        ("themes", "joint-working\nhomelessness\nmental-health\noffending\nfamilies"),
        ("outcomes", "Only one of them here."),
        ("outcomes", "short\nExplain why support ends."),
        ("questions", "One question only here?"),
        ("questions", string.Join('\n', Enumerable.Repeat("What would you have done?", 6))),
        ("names.made-up", "X"),
        ("names.made-up", ""),
        ("presentation", "..."),
        ("presentation", new string('p', 4000) + "\n\n" + new string('p', 2001)),
        ("presentation", "A story\n\n# with a heading"),
        ("presentation", "A story\n\n## with a heading"),
        ("presentation", "A story\n---\nand more"),
        ("evaluation", "It fits [@no-such-work]."),
        ("evaluation", "x"),
    ];

    private static (string Id, string Value)[] OfTheProtection =>
    [
        ("protection.permission", "refused"),
        ("protection.permission", "not-asked"),
        ("protection.permission", "published-source"),
        ("protection.permission", "no-person"),
        ("protection.read-final-text", "no"),
        ("protection.read-final-text", "declined"),
        ("protection.read-final-text", "not-contacted"),
        ("protection.read-on", WrittenCase.Day(1)),
        ("protection.names-changed", "no"),
        ("protection.names-changed", "none"),
        ("protection.places-generalised", "no"),
        ("protection.dates-generalised", "no"),
        ("protection.rare-details-removed", "no"),
        ("protection.changes", "Short"),
        ("protection.intruder-check.by", "The housing support worker."),
        ("protection.intruder-check.result", "somebody-found"),
        ("protection.intruder-check.result", "not-done"),
        ("protection.intruder-check.date", WrittenCase.Day(1)),
        ("protection.sign-off.by", "a Housing Support Worker"),
        ("protection.sign-off.date", WrittenCase.Day(1)),
        ("protection.review-by", WrittenCase.Day(-1)),
        ("protection.review-by", WrittenCase.Day(1200)),
    ];

    private static (string Id, string Value)[] OfTheDays =>
    [
        ("published", WrittenCase.Day(1)),
        ("published", WrittenCase.Day(-1)),
        ("published", WrittenCase.Day(-3)),
        ("reviewed", WrittenCase.Day(1)),
        ("reviewed", WrittenCase.Day(-1)),
    ];

    private static (string Id, string Value)[] ThatPointToAPerson =>
    [
        ("presentation", "Ring 07700 900123."),
        ("focus", "How can services help Kerry Whitfield in this town?"),
        ("protection.changes", "The date 12 March 2019 is left out."),
        ("confirmed.exact-age-abcd", "A reason for nothing at all."),
        ("presentation", "He was aged 41."),
    ];
}
