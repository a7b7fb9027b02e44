namespace CopToolkit.BrowserTests;

/// <summary>Answers to a tool in the address of a link: whole, without notes, and never in place of one's own unasked.</summary>
[Collection(SiteCollection.Name)]
public sealed class ToolLinkTests(SiteFixture site)
{
    [Fact]
    public async Task A_link_holds_answers_and_no_notes()
    {
        await using var visit = await site.WithOwnAnswersAsync();
        await visit.Page.EvaluateAsync("""
            () => {
              const writeText = text => {
                window.copied = text;
                return Promise.resolve();
              };
              Object.defineProperty(navigator, "clipboard", { value: { writeText } });
            }
            """);
        await visit.Page.Button("Copy a link").ClickAsync();
        await Assertions.Expect(visit.Page.Status()).ToContainTextAsync("holds your answers, but no notes");
        var link = await visit.Page.EvaluateAsync<string>("() => window.copied");
        var packed = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('-', '+').Replace('_', '/');
        var unpacked = Convert.FromBase64String(packed.PadRight((packed.Length + 3) / 4 * 4, '='));
        Assert.Equal("""[1,{"energy":"yes","gaps-known":"yes"}]""", System.Text.Encoding.UTF8.GetString(unpacked));
        await using var reader = await site.OpenAsync(link[link.IndexOf("/tools/", StringComparison.Ordinal)..]);
        await Assertions.Expect(reader.Page.Item("gaps-known").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
        await Assertions.Expect(reader.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("");
        Assert.DoesNotContain('#', reader.Page.Url);
    }

    [Fact]
    public async Task A_link_asks_before_it_replaces_own_answers()
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var before = await visit.Page.KeptAsync();
        var link = ToolVisits.Fragment("""[1,{"energy":"no"}]""");
        await visit.Page.EvaluateAsync("hash => { location.hash = hash; }", link);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("You have 2 answers and 1 note of your own.");
        await visit.Page.Button("Keep everything").ClickAsync();
        await Assertions.Expect(visit.Page.Status()).ToHaveTextAsync("Your own answers are unchanged.");
        Assert.Equal(before, await visit.Page.KeptAsync());
        await visit.Page.EvaluateAsync("hash => { location.hash = hash; }", link);
        await visit.Page.Button("Replace mine").ClickAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("No", new() { Exact = true })).ToBeCheckedAsync();
        await visit.Page.Button("Undo").ClickAsync();
        await Assertions.Expect(visit.Page.Item("energy").GetByLabel("What shows this")).ToHaveValueAsync("My own");
    }

    [Theory]
    [InlineData("series-planner")]
    [InlineData("first-meeting-planner")]
    public async Task A_link_takes_nothing_that_only_every_object_has(string planner)
    {
        await using var visit = await site.OpenAsync($"/tools/{planner}/{ToolVisits.Fragment("""[1,{"constructor":"done"}]""")}");
        await Assertions.Expect(visit.Page.Status()).ToContainTextAsync("not allowed");
        Assert.Null(await visit.Page.EvaluateAsync<string?>("tool => localStorage.getItem(`cop:${tool}:1`)", planner));
    }

    [Theory]
    [InlineData("#answers=", "cut off")]
    [InlineData("#answers=%%%", "cut off")]
    [InlineData("#answers=eyJhIjoxfQ", "cut off")]
    [InlineData("""[1,{"energy":"<img src=x onerror=alert(1)>"}]""", "not allowed")]
    [InlineData("""[1,{"no-such-item":"yes"}]""", "not allowed")]
    [InlineData("""[9,{"energy":"yes"}]""", "newer edition")]
    [InlineData("""[1,{}]""", "no answers")]
    public async Task A_bad_link_changes_nothing(string fragment, string reason)
    {
        await using var visit = await site.WithOwnAnswersAsync();
        var before = await visit.Page.KeptAsync();
        var hash = fragment.StartsWith('#') ? fragment : ToolVisits.Fragment(fragment);
        await visit.Page.EvaluateAsync("hash => { location.hash = hash; }", hash);
        await Assertions.Expect(visit.Page.Status()).ToContainTextAsync(reason);
        Assert.Equal(before, await visit.Page.KeptAsync());
    }
}
