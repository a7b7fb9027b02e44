using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>Filling a template in the browser, and what comes out of it.</summary>
[Collection(SiteCollection.Name)]
public sealed class TemplateTests(SiteFixture site)
{
    private const string Page = "/templates/terms-of-reference/";
    private const string Hostile = "<b>&amp; \"Llŷn\" 'Tŷ Gwyn' </w:t></text:p> ]]> {{focus}} $& \u0001\uFFFE%3Cend";
    private const string HostileKept = "<b>&amp; \"Llŷn\" 'Tŷ Gwyn' </w:t></text:p> ]]> {{focus}} $& %3Cend";
    private static readonly string Long = string.Concat(Enumerable.Repeat("ŵŷ&<", 2500));
    private static readonly string[] Aims = ["Siarad â’n gilydd & gwrando", "<script>alert(1)</script>", "two  spaces\tand a tab"];

    [Fact]
    public async Task Without_scripts_the_blank_document_and_its_files_are_there()
    {
        await using var visit = await site.OpenAsync(Page, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator(".template-document")).ToContainTextAsync("Name of the community");
        await Assertions.Expect(visit.Page.Locator("main form, main button")).ToHaveCountAsync(0);
        foreach (var kind in new[] { ".docx", ".odt", ".txt" })
        {
            var link = visit.Page.Locator($".downloads a[href$='{kind}']");
            var answer = await visit.Page.APIRequest.GetAsync(new Uri(site.Root, await link.GetAttributeAsync("href")).AbsoluteUri);
            Assert.True(answer.Ok, kind);
        }
    }

