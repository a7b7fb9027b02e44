using System.Text;
using System.Text.RegularExpressions;

namespace CopToolkit.BrowserTests;

/// <summary>Checklists and self-assessments: on paper, with the keyboard, and what the answers come to.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class ToolTests(SiteFixture site, ToolSite fixture) : IClassFixture<ToolSite>
{
    private static readonly string[] InThePreview =
    [
        "Tŷ & Cartref",
        "About 80 hours of the facilitator's time",
        "28 of 30 points",
        "4 of 5",
        "Hours and costs are agreed (no)",
        "with six monthly meetings",
    ];

    private static readonly string[] OnThePaper =
    [
        "Tŷ & Cartref",
        "Another <line>.",
        "About 80 hours",
        "28 of 30 points",
        "Hours and costs are agreed (no)",
        "with six monthly meetings",
        "/toolkit/choosing-a-facilitator/",
    ];

    [Fact]
    public async Task Without_scripts_the_form_is_complete()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness, Screens.WithoutScripts(Screens.Narrow));
        var items = await visit.Page.Locator(".tool-item").CountAsync();
        Assert.Equal(15, items);
        await Assertions.Expect(visit.Page.Locator(".tool-item fieldset > legend")).ToHaveCountAsync(items);
        await Assertions.Expect(visit.Page.Locator(".tool-item input[type=radio]")).ToHaveCountAsync(items * 4);
        await Assertions.Expect(visit.Page.Locator(".tool-item textarea")).ToHaveCountAsync(items);
        await Assertions.Expect(visit.Page.Locator(".tool-bands")).ToContainTextAsync("Ready to prepare");
        await Assertions.Expect(visit.Page.Locator("main button, main form")).ToHaveCountAsync(0);
        await visit.Page.AnswerAsync("hours-agreed", "Partly");
        await visit.Page.Item("hours-agreed").GetByLabel("What shows this").FillAsync("The budget line");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        var (page, keyboard) = (visit.Page, visit.Page.Keyboard);
        await page.Item("leaders-agree").Locator(".item-anchor").FocusAsync();
        for (var tabs = 0; tabs < 2; tabs++) await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Space");
        await Assertions.Expect(page.Item("leaders-agree").GetByLabel("Yes", new() { Exact = true })).ToBeCheckedAsync();
        await keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Item("leaders-agree").GetByLabel("Partly")).ToBeCheckedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("The minutes of May");
        await Assertions.Expect(page.Locator(".progress-words")).ToHaveTextAsync("1 of 15 points answered");
        await Assertions.Expect(page.Locator(".tool-result")).ToContainTextAsync("What shows this: The minutes of May");
        await page.Button("Undo").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Item("leaders-agree").GetByLabel("What shows this")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_result_waits_for_every_answer_and_gives_reasons()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        var result = visit.Page.Locator(".tool-result");
        await Assertions.Expect(visit.Page.Locator(".tool-bands")).ToBeHiddenAsync();
        await visit.Page.AnswerAllAsync("yes");
        await Assertions.Expect(result).ToContainTextAsync("Ready to prepare");
        await Assertions.Expect(result).ToContainTextAsync("30 of 30 points, 100 per cent.");
        await visit.Page.AnswerAsync("hours-agreed", "No");
        await Assertions.Expect(result).ToContainTextAsync("28 of 30 points, 93 per cent.");
        await Assertions.Expect(result).ToContainTextAsync("Gaps, and what to do about them");
        await Assertions.Expect(result).ToContainTextAsync("the host's manager fills in the cost table");
        await Assertions.Expect(visit.Page.Item("hours-agreed").Locator(".item-try")).ToBeVisibleAsync();
        await visit.Page.Button("Undo").ClickAsync();
        await Assertions.Expect(visit.Page.Item("hours-agreed").Locator(".item-try")).ToBeHiddenAsync();
        await visit.Page.GetByText("The same as a table").ClickAsync();
        var partners = result.GetByRole(AriaRole.Row, new() { Name = "Do you have partners to draw on? 3 of 3 3 100 %" });
        await Assertions.Expect(partners).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_checklist_of_one_file_tells_what_remains()
    {
        await using var visit = await OpenFixtureAsync("tools/few-things/");
        var (page, words) = (visit.Page, visit.Page.Locator(".progress-words"));
        await Assertions.Expect(words).ToHaveTextAsync("0 of 3 done, 3 points remain");
        await page.AnswerAsync("room", "Done");
        await page.AnswerAsync("tea", "Doing");
        await page.AnswerAsync("notes", "Does not apply");
        await Assertions.Expect(words).ToHaveTextAsync("1 of 3 done, 1 point remains");
        await page.GetByLabel("Show only what remains").CheckAsync();
        await Assertions.Expect(page.Item("room")).ToBeHiddenAsync();
        await Assertions.Expect(page.Item("tea")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "After" })).ToBeHiddenAsync();
        await page.AnswerAsync("tea", "Done");
        await Assertions.Expect(words).ToHaveTextAsync("Nothing remains: 2 of 3 done");
        await page.EvaluateAsync("() => { location.hash = 'item-room'; }");
        await Assertions.Expect(page.Item("room")).ToBeInViewportAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Item("room").GetByLabel("Done", new() { Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_paper_takes_answers_and_words_into_every_format()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        var page = visit.Page;
        await page.AnswerAllAsync("yes");
        await page.AnswerAsync("hours-agreed", "No");
        var paper = page.Locator(".tool-paper");
        await paper.GetByLabel("Host organisation").FillAsync("Tŷ & Cartref");
        await paper.GetByLabel("Why now").FillAsync("One line.\nAnother <line>.");
        await paper.GetByLabel("Hours for one meeting").FillAsync("3");
        await paper.GetByLabel("Hours of preparation").FillAsync("8");
        await paper.GetByLabel("Hours to find members").FillAsync("14");
        foreach (var expected in InThePreview)
            await Assertions.Expect(paper.Locator(".template-document")).ToContainTextAsync(expected);
        var readers = new (string Button, Func<byte[], IEnumerable<string>> Read)[]
        {
            ("Download Word", TemplateReaders.Word),
            ("Download OpenDocument", TemplateReaders.OpenDocument),
            ("Download text", bytes => Encoding.UTF8.GetString(bytes).Split("\r\n")),
        };
        foreach (var (button, read) in readers)
        {
            var (_, bytes) = await visit.DownloadAsync(button);
            var text = string.Join('\n', read(bytes));
            foreach (var expected in OnThePaper)
                Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_paper_prints_alone_on_one_page()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        await visit.Page.EvaluateAsync("() => { window.print = () => {}; }");
        await visit.Page.AnswerAllAsync("not-known");
        var words = string.Concat(Enumerable.Repeat("Workers in five services support the same people and seldom meet. ", 5));
        await visit.Page.Locator(".tool-paper").GetByLabel("Why now").FillAsync(words);
        await visit.Page.Locator(".tool-paper").GetByLabel("Hours for one meeting").FillAsync("3");
        await visit.Page.Button("Print this paper").ClickAsync();
        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(PdfPage().Matches(pdf));
        await visit.Page.EvaluateAsync("() => window.dispatchEvent(new Event('afterprint'))");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Item("hours-agreed")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".keep-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Colleagues_see_where_they_differ()
    {
        await using var visit = await site.OpenAsync(ToolVisits.Readiness);
        await visit.Page.AnswerAllAsync("yes");
        static string Of(string answers) =>
            """{"format":"cop-toolkit-tool","formatVersion":1,"tool":"readiness-check","version":1""" +
            $$$""","answers":{{{answers}}},"notes":{"energy":"We are tired"}}""";
        await visit.Page.GetByLabel("Open colleagues' copies").SetInputFilesAsync(
        [
            ToolVisits.Copy(Of("""{"energy":"no","contacts":"yes"}"""), "health.json"),
            ToolVisits.Copy(Of("""{"energy":"partly"}"""), "<b>police.json"),
            ToolVisits.Copy("{}", "other.json"),
        ]);
        var view = visit.Page.Locator(".tool-compare");
        await Assertions.Expect(view).ToContainTextAsync("You differ on 1 of 15 points.");
        await Assertions.Expect(view).ToContainTextAsync("other.json: The file holds something else");
        await Assertions.Expect(view.GetByRole(AriaRole.Columnheader, new() { Name = "<b>police" })).ToBeVisibleAsync();
        await view.GetByLabel("Show only where we differ").CheckAsync();
        await Assertions.Expect(view.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(view.Locator("tbody tr")).ToContainTextAsync("We are tired");
        await view.GetByLabel("Name of colleague 1").FillAsync("Ash");
        await Assertions.Expect(view.GetByRole(AriaRole.Columnheader, new() { Name = "Ash" })).ToBeVisibleAsync();
        await AxeTests.CheckAsync(visit);
        await view.GetByRole(AriaRole.Button, new() { Name = "Close the copy of Ash" }).ClickAsync();
        await Assertions.Expect(view.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(3);
        Assert.DoesNotContain("tired", await visit.Page.KeptAsync(), StringComparison.Ordinal);
        Nothing.IsWrongIn(visit.Problems);
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Dark)]
    [InlineData(Screens.Wide, ColorScheme.Light)]
    public async Task A_filled_tool_keeps_the_rules(int width, ColorScheme scheme)
    {
        foreach (var address in new[] { new Uri(site.Root, ToolVisits.Readiness), new Uri(fixture.Root, "tools/few-things/") })
        {
            await using var visit = await Visit.OpenAsync(site.Browser, address, Screens.Of(width, scheme));
            await visit.Page.AnswerAllAsync(address.AbsolutePath.EndsWith("few-things/", StringComparison.Ordinal) ? "doing" : "partly");
            await visit.Page.Locator(".tool-item textarea").First.FillAsync("A note");
            await AxeTests.CheckAsync(visit);
            Nothing.IsWrongIn(visit.Problems);
            Assert.Empty(await visit.PolicyViolationsAsync());
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }
    }

    private Task<Visit> OpenFixtureAsync(string path) => Visit.OpenAsync(site.Browser, new Uri(fixture.Root, path));

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PdfPage();
}
