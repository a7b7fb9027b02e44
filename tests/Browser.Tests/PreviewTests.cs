using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CopToolkit.Preview;
using CopToolkit.Steps;

namespace CopToolkit.BrowserTests;

/// <summary>The preview follows a person who writes: it serves as published, reloads, and shows findings over the last good page.</summary>
[Collection(SiteCollection.Name)]
public sealed class PreviewTests(SiteFixture site)
{
    private const string EditorLink = @"^vscode://file/.*content/pages/about\.md:7:[0-9]+$";
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

    [Fact]
    public async Task Shows_a_finding_at_its_place_with_a_way_into_the_editor()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        small.Write(Broken);
        var note = visit.Page.Locator("main .preview-finding", new() { HasText = "missing.md" });
        await Assertions.Expect(note).ToContainTextAsync("Line 7: there is no page");
        var editor = note.GetByRole(AriaRole.Link, new() { Name = "Open in editor" }).First;
        await Assertions.Expect(editor).ToHaveAttributeAsync("href", new Regex(EditorLink, RegexOptions.None, TimeSpan.FromSeconds(1)));
        var excerpt = visit.Page.Locator(".preview-findings pre").First;
        await Assertions.Expect(excerpt).ToContainTextAsync("    7 | " + Broken);
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    /// <summary>A browser opens six connections to a host; the seventh page must not wait for one of them.</summary>
    [Fact]
    public async Task Reloads_eight_open_pages_at_once()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        var pages = new List<IPage> { visit.Page };
        for (var i = 0; i < 7; i++)
        {
            pages.Add(await visit.Page.Context.NewPageAsync());
            await pages[^1].GotoAsync(new Uri(preview.Address, "about/").ToString(), new() { Timeout = 5_000 });
        }

        small.Write("This is the second text.");
        foreach (var page in pages) await Assertions.Expect(page.GetByText("This is the second text.")).ToBeVisibleAsync();
    }

    /// <summary>Someone stops the preview and starts it again with the page still open.</summary>
    [Fact]
    public async Task Says_that_it_is_off_and_renews_the_page_when_it_is_on_again()
    {
        using var small = new SmallSite();
        var first = await PreviewProcess.StartAsync(small.Folder, port: 0);
        var port = first.Address.Port;
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(first.Address, "about/"));
        await first.InterruptAsync();
        first.Dispose();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The preview is off");
        small.Write("This is the second text.");
        using var second = await PreviewProcess.StartAsync(small.Folder, port);
        Assert.Equal(port, second.Address.Port);
        await Assertions.Expect(visit.Page.GetByText("This is the second text.")).ToBeVisibleAsync();
    }

    /// <summary>As git does when someone changes the branch.</summary>
    [Fact]
    public async Task Sees_changes_in_a_folder_that_was_made_anew()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        var (content, aside) = (Path.Combine(small.Folder, "content"), Path.Combine(small.Folder, "aside"));
        Directory.Move(content, aside);
        var findings = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" });
        await Assertions.Expect(findings).ToContainTextAsync("There is no content folder");
        Directory.Move(aside, content);
        await Assertions.Expect(findings).ToHaveCountAsync(0);
        small.Write("This is the second text.");
        await Assertions.Expect(visit.Page.GetByText("This is the second text.")).ToBeVisibleAsync();
        Assert.Contains("watching them again", preview.Said, StringComparison.Ordinal);
    }

    /// <summary>A worker that was kept from the published site, or from an older preview, would show yesterday's pages.</summary>
    [Fact]
    public async Task Keeps_no_worker_and_takes_an_earlier_one_away()
    {
        using var small = new SmallSite();
        using var preview = await PreviewProcess.StartAsync(small.Folder, port: 0);
        await using var visit = await Visit.OpenAsync(site.Browser, new Uri(preview.Address, "about/"));
        await visit.Page.WaitForTimeoutAsync(500);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then((all) => all.length)"));
        using var client = new HttpClient { BaseAddress = preview.Address };
        var worker = await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative));
        Assert.Contains("self.registration.unregister()", worker, StringComparison.Ordinal);
    }
}