    [Fact]
    public async Task Without_scripts_the_listing_leads_to_every_stage()
    {
        await using var visit = await site.OpenAsync("/templates/", Screens.WithoutScripts(Screens.Narrow));
        foreach (var link in await visit.Page.Locator(".template-stages a").AllAsync())
        {
            await link.ClickAsync();
            await Assertions.Expect(visit.Page.Locator((await link.GetAttributeAsync("href"))!)).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task The_filled_Word_file_holds_every_answer()
    {
        await using var visit = await FilledAsync();
        var (name, bytes) = await visit.DownloadAsync("Download Word");
        Assert.Equal("terms-of-reference.docx", name);
        CheckParagraphs(TemplateReaders.Word(bytes));
    }

    [Fact]
    public async Task The_filled_OpenDocument_file_holds_every_answer()
    {
        await using var visit = await FilledAsync();
        var (name, bytes) = await visit.DownloadAsync("Download OpenDocument");
        Assert.Equal("terms-of-reference.odt", name);
        CheckParagraphs(TemplateReaders.OpenDocument(bytes));
    }

    [Fact]
    public async Task The_filled_text_file_holds_every_answer()
    {
        await using var visit = await FilledAsync();
        var (name, bytes) = await visit.DownloadAsync("Download text");
        Assert.Equal("terms-of-reference.txt", name);
        var text = Encoding.UTF8.GetString(bytes);
        var lines = text.Split("\r\n").Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line);
        CheckParagraphs(lines.ToList(), hasHeader: false);
        Assert.DoesNotContain("[[note", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copied_text_is_the_filled_text_without_the_files_line_ends()
    {
        await using var visit = await FilledAsync(new(Screens.Desk()) { Permissions = ["clipboard-read", "clipboard-write"] });
        var (_, bytes) = await visit.DownloadAsync("Download text");
        var file = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy text" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The text is copied")).ToBeVisibleAsync();
        Assert.Equal(file, await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Contains(HostileKept, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_takes_the_place_of_what_a_control_asks_for()
    {
        await using var visit = await FilledAsync();
        var controls = TemplateReaders.Controls((await visit.DownloadAsync("Download Word")).Bytes);
        Assert.All(
            controls.Where(control => control.Tag is "community-name" or "aims" or "keep-notes"),
            control => Assert.False(control.IsAsking));
        Assert.All(controls.Where(control => control.Tag == "focus"), control => Assert.Equal(
            (true, "[What the community is about: As it would read in a sentence after the word 'about']"),
            (control.IsAsking, control.Text)));
        Assert.Contains(controls, control => control.Tag == "focus");
    }

    [Fact]
    public async Task The_document_on_the_page_shows_answers_as_text()
    {
        await using var visit = await FilledAsync();
        var document = visit.Page.Locator(".template-document");
        await Assertions.Expect(document.Locator("[data-field=community-name]").First).ToHaveTextAsync(HostileKept);
        Assert.Equal(Aims, await document.Locator("[data-field=aims] li").AllTextContentsAsync());
        Assert.Equal(0, await document.Locator("script, b").CountAsync());
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task Rows_of_a_table_become_rows_of_the_document()
    {
        await using var visit = await site.OpenAsync("/templates/series-report/");
        var table = visit.Page.Locator("#answer-recommendations");
        await table.GetByLabel("What we recommend").FillAsync("First & foremost");
        await table.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
        await Assertions.Expect(table.GetByLabel("What we recommend").Nth(1)).ToBeFocusedAsync();
        await table.GetByLabel("Who can decide").Nth(1).FillAsync("A board\nand its chair");
        foreach (var paragraphs in new[] { await visit.DownloadWordAsync(), await visit.DownloadOpenDocumentAsync() })
        {
            Assert.Contains("First & foremost", paragraphs);
            var after = paragraphs.SkipWhile(line => line != "A board").ToList();
            Assert.Equal(["A board", "and its chair"], after.Take(2));
            // No empty row stays behind.
            Assert.StartsWith("We know that others", after[2], StringComparison.Ordinal);
        }

        await table.GetByRole(AriaRole.Button, new() { Name = "Remove row 1" }).ClickAsync();
        Assert.DoesNotContain("First & foremost", TemplateReaders.Word((await visit.DownloadAsync("Download Word")).Bytes));
    }

    [Fact]
    public async Task Notes_go_along_only_when_they_are_shown()
    {
        await using var visit = await site.OpenAsync(Page);
        Assert.Contains(await visit.DownloadWordAsync(), IsNote);
        await visit.Page.GetByLabel("Show guidance notes").UncheckAsync();
        await Assertions.Expect(visit.Page.GetByText("Bring this to the first meeting")).ToBeHiddenAsync();
        Assert.DoesNotContain(await visit.DownloadWordAsync(), IsNote);
        Assert.DoesNotContain(await visit.DownloadOpenDocumentAsync(), IsNote);

        static bool IsNote(string line) => line.Contains("Bring this to the first meeting", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_fill_the_gaps_and_are_never_kept()
    {
        await using var visit = await site.OpenAsync(Page);
        await visit.Page.GetByLabel("What the community is about").FillAsync("my own words");
        await visit.Page.GetByLabel("Fill the gaps with examples").CheckAsync();
        var paragraphs = TemplateReaders.Word((await visit.DownloadAsync("Download Word")).Bytes);
        Assert.Contains(paragraphs, line =>
            line.Contains("Northside", StringComparison.Ordinal) && line.Contains("my own words", StringComparison.Ordinal));
        Assert.Equal(
            """{"version":1,"shared":{"focus":"my own words"},"templates":{}}""",
            await visit.Page.EvaluateAsync<string>("() => localStorage.getItem('cop:details:1')"));
    }

    [Fact]
    public async Task On_paper_there_is_only_the_document()
    {
        await using var visit = await FilledAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".template-document")).ToBeVisibleAsync();
        var shown = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")]
              .filter(element => !element.closest(".template-document") && !element.querySelector(".template-document"))
              .filter(element => element.checkVisibility() && element.innerText?.trim())
              .map(element => element.outerHTML.slice(0, 80))
            """);
        Assert.Empty(shown);
    }

    private async Task<Visit> FilledAsync(BrowserNewContextOptions? how = null)
    {
        var visit = await site.OpenAsync(Page, how);
        // A person cannot type these characters, but can paste them; the page must cope with whatever arrives.
        await visit.Page.GetByLabel("Name of the community").FillAsync(Hostile);
        await visit.Page.GetByLabel("Host organisation").FillAsync(Long);
        await visit.Page.GetByLabel("Date of the first meeting").FillAsync("2027-01-14");
        await visit.Page.GetByLabel("What you most want to get better at").FillAsync($"{Aims[0]}\r\n\n - {Aims[1]}\n• {Aims[2]}\n");
        await visit.Page.GetByLabel("Show guidance notes").UncheckAsync();
        return visit;
    }

    private static void CheckParagraphs(IReadOnlyList<string> paragraphs, bool hasHeader = true)
    {
        Assert.Equal(10_000, Long.Length);
        if (hasHeader) Assert.Equal(HostileKept, paragraphs[0]);
        Assert.Contains(paragraphs, line => line.Contains($"This is the agreement of {HostileKept}.", StringComparison.Ordinal));
        Assert.Contains(
            $"Our host organisation is {Long}. It gives the facilitator time, sees to a room, food and drink, " +
            "and looks after our records. It does not decide what we talk about or what we conclude.",
            paragraphs);
        Assert.Contains(paragraphs, line => line.EndsWith("The first is on 14 January 2027.", StringComparison.Ordinal));
        Assert.Equal(Aims, paragraphs.SkipWhile(line => line != Aims[0]).Take(Aims.Length));
        Assert.Contains(paragraphs, line => line.Contains("They are deleted one year after the last meeting.", StringComparison.Ordinal));
    }
}
