using System.Text.Json;
using CopToolkit.Build;
using CopToolkit.Documents;
using CopToolkit.Preview;
using CopToolkit.Tests.CaseStudies;
using Microsoft.AspNetCore.Builder;

namespace CopToolkit.BrowserTests;

/// <summary>Filtering dozens of cases: whatever can be chosen, nobody is singled out.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseFilterTests(SiteFixture site, CaseFilterTests.ManyCases many) : IClassFixture<CaseFilterTests.ManyCases>
{
    private const int Cases = 40;
    private const int Least = 5;

    /// <summary>Walks through every combination that the filters let a reader choose, one choice after the other.</summary>
    private const string EveryChoice = """
        () => {
          const selects = [...document.querySelectorAll(".case-filters select")];
          const cards = [...document.querySelectorAll(".case-card")];
          const seen = new Map();
          const open = [selects.map(() => "")];
          while (open.length > 0) {
            const values = open.pop();
            if (seen.has(values.join(" "))) continue;
            selects.forEach((select, i) => { select.value = values[i]; });
            selects[0].dispatchEvent(new Event("change", { bubbles: true }));
            seen.set(values.join(" "), {
              shown: cards.filter((card) => !card.hidden).length,
              said: document.querySelector(".filter-count").textContent,
            });
            selects.forEach((select, i) => {
              const offered = [...select.options].filter((option) => !option.disabled);
              open.push(...offered.map((option) => values.with(i, option.value)));
            });
          }
          return JSON.stringify([...seen]);
        }
        """;

    [Fact]
    public async Task No_choice_shows_fewer_cases_than_the_smallest_group()
    {
        await using var visit = await OpenAsync(null);
        var states = await visit.Page.EvaluateAsync<string>(EveryChoice);
        var reached = JsonDocument.Parse(states).RootElement.EnumerateArray()
            .Select(pair => (
                State: pair[0].GetString()!,
                Shown: pair[1].GetProperty("shown").GetInt32(),
                Said: pair[1].GetProperty("said").GetString()!))
            .ToList();
        Assert.All(reached, one => Assert.True(one.Shown >= Least, $"\"{one.State}\" shows {one.Shown} cases."));
        Assert.All(reached, one => Assert.Equal($"{one.Shown} of {Cases} cases", one.Said));
        Assert.Contains(reached, one => one.Shown == Least);
        // The page offers what the build counted, no more and no less; the first is the choice of nothing.
        Assert.Equal(many.Offered + 1, reached.Count);
    }

    [Fact]
    public async Task A_choice_of_too_few_cases_is_there_but_cannot_be_made()
    {
        await using var visit = await OpenAsync(null);
        await visit.Page.GetByLabel("Theme").SelectOptionAsync("families");
        var disabled = visit.Page.Locator(".case-filters option:disabled");
        Assert.NotEqual(0, await disabled.CountAsync());
        await Assertions.Expect(disabled.First).ToContainTextAsync("(too few cases)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"{Cases} of {Cases} cases");
        await Assertions.Expect(visit.Page.GetByLabel("Theme")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_scripts_the_same_groups_are_lists_of_links()
    {
        await using var visit = await OpenAsync(Screens.WithoutScripts(Screens.Narrow));
        await Assertions.Expect(visit.Page.Locator("main select")).ToHaveCountAsync(0);
        await visit.Page.Locator(".case-groups summary", new() { HasText = "Theme" }).ClickAsync();
        foreach (var list in await visit.Page.Locator(".case-groups details[open] ul").AllAsync())
            Assert.True(await list.Locator("a").CountAsync() >= Least);
        await visit.Page.Locator(".case-groups details[open] a").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/case-studies/case-*/");
    }

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Light)]
    [InlineData(Screens.Wide, ColorScheme.Dark)]
    public async Task Filters_and_gathered_pages_keep_the_rules(int width, ColorScheme scheme)
    {
        string[] addresses =
        [
            "case-studies/",
            "case-studies/learning/joint-working/",
            "case-studies/case-00/",
            "case-studies/case-01/",
        ];
        foreach (var address in addresses)
        {
            await using var visit = await Visit.OpenAsync(site.Browser, new Uri(many.Root, address), Screens.Of(width, scheme));
            await AxeTests.CheckAsync(visit);
            Assert.Empty(visit.Problems);
            Assert.Empty(await visit.PolicyViolationsAsync());
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), address);
        }
    }

    private Task<Visit> OpenAsync(BrowserNewContextOptions? how) => Visit.OpenAsync(site.Browser, new Uri(many.Root, "case-studies/"), how);

    /// <summary>A site with dozens of cases, one of them withdrawn.</summary>
    public sealed class ManyCases : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private WebApplication? _server;

        public Uri Root { get; private set; } = null!;

        /// <summary>How many combinations the build says that it offers.</summary>
        public int Offered { get; private set; }

        public async Task InitializeAsync()
        {
            var port = PreviewServer.FreePort(0);
            Root = new Uri($"http://localhost:{port}/");
            TemporaryFolder.Copy(Path.Combine(Repository.Root, "tests", "sites", "minimal", "content"), _folder.At("content"));
            Directory.CreateDirectory(_folder.At("content", "case-studies"));
            foreach (var (path, text) in MadeCases.Many(Cases + 1)) File.WriteAllText(_folder.At("content", path), text);
            var today = new DateOnly(2026, 11, 21);
            var withdrawn = Commands.WithdrawCommand.Run(
                _folder.At("content"),
                "case-01",
                "The person in the case asked for it.",
                today);
            Assert.Equal(0, withdrawn);
            var result = Pipeline.Run(new SiteOptions
            {
                Content = _folder.At("content"),
                Themes = Repository.Themes,
                Output = _folder.At("site"),
                Url = Root,
                Today = today,
            });
            Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings) + result.Usage);
            var report = ContentTypes.CaseStudies.CaseFacets.Of(result.Site!).Report()[^1];
            var offered = report.Split(' ')[2].Replace(",", "", StringComparison.Ordinal);
            Offered = int.Parse(offered, System.Globalization.CultureInfo.InvariantCulture);
            _server = await PreviewServer.StartAsync(port, new PreviewPages(_folder.At("site")));
        }

        public async Task DisposeAsync()
        {
            if (_server is not null) await _server.DisposeAsync();
            _folder.Dispose();
        }
    }
}
