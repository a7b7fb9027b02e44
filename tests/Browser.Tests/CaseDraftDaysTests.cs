using System.Text.Json;

namespace CopToolkit.BrowserTests;

/// <summary>Drafts with real details on a computer that others use: warned of, deleted at once on request, and after 30 days.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseDraftDaysTests(SiteFixture site)
{
    private const string Old = "cop:case-study-writer.aaaaaa:1";
    private static readonly DateTime Today = new(2027, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task One_button_deletes_all_that_the_writer_and_the_anonymity_check_keep_and_nothing_else()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "The first case");
        await visit.Page.GetByLabel("Keep this draft").CheckAsync();
        await visit.Page.Button("Begin another case").ClickAsync();
        await visit.Page.WriteAsync("title", "The second case");
        await PutAsync(visit.Page, "cop:case-study-writer.zzzzzz:7", "{\"notes\":{\"title\":\"Of another version\"}}");
        await PutAsync(visit.Page, "cop:anonymity-check:1", "{\"text\":\"Some text\"}");
        await PutAsync(visit.Page, "cop:details:1", "{}");
        await PutAsync(visit.Page, "cop:readiness-check:1", "{}");
        Assert.Equal(7, (await KeysAsync(visit.Page)).Length);
        var warning = visit.Page.Locator(".case-shared");
        await Assertions.Expect(warning).ToContainTextAsync("On a shared computer, whoever comes next can read what you write here.");

        await visit.Page.Button("Delete all drafts now").ClickAsync();
        await visit.Page.Button("Keep everything").ClickAsync();
        Assert.Equal(7, (await KeysAsync(visit.Page)).Length);
        await visit.Page.Button("Delete all drafts now").ClickAsync();
        await visit.Page.Button("Delete everything").ClickAsync();

        await Assertions.Expect(warning.Locator(".status")).ToHaveTextAsync("Deleted: 3 drafts, with every answer and tick. "
            + "The text that the anonymity check kept is deleted too. "
            + "Files that were downloaded, and text on another open page of the anonymity check, stay where they are.");
        Assert.Equal(["cop:details:1", "cop:readiness-check:1"], await KeysAsync(visit.Page));
        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => sessionStorage.getItem('cop:case-draft')"));
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator(".case-drafts li")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Button("Undo")).ToBeDisabledAsync();
        await visit.Page.Button("Delete all drafts now").ClickAsync();
        await visit.Page.Button("Delete everything").ClickAsync();
        await Assertions.Expect(warning.Locator(".status"))
            .ToContainTextAsync("No draft was kept here. The anonymity check had kept no text.");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("second case");
    }

    [Fact]
    public async Task What_was_deleted_in_one_tab_cannot_be_brought_back_in_another()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "A case");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.WriteAsync("focus", "From the second tab");
        await other.GoToFieldAsync("presentation");
        await other.Input("presentation").PressSequentiallyAsync("Some lines\nof text");
        await visit.Page.Button("Delete all drafts now").ClickAsync();
        await visit.Page.Button("Delete everything").ClickAsync();
        await Assertions.Expect(other.Input("focus")).ToHaveValueAsync("");
        await Assertions.Expect(other.Input("presentation")).ToHaveValueAsync("");
        await Assertions.Expect(other.Opened()).ToHaveTextAsync("The draft that was open here was deleted in another tab.");
        await Assertions.Expect(other.Button("Undo")).ToBeDisabledAsync();
        Assert.Empty(await KeysAsync(other));
    }

    [Fact]
    public async Task A_text_of_the_anonymity_check_that_was_deleted_is_not_kept_again_by_a_page_that_is_open()
    {
        await using var visit = await site.OpenAsync("/tools/anonymity-check/");
        await visit.Page.GetByLabel("Your text").FillAsync("Some text.");
        await visit.Page.GetByLabel("Keep the text on this device").CheckAsync();
        Assert.Single(await KeysAsync(visit.Page));
        var writer = await visit.Page.Context.NewPageAsync();
        await writer.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        await writer.Button("Delete all drafts now").ClickAsync();
        await writer.Button("Delete everything").ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Keep the text on this device")).Not.ToBeCheckedAsync();
        await visit.Page.GetByLabel("Your text").FillAsync("Some other text.");
        Assert.Empty(await KeysAsync(visit.Page));
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_in_every_version_and_cannot_be_undone()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "A case");
        await visit.Page.GetByLabel("Keep this draft").CheckAsync();
        var key = (await KeysAsync(visit.Page)).First(one => one.EndsWith(":1", StringComparison.Ordinal));
        await PutAsync(visit.Page, key[..^1] + "0", "{\"notes\":{\"title\":\"Earlier\"}}");
        await visit.Page.Button("Delete this draft").ClickAsync();
        await visit.Page.Button("Delete it").ClickAsync();
        await Assertions.Expect(visit.Page.Opened()).ToHaveTextAsync("The draft is deleted.");
        Assert.Empty(await KeysAsync(visit.Page));
        await Assertions.Expect(visit.Page.Button("Undo")).ToBeDisabledAsync();
    }

    [Theory]
    [InlineData("2027-03-09", "")]
    [InlineData("2027-03-08", "7 April 2027")]
    [InlineData("2027-03-02", "1 April 2027")]
    public async Task A_draft_says_seven_days_before_that_it_goes(string saved, string goes)
    {
        await using var visit = await OpenAsync(saved);
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("An old case");
        var soon = visit.Page.Locator(".case-soon");
        if (goes.Length == 0) await Assertions.Expect(soon).ToBeHiddenAsync();
        else await Assertions.Expect(soon).ToHaveTextAsync($"“An old case” is removed on {goes}, unless you change it or tick "
            + "“Keep this draft” where your drafts are.");
        await Assertions.Expect(visit.Page.Locator(".case-drafts")).ToContainTextAsync("(open now): last changed ");
        await visit.Page.WriteAsync("focus", "A change.");
        await Assertions.Expect(soon).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".case-drafts"))
            .ToContainTextAsync("last changed 31 March 2027, removed on 30 April 2027");
    }

    [Fact]
    public async Task After_thirty_days_without_a_change_a_draft_is_removed_and_the_page_says_so_and_why()
    {
        await using var visit = await OpenAsync("2027-03-01");
        await Assertions.Expect(visit.Page.Locator(".case-shared .status")).ToHaveTextAsync(
            "1 draft was removed from this browser just now: it was last changed on 1 March 2027, "
            + "and a draft goes after 30 days without a change unless someone keeps it.");
        Assert.Empty(await KeysAsync(visit.Page));
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".case-shared .status")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_draft_that_somebody_keeps_stays()
    {
        await using var visit = await OpenAsync("2027-03-02");
        await visit.Page.GetByLabel("Keep this draft").CheckAsync();
        await Assertions.Expect(visit.Page.Locator(".case-soon")).ToBeHiddenAsync();
        await visit.Page.Clock.SetFixedTimeAsync(Today.AddYears(1));
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("An old case");
        await Assertions.Expect(visit.Page.GetByLabel("Keep this draft")).ToBeCheckedAsync();
        await visit.Page.GetByLabel("Keep this draft").UncheckAsync();
        await Assertions.Expect(visit.Page.Locator(".case-soon")).ToContainTextAsync("“An old case” is removed on");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("2031-01-01")]
    public async Task A_draft_without_a_day_counts_from_the_day_on_which_it_is_first_seen(string? saved)
    {
        await using var visit = await OpenAsync(saved);
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("An old case");
        await Assertions.Expect(visit.Page.Locator(".case-drafts")).ToContainTextAsync("last changed 31 March 2027");
        await visit.Page.Clock.SetFixedTimeAsync(Today.AddDays(29));
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("An old case");
        await visit.Page.Clock.SetFixedTimeAsync(Today.AddDays(30));
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".case-shared .status")).ToContainTextAsync("1 draft was removed");
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_everything_on_the_page_is_deleted_all_the_same()
    {
        await using var visit = await site.OpenAsync("/404.html");
        await visit.Page.AddInitScriptAsync("""
            for (const storage of ["localStorage", "sessionStorage"])
              Object.defineProperty(window, storage, { get() { throw new DOMException("no", "SecurityError"); } });
            """);
        await visit.Page.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        await visit.Page.WriteAsync("title", "Not kept");
        await visit.Page.Button("Delete all drafts now").ClickAsync();
        await visit.Page.Button("Delete everything").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".case-shared .status"))
            .ToHaveTextAsync("What was on this page is gone. This browser had kept nothing for this site.");
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("");
        Assert.DoesNotContain(visit.Console, line => line.StartsWith("uncaught", StringComparison.Ordinal));
    }

    /// <summary>Opens the writer on a day with a draft that was last changed on another.</summary>
    private async Task<Visit> OpenAsync(string? saved)
    {
        var visit = await site.OpenAsync("/404.html");
        var notes = new { title = "An old case" };
        var draft = saved is null ? JsonSerializer.Serialize(new { version = 1, notes })
            : JsonSerializer.Serialize(new { saved, version = 1, notes });
        await PutAsync(visit.Page, Old, draft);
        await visit.Page.Clock.SetFixedTimeAsync(Today);
        await visit.Page.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        return visit;
    }

    private static Task PutAsync(IPage page, string key, string value) =>
        page.EvaluateAsync("([key, value]) => localStorage.setItem(key, value)", new[] { key, value });

    private static async Task<string[]> KeysAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("() => Object.keys(localStorage).sort()");
}
