using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Offline;
using CopToolkit.Search;

namespace CopToolkit.Steps;

/// <summary>Writes the files that only a web server, a browser or a search engine asks for.</summary>
public static class ForTheWeb
{
    public static void Into(
        Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, IReadOnlyList<Redirect> redirects, SearchFolder search)
    {
        GenerateServiceWorker.Into(output, site, theme, pages, search);
        GenerateSitemap.Into(output, pages);
        GenerateFeed.Into(output, site, pages);
        output.Write(FixedAddresses.Robots, Encoding.UTF8.GetBytes(Robots(site)));
        var headers = ResponseHeaders.AsFile(search.Path, site.Settings.Security?.HstsPreload == true);
        output.Write(FixedAddresses.Headers, Encoding.UTF8.GetBytes(headers));
        if (site.Settings.Security is { } security) output.Write(FixedAddresses.Security, Encoding.UTF8.GetBytes(Security(security, site)));
        var gone = site.Types.Where(type => type.HasGonePages(site)).Select(type => type.AddressPrefix);
        GenerateRedirects.Into(output, pages[0].Page.Links, redirects, gone);
    }

    /// <summary>Who takes reports about the security of the site, as RFC 9116 has it.</summary>
    private static string Security(SecuritySettings security, Site site) =>
        $"Contact: {security.Contact}\nExpires: {Dates.Iso(security.Expires)}T00:00:00.000Z\nPreferred-Languages: en\n"
        + $"Canonical: {new Uri(site.Url, FixedAddresses.Security).AbsoluteUri}\n";

    private static string Robots(Site site) =>
        $"User-agent: *\nAllow: /\n\nSitemap: {new Uri(site.Url, FixedAddresses.Sitemap).AbsoluteUri}\n";
}
