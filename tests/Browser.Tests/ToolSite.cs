using CopToolkit.Build;
using CopToolkit.Documents;
using CopToolkit.Preview;
using Microsoft.AspNetCore.Builder;

namespace CopToolkit.BrowserTests;

/// <summary>The fixture site with tools that are one Markdown file each, built and served once for the tests of tools.</summary>
public sealed class ToolSite : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _server;

    public Uri Root { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var port = PreviewServer.FreePort(0);
        Root = new Uri($"http://localhost:{port}/");
        var result = Pipeline.Run(new SiteOptions
        {
            Content = Path.Combine(Repository.Root, "tests", "sites", "complete", "content"),
            Themes = Repository.Themes,
            Output = _folder.At("site"),
            Url = Root,
        });
        Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings));
        _server = await PreviewServer.StartAsync(port, new PreviewPages(_folder.At("site")));
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}
