using CopToolkit.Build;
using CopToolkit.Commands;
using CopToolkit.Documents;
using CopToolkit.Preview;
using CopToolkit.Tests.CaseStudies;
using Microsoft.AspNetCore.Builder;

namespace CopToolkit.BrowserTests;

/// <summary>What the service worker keeps for rooms without a network, and what it must not keep.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeptPagesTests(SiteFixture site) : IAsyncLifetime
{
    private const string HasWorker = "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)";
    private const string Keep = """
        () => new Promise(async done => {
          const channel = new MessageChannel();
          channel.port1.onmessage = event => event.data.isComplete && done(event.data.missing);
          (await navigator.serviceWorker.ready).active.postMessage({ ask: "keep" }, [channel.port2]);
        })
        """;

    private const string KeptOfTheCase = """
        async () => (await (await caches.open("cop-pages")).keys()).filter(({ url }) => url.includes("quondam")).length
        """;

    private readonly SmallSite _small = new();
    private readonly TemporaryFolder _output = new();
    private WebApplication? _server;
    private Uri _root = null!;

    public async Task InitializeAsync()
    {
        var port = PreviewServer.FreePort(0);
        _root = new Uri($"http://localhost:{port}/");
        Build();
        _server = await PreviewServer.StartAsync(port, new PreviewPages(_output.At("site")));
    }

    [Fact]
    public async Task A_page_that_was_read_opens_without_a_network_and_another_says_why_it_does_not()
    {
        await using var visit = await OpenAsync("about/");
        await visit.Page.ReloadAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("About");
        Assert.Equal("rgb", (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color"))[..3]);
        await visit.Page.GotoAsync(new Uri(_root, "a-to-z/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This page is not on your device");
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task A_case_that_was_read_is_not_kept_unasked()
    {
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(site.Root, "/about/"));
        await visit.Page.WaitForFunctionAsync(HasWorker);
        var read = new Uri(site.Root, "/privacy/").AbsoluteUri;
        var sensitive = new Uri(site.Root, "/case-studies/lone-working/").AbsoluteUri;
        await visit.Page.GotoAsync(sensitive);
        await visit.Page.GotoAsync(read);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(sensitive);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This page is not on your device");
        await visit.Page.GotoAsync(read);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Privacy");
    }

    [Fact]
    public async Task The_whole_toolkit_is_kept_on_request_and_a_page_that_was_taken_down_is_not()
    {
        await using var visit = await OpenAsync("");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Keep));
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(new Uri(_root, "a-to-z/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("A to Z");

        await visit.Page.Context.SetOfflineAsync(false);
        _small.Write("This is the second text.");
        Build();
        await visit.Page.GotoAsync(new Uri(_root, "about/").AbsoluteUri);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("This is the second text.");

        await visit.Page.Context.SetOfflineAsync(false);
        File.Delete(Path.Combine(_output.At("site"), "about", "index.html"));
        await visit.Page.GotoAsync(new Uri(_root, "about/").AbsoluteUri);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync(new Uri(_root, "about/").AbsoluteUri);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This page is not on your device");
    }

    [Fact]
    public async Task A_case_that_was_withdrawn_with_its_address_leaves_the_device_though_no_list_names_it()
    {
        const string address = "case-studies/quondam/index.html";
        Directory.CreateDirectory(Path.Combine(_small.Folder, "content", "case-studies"));
        await File.WriteAllTextAsync(Path.Combine(_small.Folder, "content", "case-studies", "quondam.md"), MadeCases.One);
        Build();
        var former = await File.ReadAllBytesAsync(_output.At("site", address));
        await using var visit = await OpenAsync("");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Keep));
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<int>(KeptOfTheCase));

        Assert.Equal(0, WithdrawCommand.Run(Path.Combine(_small.Folder, "content"), "quondam", "The person in the case asked for it.",
            new DateOnly(2026, 11, 20), takesAddress: true));
        Build();
        // A host that still has the page would let the worker renew it.
        Directory.CreateDirectory(Path.GetDirectoryName(_output.At("site", address))!);
        await File.WriteAllBytesAsync(_output.At("site", address), former);
        await visit.Page.GotoAsync(new Uri(_root, "about/").AbsoluteUri);
        await visit.Page.WaitForFunctionAsync($"async () => await ({KeptOfTheCase})() === 0");
        Assert.DoesNotContain("quondam", await File.ReadAllTextAsync(_output.At("site", "sw.js")), StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _small.Dispose();
        _output.Dispose();
    }

    private void Build()
    {
        var result = Pipeline.Run(new SiteOptions
        {
            Content = Path.Combine(_small.Folder, "content"),
            Themes = Path.Combine(_small.Folder, "themes"),
            Output = _output.At("site"),
            Url = _root,
        });
        Assert.True(result.Outcome == BuildOutcome.Good, string.Join('\n', result.Findings));
    }

    /// <summary>Opens a page and waits until the worker looks after it.</summary>
    private async Task<Visit> OpenAsync(string address)
    {
        var visit = await Visit.OpenAsync(site.Browser, new Uri(_root, address));
        await visit.Page.WaitForFunctionAsync(HasWorker);
        return visit;
    }
}
