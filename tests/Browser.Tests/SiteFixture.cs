using System.Collections.Concurrent;
using System.Xml.Linq;
using CopToolkit.Build;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Preview;
using Microsoft.AspNetCore.Builder;

namespace CopToolkit.BrowserTests;

/// <summary>The tests that share one build of the real site, one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "Site";
}

/// <summary>The real site, built once and served with the published headers, and a browser to look at it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private const int AtOnce = 2;
    private const int ShownOfEachPage = 8;
    private const int BookLength = 100_000;
    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebApplication? _server;

    public Uri Root { get; private set; } = null!;

    /// <summary>
    /// Every page that was built: those of the sitemap, and those that are not listed there, such as the one for addresses
    /// that do not exist.
    /// </summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>
    /// For each layout its longest page, which is likely to hold most of what the layout can show, but not a whole book, which
    /// repeats the same things for minutes.
    /// </summary>
    public IReadOnlyDictionary<string, string> Layouts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal string Output => _folder.At("site");

    internal IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        var port = PreviewServer.FreePort(0);
        Root = new Uri($"http://localhost:{port}/");
        Build();
        Addresses = [.. ReadSitemap().Union(ReadPages(), StringComparer.Ordinal)];
        Layouts = LayoutsOf(Addresses);
        _server = await PreviewServer.StartAsync(port, new PreviewPages(Output));
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    internal Task<Visit> OpenAsync(string address, BrowserNewContextOptions? how = null) =>
        Visit.OpenAsync(Browser, new Uri(Root, address), how);

    /// <summary>
    /// Looks at every page and passes on what is wrong with them: one after the other in the same two windows, so it may not
    /// change what they keep.
    /// </summary>
    internal Task<IReadOnlyList<string>> OnEveryPageAsync(Func<Visit, Task> look, BrowserNewContextOptions? how = null) =>
        OnAsync(Addresses, look, how, true);

    /// <summary>Looks in the same way at one page of every layout.</summary>
    internal Task<IReadOnlyList<string>> OnEveryLayoutAsync(Func<Visit, Task> look, BrowserNewContextOptions? how = null) =>
        OnAsync(Layouts.Values, look, how, true);

    /// <summary>Looks at each of some pages, in a window of its own.</summary>
    internal Task<IReadOnlyList<string>> OnAsync(
        IEnumerable<string> addresses,
        Func<Visit, Task> look,
        BrowserNewContextOptions? how = null) => OnAsync(addresses, look, how, false);

    private async Task<IReadOnlyList<string>> OnAsync(
        IEnumerable<string> addresses,
        Func<Visit, Task> look,
        BrowserNewContextOptions? how,
        bool inOneWindow)
    {
        var waiting = new ConcurrentQueue<string>(addresses);
        var problems = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => VisitAsync()));
        return [.. problems.Order(StringComparer.Ordinal)];

        async Task VisitAsync()
        {
            Visit? visit = null;
            try
            {
                while (waiting.TryDequeue(out var address))
                {
                    if (visit is null) visit = await OpenAsync(address, how);
                    else await visit.GoOnToAsync(new Uri(Root, address));
                    await look(visit);
                    foreach (var problem in visit.Problems.Take(ShownOfEachPage)) problems.Add($"{address}: {problem}");
                    var unsaid = visit.Problems.Count - ShownOfEachPage;
                    if (unsaid > 0) problems.Add($"{address}: … and {unsaid} more");
                    if (inOneWindow) continue;
                    await visit.DisposeAsync();
                    visit = null;
                }
            }
            finally
            {
                if (visit is not null) await visit.DisposeAsync();
            }
        }
    }

    private void Build()
    {
        var result = Pipeline.Run(new SiteOptions
        {
            Content = Repository.Content,
            Themes = Repository.Themes,
            Output = Output,
            Url = Root,
        });
        Assert.True(result.Outcome == BuildOutcome.Good, "The site does not build:\n" + string.Join('\n', result.Findings) + result.Usage);
    }

    private IEnumerable<string> ReadSitemap() => XDocument.Load(Path.Combine(Output, FixedAddresses.Sitemap))
        .Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath);

    /// <summary>
    /// Handouts are files to take away, without the frame of the site, and have tests of their own; what only leads on to
    /// another address is no page.
    /// </summary>
    private IEnumerable<string> ReadPages() => Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
        .Where(file => !file.StartsWith(Path.Combine(Output, "handouts"), StringComparison.Ordinal))
        .Where(file => !File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .Select(file => "/" + Path.GetRelativePath(Output, file).Replace('\\', '/'))
        .Select(address => address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address)
        .Order(StringComparer.Ordinal);

    private Dictionary<string, string> LayoutsOf(IEnumerable<string> addresses) => addresses
        .Select(address => (Address: address, Html: File.ReadAllText(FileOf(address))))
        .GroupBy(page => LayoutOf(page.Html), StringComparer.Ordinal)
        .ToDictionary(pages => pages.Key, LongestButNoBook, StringComparer.Ordinal);

    private string FileOf(string address) =>
        Path.Combine(Output, address.TrimStart('/') + (address.EndsWith('/') ? "index.html" : ""));

    private static string LongestButNoBook(IEnumerable<(string Address, string Html)> pages) => pages
        .Where(page => page.Html.Length < BookLength)
        .DefaultIfEmpty(pages.First())
        .MaxBy(page => page.Html.Length)
        .Address;

    /// <summary>The classes of the body without the stage, such as "listing glossary".</summary>
    private static string LayoutOf(string html)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
        return string.Join(' ', body.ClassList.Where(name => !name.StartsWith("stage-", StringComparison.Ordinal)));
    }
}
