using System.Net;
using System.Net.Sockets;
using CopToolkit.Preview;
using CopToolkit.Steps;

namespace CopToolkit.BrowserTests;

/// <summary>The preview follows a person who writes: it serves as published, reloads, and shows findings over the last good page.</summary>
[Collection(SiteCollection.Name)]
public sealed class PreviewTests(SiteFixture site)
{
    private const string Broken = "A text with a [link](missing.md) to a page that is not there.";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/about/", HttpStatusCode.OK)]
    [InlineData("/no-such-page/", HttpStatusCode.NotFound)]
    [InlineData("/assets/no-such-file.css", HttpStatusCode.NotFound)]
    public async Task Serves_with_the_published_headers(string path, HttpStatusCode status)
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        using var client = new HttpClient { BaseAddress = preview.Address };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        // The one header that says how a site is reached in public; a browser would remember it for every program on this machine.
        foreach (var (name, value) in ResponseHeaders.For(path).Where(header => header.Name != "Strict-Transport-Security"))
            Assert.Equal(value, response.Headers.NonValidated[name].ToString());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Takes_the_next_port_and_says_so(string address)
    {
        using var small = new SmallSite();
        var taken = PreviewServer.FreePort(0);
        using var other = new TcpListener(IPAddress.Parse(address), taken);
        other.Start();
        using var preview = await PreviewProcess.StartAsync(small.Folder, taken);
        Assert.True(preview.Address.Port > taken);
        Assert.Contains($"Port {taken} is taken; using {preview.Address.Port}.", preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_it_is_interrupted()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        Assert.Equal(0, await preview.InterruptAsync());
        Assert.DoesNotContain("exception", preview.Said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Reloads_the_open_page_when_a_file_changes()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        small.Write("This is the second text.");
        await Assertions.Expect(visit.Page.GetByText("This is the second text.")).ToBeVisibleAsync();
        Assert.Empty(visit.Console);
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    [Fact]
    public async Task Shows_a_finding_over_the_last_good_page_until_it_is_put_right()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        var findings = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" });

        small.Write(Broken);
        await Assertions.Expect(findings).ToContainTextAsync("missing.md");
        await Assertions.Expect(findings).ToBeInViewportAsync();
        await Assertions.Expect(findings).ToHaveCSSAsync("position", "fixed");
        await Assertions.Expect(visit.Page.GetByText("This is the first text.")).ToBeVisibleAsync();
        Assert.Contains("about.md:7: ", preview.Said, StringComparison.Ordinal);

        small.Write("This is the third text.");
        await Assertions.Expect(visit.Page.GetByText("This is the third text.")).ToBeVisibleAsync();
        await Assertions.Expect(findings).ToHaveCountAsync(0);
        Assert.Empty(visit.Console);
    }

    [Fact]
    public async Task Shows_the_findings_of_a_site_that_never_was_good()
    {
        using var small = new SmallSite();
        small.Write(Broken);
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, preview.Address);
        await Assertions.Expect(visit.Page.GetByText("There is no good build yet.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" })).ToContainTextAsync("missing.md");

        small.Write("All is well now.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A heading that is large");
    }
}
