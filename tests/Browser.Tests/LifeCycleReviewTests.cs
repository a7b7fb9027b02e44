namespace CopToolkit.BrowserTests;

/// <summary>The review of a community's life: what the signs suggest, what the group decides, and how to end well.</summary>
[Collection(SiteCollection.Name)]
public sealed class LifeCycleReviewTests(SiteFixture site)
{
    private const string Address = "/tools/life-cycle-review/";

    [Fact]
    public async Task Without_scripts_stages_signs_ways_and_the_ending_are_there()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        var stages = visit.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Where is our community?" });
        await Assertions.Expect(stages.GetByRole(AriaRole.Radio)).ToHaveCountAsync(5);
        var ways = visit.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "What do we do next?" });
        await Assertions.Expect(ways.GetByRole(AriaRole.Radio)).ToHaveCountAsync(6);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "If you end, end well" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-form button, .tool-outcome, .suggested")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signs_suggest_a_way_and_the_decision_has_its_reasons_and_steps()
    {
        await using var visit = await site.OpenAsync(Address);
        var result = visit.Page.Locator(".tool-outcome");
        await visit.Page.GetByLabel("Forming", new() { Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.GetByLabel("Everyone agrees quickly.").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(result).ToContainTextAsync(
            "Most of us see the group in the stage “Storming”. We have seen 1 sign. You have not decided yet.");
        await Assertions.Expect(result.Locator("a[href='#item-refresh-membership']")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#item-refresh-membership .suggested")).ToHaveTextAsync("1 sign points to this.");
        await visit.Page.GetByLabel("Refresh our membership").CheckAsync();
        await visit.Page.GetByLabel("Why we chose this").FillAsync("<b>We</b> know each other too well");
        await visit.Page.GetByLabel("Date of the next review").FillAsync("2027-03-04");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(result).ToContainTextAsync("Your reason: <b>We</b> know each other too well");
        await Assertions.Expect(result).ToContainTextAsync("You have seen: Everyone agrees quickly.");
        await Assertions.Expect(result).ToContainTextAsync("Invite two or three people at once");
        await Assertions.Expect(result).ToContainTextAsync("Next review: 4 March 2027");
    }

    [Fact]
    public async Task A_decision_against_the_signs_is_accepted_and_asks_for_a_reason()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Talk is lively").CheckAsync();
        await visit.Page.GetByLabel("End well", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-outcome"))
            .ToContainTextAsync("None of your signs points to this, which can be right.");
        await Assertions.Expect(visit.Page.Locator(".matters-now")).ToContainTextAsync("Two sessions before the last");
    }
}
