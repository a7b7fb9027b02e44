using System.Text.Json;

namespace CopToolkit.BrowserTests;

/// <summary>The planners' own modules, run in a real browser without their pages: many inputs in one call.</summary>
internal sealed class PlannerModules : IAsyncDisposable
{
    private const string Folder = "/modules/";
    private readonly Visit _visit;

    private PlannerModules(Visit visit) => _visit = visit;

    public static async Task<PlannerModules> OpenAsync(SiteFixture site, string? timeZone = null)
    {
        // A service worker would ask for the modules itself, past the route.
        var screen = new BrowserNewContextOptions(Screens.Desk()) { TimezoneId = timeZone, ServiceWorkers = ServiceWorkerPolicy.Block };
        var visit = await site.OpenAsync("/404.html", screen);
        await visit.Page.RouteAsync("**" + Folder + "**", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(Repository.Themes, "base/js", new Uri(route.Request.Url).AbsolutePath[Folder.Length..]),
            ContentType = "text/javascript",
        }));
        return new PlannerModules(visit);
    }

    /// <summary>Calls the script, a function of the module and the argument, and waits for its result.</summary>
    public Task<T> RunAsync<T>(string module, string script, object? argument = null) =>
        _visit.Page.EvaluateAsync<T>($$"""async argument => ({{script}})(await import("{{Folder}}{{module}}"), argument)""", argument);

    /// <summary>The same for tests that must not wait, such as a property's.</summary>
    public T Run<T>(string module, string script, object? argument = null) =>
        Task.Run(() => RunAsync<T>(module, script, argument)).GetAwaiter().GetResult();

    /// <summary>The bank holidays of one region, as the planners' pages carry them.</summary>
    public static IReadOnlyDictionary<string, string> Holidays(SiteFixture site, string region)
    {
        var html = File.ReadAllText(Path.Combine(site.Output, "tools/series-planner/index.html"));
        var json = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).GetElementById("bank-holidays")!.TextContent;
        var regions = JsonDocument.Parse(json).RootElement.EnumerateArray();
        var found = regions.SingleOrDefault(one => one.GetProperty("id").GetString() == region);
        if (found.ValueKind == JsonValueKind.Undefined) return new Dictionary<string, string>(StringComparer.Ordinal);
        var days = found.GetProperty("days").EnumerateObject();
        return days.ToDictionary(day => day.Name, day => day.Value.GetString()!, StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => _visit.DisposeAsync();
}
