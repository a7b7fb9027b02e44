namespace CopToolkit.BrowserTests;

/// <summary>Someone follows an address that is nearly right, or sees the site in the colours that their system forces.</summary>
[Collection(SiteCollection.Name)]
public sealed class LostAddressTests(SiteFixture site)
{
    private const string Borders = """
        () => [...document.querySelectorAll(".menu a")].map((link) => [
          String(link.hasAttribute("aria-current")), getComputedStyle(link).borderBottomColor])
        """;

    [Theory]
    [InlineData("Toolkit/Evaluating/#gaps", "toolkit/evaluating/#gaps")]
    [InlineData("toolkit/evaluating.html", "toolkit/evaluating/")]
    [InlineData("TOOLKIT/evaluating/index.html", "toolkit/evaluating/")]
    public async Task A_nearly_right_address_leads_to_the_page(string address, string right)
    {
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(site.Root, address));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(site.Root, right).ToString());
    }

    [Fact]
    public async Task A_wrong_address_stays_and_says_so()
    {
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(site.Root, "Toolkit/No-Such-Page/"));
        await visit.Page.WaitForTimeoutAsync(500);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(site.Root, "Toolkit/No-Such-Page/").ToString());
        var heading = visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToHaveTextAsync("There is no page at this address");
    }

    /// <summary>Forced colours give every border the colour of the text, so that every entry would look like the current one.</summary>
    [Fact]
    public async Task The_current_page_differs_in_forced_colours()
    {
        var how = Screens.Desk();
        how.ForcedColors = ForcedColors.Active;
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(site.Root, "toolkit/evaluating/"), how);
        var links = await visit.Page.EvaluateAsync<string[][]>(Borders);
        var current = Assert.Single(links, link => link[0] == "true");
        Assert.All(links.Where(link => link[0] == "false"), link => Assert.NotEqual(current[1], link[1]));
    }
}
