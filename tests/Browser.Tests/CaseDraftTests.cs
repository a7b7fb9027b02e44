using System.Text;

namespace CopToolkit.BrowserTests;

/// <summary>What becomes of a case that is being written: kept on the device, by itself, and deleted when someone says so.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseDraftTests(SiteFixture site)
{
    [Fact]
    public async Task Drafts_stay_on_the_device_each_by_itself_until_they_are_deleted()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "The first case");
        await visit.Page.GoToStepAsync("test");
        await visit.Page.GetByLabel("The facilitator asks someone").CheckAsync();
        await visit.Page.Button("Begin another case").ClickAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("");
        await visit.Page.WriteAsync("title", "The second case");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("The second case");
        await visit.Page.Button("Open The first case").ClickAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("The first case");
        await Assertions.Expect(visit.Page.GetByLabel("The facilitator asks someone")).ToBeCheckedAsync();
        await visit.Page.Button("Delete this draft").ClickAsync();
        await visit.Page.Button("Keep everything").ClickAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("The first case");
        await visit.Page.Button("Delete this draft").ClickAsync();
        await visit.Page.Button("Delete it").ClickAsync();
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("The second case");
        await Assertions.Expect(visit.Page.Locator(".case-drafts li")).ToHaveCountAsync(1);
        var kept = await visit.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        Assert.DoesNotContain("first case", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_lose_nothing()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "One case");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await Assertions.Expect(other.Input("title")).ToHaveValueAsync("One case");
        await other.WriteAsync("focus", "From the second tab");
        await visit.Page.WriteAsync("community", "From the first tab");
        await Assertions.Expect(visit.Page.Input("focus")).ToHaveValueAsync("From the second tab");
        await Assertions.Expect(other.Input("community")).ToHaveValueAsync("From the first tab");
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_the_form_works_and_says_so()
    {
        await using var visit = await site.OpenAsync("/404.html");
        await visit.Page.AddInitScriptAsync("""
            for (const storage of ["localStorage", "sessionStorage"])
              Object.defineProperty(window, storage, { get() { throw new DOMException("no", "SecurityError"); } });
            """);
        await visit.Page.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        await visit.Page.WriteAsync("title", "Not kept");
        await Assertions.Expect(visit.Page.Locator(".where-trouble").First).ToContainTextAsync("does not keep anything");
        await visit.Page.GoToStepAsync("ready");
        var (name, bytes) = await visit.DownloadAsync("Download a draft");
        Assert.Equal("DRAFT-case-study.md", name);
        Assert.StartsWith("---\ntitle: Not kept\ncontent-notes: []\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(visit.Console, line => line.StartsWith("uncaught", StringComparison.Ordinal));
    }
}
