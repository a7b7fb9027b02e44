using CopToolkit.Build;
using CopToolkit.Documents;
using CopToolkit.Preview;

namespace CopToolkit.BrowserTests;

/// <summary>The same pages in the other theme: one line of site.yml, and nothing of the markup depends on the look.</summary>
[Collection(SiteCollection.Name)]
public sealed class OtherThemeTests(SiteFixture site) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Dark)]
    [InlineData(Screens.Wide, ColorScheme.Light)]
    public async Task Every_layout_keeps_the_rules_in_the_plain_theme(int width, ColorScheme scheme)
    {
        Build("plain");
        var port = PreviewServer.FreePort(0);
        await using var server = await PreviewServer.StartAsync(port, new PreviewPages(_folder.At("site")));
        var problems = new List<string>();
        foreach (var address in site.Layouts.Values)
        {
            var page = new Uri($"http://localhost:{port}{address}");
            await using var visit = await Visit.OpenAsync(site.Browser, page, Screens.Of(width, scheme));
            await AxeTests.CheckAsync(visit);
            problems.AddRange(visit.Problems.Select(problem => $"{address}: {problem}"));
        }

        Nothing.IsWrongIn(problems);
    }

    public void Dispose() => _folder.Dispose();

    private void Build(string theme)
    {
        TemporaryFolder.Copy(Repository.Content, _folder.At("content"));
        var settings = _folder.At("content", "site.yml");
        var lines = File.ReadAllLines(settings);
        lines[Array.FindIndex(lines, line => line.StartsWith("theme:", StringComparison.Ordinal))] = "theme: " + theme;
        File.WriteAllLines(settings, lines);
        var result = Pipeline.Run(new SiteOptions
        {
            Content = _folder.At("content"),
            Themes = Repository.Themes,
            Output = _folder.At("site"),
        });
        Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings));
    }
}
