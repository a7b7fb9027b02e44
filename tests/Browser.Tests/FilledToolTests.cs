using System.Text.Json.Nodes;

namespace CopToolkit.BrowserTests;

/// <summary>
/// Tools with a drawing, when they are filled in: the rules for everybody, the width of a phone, paper, and answers from
/// elsewhere.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class FilledToolTests(SiteFixture site)
{
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["membership-map"] = """
            {
              "answers": {
                "first-expert.state": "present",
                "drugs-worker.state": "missing",
                "police-sergeant.state": "invited",
                "role.n1.state": "present"
              },
              "notes": {
                "centre": "women with complex needs",
                "role.n1.name": "Night shelter",
                "role.n2.name": "مركز المساعدة",
                "drugs-worker.via": "a nurse"
              }
            }
            """,
        ["question-cards"] = """{"answers":{"worth-my-time":"yes","first-sign":"yes"},"notes":{}}""",
        ["challenge-finder"] = """
            {
              "answers": { "no-hard-cases": "yes", "late-apologies": "yes" },
              "notes": { "plan.n1.what": "A step", "plan.n1.who": "A member" }
            }
            """,
        ["principles-reflection"] = """
            {
              "answers": { "growth": "m3", "dialogue": "m2", "levels": "m5", "topic": "m1" },
              "notes": { "topic": "A reason" }
            }
            """,
        ["life-cycle-review"] = """
            {
              "answers": {
                "stages": "adjourning",
                "quick-agreement": "yes",
                "busy-with-changes": "yes",
                "ways": "end-well",
                "again": "2027-03-04"
              },
              "notes": { "reason": "We are done" }
            }
            """,
        ["scaling-tracker"] = """
            {
              "answers": {
                "scale.s1.enough": "7",
                "scale.s1.n1.day": "2027-01-14",
                "scale.s1.n1.low": "2",
                "scale.s1.n1.middle": "4",
                "scale.s1.n1.high": "6",
                "scale.s1.n2.middle": "6"
              },
              "notes": { "scale.s1.question": "How near are we?" }
            }
            """,
    };

    public static TheoryData<string, int, ColorScheme> States => new()
    {
        { "membership-map", Screens.Narrow, ColorScheme.Light }, { "membership-map", Screens.Wide, ColorScheme.Dark },
        { "question-cards", Screens.Wide, ColorScheme.Light },
        { "challenge-finder", Screens.Narrow, ColorScheme.Dark }, { "challenge-finder", Screens.Wide, ColorScheme.Light },
        { "principles-reflection", Screens.Narrow, ColorScheme.Light }, { "principles-reflection", Screens.Wide, ColorScheme.Dark },
        { "life-cycle-review", Screens.Narrow, ColorScheme.Dark }, { "life-cycle-review", Screens.Wide, ColorScheme.Light },
        { "scaling-tracker", Screens.Narrow, ColorScheme.Light }, { "scaling-tracker", Screens.Wide, ColorScheme.Dark },
    };

    public static TheoryData<string> Tools => [.. Filled.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_filled_tool_keeps_the_rules_and_the_width(string tool, int width, ColorScheme scheme)
    {
        await using var visit = await FilledAsync(tool, Screens.Of(width, scheme));
        await visit.Page.EvaluateAsync("() => { for (const one of document.querySelectorAll('details')) one.open = true; }");
        await AxeTests.CheckAsync(visit);
        Nothing.IsWrongIn(visit.Problems);
        var fits = await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");
        Assert.True(fits, "The page is wider than the screen.");
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task A_filled_tool_prints_its_answers_without_buttons(string tool)
    {
        await using var visit = await FilledAsync(tool, Screens.Desk());
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".tool-form button:visible")).ToHaveCountAsync(0);
        var answers = visit.Page.Locator(".tool-form :checked:visible, .scale svg .point:visible, .question-card:visible");
        await Assertions.Expect(answers).Not.ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task A_copy_comes_back_whole_and_a_damaged_one_changes_nothing(string tool)
    {
        await using var visit = await FilledAsync(tool, Screens.Desk());
        var (_, bytes) = await visit.DownloadAsync("Save a copy");
        var copy = JsonNode.Parse(bytes)!;
        await visit.Page.EvaluateAsync("() => localStorage.clear()");
        await visit.Page.ReloadAsync();
        foreach (var (key, _) in copy["answers"]!.AsObject())
        {
            var damaged = copy.DeepClone();
            damaged["answers"]![key] = "no such answer";
            await BringBackAsync(visit, damaged);
            await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync($"“{key}” has a value that is not allowed");
        }

        Assert.Null(await visit.Page.EvaluateAsync<string?>("tool => localStorage.getItem(`cop:${tool}:1`)", tool));
        await BringBackAsync(visit, copy);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use the copy" }).ClickAsync();
        var kept = JsonNode.Parse(await visit.Page.EvaluateAsync<string>("tool => localStorage.getItem(`cop:${tool}:1`)", tool))!;
        Assert.True(JsonNode.DeepEquals(copy["answers"], kept["answers"]) && JsonNode.DeepEquals(copy["notes"], kept["notes"]));
    }

    [Fact]
    public async Task A_copy_is_shown_in_words_before_it_is_used()
    {
        await using var visit = await FilledAsync("membership-map", Screens.Desk());
        var copy = JsonNode.Parse((await visit.DownloadAsync("Save a copy")).Bytes)!;
        copy["answers"]!["role.n1.state"] = "invited";
        copy["notes"]!["role.n12.name"] = "Library";
        await BringBackAsync(visit, copy);
        await Assertions.Expect(visit.Page.Locator(".import-result dt"))
            .ToHaveTextAsync(["Role 1 of your own: Is someone there?", "Role 12 of your own: Role (notes)"]);
        await Assertions.Expect(visit.Page.Locator(".import-result ins").First).ToHaveTextAsync("Invited");
    }

    [Fact]
    public async Task Blank_paper_shows_no_marks_and_has_rows_to_write_in()
    {
        await using var visit = await FilledAsync("membership-map", Screens.Desk());
        await visit.Page.EvaluateAsync("() => { window.print = () => {}; }");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print blank" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-form :checked")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByLabel("Role", new() { Exact = true })).ToHaveCountAsync(6);
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(visit.Page.GetByLabel("Role", new() { Exact = true }).First).ToHaveValueAsync("Night shelter");
    }

    private static Task BringBackAsync(Visit visit, JsonNode copy) =>
        visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(ToolVisits.Copy(copy.ToJsonString()));

    private async Task<Visit> FilledAsync(string tool, BrowserNewContextOptions how)
    {
        var visit = await site.OpenAsync("/", how);
        await visit.Page.EvaluateAsync("""
            ([tool, kept]) => localStorage.setItem(
              `cop:${tool}:1`,
              JSON.stringify({ version: 1, texts: {}, former: {}, ...JSON.parse(kept) }))
            """, new[] { tool, Filled[tool] });
        await visit.Page.GotoAsync(new Uri(site.Root, $"/tools/{tool}/").AbsoluteUri);
        return visit;
    }
}
