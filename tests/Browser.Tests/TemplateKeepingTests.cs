namespace CopToolkit.BrowserTests;

/// <summary>What is kept on the device, who may change it, and how it travels.</summary>
[Collection(SiteCollection.Name)]
public sealed class TemplateKeepingTests(SiteFixture site)
{
    private const string Page = "/templates/terms-of-reference/";
    private const string Kept = "() => localStorage.getItem('cop:details:1')";
    private const string Before = """{"version":1,"shared":{"venue":"The old library"},"templates":{}}""";

    public static TheoryData<string, string> BadFiles => new()
    {
        { "{oops", "cannot be read" },
        { """{"name":"another program"}""", "something else" },
        { """{"format":"cop-toolkit-details","version":2,"shared":{},"templates":{}}""", "newer edition" },
        { """{"format":"cop-toolkit-details","shared":{"venue":"x"},"templates":{}}""", "which version" },
        { """{"format":"cop-toolkit-details","version":1,"shared":{"venue":7},"templates":{}}""", "not allowed" },
        { """{"format":"cop-toolkit-details","version":1,"shared":{"__proto__":"x"},"templates":{}}""", "not allowed" },
        { """{"format":"cop-toolkit-details","version":1,"shared":{},"templates":{"reminder":[]}}""", "not allowed" },
        { """{"format":"cop-toolkit-details","version":1,"shared":{},"templates":{}}""", "empty" },
        { "[" + new string(' ', 5_000_000) + "]", "far larger" },
    };

    [Fact]
    public async Task A_value_typed_once_serves_the_next_template()
    {
        await using var visit = await site.OpenAsync(Page);
        await visit.Page.GetByLabel("Name of the community").FillAsync("Cymuned Tŷ");
        await visit.Page.GetByLabel("Safeguarding contact of the host").FillAsync("the desk");
        await visit.Page.GotoAsync(new Uri(site.Root, "/templates/session-invitation/").AbsoluteUri);
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("Cymuned Tŷ");
        await Assertions.Expect(visit.Page.Locator(".template-document")).ToContainTextAsync("Cymuned Tŷ");
        Assert.Equal(
            """{"version":1,"shared":{"community-name":"Cymuned Tŷ"},"templates":""" +
            """{"terms-of-reference":{"safeguarding-lead":"the desk"}}}""",
            await visit.Page.EvaluateAsync<string>(Kept));
    }

