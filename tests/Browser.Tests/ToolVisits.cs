namespace CopToolkit.BrowserTests;

/// <summary>What the tests of tools do again and again.</summary>
internal static class ToolVisits
{
    public const string Readiness = "/tools/readiness-check/";
    public const string Key = "cop:readiness-check:1";

    public static ILocator Item(this IPage page, string id) => page.Locator("#item-" + id);

    public static Task AnswerAsync(this IPage page, string item, string label) =>
        page.Item(item).GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>Gives every item of the tool on the page the same answer.</summary>
    public static async Task AnswerAllAsync(this IPage page, string value)
    {
        foreach (var radio in await page.Locator($".tool-item input[value='{value}']").AllAsync()) await radio.CheckAsync();
    }

    public static Task<string?> KeptAsync(this IPage page, string key = Key) =>
        page.EvaluateAsync<string?>("key => localStorage.getItem(key)", key);

    public static async Task KeepAsync(this IPage page, string key, string record)
    {
        await page.EvaluateAsync("([key, record]) => localStorage.setItem(key, record)", new[] { key, record });
        await page.ReloadAsync();
    }

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Status(this IPage page) => page.Locator(".keep-panel > .status");

    public static FilePayload Copy(string text, string name = "copy.json") => new()
    {
        Name = name,
        MimeType = "application/json",
        Buffer = System.Text.Encoding.UTF8.GetBytes(text),
    };

    public static string Fragment(string json)
    {
        var packed = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json));
        return "#answers=" + packed.Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    /// <summary>A visit to the readiness check that holds two answers and a note.</summary>
    public static async Task<Visit> WithOwnAnswersAsync(this SiteFixture site)
    {
        var visit = await site.OpenAsync(Readiness);
        await visit.Page.KeepAsync(Key, """
            {"version":1,"answers":{"energy":"yes","gaps-known":"yes"},"notes":{"energy":"My own"}}
            """);
        return visit;
    }
}
