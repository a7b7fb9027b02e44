using System.Net;
using CopToolkit.Documents;
using CopToolkit.Preview;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Preview;

/// <summary>The preview shows drafts and findings, so it answers nobody but this machine.</summary>
public sealed class PreviewServerTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public PreviewServerTests() => _site.BuildWell();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.0.7", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_a_host_of_this_machine_is_answered(string host, HttpStatusCode expected)
    {
        var port = PreviewServer.FreePort(0);
        await using var server = await PreviewServer.StartAsync(port, new PreviewPages(_site.Output));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/about/");
        request.Headers.Host = $"{host}:{port}";
        using var answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, (await answer.Content.ReadAsStringAsync()).Contains("<h1>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/about", "/about/")]
    [InlineData("//about", "/about/")]
    [InlineData("//toolkit//", null)]
    [InlineData("/%2Fabout", null)]
    public async Task A_redirect_never_leads_to_another_host(string path, string? expected)
    {
        var port = PreviewServer.FreePort(0);
        await using var server = await PreviewServer.StartAsync(port, new PreviewPages(_site.Output));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"));
        if (expected is not null) Assert.Equal(expected, answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("//", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_generator_is_shown_and_the_preview_lives_on()
    {
        // No workers at all is nothing that a build expects.
        var builds = new PreviewBuilds(_site.Options with { Today = default, Workers = 0 });
        builds.Build();
        Assert.Contains("The generator has a fault", Assert.Single(builds.Problems).Text, StringComparison.Ordinal);
        Assert.EndsWith("-1", builds.Version, StringComparison.Ordinal);
    }
}
