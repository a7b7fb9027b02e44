namespace CopToolkit.BrowserTests;

/// <summary>The nine principles: marks, their picture, the table behind it, and what to do next.</summary>
[Collection(SiteCollection.Name)]
public sealed class PrinciplesReflectionTests(SiteFixture site)
{
    private const string Address = "/tools/principles-reflection/";

    [Fact]
    public async Task Without_scripts_nine_principles_can_be_marked_on_paper()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator(".principle")).ToHaveCountAsync(9);
        await Assertions.Expect(visit.Page.Locator(".principle").First.GetByRole(AriaRole.Radio)).ToHaveCountAsync(5);
        await Assertions.Expect(visit.Page.Locator(".principle .item-try")).ToHaveCountAsync(9);
        await Assertions.Expect(visit.Page.Locator(".tool-form button, .tool-form svg")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Marks_become_a_picture_a_table_and_two_things_to_work_on()
    {
        await using var visit = await site.OpenAsync(Address);
        var result = visit.Page.Locator(".tool-outcome");
        await Assertions.Expect(result).ToContainTextAsync("Give a mark to each principle");
        foreach (var (principle, mark) in new[] { (0, "4 Mostly"), (4, "1 Not at all"), (8, "2 A little"), (6, "3 In part") })
            await visit.Page.Locator(".principle").Nth(principle).GetByLabel(mark).CheckAsync();
        await visit.Page.Locator(".principle").Nth(4).GetByLabel("What makes it this mark").FillAsync("<b>ours</b>");
        await Assertions.Expect(result.Locator(".result-says")).ToHaveTextAsync("You have marked 4 of 9 principles; 5 are still open.");
        await Assertions.Expect(result.Locator(".next-step strong"))
            .ToHaveTextAsync(["5. Keep to the topic that matters to members", "9. Support it through sponsorship"]);
        await Assertions.Expect(result).ToContainTextAsync("Ask workers which problem they would choose to meet about.");
        await Assertions.Expect(result.Locator("svg .bar")).ToHaveCountAsync(4);
        await result.GetByText("The picture as a table").ClickAsync();
        await Assertions.Expect(result.GetByRole(AriaRole.Row, new() { Name = "5. Keep to the topic" })).ToContainTextAsync("1 Not at all");
        await Assertions.Expect(result.Locator("b")).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(result.Locator("svg .bar")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Where_all_is_well_the_result_says_whom_to_ask()
    {
        await using var visit = await site.OpenAsync(Address);
        for (var i = 0; i < 9; i++)
        {
            await visit.Page.Locator(".principle").Nth(i).GetByLabel("4 Mostly").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Space");
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(visit.Page.Locator(".tool-outcome")).ToContainTextAsync("You have marked 9 of 9 principles.");
        await Assertions.Expect(visit.Page.Locator(".tool-outcome")).ToContainTextAsync("Ask a member and someone from another service");
    }
}
