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
        output.Write(FixedAddresses.Headers, Encoding.UTF8.GetBytes(ResponseHeaders.AsFile(search.Path)));
        GenerateRedirects.Into(output, pages[0].Page.Links, redirects);
    }

    private static string Robots(Site site) =>
        $"User-agent: *\nAllow: /\n\nSitemap: {new Uri(site.Url, FixedAddresses.Sitemap).AbsoluteUri}\n";
}
