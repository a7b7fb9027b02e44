namespace CopToolkit.BrowserTests;

/// <summary>Searching: without scripts, with the keyboard, by address, and with words that want to be markup.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchTests(SiteFixture site)
{
    private const string Start = "/toolkit/evaluating/";

    [Theory]
    [InlineData(Screens.Narrow)]
    [InlineData(Screens.Wide)]
    public async Task Without_scripts_the_form_leads_to_the_A_to_Z_and_says_nothing(int width)
    {
        await using var visit = await site.OpenAsync(Start, Screens.WithoutScripts(width));
        await Box(visit.Page).FillAsync("my secret words");
        await Box(visit.Page).PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/a-to-z/*");
        Assert.DoesNotContain(visit.Requests, request => request.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_the_search_page_leads_on()
    {
        await using var visit = await site.OpenAsync("/search/", Screens.WithoutScripts(Screens.Narrow));
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "A to Z" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/a-to-z/");
    }

    [Fact]
    public async Task Nothing_is_loaded_before_somebody_searches()
    {
        await using var visit = await site.OpenAsync(Start);
        await visit.SettleAsync();
        Assert.DoesNotContain(visit.Requests, request => request.Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_alone_goes_to_a_result()
    {
        await using var visit = await site.OpenAsync(Start);
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(Box(visit.Page)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("who should facilitate");
        var first = visit.Page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToContainTextAsync("Choosing a facilitator");
        await Assertions.Expect(Box(visit.Page)).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(Box(visit.Page)).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(visit.Page.Locator("#site-search:not([aria-activedescendant])")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/toolkit/choosing-a-facilitator/");
        Assert.Empty(visit.Console);
    }

    [Fact]
    public async Task Escape_closes_the_results_and_keeps_the_words()
    {
        await using var visit = await site.OpenAsync(Start);
        await TypeAsync(visit, "terms of refrence");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".search-panel")).ToBeHiddenAsync();
        await Assertions.Expect(Box(visit.Page)).ToHaveValueAsync("terms of refrence");
        await Assertions.Expect(Box(visit.Page)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_heading_within_a_page_is_a_result_of_its_own()
    {
        await using var visit = await site.OpenAsync(Start);
        await TypeAsync(visit, "sombody dominates the meeting");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Overcoming challenges");
        await visit.Page.Locator(".search-section").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/toolkit/overcoming-challenges/#domination*");
        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_slash_stays_a_slash_where_somebody_writes()
    {
        await using var visit = await site.OpenAsync("/templates/terms-of-reference/");
        var field = visit.Page.Locator(".answer input[type=text], .answer textarea").First;
        await field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("and/or");
        Assert.Contains("and/or", await field.InputValueAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Box(visit.Page)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_leads_to_the_search_page_whose_address_carries_the_words_where_no_server_sees_them()
    {
        await using var visit = await site.OpenAsync(Start);
        await TypeAsync(visit, "ground rules");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search/#q=ground+rules");
        await Assertions.Expect(Results(visit.Page).First).ToContainTextAsync("Ground rules");
        Assert.DoesNotContain(visit.Requests, request => request.Split('#')[0].Contains("ground", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_the_back_button_takes_them_back()
    {
        await using var visit = await site.OpenAsync("/search/#q=invitation");
        var kind = visit.Page.GetByLabel("Kind");
        await Assertions.Expect(kind.Locator("option").Nth(2)).ToContainTextAsync("(");
        var before = await Count(visit.Page).TextContentAsync();
        await kind.SelectOptionAsync("templates");
        await visit.Page.WaitForURLAsync("**/search/#q=invitation&type=templates");
        await Assertions.Expect(Count(visit.Page)).Not.ToHaveTextAsync(before!);
        foreach (var of in await visit.Page.Locator(".search-kind").AllTextContentsAsync())
            Assert.StartsWith("Templates", of, StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(kind).ToHaveValueAsync("");
        await Assertions.Expect(Count(visit.Page)).ToHaveTextAsync(before!);
    }

    [Fact]
    public async Task A_link_from_a_course_opens_the_search_with_its_filters()
    {
        await using var visit = await site.OpenAsync("/search/?q=agenda&type=templates&stage=run");
        await Assertions.Expect(visit.Page.GetByLabel("Look for")).ToHaveValueAsync("agenda");
        await Assertions.Expect(visit.Page.GetByLabel("Stage")).ToHaveValueAsync("run");
        await Assertions.Expect(Results(visit.Page).First).ToContainTextAsync("Meeting agenda");
    }

    [Fact]
    public async Task More_results_come_with_a_button_that_moves_the_focus_to_the_first_of_them()
    {
        await using var visit = await site.OpenAsync("/search/#q=facilitator");
        await Assertions.Expect(Results(visit.Page)).ToHaveCountAsync(10);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(Results(visit.Page).Nth(10).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_found_leads_to_the_A_to_Z_and_to_every_kind_of_page()
    {
        await using var visit = await site.OpenAsync("/search/#q=xqzvkw");
        await Assertions.Expect(Count(visit.Page)).ToHaveTextAsync("Nothing found.");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("No page has “xqzvkw”.");
        var suggestions = visit.Page.Locator(".search-suggestions");
        await Assertions.Expect(suggestions.GetByRole(AriaRole.Link, new() { Name = "Templates" })).ToBeVisibleAsync();
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "A to Z" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/a-to-z/");
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        const string hostile = "<img src=x onerror=alert(1)> \"></script> constructor __proto__ facilitator";
        await using var visit = await site.OpenAsync(
            "/search/#" + Uri.EscapeDataString("q") + "=" + Uri.EscapeDataString(hostile) + "&type=__proto__&stage=%3Cb%3E");
        await Assertions.Expect(Results(visit.Page).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Look for")).ToHaveValueAsync(hostile);
        await Assertions.Expect(visit.Page.Locator("main :is(img, script, b)")).ToHaveCountAsync(0);
        await visit.Page.GotoAsync(new Uri(site.Root, Start).AbsoluteUri);
        await TypeAsync(visit, hostile);
        await Assertions.Expect(visit.Page.Locator(".search-panel :is(img, script, b)")).ToHaveCountAsync(0);
        Assert.Empty(await visit.PolicyViolationsAsync());
        Assert.Empty(visit.Console);
    }

    [Fact]
    public async Task The_box_the_results_and_an_empty_answer_keep_the_rules_of_accessibility()
    {
        var problems = await site.OnAsync([Start], async visit =>
        {
            await TypeAsync(visit, "terms of refrence");
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await AxeTests.CheckAsync(visit);
            await Box(visit.Page).FillAsync("xqzvkw");
            await Assertions.Expect(visit.Page.Locator(".search-panel [role=status]")).ToContainTextAsync("Nothing found");
            await AxeTests.CheckAsync(visit);
            foreach (var words in new[] { "terms of refrence", "xqzvkw" })
            {
                await visit.Page.GotoAsync(new Uri(site.Root, "/search/#q=" + words).AbsoluteUri);
                await Assertions.Expect(Count(visit.Page)).ToBeVisibleAsync();
                await AxeTests.CheckAsync(visit);
            }
        });
        Nothing.IsWrongIn(problems);
    }

    [Fact]
    public async Task On_a_phone_nothing_reaches_over_the_edge() => Nothing.IsWrongIn(await site.OnAsync([Start], async visit =>
    {
        await TypeAsync(visit, "terms of refrence");
        var box = (await visit.Page.Locator(".search-panel").BoundingBoxAsync())!;
        if (box.X < 0 || box.X + box.Width > Screens.Narrow) visit.Report($"the results reach from {box.X} to {box.X + box.Width}");
        var scrolls = await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        if (scrolls) visit.Report("the page scrolls sideways");
        await AxeTests.CheckAsync(visit);
    }, Screens.Phone()));

    private static ILocator Box(IPage page) => page.Locator("#site-search");

    private static ILocator Results(IPage page) => page.Locator(".search-results > li");

    private static ILocator Count(IPage page) => page.Locator(".search-count");

    private static async Task TypeAsync(Visit visit, string words)
    {
        await Box(visit.Page).FillAsync(words);
        await Assertions.Expect(visit.Page.Locator(".search-panel [role=option]").First).ToBeVisibleAsync();
    }
}
