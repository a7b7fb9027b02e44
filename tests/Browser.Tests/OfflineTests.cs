using CopToolkit.Build;
using CopToolkit.Documents;

namespace CopToolkit.BrowserTests;

/// <summary>The edition on a stick, walked through from the disk with no server.</summary>
[Collection(SiteCollection.Name)]
public sealed class OfflineTests(SiteFixture site) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_edition_is_read_filled_and_printed_from_a_disk()
    {
        await using var visit = await OpenAsync("index.html");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Get the templates" }).ClickAsync();
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Terms of reference", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Name of the community").FillAsync("Llŷn & friends");
        var (name, bytes) = await visit.DownloadAsync("Download Word");
        Assert.Equal("terms-of-reference.docx", name);
        Assert.Contains(TemplateReaders.Word(bytes), line => line.Contains("Llŷn & friends", StringComparison.Ordinal));
        Assert.NotEmpty(await visit.Page.PdfAsync());
        IsQuiet(visit);
    }

    [Fact]
    public async Task A_check_is_kept_from_a_disk()
    {
        await using var visit = await OpenAsync("tools/readiness-check/index.html");
        await visit.Page.Locator(".tool-item input[type=radio]").First.CheckAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".tool-item input[type=radio]").First).ToBeCheckedAsync();
        IsQuiet(visit);
    }

    private async Task<Visit> OpenAsync(string page)
    {
        var result = Pipeline.Run(new SiteOptions
        {
            Content = Repository.Content,
            Themes = Repository.Themes,
            Output = _folder.At("stick"),
            IsOffline = true,
        });
        Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings));
        return await Visit.OpenAsync(site.Browser, new Uri(Path.Combine(Directory.GetDirectories(_folder.At("stick")).Single(), page)));
    }

    private static void IsQuiet(Visit visit)
    {
        Assert.Empty(visit.Failures);
        Assert.DoesNotContain(visit.Console, line =>
            line.StartsWith("error", StringComparison.Ordinal) || line.StartsWith("uncaught", StringComparison.Ordinal));
        Assert.All(visit.Requests, address => Assert.Matches("^(file|blob|data):", address));
    }

    public void Dispose() => _folder.Dispose();
}
