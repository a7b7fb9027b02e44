using System.Text.Json;

namespace CopToolkit.BrowserTests;

/// <summary>
/// What becomes of the answers to a tool: kept, undone, saved, brought back, shared, and carried over when the tool changes.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class ToolKeepingTests(SiteFixture site, ToolSite fixture) : IClassFixture<ToolSite>
{
    private const string Head = "\"format\":\"cop-toolkit-tool\",\"formatVersion\":1,\"tool\":\"readiness-check\",\"version\":1";

    public static TheoryData<string, string> BadCopies => new()
    {
        { "{oops", "cannot be read" },
        { "[]", "something else" },
        { """{"format":"cop-toolkit-details","version":1}""", "something else" },
        { """{"format":"cop-toolkit-tool","tool":"readiness-check","answers":{}}""", "which version" },
        { """{"format":"cop-toolkit-tool","formatVersion":2,"tool":"readiness-check","version":1,"answers":{}}""", "newer edition" },
        {
            """{"format":"cop-toolkit-tool","formatVersion":1,"tool":"readiness-check","version":2,"answers":{"energy":"yes"}}""",
            "newer edition"
        },
        {
            """{"format":"cop-toolkit-tool","formatVersion":1""" +
            ""","tool":"facilitator-self-check","title":"Facilitator self-check","version":1,"answers":{"hours":"yes"}}""",
            "another tool: “Facilitator self-check”"
        },
        { "{" + Head + ""","answers":{"energy":"perhaps"},"notes":{}}""", "not allowed" },
        { "{" + Head + ""","answers":{"energy":{"deep":["er"]}},"notes":{}}""", "not allowed" },
        { "{" + Head + ""","answers":{"no-such-item":"yes"},"notes":{}}""", "not allowed" },
        { "{" + Head + ""","answers":{"__proto__":"yes"},"notes":{}}""", "not allowed" },
        { "{" + Head + ""","answers":{},"notes":{"energy":7}}""", "not allowed" },
        { "{" + Head + ""","answers":"yes","notes":{}}""", "not allowed" },
        { "{" + Head + ""","answers":{},"notes":{}}""", "no answers" },
    };

    [Fact]
    public async Task Answers_and_notes_stay_on_the_device()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        await visit.Page.AnswerAsync("energy", "Partly");
        await visit.Page.Item("energy").GetByLabel("What shows this").FillAsync("Llŷn <3");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("Partly")).ToBeCheckedAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("Llŷn <3");
        var whereIsIt = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Where is my data?" });
        await Assertions.Expect(whereIsIt).ToHaveAttributeAsync("href", "/privacy/");
        using var kept = JsonDocument.Parse((await visit.Page.KeptAsync())!);
        Assert.Equal("partly", kept.RootElement.GetProperty("answers").GetProperty("energy").GetString());
        var text = kept.RootElement.GetProperty("texts").GetProperty("energy").GetString();
        Assert.StartsWith("At least one person", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_lose_nothing()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await visit.Page.AnswerAsync("energy", "Yes");
        await Assertions.Expect(other.Item("energy").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
        await other.AnswerAsync("contacts", "No");
        await other.Item("energy").GetByLabel("What shows this").FillAsync("From the other tab");
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("From the other tab");
        await visit.Page.Button("Undo").ClickAsync();
        await Assertions.Expect(other.Item("energy").GetByLabel("Yes", new() { Exact = true })).Not.ToBeCheckedAsync();
        await Assertions.Expect(other.Item("contacts").GetByLabel("No", new() { Exact = true })).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "does not keep anything")]
    [InlineData("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }", "no room left")]
    public async Task A_browser_that_keeps_nothing_loses_nothing_on_the_page(string refusal, string notice)
    {
        await using var visit = await site.OpenAsync("/404.html");
        await visit.Page.AddInitScriptAsync(refusal);
        await visit.Page.GotoAsync(new Uri(site.Root, ToolVisits.Readiness).AbsoluteUri);
        await visit.Page.AnswerAsync("energy", "Yes");
        await visit.Page.AnswerAsync("contacts", "No");
        await Assertions.Expect(visit.Page.Locator(".keep-panel .where-trouble")).ToContainTextAsync(notice);
        await Assertions.Expect(visit.Page.Locator(".progress-words")).ToHaveTextAsync("2 of 15 points answered");
        await Assertions.Expect(visit.Page.Locator(".tool-paper .template-document"))
            .ToContainTextAsync("Contacts in several agencies (no)");
        var (_, copy) = await visit.DownloadAsync("Save a copy");
        Assert.Contains("\"contacts\": \"no\"", System.Text.Encoding.UTF8.GetString(copy), StringComparison.Ordinal);
        Assert.DoesNotContain(visit.Console, line =>
            line.StartsWith("uncaught", StringComparison.Ordinal) || line.StartsWith("error: Uncaught", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beginning_again_asks_first_and_can_be_undone()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        await visit.Page.AnswerAsync("energy", "Yes");
        await visit.Page.Item("energy").GetByLabel("What shows this").FillAsync("A fact");
        await visit.Page.Button("Begin again").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 answer and 1 note will be gone");
        await AxeTests.CheckAsync(visit);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
        await visit.Page.Button("Begin again").ClickAsync();
        await visit.Page.Button("Clear everything").ClickAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("");
        Assert.Null(await visit.Page.KeptAsync());
        await visit.Page.Status().GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("A fact");
        Nothing.IsWrongIn(visit.Problems);
    }

    [Theory]
    [MemberData(nameof(BadCopies))]
    public async Task A_bad_copy_changes_nothing_and_says_why(string copy, string reason)
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var before = await visit.Page.KeptAsync();
        await visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(ToolVisits.Copy(copy));
        await Assertions.Expect(visit.Page.Locator(".keep-panel .problem")).ToContainTextAsync(reason);
        await Assertions.Expect(visit.Page.Locator(".keep-panel .problem")).ToContainTextAsync("Nothing has been changed.");
        Assert.Equal(before, await visit.Page.KeptAsync());
    }

    [Fact]
    public async Task A_copy_of_five_megabytes_is_not_even_read()
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var before = await visit.Page.KeptAsync();
        await visit.Page.EvaluateAsync("() => { Blob.prototype.text = () => { throw new Error('read'); }; }");
        await visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(ToolVisits.Copy(new string(' ', 5_000_000)));
        await Assertions.Expect(visit.Page.Locator(".keep-panel .problem")).ToContainTextAsync("far larger");
        Assert.Equal(before, await visit.Page.KeptAsync());
    }

    [Theory]
    [InlineData("Merge: the copy goes first", "yes", "My own")]
    [InlineData("Replace everything here", null, null)]
    public async Task A_copy_is_shown_and_then_merged_or_replaces(string how, string? ownAnswer, string? ownNote)
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var copy = ToolVisits.Copy("{" + Head +
            ""","saved":"2027-06-03","answers":{"energy":"no","contacts":"partly"},"notes":{"contacts":"Theirs"}}""");
        await visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(copy);
        var shown = visit.Page.Locator(".keep-panel .import-result");
        await Assertions.Expect(shown).ToContainTextAsync("The copy of 3 June 2027 holds 2 answers and 1 note.");
        await Assertions.Expect(shown.Locator("dl"))
            .ToContainTextAsync("At least one person has the energy to see it through, and wants to.Yes No");
        await AxeTests.CheckAsync(visit);
        await visit.Page.Button(how).ClickAsync();
        using var kept = JsonDocument.Parse((await visit.Page.KeptAsync())!);
        var (answers, notes) = (kept.RootElement.GetProperty("answers"), kept.RootElement.GetProperty("notes"));
        Assert.Equal("no", answers.GetProperty("energy").GetString());
        Assert.Equal("partly", answers.GetProperty("contacts").GetString());
        Assert.Equal("Theirs", notes.GetProperty("contacts").GetString());
        Assert.Equal(ownAnswer, answers.TryGetProperty("gaps-known", out var own) ? own.GetString() : null);
        Assert.Equal(ownNote, notes.TryGetProperty("energy", out var note) ? note.GetString() : null);
        await visit.Page.Button("Undo").ClickAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("My own");
        Nothing.IsWrongIn(visit.Problems);
    }

    [Fact]
    public async Task A_saved_copy_comes_back_elsewhere()
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var (name, copy) = await visit.DownloadAsync("Save a copy");
        Assert.Matches(@"^readiness-check-\d{4}-\d\d-\d\d\.json$", name);
        await using var elsewhere = await site.OpenAsync(ToolVisits.Readiness);
        var file = new FilePayload { Name = name, MimeType = "application/json", Buffer = copy };
        await elsewhere.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(file);
        await elsewhere.Page.Button("Use the copy").ClickAsync();
        await Assertions.Expect(elsewhere.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("My own");
        await Assertions.Expect(elsewhere.Page.Locator(".progress-words")).ToHaveTextAsync("2 of 15 points answered");
    }

    [Fact]
    public async Task A_changed_tool_tells_what_changed_and_keeps_every_answer()
    {
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(fixture.Root, "tools/how-ready/"));
        var page = visit.Page;
        await page.KeepAsync("cop:how-ready:2", """
            {
              "version": 2,
              "answers": { "known": "yes", "old": "partly" },
              "notes": { "old": "It mattered", "known": "Five of them" },
              "texts": { "known": "We know some who come", "old": "We own a kettle", "willing": "They want to come" }
            }
            """);
        var news = page.Locator(".tool-changes");
        await Assertions.Expect(news).ToContainTextAsync("AddedSomebody pays for the tea");
        await Assertions.Expect(news).ToContainTextAsync("We know some who come We know who will come");
        await Assertions.Expect(news).ToContainTextAsync("We own a kettle");
        await Assertions.Expect(page.Item("known").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
        await Assertions.Expect(page.Item("known").GetByLabel("What shows this")).ToHaveValueAsync("Five of them");
        await AxeTests.CheckAsync(visit);
        await page.Button("I have seen this").ClickAsync();
        await Assertions.Expect(news).ToBeHiddenAsync();
        await page.AnswerAsync("paid", "No");
        await page.ReloadAsync();
        await Assertions.Expect(news).ToBeHiddenAsync();
        await page.Locator(".tool-gone summary").ClickAsync();
        await Assertions.Expect(page.Locator(".tool-gone")).ToContainTextAsync("We own a kettlePartly: It mattered");
        Assert.NotNull(await page.KeptAsync("cop:how-ready:2"));
        await page.Button("Begin again").ClickAsync();
        await page.Button("Clear everything").ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Item("known").GetByLabel("Yes", new() { Exact = true })).Not.ToBeCheckedAsync();
        Nothing.IsWrongIn(visit.Problems);
    }

    [Fact]
    public async Task A_damaged_record_is_no_error()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        foreach (var damaged in new[] { "{oops", "null", "7", """{"answers":[1],"notes":{"energy":{}},"texts":null}""" })
        {
            await visit.Page.KeepAsync(ToolVisits.Key, damaged);
            await visit.Page.AnswerAsync("energy", "Yes");
            await Assertions.Expect(visit.Page.Locator(".progress-words")).ToHaveTextAsync("1 of 15 points answered");
        }

        Assert.DoesNotContain(visit.Console, line => line.StartsWith("uncaught", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_blank_print_shows_no_answer_and_the_page_keeps_them()
    {
        await using var visit = await site.WithOwnAnswersAsync();
        await visit.Page.EvaluateAsync("""
            () => {
              window.print = () => {
                const answers = document.querySelectorAll(".tool-item :checked").length;
                const notes = [...document.querySelectorAll(".tool-item textarea")].map(note => note.value).join("");
                const bands = document.querySelector(".tool-bands").checkVisibility();
                const advice = document.querySelector(".item-try").checkVisibility();
                window.printed = `${answers}${notes}${bands}${advice}`;
                window.dispatchEvent(new Event("afterprint"));
              };
            }
            """);
        await visit.Page.Button("Print blank").ClickAsync();
        Assert.Equal("0truetrue", await visit.Page.EvaluateAsync<string>("() => window.printed"));
        await visit.Page.Button("Print").ClickAsync();
        Assert.Equal("2My ownfalsefalse", await visit.Page.EvaluateAsync<string>("() => window.printed"));
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
    }
}
