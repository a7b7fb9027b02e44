using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>What the tests of the case study writer do again and again.</summary>
internal static class CaseWriting
{
    public const string Writer = "/tools/case-study-writer/";

    /// <summary>An invented case with every answer, as a person would give them; choices by the ids of their values, days from the day before yesterday on.</summary>
    public static SortedDictionary<string, string> Whole { get; } = new(StringComparer.Ordinal)
    {
        ["title"] = "Keeping in touch: when someone moves (often)",
        ["summary"] = "A man moved many times and each move ended his support. A \"day before\" message brought him back.",
        ["focus"] = "How can services keep in touch with a person who moves often?",
        ["community"] = "A community of practice in one part of the country",
        ["presented-by"] = "A housing support worker",
        ["disciplines"] = "homelessness\nprobation",
        ["pseudonyms"] = "Tamsin",
        ["presentation"] = "Tamsin had moved many times, and each move ended the support.\n\n- He always came when somebody wrote.\n- He never came to a place that he did not know.",
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
        ["outcomes"] = "Explain why support ends when somebody moves.\nPlan how to keep in touch.",
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
    };

    public static string Day(int fromToday) => DateTime.Today.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static ILocator Field(this IPage page, string id) => page.Locator("#field-" + id.Replace('.', '-'));

    public static ILocator Input(this IPage page, string id) => page.Field(id).Locator("input, select, textarea").First;

    /// <summary>Goes to the field as a link does, and answers it.</summary>
    public static async Task WriteAsync(this IPage page, string id, string value)
    {
        await page.GoToFieldAsync(id);
        var field = page.Field(id);
        if (await field.Locator("input[type=checkbox], input[type=radio]").CountAsync() > 0)
            foreach (var choice in value.Split('\n')) await field.Locator($"input[value='{choice}']").CheckAsync();
        else if (await field.Locator("select").CountAsync() > 0) await field.Locator("select").SelectOptionAsync(value);
        else await page.Input(id).FillAsync(value);
    }

    public static async Task WriteAsync(this IPage page, IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (id, value) in values) await page.WriteAsync(id, value);
    }

    public static Task GoToFieldAsync(this IPage page, string id) => page.EvaluateAsync("hash => location.hash = hash", "field-" + id.Replace('.', '-'));

    public static async Task GoToStepAsync(this IPage page, string id)
    {
        await page.EvaluateAsync("hash => location.hash = hash", "step-" + id);
        await Assertions.Expect(page.Locator($"#step-{id}.case-now")).ToBeVisibleAsync();
    }

    public static Task OpenFileAsync(this IPage page, byte[] bytes, string name) =>
        page.GetByLabel("Open a file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    public static Task OpenFileAsync(this IPage page, string text, string name = "case-study.md") => page.OpenFileAsync(Encoding.UTF8.GetBytes(text), name);

    public static ILocator Opened(this IPage page) => page.Locator(".keep-panel > .status");

    public static ILocator Todo(this IPage page) => page.Locator(".case-todo");
}
