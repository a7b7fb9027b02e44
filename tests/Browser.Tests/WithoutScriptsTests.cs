namespace CopToolkit.BrowserTests;

/// <summary>Everything can be read and reached with scripts off.</summary>
[Collection(SiteCollection.Name)]
public sealed class WithoutScriptsTests(SiteFixture site)
{
    // The addresses of links are written out for paper only.
    private const string HiddenText = """
        () => [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, th, td)")]
          .filter(element => element.innerText.trim() === "" && element.textContent.trim() !== ""
            || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .filter(element => !element.closest("details:not([open]), .link-notes"))
          .map(element => "“" + element.textContent.trim().replace(/\s+/g, " ").slice(0, 60) + "” is hidden")
        """;

    [Fact]
    public async Task Every_page_shows_all_of_its_text() => Nothing.IsWrongIn(await site.OnEveryPageAsync(async visit =>
    {
        if (await visit.Page.Locator("main h1").CountAsync() != 1) visit.Report("there is no main heading");
        visit.Report(await visit.Page.EvaluateAsync<string[]>(HiddenText));
    }, Screens.WithoutScripts(Screens.Wide)));

    [Fact]
    public async Task Scripts_are_really_off()
    {
        await using var visit = await site.OpenAsync("/", Screens.WithoutScripts(Screens.Wide));
        await visit.Page.GotoAsync("data:text/html,<title>off</title><script>document.title = 'on'</script>");
        Assert.Equal("off", await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task The_menu_is_there_on_a_wide_screen() => Nothing.IsWrongIn(await site.OnEveryLayoutAsync(async visit =>
    {
        foreach (var link in await Menu(visit.Page).GetByRole(AriaRole.Link).AllAsync())
        {
            if (!await link.IsVisibleAsync()) visit.Report(await link.TextContentAsync() + " is not in sight");
        }

        await FollowAsync(visit);
    }, Screens.WithoutScripts(Screens.Wide)));

    [Fact]
    public async Task The_menu_opens_on_a_phone() => Nothing.IsWrongIn(await site.OnEveryLayoutAsync(async visit =>
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await FollowAsync(visit);
    }, Screens.WithoutScripts(Screens.Narrow)));

    [Fact]
    public async Task A_term_leads_to_its_meaning_in_the_page()
    {
        await using var visit = await site.OpenAsync(site.Layouts["toolkit-page"], Screens.WithoutScripts(Screens.Narrow));
        var terms = await visit.Page.Locator("main a.term").AllAsync();
        Assert.NotEmpty(terms);
        foreach (var term in terms)
        {
            var target = await term.GetAttributeAsync("href") ?? "";
            await term.ClickAsync();
            Assert.EndsWith(target, visit.Page.Url, StringComparison.Ordinal);
            var meaning = visit.Page.Locator(target).Locator("dd");
            Assert.NotEmpty((await meaning.InnerTextAsync()).Trim());
            await Assertions.Expect(meaning).ToBeInViewportAsync();
            await visit.Page.GoBackAsync();
        }
    }

    private static ILocator Menu(IPage page) => page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true });

    private static async Task FollowAsync(Visit visit)
    {
        await Menu(visit.Page).GetByRole(AriaRole.Link, new() { Name = "A to Z" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/a-to-z/");
    }
}
