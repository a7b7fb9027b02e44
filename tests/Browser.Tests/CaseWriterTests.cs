using System.Text;
using CopToolkit.Build;
using CopToolkit.Commands;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Import;
using CopToolkit.Preview;
using CopToolkit.Steps;
using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>Writing a case in the browser: from an empty form to a published page, and back again.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseWriterTests(SiteFixture site)
{
    private const string Leak = "Kerry Whitfield rang from 07700 900123.";

    [Fact]
    public async Task The_whole_way_from_the_first_word_to_the_withdrawal()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync(WrittenCase.Whole);
        await BeWarnedAsync(visit.Page);
        await FixAndAnswerAsync(visit.Page);
        using var small = new SmallSite();
        var options = new SiteOptions
        {
            Content = Path.Combine(small.Folder, "content"),
            Themes = Path.Combine(small.Folder, "themes"),
            Output = Path.Combine(small.Folder, "site"),
        };
        await ExportImportAndBuildAsync(visit, small.Folder, options);
        await ReadFindAndWithdrawAsync(options);

        Assert.All(visit.Requests, request => Assert.StartsWith(site.Root.AbsoluteUri, request, StringComparison.Ordinal));
        Assert.Empty(await visit.PolicyViolationsAsync());
        Assert.Empty(visit.Console);
    }

    private static async Task BeWarnedAsync(IPage page)
    {
        await page.WriteAsync("presentation", WrittenCase.Whole["presentation"] + "\n\n" + Leak + " He was aged 41 then.");
        await Assertions.Expect(page.Field("presentation").Locator(".found-status"))
            .ToHaveTextAsync("1 thing must go, 2 things to decide.");
        await page.GoToStepAsync("ready");
        await Assertions.Expect(page.Todo()).ToContainTextAsync("A phone number must go.");
    }

    /// <summary>Fixes what must go, and answers for what stays.</summary>
    private static async Task FixAndAnswerAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "A phone number must go." }).ClickAsync();
        await Assertions.Expect(page.Input("presentation")).ToBeFocusedAsync();
        await page.WriteAsync("presentation", WrittenCase.Whole["presentation"] + "\n\nSomebody rang. He was aged 41 then.");
        await page.GoToStepAsync("ready");
        // Consent belongs to the text that was read, and says what has changed.
        await Assertions.Expect(page.Todo()).ToContainTextAsync(
            "The text has changed since the person read it: Presentation of the case. Let the person read it again.");
        foreach (var id in WrittenCase.Whole.Keys.Where(CaseWriting.IsPrint)) await page.WriteAsync(id, "");
        await page.GoToStepAsync("ready");
        await Assertions.Expect(page.Todo()).ToContainTextAsync("1 thing left, in 1 step.");
        await page.GetByLabel("Or say why this gives nobody away.").FillAsync("The age was changed, and fits thousands of people.");
        await Assertions.Expect(page.Todo()).ToContainTextAsync("Every question is answered");
    }

    private static async Task ExportImportAndBuildAsync(Visit visit, string folder, SiteOptions options)
    {
        var (name, bytes) = await visit.DownloadAsync("Download the file to hand in");
        Assert.Equal("case-study.md", name);
        var file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, bytes);
        var report = ImportCase.From(new FileInfo(file), "keeping-in-touch", options.Content);
        Assert.False(report.MustGo);
        Assert.DoesNotContain("Still to answer:", report.Lines);
        var draft = Path.Combine(options.Content, ContentFolders.Drafts, "keeping-in-touch.md");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(draft));
        File.Move(draft, Path.Combine(options.Content, "case-studies", "keeping-in-touch.md"));
        Build(options);
        Assert.Equal(Encoding.UTF8.GetString(bytes), CaseMarkdown.From(Read(options)));
    }

    private async Task ReadFindAndWithdrawAsync(SiteOptions options)
    {
        var port = PreviewServer.FreePort(0);
        await using var server = await PreviewServer.StartAsync(port, new PreviewPages(options.Output));
        var address = new Uri($"http://localhost:{port}/case-studies/keeping-in-touch/");
        await using var reader = await Visit.OpenAsync(site.Browser, address);
        var heading = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Keeping in touch: when someone moves (often)" });
        await Assertions.Expect(heading).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("He always came when someone wrote.");
        await reader.Page.GotoAsync(new Uri(address, "/search/?q=moves+often+touch").AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator("main a[href*='/case-studies/keeping-in-touch/']").First).ToBeVisibleAsync();
        Assert.Equal(0, WithdrawCommand.Run(options.Content, "keeping-in-touch", "The person in the case asked for it.", options.Today));
        Build(options);
        await using var later = await Visit.OpenAsync(site.Browser, address);
        await Assertions.Expect(later.Page.Locator("main")).ToContainTextAsync("This case study was withdrawn");
        await Assertions.Expect(later.Page.Locator("main")).Not.ToContainTextAsync("someone wrote");
        await later.Page.GotoAsync(new Uri(address, "/search/?q=moves+often+touch").AbsoluteUri);
        await Assertions.Expect(later.Page.Locator("main [role=status]").First).Not.ToBeEmptyAsync();
        await Assertions.Expect(later.Page.Locator("main a[href*='keeping-in-touch']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_page_explains_the_ways_and_lists_every_field()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer, Screens.WithoutScripts(Screens.Narrow));
        var fields = CaseForm.Fields(CopToolkit.FrontMatter.Vocabularies.None);
        await Assertions.Expect(visit.Page.Locator(".case-field")).ToHaveCountAsync(fields.Count);
        await Assertions.Expect(visit.Page.Locator("main textarea, main button, main select")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "A stranger tries" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("What no tool can do.");
        var numbers = await visit.Page.Locator(".case-number").AllTextContentsAsync();
        Assert.Equal(
            Enumerable.Range(1, 11).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            numbers.OrderBy(int.Parse));
        await visit.Page.Locator(".prose").GetByRole(AriaRole.Link, new() { Name = "case study form" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/templates/case-study-form/");
    }

    [Theory]
    [InlineData("/tools/")]
    [InlineData("/case-studies/")]
    [InlineData("/toolkit/case-based-learning/")]
    [InlineData("/contribute/")]
    [InlineData("/templates/case-study-form/")]
    public void Readers_are_led_to_the_form(string address)
    {
        var page = File.ReadAllText(Path.Combine(site.Output, address.Trim('/'), "index.html"));
        Assert.Contains($"\"{CaseWriting.Writer}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_goes_from_step_to_step()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer, Screens.Phone());
        await visit.Page.Input("title").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("A title");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next: What happened" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#step-story h3")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#step-case")).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Input("presentation")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("First line\nSecond line");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Input("presentation")).ToHaveValueAsync("First line\n\nSecond line");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("A title");
        await Assertions.Expect(visit.Page.Locator(".case-steps [aria-current=step]")).ToContainTextAsync("The case in short");
        await visit.Page.GoToStepAsync("ready");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "“Summary” is still empty." }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Input("summary")).ToBeFocusedAsync();
        await visit.Page.GoToStepAsync("protection");
        await visit.Page.Field("protection.permission").GetByRole(AriaRole.Radio).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Field("protection.permission").GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_draft_with_something_that_must_go_leaves_only_after_a_warning()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("presentation", Leak);
        await visit.Page.GoToStepAsync("ready");
        await visit.Page.Button("Download a draft").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 thing that must go");
        await visit.Page.Button("Go back to the text").ClickAsync();
        await visit.Page.Button("Download a draft").ClickAsync();
        var (name, _) = await visit.DownloadAsync("Download the draft");
        Assert.Equal("DRAFT-case-study.md", name);
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Light)]
    [InlineData(Screens.Wide, ColorScheme.Dark)]
    public async Task Every_step_keeps_the_rules_of_accessibility(int width, ColorScheme scheme)
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer, Screens.Of(width, scheme));
        await visit.Page.WriteAsync("title", new string('w', 150));
        await visit.Page.WriteAsync("presentation", Leak + " He was aged 41 then.");
        foreach (var step in CaseWriter.Steps)
        {
            await visit.Page.GoToStepAsync(step.Id);
            await AxeTests.CheckAsync(visit);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), step.Id);
        }

        Nothing.IsWrongIn(visit.Problems);
    }

    private static void Build(SiteOptions options)
    {
        var result = Pipeline.Run(options);
        Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings) + result.Usage);
    }

    /// <summary>The only case of a site, as the build reads it.</summary>
    private static CaseStudy Read(SiteOptions options)
    {
        var findings = new Findings();
        var sources = ReadFiles.From(options.Content, findings);
        var read = ParseDocuments.Into(sources, ContentTypes.AllContentTypes.List, options, findings)!;
        return read.Of<CaseStudy>().Single().Metadata;
    }
}
