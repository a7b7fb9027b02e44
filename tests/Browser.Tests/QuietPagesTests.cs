namespace CopToolkit.BrowserTests;

/// <summary>Pages keep to themselves: nothing in the console, nobody else is asked, the security policy is kept.</summary>
[Collection(SiteCollection.Name)]
public sealed class QuietPagesTests(SiteFixture site)
{
    [Fact]
    public async Task No_page_writes_to_the_console_asks_elsewhere_or_breaks_the_policy()
    {
        var problems = await site.OnEveryPageAsync(async visit =>
        {
            await visit.SettleAsync();
            visit.Report(visit.Console.Select(message => "console: " + message));
            var elsewhere = visit.Requests.Where(request => !request.StartsWith(site.Root.AbsoluteUri, StringComparison.Ordinal));
            visit.Report(elsewhere.Select(request => "asks " + request));
            visit.Report(visit.Failures.Select(failure => "does not get " + failure));
            visit.Report((await visit.PolicyViolationsAsync()).Select(violation => "breaks the policy: " + violation));
        });
        Nothing.IsWrongIn(problems);
    }

    [Fact]
    public async Task The_security_policy_stops_what_pages_must_not_do()
    {
        await using var visit = await site.OpenAsync("/");
        await visit.Page.EvaluateAsync("""
            () => {
              document.body.append(Object.assign(document.createElement("img"), { src: "https://elsewhere.example/picture.png" }));
              document.body.setAttribute("style", "color: red");
            }
            """);
        await visit.SettleAsync();
        var violations = await visit.PolicyViolationsAsync();
        Assert.Contains(violations, violation => violation.StartsWith("img-src", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("style-src", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_leads_to_the_page_that_says_so()
    {
        await using var visit = await site.OpenAsync("/no-such/page/");
        Assert.Contains(visit.Failures, failure => failure.EndsWith(": 404", StringComparison.Ordinal));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "A to Z" }).Last.ClickAsync();
        await visit.Page.WaitForURLAsync("**/a-to-z/");
    }
}
