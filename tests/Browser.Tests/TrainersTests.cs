using System.Text;
using AngleSharp.Html.Parser;
using CopToolkit.Tests.Courses;

namespace CopToolkit.BrowserTests;

/// <summary>
/// The page for trainers and the course pages in a browser: packs and handouts of what is ticked, copying, and addresses of
/// headings.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class TrainersTests(SiteFixture site)
{
    private const string Trainers = "/trainers/";
    private const string Course = "/toolkit/evaluating/course/";

    [Fact]
    public async Task Without_scripts_every_file_and_course_page_can_be_reached()
    {
        await using var visit = await site.OpenAsync(Trainers, Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator("main button, main input")).ToHaveCountAsync(0);
        foreach (var link in await visit.Page.Locator("main a.download, main a.use").AllAsync())
        {
            var answer = await visit.Page.APIRequest.GetAsync(new Uri(site.Root, await link.GetAttributeAsync("href")).AbsoluteUri);
            Assert.True(answer.Ok, await link.GetAttributeAsync("href"));
        }
    }

    [Fact]
    public async Task The_home_page_leads_trainers_there()
    {
        await using var visit = await site.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Build a course" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**" + Trainers);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Trainers");
    }

    [Fact]
    public async Task The_whole_toolkit_is_kept_for_a_room_without_a_network_and_removed_again()
    {
        await using var visit = await site.OpenAsync(Trainers);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the whole toolkit on this device" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".keep-offline [role=status]")).ToContainTextAsync("Done.");
        await AxeTests.CheckAsync(visit);
        Assert.Empty(visit.Problems);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(new Uri(site.Root, "/case-studies/lone-working/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("lone", new() { IgnoreCase = true });
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.GotoAsync(new Uri(site.Root, Trainers).AbsoluteUri);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove what was kept" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".keep-offline [role=status]")).ToContainTextAsync("Removed.");
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(new Uri(site.Root, "/case-studies/lone-working/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This page is not on your device");
    }

    [Fact]
    public async Task A_pack_of_everything_is_the_pack_that_the_site_offers()
    {
        await using var visit = await site.OpenAsync(Trainers);
        await TickEverythingAsync(visit);
        var made = CartridgeRules.Files((await visit.DownloadAsync("Download course pack")).Bytes);
        var offered = CartridgeRules.Files(await File.ReadAllBytesAsync(Path.Combine(site.Output, "trainers", "toolkit.imscc")));
        Assert.Equal(offered.Keys, made.Keys);
        foreach (var (name, bytes) in offered)
        {
            var expected = Encoding.UTF8.GetString(bytes)
                .Replace("identifier=\"pack-toolkit\"", "identifier=\"pack-own\"", StringComparison.Ordinal);
            Assert.Equal(expected, Encoding.UTF8.GetString(made[name]));
        }
    }

    [Fact]
    public async Task A_pack_of_ticked_pages_keeps_the_rules_and_holds_no_others()
    {
        await using var visit = await site.OpenAsync(Trainers);
        var pack = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download course pack" });
        await Assertions.Expect(pack).ToBeDisabledAsync();
        await visit.Page.GetByLabel("In my pack: Evaluating").CheckAsync();
        await visit.Page.GetByLabel("In my pack: Is it right for us?").CheckAsync();
        await Assertions.Expect(visit.Page.Locator(".pack-count")).ToContainTextAsync("2 pages, about 1 hour");
        await visit.Page.GetByLabel("Name of the course").FillAsync("A <course> & ]]> \"more\" 😀");
        var (name, bytes) = await visit.DownloadAsync("Download course pack");
        Assert.EndsWith("-own.imscc", name, StringComparison.Ordinal);
        // The pages are served without encryption here; the published site has https.
        Assert.Equal([], CartridgeRules.Problems(bytes, scheme: "http"));
        Assert.Equal(["Decide", "Sustain"], CartridgeRules.Outline(bytes).Select(group => group.Folder));
        Assert.Equal(["Evaluating", "Talk it over: Evaluating"], CartridgeRules.Outline(bytes)[1].Titles);
        Assert.Equal(new Uri(site.Root, "toolkit/evaluating/").AbsoluteUri, CartridgeRules.Links(bytes)["Evaluating"]);
        var manifest = Encoding.UTF8.GetString(CartridgeRules.Files(bytes)["imsmanifest.xml"]);
        Assert.Contains("A &lt;course&gt; &amp; ]]&gt; &quot;more&quot; 😀 (edition 2026.1)", manifest, StringComparison.Ordinal);
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task A_handout_of_everything_says_what_the_offered_one_says()
    {
        await using var visit = await site.OpenAsync(Trainers);
        await TickEverythingAsync(visit);
        var (_, bytes) = await visit.DownloadAsync("Download handout");
        using var made = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        var file = Path.Combine(site.Output, "handouts", "toolkit.html");
        using var offered = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file));
        foreach (var selector in new[] { "title", "style", "h1", "h2", "h3 a", "h4", "main p", "li" })
        {
            Assert.Equal(offered.QuerySelectorAll(selector).Select(Plain), made.QuerySelectorAll(selector).Select(Plain));
        }

        Assert.Equal(
            offered.QuerySelectorAll("a").Select(link => link.GetAttribute("href")),
            made.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(made.QuerySelectorAll("script"));

        static string Plain(AngleSharp.Dom.IElement element) =>
            string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task TickEverythingAsync(Visit visit)
    {
        var buttons = visit.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Tick all: " });
        foreach (var button in await buttons.AllAsync()) await button.ClickAsync();
    }

    [Fact]
    public async Task A_handout_opens_from_a_disk_and_keeps_the_rules()
    {
        await using var visit = await site.OpenAsync(Trainers);
        await visit.Page.GotoAsync(new Uri(Path.Combine(site.Output, "handouts", "toolkit.html")).AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("(edition 2026.1)");
        var line = await visit.Page.Locator("h3 a").First.EvaluateAsync<string>("link => getComputedStyle(link).textDecorationLine");
        Assert.Equal("underline", line);
        await AxeTests.CheckAsync(visit);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Citations_are_copied_with_the_day_of_the_reader()
    {
        await using var visit = await site.OpenAsync(Course, CanCopy());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy Harvard reference" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".copy-status").Filter(new() { HasText = "Copied" })).ToBeVisibleAsync();
        var today = await visit.Page.EvaluateAsync<string>("""
            () => {
              const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
              return format.format(new Date());
            }
            """);
        var address = new Uri(site.Root, "toolkit/evaluating/").AbsoluteUri;
        Assert.Equal(
            "Community of Practice Toolkit (2026) Evaluating, edition 2026.1. " +
            $"Available at: {address} (Accessed: {today}).",
            await CopiedAsync(visit));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy questions" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).startsWith('- ')");
        Assert.Equal(3, (await CopiedAsync(visit)).Split('\n').Length);
    }

    [Fact]
    public async Task The_link_beside_a_heading_copies_its_permanent_address()
    {
        await using var visit = await site.OpenAsync("/toolkit/evaluating/", CanCopy());
        var link = visit.Page.Locator("main a.anchor").First;
        await link.FocusAsync();
        Assert.Equal("1", await link.EvaluateAsync<string>("link => getComputedStyle(link).opacity"));
        var target = await link.GetAttributeAsync("href");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("Link copied")).ToBeVisibleAsync();
        Assert.Equal(new Uri(site.Root, "toolkit/evaluating/" + target).AbsoluteUri, await CopiedAsync(visit));
        Assert.EndsWith(target!, visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_link_beside_a_heading_leads_there()
    {
        await using var visit = await site.OpenAsync("/toolkit/evaluating/", Screens.WithoutScripts(Screens.Wide));
        var link = visit.Page.Locator("main a.anchor").First;
        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith((await link.GetAttributeAsync("href"))!, visit.Page.Url, StringComparison.Ordinal);
    }

    private static BrowserNewContextOptions CanCopy() => new(Screens.Desk()) { Permissions = ["clipboard-read", "clipboard-write"] };

    private static Task<string> CopiedAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
