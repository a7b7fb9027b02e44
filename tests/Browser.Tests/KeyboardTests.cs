namespace CopToolkit.BrowserTests;

/// <summary>Everything can be reached and used with the keyboard alone.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(SiteFixture site)
{
    private const int MostStops = 2000;

    [Fact]
    public async Task The_first_stop_of_every_page_skips_to_the_content() => Nothing.IsWrongIn(await site.OnEveryPageAsync(async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Tab");
        var stop = await TabStop.OfAsync(visit.Page);
        if (stop.Href != "#main") visit.Report($"the first stop is {stop.Name}");
        await visit.Page.Keyboard.PressAsync("Enter");
        var focused = await visit.Page.EvaluateAsync<string>("() => document.activeElement.id");
        if (focused != "main") visit.Report($"the skip link moves the focus to \"{focused}\"");
    }));

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Light)]
    [InlineData(Screens.Wide, ColorScheme.Light)]
    [InlineData(Screens.Wide, ColorScheme.Dark)]
    public async Task Every_stop_shows_that_it_has_the_focus(int width, ColorScheme scheme)
    {
        var problems = await site.OnEveryLayoutAsync(async visit =>
        {
            var stops = await WalkAsync(visit.Page);
            visit.Report(stops.SelectMany(stop => stop.Problems));
            var missed = await visit.Page.EvaluateAsync<string[]>(TabStop.Unvisited);
            visit.Report(missed.Select(name => name + " cannot be reached"));
        }, Screens.Of(width, scheme));
        Nothing.IsWrongIn(problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_menu_opens_and_closes_on_a_phone(bool withScripts)
    {
        var problems = await site.OnEveryLayoutAsync(async visit =>
        {
            var (keyboard, menu) = (visit.Page.Keyboard, visit.Page.Locator("#menu"));
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).FocusAsync();
            if (await menu.IsVisibleAsync()) visit.Report("the menu is open before it is asked for");
            await keyboard.PressAsync("Enter");
            if (!await menu.IsVisibleAsync()) visit.Report("Enter does not open the menu");
            foreach (var link in await menu.GetByRole(AriaRole.Link).AllAsync())
            {
                await keyboard.PressAsync("Tab");
                var hasFocus = await link.EvaluateAsync<bool>("link => link === document.activeElement");
                if (!hasFocus) visit.Report($"Tab misses {await link.TextContentAsync()}");
            }

            await keyboard.PressAsync("Escape");
            if (await menu.IsVisibleAsync()) visit.Report("Escape does not close the menu");
            if ((await TabStop.OfAsync(visit.Page)).Name != "Menu") visit.Report("Escape does not give the focus back to the button");
        }, withScripts ? Screens.Phone() : Screens.WithoutScripts(Screens.Narrow));
        Nothing.IsWrongIn(problems);
    }

    /// <summary>Presses Tab until the focus leaves the page or comes round again.</summary>
    private static async Task<IReadOnlyList<TabStop>> WalkAsync(IPage page)
    {
        var stops = new List<TabStop>();
        while (stops.Count < MostStops)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await TabStop.OfAsync(page);
            stops.Add(stop);
            if (!stop.IsNew) return stops;
        }

        throw new InvalidOperationException($"The walk did not end after {MostStops} stops.");
    }
}
