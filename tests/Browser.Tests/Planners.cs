namespace CopToolkit.BrowserTests;

/// <summary>The three planners, opened on a day in winter unless a test says when.</summary>
internal static class Planners
{
    public const string Meeting = "/tools/first-meeting-planner/";
    public const string Series = "/tools/series-planner/";
    public const string Session = "/tools/session-planner/";
    private static readonly DateTime Winter = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<string> Pages { get; } = [Meeting, Series, Session];

    public static async Task<Visit> OpenPlannerAsync(
        this SiteFixture site,
        string address,
        DateTime? now = null,
        string? zone = null,
        bool install = false)
    {
        var visit = await site.OpenAsync("/404.html", new(Screens.Desk()) { TimezoneId = zone ?? "Europe/London" });
        if (install) await visit.Page.Clock.InstallAsync(new() { TimeDate = now ?? Winter });
        else await visit.Page.Clock.SetFixedTimeAsync(now ?? Winter);
        await visit.Page.GotoAsync(new Uri(site.Root, address).AbsoluteUri);
        await visit.Page.Locator(".planner-live").WaitForAsync();
        if (install) await visit.Page.Clock.PauseAtAsync((now ?? Winter).AddHours(1));
        return visit;
    }
}
