namespace CopToolkit.BrowserTests;

/// <summary>Question cards: browsed, drawn, shown large, kept as favourites, and printed.</summary>
[Collection(SiteCollection.Name)]
public sealed class QuestionCardsTests(SiteFixture site)
{
    private const string Address = "/tools/question-cards/";

    [Fact]
    public async Task Without_scripts_all_questions_are_there_with_their_reasons()
    {
        await using var visit = await site.OpenAsync(Address, Screens.WithoutScripts(Screens.Narrow));
        var count = await visit.Page.Locator(".question-card").CountAsync();
        Assert.True(count >= 25);
        await Assertions.Expect(visit.Page.Locator(".question-card .item-why")).ToHaveCountAsync(count);
        await Assertions.Expect(visit.Page.Locator(".tool-form button, .tool-form select")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Favourites_are_kept_and_can_be_shown_alone()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Our favourites");
        await Assertions.Expect(visit.Page.Locator(".cards-shown")).ToContainTextAsync("You have no favourites yet");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Draw a card" })).ToBeDisabledAsync();
        await visit.Page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("All questions");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Favourite: What would move us up by one point?" }).CheckAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Our favourites");
        await Assertions.Expect(visit.Page.Locator(".question-card:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".cards-shown")).ToHaveTextAsync("1 question shown, 1 favourite.");
    }

    [Fact]
    public async Task Every_card_of_a_group_is_drawn_before_one_comes_again()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Scaling");
        var cards = await visit.Page.Locator(".question-card:visible .card-question").AllTextContentsAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Draw a card" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        var drawn = new List<string>();
        for (var i = 0; i < cards.Count; i++)
        {
            if (i > 0) await dialog.GetByRole(AriaRole.Button, new() { Name = "Draw a card" }).ClickAsync();
            drawn.Add(await dialog.GetByRole(AriaRole.Heading).InnerTextAsync());
        }

        Assert.Equal(cards.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Draw a card" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_large_view_goes_on_with_the_arrow_keys_and_fits_a_phone()
    {
        await using var visit = await site.OpenAsync(Address, Screens.Phone());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show large, one by one" }).ClickAsync();
        var heading = visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Heading);
        await Assertions.Expect(heading).ToContainTextAsync("worth my time");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(heading).ToContainTextAsync("What do we need to do today");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(heading).ToContainTextAsync("worth my time");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('dialog').scrollWidth <= innerWidth"));
        await AxeTests.CheckAsync(visit);
        Nothing.IsWrongIn(visit.Problems);
    }

    [Fact]
    public async Task On_paper_the_cards_have_edges_to_cut_and_no_buttons()
    {
        await using var visit = await site.OpenAsync(Address);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var card = visit.Page.Locator(".question-card").First;
        await Assertions.Expect(card).ToHaveCSSAsync("border-top-style", "dashed");
        await Assertions.Expect(card).ToHaveCSSAsync("break-inside", "avoid");
        await Assertions.Expect(visit.Page.Locator(".tool-form button:visible")).ToHaveCountAsync(0);
    }
}
