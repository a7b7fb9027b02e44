using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Writes sitemap.xml, in the form of sitemaps.org.</summary>
public static class GenerateSitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Into(Output output, IReadOnlyList<PlannedPage> pages) => output.Write(FixedAddresses.Sitemap, Xml.Bytes(xml =>
    {
        var listed = pages.Select(planned => planned.Page).Where(page => page.IsListed);
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in listed.OrderBy(page => page.Address.Path, StringComparer.Ordinal))
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Links.Absolute(page.Address));
            if (page.Document?.Metadata.LastReviewed is { } reviewed) xml.WriteElementString("lastmod", $"{reviewed:yyyy-MM-dd}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }));
}
