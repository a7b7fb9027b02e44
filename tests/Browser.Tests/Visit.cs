using System.Collections.Concurrent;

namespace CopToolkit.BrowserTests;

/// <summary>One page at a time, in a context of its own, and what was seen of it since it was asked for.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>In milliseconds; a busy machine is no fault of the site.</summary>
    public const int Patience = 60_000;

    private const string WatchPolicy = """
        window.policyViolations = [];
        document.addEventListener("securitypolicyviolation", violation =>
          window.policyViolations.push(violation.violatedDirective + " " + (violation.blockedURI || violation.sample)));
        """;

    private readonly IBrowserContext _context;
    private readonly PageViewportSizeResult? _screen;
    private readonly ConcurrentQueue<string> _problems = new();
    private Uri _address;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, _address, _screen) = (context, page, address, page.ViewportSize);
        page.Console += (_, message) => Console.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Console.Enqueue("uncaught: " + error);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) => Failures.Enqueue($"{request.Url}: {request.Failure}");
        page.Response += (_, response) => Note(response);
    }

    public IPage Page { get; }

    public string Address => _address.AbsolutePath;

    public ConcurrentQueue<string> Console { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<string> Failures { get; } = new();

    public IReadOnlyCollection<string> Problems => _problems;

    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions? how = null)
    {
        var context = await browser.NewContextAsync(how ?? Screens.Desk());
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(WatchPolicy);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, address);
        await page.GotoAsync(address.AbsoluteUri);
        return visit;
    }

    /// <summary>
    /// Forgets this page and goes on to another in the same window, which is far quicker than a new one. What a page keeps on
    /// the device stays.
    /// </summary>
    public async Task GoOnToAsync(Uri address)
    {
        _address = address;
        foreach (var seen in new[] { Console, Requests, Failures, _problems }) seen.Clear();
        var window = Page.ViewportSize;
        if (_screen is { } screen && (window?.Width != screen.Width || window?.Height != screen.Height))
            await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.GotoAsync(address.AbsoluteUri);
    }

    public void Report(string problem) => _problems.Enqueue(problem);

    public void Report(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Report(problem);
    }

    /// <summary>Waits until the page has had its say.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public Task<string[]> PolicyViolationsAsync() => Page.EvaluateAsync<string[]>("() => window.policyViolations");

    /// <summary>Stays on the page and makes the window as wide as another screen.</summary>
    public Task WidenAsync(int width) => Page.SetViewportSizeAsync(width, Screens.Height);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(IResponse response)
    {
        if (response.Status >= 400) Failures.Enqueue($"{response.Url}: {response.Status}");
    }
}
