using System.Xml;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Writes the Atom feed of editions and reviewed pages, newest first.</summary>
public static class GenerateFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public static void Into(Output output, Site site, IReadOnlyList<PlannedPage> pages)
    {
        var reviewed = pages.Select(planned => planned.Page).Where(page => page.IsListed && ReviewedOn(page) is not null)
            .OrderByDescending(ReviewedOn).ThenBy(page => page.Address.Path, StringComparer.Ordinal).Take(Most).ToList();
        var news = site.Types.SelectMany(type => type.NewsOf(site)).ToList();
        output.Write(FixedAddresses.Feed, Xml.Bytes(xml => Write(xml, site, pages[0].Page.Links, news, reviewed)));
    }

    private static void Write(XmlWriter xml, Site site, Links links, List<News> news, List<Page> reviewed)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en-GB");
        xml.WriteElementString("id", site.Url.AbsoluteUri);
        xml.WriteElementString("title", site.Settings.Title);
        xml.WriteElementString("subtitle", site.Settings.Description);
        xml.WriteElementString("updated", Updated(news.Select(one => (DateOnly?)one.Published).Concat(reviewed.Select(ReviewedOn)).Max()));
        xml.WriteElementString("rights", site.Settings.Licence.Name);
        Link(xml, "self", new Uri(site.Url, FixedAddresses.Feed).AbsoluteUri);
        Link(xml, "alternate", site.Url.AbsoluteUri);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", site.Settings.Publisher);
        xml.WriteEndElement();
        foreach (var one in news) Write(xml, one, links);
        foreach (var page in reviewed) Write(xml, page);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Page page)
    {
        Begin(xml, page.Links.Absolute(page.Address), page.Title, ReviewedOn(page), page.Description);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, News news, Links links)
    {
        Begin(xml, links.Absolute(news.Document), news.Document.Title, news.Published, news.Summary);
        xml.WriteElementString("content", news.Text);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string address, string title, DateOnly? date, string summary)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", title);
        xml.WriteElementString("updated", Updated(date));
        Link(xml, "alternate", address);
        xml.WriteElementString("summary", summary);
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateOnly? ReviewedOn(Page page) => page.Document?.Metadata.LastReviewed;

    private static string Updated(DateOnly? date) => $"{date ?? new DateOnly(2026, 1, 1):yyyy-MM-dd}T00:00:00Z";
}
