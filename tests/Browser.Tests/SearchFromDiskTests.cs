using CopToolkit.Build;
using CopToolkit.Documents;

namespace CopToolkit.BrowserTests;

/// <summary>Search works in the edition that is opened from a disk, without a server.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchFromDiskTests(SiteFixture site)
{
    [Fact]
    public async Task The_box_and_the_search_page_find_pages_and_lead_to_them()
    {
        using var folder = new TemporaryFolder();
        var result = Pipeline.Run(new SiteOptions
        {
            Content = Repository.Content,
            Themes = Repository.Themes,
            Output = folder.At("edition"),
            IsOffline = true,
        });
        Assert.Equal(BuildOutcome.Good, result.Outcome);
        var root = Directory.GetDirectories(folder.At("edition")).Single();
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(Path.Combine(root, "toolkit", "evaluating", "index.html")));
        await visit.Page.Locator("#site-search").FillAsync("who should facilitate");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Choosing a facilitator");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search/index.html#q=who+should+facilitate");
        await visit.Page.Locator(".search-results a").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/toolkit/choosing-a-facilitator/index.html*");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Choosing a facilitator");
        Assert.All(visit.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
    }
}