    [Fact]
    public async Task Where_storage_is_refused_the_page_says_so_and_works()
    {
        await using var visit = await site.OpenAsync("/");
        await visit.Page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });");
        await visit.Page.GotoAsync(new Uri(site.Root, Page).AbsoluteUri);
        await Assertions.Expect(visit.Page.GetByText("This browser does not let the site keep anything.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Name of the community").FillAsync("Not kept");
        Assert.Contains(await visit.DownloadWordAsync(), line => line.Contains("Not kept", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Console, message => message.StartsWith("uncaught", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_browser_is_full_the_page_says_so_and_works()
    {
        await using var visit = await site.OpenAsync(Page);
        await visit.Page.EvaluateAsync(
            "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await visit.Page.GetByLabel("Name of the community").FillAsync("Too much");
        await visit.Page.GetByLabel("Host organisation").FillAsync("Still here");
        await Assertions.Expect(visit.Page.GetByText("The browser has no more room")).ToBeVisibleAsync();
        Assert.Contains(await visit.DownloadWordAsync(), line => line.Contains("Too much", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_tabs_keep_each_others_answers()
    {
        await using var visit = await site.OpenAsync(Page);
        var second = await visit.Page.Context.NewPageAsync();
        await second.GotoAsync(new Uri(site.Root, Page).AbsoluteUri);
        await visit.Page.GetByLabel("Name of the community").FillAsync("From the first");
        await second.GetByLabel("Host organisation").FillAsync("From the second");
        await visit.Page.GetByLabel("Name of the facilitator").FillAsync("From the first again");
        foreach (var page in new[] { visit.Page, second })
        {
            await Assertions.Expect(page.GetByLabel("Name of the community")).ToHaveValueAsync("From the first");
            await Assertions.Expect(page.GetByLabel("Host organisation")).ToHaveValueAsync("From the second");
            await Assertions.Expect(page.GetByLabel("Name of the facilitator")).ToHaveValueAsync("From the first again");
        }

        Assert.Equal(
            """{"version":1,"shared":""" +
            """{"community-name":"From the first","host-organisation":"From the second","facilitator-name":"From the first again"}""" +
            ""","templates":{}}""",
            await visit.Page.EvaluateAsync<string>(Kept));
    }

    [Fact]
    public async Task Clearing_asks_first_and_can_be_undone()
    {
        await using var visit = await site.OpenAsync(Page);
        await visit.Page.EvaluateAsync("() => localStorage.setItem('other', 'stays')");
        await visit.Page.GetByLabel("Name of the community").FillAsync("Northside");
        await visit.Page.GetByLabel("Safeguarding contact of the host").FillAsync("the desk");
        await ChooseAsync(visit, "Keep everything");
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("Northside");
        await ChooseAsync(visit, "Keep the details, clear 1");
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("Northside");
        await Assertions.Expect(visit.Page.GetByLabel("Safeguarding contact of the host")).ToHaveValueAsync("");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Safeguarding contact of the host")).ToHaveValueAsync("the desk");
        await ChooseAsync(visit, "Clear all 2");
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("");
        Assert.Null(await visit.Page.EvaluateAsync<string?>(Kept));
        Assert.Equal("stays", await visit.Page.EvaluateAsync<string>("() => localStorage.getItem('other')"));
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_copy_changes_nothing_and_says_why(string file, string why)
    {
        await using var visit = await DetailsAsync();
        await visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(FileOf(file));
        await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync(why);
        await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync("Nothing has been changed.");
        Assert.Equal(Before, await visit.Page.EvaluateAsync<string>(Kept));
    }

    [Fact]
    public async Task A_saved_copy_comes_back_after_it_was_shown()
    {
        await using var visit = await DetailsAsync();
        await visit.Page.GetByLabel("Name of the community").FillAsync("Llŷn & friends");
        var (name, copy) = await visit.DownloadAsync("Save a copy");
        Assert.Matches(@"^community-details-\d{4}-\d\d-\d\d\.json$", name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("");
        Assert.Null(await visit.Page.EvaluateAsync<string?>(Kept));
        var file = new FilePayload { Name = name, MimeType = "application/json", Buffer = copy };
        await visit.Page.GetByLabel("Bring a copy back").SetInputFilesAsync(file);
        await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync("Llŷn & friends");
        Assert.Null(await visit.Page.EvaluateAsync<string?>(Kept));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use the copy" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Name of the community")).ToHaveValueAsync("Llŷn & friends");
        await Assertions.Expect(visit.Page.GetByLabel("Venue")).ToHaveValueAsync("The old library");
    }

    [Fact]
    public async Task The_starter_pack_holds_every_ticked_template_filled()
    {
        await using var visit = await site.OpenAsync("/templates/");
        foreach (var title in new[] { "Terms of reference", "Session invitation", "Reminder" })
            await visit.Page.GetByLabel("In my starter pack: " + title).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Fill in and download" }).ClickAsync();
        await visit.Page.GetByLabel("Name of the community").FillAsync("Cymuned Dŵr");
        var (name, bytes) = await visit.DownloadAsync("Download 3 templates");
        Assert.Equal("starter-pack.zip", name);
        using var pack = TemplateReaders.Archive(bytes);
        Assert.Equal(
            [
                "OpenDocument/reminder.odt",
                "OpenDocument/session-invitation.odt",
                "OpenDocument/terms-of-reference.odt",
                "Word/reminder.docx",
                "Word/session-invitation.docx",
                "Word/terms-of-reference.docx",
            ],
            pack.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        foreach (var entry in pack.Entries)
        {
            var paragraphs = entry.Name.EndsWith(".docx", StringComparison.Ordinal)
                ? TemplateReaders.Word(entry.Bytes())
                : TemplateReaders.OpenDocument(entry.Bytes());
            Assert.Contains(paragraphs, line => line.Contains("Cymuned Dŵr", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_listing_shows_what_is_asked_for()
    {
        await using var visit = await site.OpenAsync("/templates/");
        await visit.Page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync("start");
        var shown = await visit.Page.Locator(".template-card:visible").CountAsync();
        Assert.InRange(shown, 1, 18);
        await Assertions.Expect(visit.Page.Locator(".filter-count")).ToHaveTextAsync($"{shown} of 31 templates");
        await visit.Page.GetByLabel("Who uses it").SelectOptionAsync("knowledge-broker");
        await Assertions.Expect(visit.Page.Locator(".template-card:visible")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".template-card:visible")).ToHaveCountAsync(31);
    }

    [Fact]
    public async Task Filled_pages_keep_the_rules()
    {
        var problems = await site.OnAsync([Page, "/templates/series-report/", "/templates/", "/details/"], async visit =>
        {
            await visit.Page.EvaluateAsync("""
                () => localStorage.setItem("cop:details:1", JSON.stringify({
                  version: 1,
                  shared: { "community-name": "Northside", venue: "The old library" },
                  templates: {
                    "terms-of-reference": { aims: "One\nTwo" },
                    "series-report": { recommendations: [["a", "b", "c"], ["d", "e", "f"]] },
                  },
                }))
                """);
            await visit.Page.ReloadAsync();
            if (visit.Address == "/templates/") await visit.Page.GetByLabel("In my starter pack").First.CheckAsync();
            await AxeTests.CheckAsync(visit);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await AxeTests.CheckAsync(visit);
        });
        Nothing.IsWrongIn(problems);
    }

    [Theory]
    [InlineData("createScriptURL", "https://elsewhere.example/assets/blank.js")]
    [InlineData("createScriptURL", "/pages/blank.js")]
    [InlineData("createScriptURL", "/templates/../pages/blank.js")]
    [InlineData("createScriptURL", "data:text/javascript,alert(1)//templates/blank.js")]
    [InlineData("createHTML", "<img src=x onerror=alert(1)>")]
    [InlineData("createHTML", "<w:document><![CDATA[x]]></w:document>")]
    public async Task The_trusted_policy_passes_nothing_else(string what, string text)
    {
        await using var visit = await site.OpenAsync(Page);
        var refused = await visit.Page.EvaluateAsync<string>("""
            ([what, text]) => {
              try {
                globalThis[Symbol.for("cop:policy")][what](text);
                return "passed";
              } catch (error) {
                return error.name;
              }
            }
            """, new[] { what, text });
        Assert.Equal("TypeError", refused);
        var passed = await visit.Page.EvaluateAsync<string>(
            "() => String(globalThis[Symbol.for('cop:policy')].createScriptURL('/templates/reminder/blank.js'))");
        Assert.EndsWith("/templates/reminder/blank.js", passed, StringComparison.Ordinal);
    }

    private async Task<Visit> DetailsAsync()
    {
        var visit = await site.OpenAsync("/details/");
        await visit.Page.EvaluateAsync("kept => localStorage.setItem('cop:details:1', kept)", Before);
        await visit.Page.ReloadAsync();
        return visit;
    }

    private static FilePayload FileOf(string text) => ToolVisits.Copy(text);

    private static async Task ChooseAsync(Visit visit, string choice)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear this form" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
    }
}
