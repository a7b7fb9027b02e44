namespace CopToolkit.BrowserTests;

/// <summary>The session planner: its times, and its clock for the room.</summary>
[Collection(SiteCollection.Name)]
public sealed class SessionPlannerTests(SiteFixture site)
{
    private static readonly string[] TimesAfterTheChanges =
    [
        "10 am",
        "10:10 am",
        "10:22 am",
        "10:27 am",
        "10:35 am",
        "10:42 am",
        "10:52 am",
        "11:37 am",
        "11:47 am",
        "11:55 am",
        "12:05 pm",
        "12:07 pm",
    ];

    [Fact]
    public async Task Times_follow_minutes_and_steps_by_keyboard_alone()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Session);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        var (steps, said) = (page.Locator(".session-step"), page.Locator(".plan-said"));
        await steps.Nth(7).GetByLabel("Minutes").FocusAsync();
        await keyboard.PressAsync("Control+A");
        await keyboard.TypeAsync("45");
        await Assertions.Expect(said)
            .ToHaveTextAsync("12 steps take 2 hours 10 minutes. The meeting ends at 12:10 pm, 10 minutes too late.");
        await Assertions.Expect(page.GetByText("Shorten the news and the examples first.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave out: News" }).FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(steps).ToHaveCountAsync(11);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Up: Presentation" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(steps.Nth(2).Locator("h3")).ToHaveTextAsync("Presentation");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Up: Presentation" })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Presentation is step 3, at 10:22 am.")).ToBeAttachedAsync();
        await page.GetByLabel("A step of your own").FillAsync("Fire drill & <b>");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(steps.Nth(9).Locator("h3")).ToHaveTextAsync("Fire drill & <b>");
        await Assertions.Expect(steps.Locator(".step-time")).ToHaveTextAsync(TimesAfterTheChanges);
        await page.ReloadAsync();
        await Assertions.Expect(steps.Nth(9).Locator("h3")).ToHaveTextAsync("Fire drill & <b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).ClickAsync();
        await Assertions.Expect(steps).ToHaveCountAsync(13);
    }

    [Fact]
    public async Task The_clock_for_the_room_is_led_by_the_keyboard()
    {
        await using var visit = await site.OpenPlannerAsync(Planners.Session, install: true);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clock for the room" }).FocusAsync();
        await keyboard.PressAsync("Enter");
        var room = page.GetByRole(AriaRole.Dialog, new() { Name = "Clock for the room" });
        await Assertions.Expect(room.GetByRole(AriaRole.Heading, new() { Name = "Welcome" })).ToBeFocusedAsync();
        await Assertions.Expect(room).ToContainTextAsync("Next: Names and hopes, 12 min");
        await page.Clock.RunForAsync(61_000);
        await Assertions.Expect(room.Locator(".presenter-left")).ToHaveTextAsync("8:59");
        await keyboard.PressAsync("Space");
        await page.Clock.RunForAsync(600_000);
        await Assertions.Expect(room.Locator(".presenter-left")).ToHaveTextAsync("8:59");
        await Assertions.Expect(room).ToContainTextAsync("paused");
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(room.GetByRole(AriaRole.Heading, new() { Name = "Names and hopes" })).ToBeVisibleAsync();
        await page.Clock.RunForAsync(725_000);
        await Assertions.Expect(room.Locator(".presenter-left")).ToHaveTextAsync("0:05");
        await Assertions.Expect(room).ToContainTextAsync("over");
        await keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(room.Locator(".presenter-left")).ToHaveTextAsync("8:59");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(room).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Clock for the room" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(room.Locator(".presenter-left")).ToHaveTextAsync("8:59");
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Dark)]
    [InlineData(Screens.Wide, ColorScheme.Light)]
    public async Task The_clock_for_the_room_keeps_the_rules_and_fits(int width, ColorScheme scheme)
    {
        var problems = await site.OnAsync([Planners.Session], async visit =>
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clock for the room" }).ClickAsync();
            await AxeTests.CheckAsync(visit);
            visit.Report(await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const room = document.querySelector(".presenter");
                  return room.scrollWidth > room.clientWidth ? ["the clock is wider than the window"] : [];
                }
                """));
        }, Screens.Of(width, scheme));
        Nothing.IsWrongIn(problems);
    }
}
