using System.Text.RegularExpressions;

namespace CopToolkit.BrowserTests;

/// <summary>Reading a case: without scripts, in a hurry to leave, and on paper.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class CaseStudyTests(SiteFixture site)
{
    private const string Case = "/case-studies/breaking-the-cycle/";
    private const string Elsewhere = "https://www.bbc.co.uk/weather";
    private static readonly string[] Fields =
    [
        "focus",
        "community",
        "presented-by",
        "disciplines",
        "presentation",
        "next-steps",
        "what-happened-next",
        "learning",
        "policy-issues",
        "research-evidence",
        "evaluation",
    ];

    [Fact]
    public async Task Without_scripts_a_case_has_its_eleven_fields_its_warning_and_a_way_out()
    {
        await using var visit = await site.OpenAsync(Case, Screens.WithoutScripts(Screens.Narrow));
        var known = System.Text.Json.JsonSerializer.Serialize(Fields);
        var shown = await visit.Page.Locator("main h2[id]").EvaluateAllAsync<string[]>(
            $"headings => headings.map(heading => heading.id).filter(id => {known}.includes(id))");
        Assert.Equal(Fields, shown);
        var note = visit.Page.GetByRole(AriaRole.Note, new() { Name = "Content note" });
        await Assertions.Expect(note).ToContainTextAsync("domestic abuse");
        await Assertions.Expect(note.Locator(".with-scripts")).ToBeHiddenAsync();
        var protection = visit.Page.GetByRole(AriaRole.Region, new() { Name = "How this case was protected" });
        await Assertions.Expect(protection).ToContainTextAsync("Retold from a published source");
        var support = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Where to find support" });
        await Assertions.Expect(support).ToContainTextAsync("116 123");
        await LeadElsewhereAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave this page", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(Elsewhere, new() { WaitUntil = WaitUntilState.Commit });
    }

    [Fact]
    public async Task The_warning_stands_before_the_text_and_the_way_out_stays_in_sight()
    {
        await using var visit = await site.OpenAsync(Case, Screens.Phone());
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            () => {
              const [note, text] = [".content-note", ".case-text"].map(one => document.querySelector(one));
              return !!(note.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
            }
            """));
        await visit.Page.Locator("#evaluation").ScrollIntoViewIfNeededAsync();
        var leave = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave this page", Exact = true });
        await Assertions.Expect(leave).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("button")]
    [InlineData("skip link")]
    [InlineData("Shift three times")]
    public async Task Leaving_hides_the_page_at_once_and_takes_its_place(string way)
    {
        await using var visit = await site.OpenAsync("/case-studies/", null);
        await visit.Page.GotoAsync(new Uri(site.Root, Case).AbsoluteUri);
        await visit.Page.EvaluateAsync("""
            () => {
              const say = () => console.log(`left: ${getComputedStyle(document.body).display} ${document.title}`);
              new MutationObserver(say).observe(document.documentElement, { attributes: true });
            }
            """);
        // Said by the page itself at the moment it leaves, because a page that is on its way cannot be asked.
        var hidden = new TaskCompletionSource();
        visit.Page.Console += (_, message) =>
        {
            if (message.Text == "left: none Loading") hidden.TrySetResult();
        };
        // The page elsewhere is slow to come: what counts is what can be seen meanwhile.
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await visit.Page.Context.RouteAsync(Elsewhere, async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Weather</title><h1>Sunny</h1>" });
        });
        try
        {
            if (way == "button") await ClickAsync(visit.Page);
            else if (way == "skip link") await TabToSkipLinkAsync(visit.Page);
            else for (var i = 0; i < 3; i++) await visit.Page.Keyboard.PressAsync("Shift");
            await asked.Task.WaitAsync(TimeSpan.FromMilliseconds(Visit.Patience));
            await hidden.Task.WaitAsync(TimeSpan.FromMilliseconds(Visit.Patience));
        }
        finally
        {
            answer.SetResult();
        }

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sunny" })).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForURLAsync(new Uri(site.Root, "/case-studies/").AbsoluteUri);
    }

    [Fact]
    public async Task Writing_capital_letters_does_not_leave()
    {
        await using var visit = await site.OpenAsync(Case);
        await LeadElsewhereAsync(visit);
        foreach (var key in new[] { "Shift+A", "Shift+B", "Shift+C", "Shift", "a", "Shift", "Shift+Tab", "Shift" })
            await visit.Page.Keyboard.PressAsync(key);
        var display = await visit.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.body).display === 'none' ? 'none' : 'block'");
        Assert.Equal("block", display);
        Assert.EndsWith(Case, visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_danger_has_no_way_out()
    {
        await using var visit = await site.OpenAsync("/case-studies/lone-working/");
        await Assertions.Expect(visit.Page.Locator(".leave-link, .content-note, .support")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Every_case_prints_as_a_sheet_of_two_pages()
    {
        foreach (var address in site.Addresses.Where(IsCase))
        {
            await using var visit = await site.OpenAsync(address);
            var pdf = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            var pages = PdfPage().Count(pdf);
            Assert.True(pages is 1 or 2, $"{address} takes {pages} pages.");
        }
    }

    [Fact]
    public async Task A_small_number_of_cases_has_no_filter_and_says_why()
    {
        await using var visit = await site.OpenAsync("/case-studies/");
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.Locator("main select")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".case-privacy")).ToContainTextAsync("There are no filters yet");
    }

    [Fact]
    public async Task The_home_page_and_the_guide_lead_to_the_cases()
    {
        await using var visit = await site.OpenAsync("/", Screens.WithoutScripts(Screens.Wide));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Write up a case" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/tools/case-study-writer/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Case studies", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Learning across cases" }).ClickAsync();
        await visit.Page.Locator("#learning").ScrollIntoViewIfNeededAsync();
        await visit.Page.GotoAsync(new Uri(site.Root, "/toolkit/case-based-learning/").AbsoluteUri);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Lone working", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/case-studies/lone-working/");
    }

    private static bool IsCase(string address) =>
        OneCase().IsMatch(address) && !address.EndsWith("/learning/", StringComparison.Ordinal);

    private static Task LeadElsewhereAsync(Visit visit)
    {
        const string Page = "<!DOCTYPE html><title>Weather</title><h1>Sunny</h1>";
        return visit.Page.Context.RouteAsync(
            Elsewhere,
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = Page }));
    }

    /// <summary>With the mouse itself, which waits for nothing.</summary>
    private static async Task ClickAsync(IPage page)
    {
        var box = await page.GetByRole(AriaRole.Link, new() { Name = "Leave this page", Exact = true }).BoundingBoxAsync();
        await page.Mouse.ClickAsync(box!.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task TabToSkipLinkAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Leave this page quickly" })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Leave this page quickly" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    [GeneratedRegex("^/case-studies/[a-z0-9-]+/$", RegexOptions.NonBacktracking)]
    private static partial Regex OneCase();

    [GeneratedRegex(@"/Type\s*/Page\b[^s]", RegexOptions.NonBacktracking)]
    private static partial Regex PdfPage();
}
