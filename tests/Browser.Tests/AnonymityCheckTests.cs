namespace CopToolkit.BrowserTests;

/// <summary>Checking a text for what gives someone away, on the page.</summary>
[Collection(SiteCollection.Name)]
public sealed class AnonymityCheckTests(SiteFixture site)
{
    private const string Page = "/tools/anonymity-check/";
    private const string Leaky = "Kerry Whitfield rang from 07700 900123.\nShe was born on 12 March 1985.";
    private const string Hostile = "<img src=x onerror=alert(1)> </textarea><script>alert(2)</script> 07700 900123 {{focus}} $& \u202e abc";

    [Fact]
    public async Task Without_scripts_the_list_and_the_test_are_there_to_print()
    {
        await using var visit = await site.OpenAsync(Page, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator("main textarea, main button")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".tool-item")).ToHaveCountAsync(21);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Play the motivated intruder" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("No tool can do this for you.");
    }

    [Fact]
    public async Task What_gives_somebody_away_is_listed_and_marked_as_one_types()
    {
        await using var visit = await site.OpenAsync(Page);
        await Field(visit).PressSequentiallyAsync("Ring 07700 900123");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("1 thing must go.");
        await Field(visit).FillAsync(Leaky);
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("2 things must go, 1 thing to decide.");
        await Assertions.Expect(visit.Page.Locator(".found-list > .found-item")).ToContainTextAsync(
            ["Decide: what looks like a full name", "Must go: a phone number", "Must go: a date of birth"]);
        await Assertions.Expect(visit.Page.Locator(".found-copy mark")).ToHaveTextAsync(
            ["Kerry Whitfield", "07700 900123", "born on 12 March 1985"]);
        await Field(visit).FillAsync("She rang the team.");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("Nothing was found. That is no proof: a person has to read it too.");
        await Assertions.Expect(visit.Page.Locator(".found-results")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Every_word_that_could_be_a_name_waits_for_a_choice()
    {
        await using var visit = await site.OpenAsync(Page);
        await Field(visit).FillAsync("Then Agnieszka went to the Swan, and Agnieszka had a tea.");
        var names = visit.Page.Locator(".names-list > li");
        await Assertions.Expect(names.Locator("strong")).ToHaveTextAsync(["Agnieszka", "Swan"]);
        await Assertions.Expect(names.First).ToContainTextAsync("2 times, first in line 1");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("2 names to explain.");
        await names.First.GetByText("Made up").ClickAsync();
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("1 name to explain.");
        await names.Last.GetByText("Real").ClickAsync();
        await Assertions.Expect(names.Last).ToContainTextAsync("Change it in your text");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("1 name to explain.");
        await Field(visit).FillAsync("Then Agnieszka went to a café.");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("Nothing was found. That is no proof: a person has to read it too.");
        await Field(visit).FillAsync("Then she went out.");
        await Assertions.Expect(names).ToContainTextAsync("It is not in the text any more.");
        await names.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(names).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_the_list_of_words_nobody_says_that_nothing_was_found()
    {
        var screen = new BrowserNewContextOptions(Screens.Desk()) { ServiceWorkers = ServiceWorkerPolicy.Block };
        await using var visit = await site.OpenAsync("/", screen);
        await visit.Page.RouteAsync("**/english-words.js", route => route.AbortAsync());
        await visit.Page.GotoAsync(new Uri(site.Root, Page).ToString());
        await Field(visit).FillAsync("She rang the team.");
        await Assertions.Expect(Status(visit)).ToContainTextAsync("Names have not been looked for yet.");
        await Assertions.Expect(visit.Page.Locator(".names-in-text")).ToContainTextAsync("the list of words did not arrive");
    }

    [Fact]
    public async Task A_finding_leads_to_its_place_by_keyboard()
    {
        await using var visit = await site.OpenAsync(Page, Screens.Phone());
        await Field(visit).FillAsync(Leaky);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go to number 2" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field(visit)).ToBeFocusedAsync();
        var selected = await Field(visit).EvaluateAsync<string>(
            "field => field.value.slice(field.selectionStart, field.selectionEnd)");
        Assert.Equal("07700 900123", selected);
        await visit.Page.Keyboard.TypeAsync("the office");
        await Assertions.Expect(Status(visit)).ToHaveTextAsync("1 thing must go, 1 thing to decide.");
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await using var visit = await site.OpenAsync(Page);
        await Field(visit).FillAsync(Hostile);
        await Assertions.Expect(visit.Page.Locator(".found-copy mark")).ToHaveTextAsync(["07700 900123"]);
        await Assertions.Expect(visit.Page.Locator(".found img, .found script")).ToHaveCountAsync(0);
        var copy = await visit.Page.Locator(".found-copy").EvaluateAsync<string>("copy => copy.textContent");
        Assert.Equal(Hostile.Replace("900123", "9001231", StringComparison.Ordinal), copy);
        Assert.Empty(await visit.PolicyViolationsAsync());
        Assert.Empty(visit.Console);
    }

    [Fact]
    public async Task Nothing_is_kept_or_sent_unless_asked()
    {
        await using var visit = await site.OpenAsync(Page);
        await visit.SettleAsync();
        var asked = visit.Requests.Count;
        await Field(visit).FillAsync(Leaky);
        await Assertions.Expect(visit.Page.Locator(".found-list > .found-item")).ToHaveCountAsync(3);
        Assert.Equal("{}", await KeptAsync(visit));
        await visit.Page.GetByLabel("Keep the text on this device").CheckAsync();
        Assert.Contains("Kerry", await KeptAsync(visit), StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Field(visit)).ToHaveValueAsync(Leaky);
        await Assertions.Expect(visit.Page.Locator(".found-list > .found-item")).ToHaveCountAsync(3);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the text" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear it" }).ClickAsync();
        await Assertions.Expect(Field(visit)).ToHaveValueAsync("");
        Assert.Equal("{}", await KeptAsync(visit));
        Assert.True(asked > 0);
        Assert.All(visit.Requests, request => Assert.StartsWith(site.Root.AbsoluteUri, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_text_can_be_pasted_and_edited()
    {
        await using var visit = await site.OpenAsync(Page);
        const string Sentence = "She rang 07700 900123 and then he came to the door again, as he had before. ";
        await Field(visit).FillAsync(string.Concat(Enumerable.Repeat(Sentence, 700))[..51200]);
        await Assertions.Expect(Status(visit)).ToContainTextAsync("things must go");
        await Assertions.Expect(visit.Page.Locator(".found-list > li").Last).ToContainTextAsync("more. Deal with these first.");
        var time = await Field(visit).EvaluateAsync<double>("""
            field => {
              const start = performance.now();
              field.setRangeText("x", 0, 0);
              field.dispatchEvent(new Event("input"));
              return performance.now() - start;
            }
            """);
        Assert.True(time < 200, $"A key takes {time} ms.");
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Light)]
    [InlineData(Screens.Wide, ColorScheme.Dark)]
    public async Task The_findings_keep_the_rules_of_accessibility(int width, ColorScheme scheme)
    {
        await using var visit = await site.OpenAsync(Page, Screens.Of(width, scheme));
        await Field(visit).FillAsync(Leaky + " Then Agnieszka left. " + new string('w', 200) + " 07700 900123");
        await Assertions.Expect(visit.Page.Locator(".found-list > .found-item")).ToHaveCountAsync(4);
        await Assertions.Expect(visit.Page.Locator(".names-list > .found-item")).ToHaveCountAsync(2);
        await AxeTests.CheckAsync(visit);
        Nothing.IsWrongIn(visit.Problems);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private static ILocator Field(Visit visit) => visit.Page.GetByLabel("Your text", new() { Exact = true });

    private static ILocator Status(Visit visit) => visit.Page.Locator(".found > .found-status");

    private static Task<string> KeptAsync(Visit visit) => visit.Page.EvaluateAsync<string>("""
        () => JSON.stringify(Object.fromEntries(
          Object.entries(localStorage).filter(([key]) => key.startsWith("cop:anonymity"))))
        """);
}
