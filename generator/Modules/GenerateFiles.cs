using System.Text;
using System.Xml;
using CopToolkit.ContentTypes.Editions;
using CopToolkit.Documents;
using CopToolkit.Offline;

namespace CopToolkit.Modules;

/// <summary>The files that only a web server or a search engine asks for.</summary>
public static class ForTheWeb
{
    public static void Into(Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, SearchFolder search)
    {
        GenerateServiceWorker.Into(output, site, theme, pages, search);
        GenerateSitemap.Into(output, site, pages);
        GenerateFeed.Into(output, site, pages);
        GenerateRobots.Into(output, site);
        GenerateHeaders.Into(output, search);
        GenerateRedirects.Into(output, site, pages);
    }
}

/// <summary>Copies the theme's finished assets.</summary>
public static class CopyTheme
{
    public static void Into(Output output, Theme theme)
    {
        foreach (var (name, bytes) in theme.Files) output.Write($"{theme.Folder}/{name}", bytes);
    }
}

/// <summary>Writes sitemap.xml, in the form of sitemaps.org.</summary>
public static class GenerateSitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Into(Output output, Site site, IReadOnlyList<PlannedPage> pages) => output.Write(FixedFiles.Sitemap, Xml.Bytes(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages.Select(planned => planned.Page).Where(page => page.IsListed).OrderBy(page => page.Address.Path, StringComparer.Ordinal))
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Links.Absolute(page.Address));
            if (page.Document?.Metadata.LastReviewed is { } reviewed) xml.WriteElementString("lastmod", $"{reviewed:yyyy-MM-dd}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }));
}

/// <summary>Writes the Atom feed of editions and reviewed pages, newest first.</summary>
public static class GenerateFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public static void Into(Output output, Site site, IReadOnlyList<PlannedPage> pages)
    {
        var entries = pages.Select(planned => planned.Page).Where(page => page.IsListed && page.Document?.Metadata.LastReviewed is not null)
            .OrderByDescending(page => page.Document!.Metadata.LastReviewed).ThenBy(page => page.Address.Path, StringComparer.Ordinal).Take(Most).ToList();
        output.Write(FixedFiles.Feed, Xml.Bytes(xml => Write(xml, site, pages[0].Page.Links, entries)));
    }

    private static void Write(XmlWriter xml, Site site, Links links, List<Page> entries)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en-GB");
        xml.WriteElementString("id", site.Url.AbsoluteUri);
        xml.WriteElementString("title", site.Settings.Title);
        xml.WriteElementString("subtitle", site.Settings.Description);
        var editions = site.Of<Edition>();
        xml.WriteElementString("updated", Updated(editions.Select(edition => (DateOnly?)edition.Metadata.Published).Concat(entries.Select(page => page.Document!.Metadata.LastReviewed)).Max()));
        xml.WriteElementString("rights", site.Settings.Licence.Name);
        Link(xml, "self", new Uri(site.Url, FixedFiles.Feed).AbsoluteUri);
        Link(xml, "alternate", site.Url.AbsoluteUri);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", site.Settings.Publisher);
        xml.WriteEndElement();
        foreach (var edition in editions) Write(xml, edition, links);
        foreach (var page in entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", page.Links.Absolute(page.Address));
            xml.WriteElementString("title", page.Title);
            xml.WriteElementString("updated", Updated(page.Document!.Metadata.LastReviewed));
            Link(xml, "alternate", page.Links.Absolute(page.Address));
            xml.WriteElementString("summary", page.Description);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>An edition says all that it changed, for those who read nothing but the feed.</summary>
    private static void Write(XmlWriter xml, Document<Edition> edition, Links links)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", links.Absolute(edition));
        xml.WriteElementString("title", edition.Title);
        xml.WriteElementString("updated", Updated(edition.Metadata.Published));
        Link(xml, "alternate", links.Absolute(edition));
        xml.WriteElementString("summary", edition.Metadata.Summary);
        xml.WriteElementString("content", string.Join("\n", edition.Metadata.Changes.SelectMany(kind => kind.Changes.Select(change => $"{kind.Heading}: {change.Text}"))));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Updated(DateOnly? date) => $"{date ?? new DateOnly(2026, 1, 1):yyyy-MM-dd}T00:00:00Z";
}

/// <summary>Writes robots.txt.</summary>
public static class GenerateRobots
{
    public static void Into(Output output, Site site) =>
        output.Write(FixedFiles.Robots, Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {new Uri(site.Url, FixedFiles.Sitemap).AbsoluteUri}\n"));
}

/// <summary>Writes _headers, which Netlify and its likes send with the files.</summary>
public static class GenerateHeaders
{
    public static void Into(Output output, SearchFolder search) => output.Write("_headers", Encoding.UTF8.GetBytes(ResponseHeaders.AsFile(search.Path)));
}

/// <summary>XML files in one form: UTF-8, indented, line feeds.</summary>
public static class Xml
{
    public static byte[] Bytes(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" })) write(xml);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
