using System.Globalization;
using System.Text;
using System.Text.Json;
using CopToolkit.Benchmarks.Content;
using CopToolkit.Benchmarks.Measuring;
using CopToolkit.Build;
using CopToolkit.Documents;
using CopToolkit.Tests.Search;
using Microsoft.Playwright;

namespace CopToolkit.Benchmarks.Search;

/// <summary>
/// What search costs a reader and a build, and whether it finds the right pages, beside Pagefind where that is installed.
/// </summary>
public sealed class SearchSuite(IReadOnlyList<int> sizes, string folder, string? pagefind, bool keep)
{
    private const int Results = 10;
    private const int WarmRuns = 9;
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
    ];

    private static readonly string[] MadeQueries =
    [
        "housing officer",
        "the question behind the question",
        "trust in a hostel",
        "evidence that is there",
        "peer worker",
        "what would help a volunteer?",
        "evidense",
        "day centre",
    ];

    private readonly Repository _repository = Repository.Find();
    private readonly string _folder = Path.Combine(folder, $"toolkit-search-{Environment.ProcessId}");
    private readonly StringBuilder _table = new(
        "| site | search | index s | of the build | peak MB | first query KB (most) | of it scripts | files " +
        "| next query KB (most) | files | warm ms (most) |\n" +
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");

    private readonly StringBuilder _quality = new("\n| judged queries | first | in the first three | of |\n|---|---:|---:|---:|\n");

    public async Task<int> RunAsync()
    {
        try
        {
            using var playwright = await Playwright.CreateAsync();
            var installed = File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = installed, Args = BrowserArguments });
            var real = Path.Combine(_folder, "real");
            var result = Pipeline.Run(new SiteOptions { Content = _repository.Content, Output = real, Themes = _repository.Themes });
            if (result.Outcome != BuildOutcome.Good) throw new InvalidOperationException(string.Join('\n', result.Findings));
            var queries = JudgedQuery.All.Take(10).Select(query => query.Text).ToList();
            await CompareAsync(browser, "the real site", real, null, queries, JudgedQuery.All);
            foreach (var size in sizes)
            {
                var (content, output) = (Path.Combine(_folder, $"content-{size}"), Path.Combine(_folder, $"site-{size}"));
                MadeSite.Write(content, _repository, ("guides", size));
                Console.Error.WriteLine($"{size} pages");
                var cost = BuildCase.Run(content, output, _repository);
                var name = string.Create(CultureInfo.InvariantCulture, $"{size:N0} made pages");
                await CompareAsync(browser, name, output, cost, MadeQueries, []);
            }

            Console.WriteLine(_table.Append(_quality));
            return 0;
        }
        finally
        {
            if (!keep && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task CompareAsync(
        IBrowser browser,
        string name,
        string site,
        Cost? cost,
        IReadOnlyList<string> queries,
        IReadOnlyList<JudgedQuery> judged)
    {
        var seconds = cost is null ? "" : Number(cost.SearchSeconds, "0.00");
        var share = cost is null ? "" : Number(cost.SearchSeconds / cost.Wall, "0 %");
        Row(name, "ours", seconds, share, cost, await MeasureAsync(browser, site, IsOwn, "/search/", Own, queries));
        if (judged.Count > 0) await JudgeAsync(browser, site, "/search/", Own, "ours", judged);
        if (PagefindProgram.Find(pagefind) is not { } program) return;
        Console.Error.WriteLine($"{name}: Pagefind");
        var other = PagefindProgram.Index(program, site);
        var measured = await MeasureAsync(browser, site, IsOfPagefind, "/404.html", Pagefind, queries);
        Row(name, "Pagefind", Number(other.Wall, "0.00"), "", other, measured);
        if (judged.Count > 0) await JudgeAsync(browser, site, "/404.html", Pagefind, "Pagefind", judged);
        Directory.Delete(Path.Combine(site, "pagefind"), recursive: true);
    }

    /// <summary>The index, and the script that reads it.</summary>
    private static bool IsOwn(string path) =>
        (path.StartsWith("/search/", StringComparison.Ordinal) && path != "/search/")
        || path.EndsWith("/search.js", StringComparison.Ordinal);

    private static bool IsOfPagefind(string path) => path.StartsWith("/pagefind/", StringComparison.Ordinal);

    /// <summary>Each query in a fresh browser, then the query after it in the same one, then the two by turns.</summary>
    private static async Task<Measured> MeasureAsync(
        IBrowser browser,
        string site,
        Func<string, bool> counts,
        string page,
        string script,
        IReadOnlyList<string> queries)
    {
        await using var server = await CountingServer.StartAsync(site);
        var (first, next, warm) = (new List<Loaded>(), new List<Loaded>(), new List<double>());
        for (var i = 0; i < queries.Count; i++)
        {
            var after = queries[(i + 1) % queries.Count];
            await using var context = await browser.NewContextAsync();
            var tab = await context.NewPageAsync();
            server.Taken();
            await tab.GotoAsync(new Uri(server.Root, page).AbsoluteUri);
            await tab.EvaluateAsync(script);
            await FindAsync(tab, queries[i]);
            first.Add(Taken());
            await FindAsync(tab, after);
            next.Add(Taken());
            for (var run = 0; run < WarmRuns; run++) warm.Add((await FindAsync(tab, run % 2 == 0 ? queries[i] : after)).Milliseconds);
        }

        return new Measured(first, next, warm);

        Loaded Taken()
        {
            var files = server.Taken().Where(file => counts(file.Path)).ToList();
            foreach (var kind in files.GroupBy(file => Kind(file.Path)))
                Console.Error.Write($"{kind.Key} {kind.Sum(file => file.Bytes)} in {kind.Count()}; ");
            Console.Error.WriteLine();
            return new Loaded(Kilobytes(files), Kilobytes(files.Where(file => !IsIndex(file.Path))), files.Count);
        }
    }

    private static string Kind(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static double Kilobytes(IEnumerable<SentFile> files) => files.Sum(file => file.Bytes) / 1024.0;

    /// <summary>What is no program: of ours everything but the script, of Pagefind everything but scripts and WebAssembly.</summary>
    private static bool IsIndex(string path) =>
        path.StartsWith("/search/", StringComparison.Ordinal)
        || (IsOfPagefind(path)
            && !path.EndsWith(".js", StringComparison.Ordinal)
            && !path.Contains("wasm.", StringComparison.Ordinal));

    private async Task JudgeAsync(IBrowser browser, string site, string page, string script, string name, IReadOnlyList<JudgedQuery> judged)
    {
        await using var server = await CountingServer.StartAsync(site);
        var tab = await browser.NewPageAsync();
        await tab.GotoAsync(new Uri(server.Root, page).AbsoluteUri);
        await tab.EvaluateAsync(script);
        var places = new List<int>();
        foreach (var query in judged)
        {
            var found = (await FindAsync(tab, query.Text)).Addresses.Select(PathOf).ToList();
            // Pagefind knows pages only, so a page counts for every entry on it.
            var right = name == "ours" ? query : query with { Right = [.. query.Right.Select(path => path.Split('#')[0])] };
            places.Add(right.PlaceIn(found));
        }

        await tab.CloseAsync();
        var (first, inThree) = (places.Count(place => place == 1), places.Count(place => place is >= 1 and <= 3));
        _quality.Append(CultureInfo.InvariantCulture, $"| {name} | {first} | {inThree} | {places.Count} |\n");

        string PathOf(string address)
        {
            var path = address.Replace(server.Root.AbsoluteUri, "", StringComparison.Ordinal).TrimStart('/');
            return Uri.UnescapeDataString(path);
        }
    }

    private static async Task<Found> FindAsync(IPage tab, string query) =>
        JsonSerializer.Deserialize<Found>(await tab.EvaluateAsync<string>("query => benchFind(query)", query), JsonSerializerOptions.Web)!;

    private void Row(string site, string search, string seconds, string share, Cost? cost, Measured measured)
    {
        var (first, next, warm) = (measured.First, measured.Next, measured.Warm);
        var (peak, middle) = (cost is null ? "" : Number(cost.PeakMegabytes, "0"), warm.Order().ElementAt(warm.Count / 2));
        _table.Append(CultureInfo.InvariantCulture, $"| {site} | {search} | {seconds} | {share} | {peak} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {Mean(first, one => one.Kilobytes)} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {first.Average(one => one.Scripts):0.0} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {first.Average(one => one.Files):0} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {Mean(next, one => one.Kilobytes)} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {next.Average(one => one.Files):0} ");
        _table.Append(CultureInfo.InvariantCulture, $"| {middle:0} ({warm.Max():0}) |\n");
    }

    private static string Mean(IReadOnlyList<Loaded> all, Func<Loaded, double> number) =>
        $"{Number(all.Average(number), "0.0")} ({Number(all.Max(number), "0.0")})";

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The search page itself: from the click to the results on the page.</summary>
    private const string Own = """
        () => {
          window.benchFind = (query) => new Promise((resolve) => {
            const input = document.getElementById("page-search");
            const status = document.querySelector(".search-place > .search-status");
            const begin = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              const links = [...document.querySelectorAll(".search-results h2 a")].map((link) => link.href);
              requestAnimationFrame(() => resolve(JSON.stringify({ milliseconds: performance.now() - begin, addresses: links })));
            }).observe(status, { childList: true });
            input.value = query;
            input.form.requestSubmit();
          });
        }
        """;

    /// <summary>Pagefind's own interface: the results with their excerpts, put on the page.</summary>
    private const string Pagefind = """
        async () => {
          const pagefind = await import("/pagefind/pagefind.js");
          await pagefind.init();
          const list = document.body.appendChild(document.createElement("ol"));
          window.benchFind = async (query) => {
            const begin = performance.now();
            const { results } = await pagefind.search(query);
            const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
            const itemOf = ({ meta, excerpt }) =>
              Object.assign(document.createElement("li"), { textContent: meta.title + excerpt });
            list.replaceChildren(...shown.map(itemOf));
            await new Promise(requestAnimationFrame);
            return JSON.stringify({ milliseconds: performance.now() - begin, addresses: shown.map(({ url }) => url) });
          };
        }
        """;

    /// <summary>What one query loaded.</summary>
    private sealed record Loaded(double Kilobytes, double Scripts, int Files);

    private sealed record Measured(IReadOnlyList<Loaded> First, IReadOnlyList<Loaded> Next, IReadOnlyList<double> Warm);

    private sealed record Found(double Milliseconds, IReadOnlyList<string> Addresses);
}
