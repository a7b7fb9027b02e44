using System.Text;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

/// <summary>What hosts, browsers and those who report faults read.</summary>
public sealed class ForTheWebTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Names_who_takes_reports_about_security()
    {
        WithSecurity("2027-05-01");
        Assert.Equal(
            "Contact: https://minimal.example/security\nExpires: 2027-05-01T00:00:00.000Z\nPreferred-Languages: en\n"
            + "Canonical: https://minimal.example/.well-known/security.txt\n",
            Encoding.UTF8.GetString(_site.BuildWell()[".well-known/security.txt"]));
    }

    [Fact]
    public void Writes_no_contact_that_nobody_gave()
    {
        Assert.DoesNotContain(".well-known/security.txt", _site.BuildWell().Keys);
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2027-11-22")]
    public void Reports_a_contact_that_is_out_of_date_or_promised_for_too_long(string expires)
    {
        WithSecurity(expires);
        Assert.Contains($"the contact for security holds until {expires}", Assert.Single(_site.Findings()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "max-age=31536000\n")]
    [InlineData("  hsts-preload: true\n", "max-age=63072000; includeSubDomains; preload\n")]
    public void Asks_for_preloading_only_when_told(string more, string value)
    {
        WithSecurity("2027-05-01", more);
        var headers = Encoding.UTF8.GetString(_site.BuildWell()["_headers"]);
        Assert.Contains("Strict-Transport-Security: " + value, headers, StringComparison.Ordinal);
        Assert.Contains("Cross-Origin-Resource-Policy: same-origin\n", headers, StringComparison.Ordinal);
    }

    /// <summary>"301!" is what Netlify knows, and what Cloudflare refuses.</summary>
    [Fact]
    public void Writes_redirects_that_every_host_reads()
    {
        _site.Replace("pages/about.md", "title: ", "aliases: [old/]\ntitle: ");
        Assert.Equal("/old/ /about/ 301\n", Encoding.UTF8.GetString(_site.BuildWell()["_redirects"]));
    }

    [Fact]
    public void Aligns_the_columns_of_a_table_as_its_author_says()
    {
        _site.PutBody("| A | B | C |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n");
        _site.BuildWell();
        Assert.Contains(
            "<th scope=\"row\">1</th><td class=\"align-centre\">2</td><td class=\"align-right\">3</td>",
            _site.Html("about/index.html"),
            StringComparison.Ordinal);
    }

    private void WithSecurity(string expires, string more = "") => _site.Replace(
        "site.yml", "theme:", $"security:\n  contact: https://minimal.example/security\n  expires: {expires}\n{more}theme:");
}
