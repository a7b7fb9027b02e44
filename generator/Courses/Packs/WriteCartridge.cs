using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Packs;

/// <summary>
/// Writes a course pack in the form of IMS Common Cartridge 1.1, which Moodle, Canvas and other platforms import: links and discussion topics.
/// themes/base/js/lib/cartridge.js writes the same from what a trainer has ticked; a test compares the two.
/// </summary>
public static class WriteCartridge
{
    /// <summary>Moodle looks for the name of the profile in the first 500 bytes only, so it comes before everything else.</summary>
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="
        """;

    private const string Schemas = "xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd\"";

    public static byte[] Of(Course course) => FixedZip.Of(Entries(course).Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text), false)));

    /// <summary>What a pack is called, and what it says about itself.</summary>
    public static string TitleOf(Course course)
    {
        var settings = course.Site.Settings;
        return $"{(course.Document is null && course == course.All.Whole ? settings.Title : $"{settings.Title}: {course.Title}")} (edition {settings.Edition})";
    }

    /// <summary>Links besides the pages, by group: the readiness check comes with the first stage.</summary>
    public static IEnumerable<Document> Extras(Course group) =>
        group.All.Groups is [var first, ..] && first == group && group.Site.Find(ContentFolders.Tools, "readiness-check") is { Metadata.IsListed: true } check ? [check] : [];

    private static IEnumerable<(string Name, string Text)> Entries(Course course)
    {
        var groups = course.Parts.Any(part => part.Document is null) ? course.Parts : [course];
        yield return ("imsmanifest.xml", Manifest(course, groups));
        foreach (var group in groups)
        {
            foreach (var page in group.Parts)
            {
                yield return ($"links/{page.Key}.xml", Link(page.Title, page.Url));
                if (page.Questions.Count > 0) yield return ($"topics/{page.Key}.xml", Topic(page));
            }

            foreach (var extra in Extras(group)) yield return ($"links/{KeyOf(extra)}.xml", Link(extra.Title, UrlOf(group, extra)));
        }
    }

    public static string KeyOf(Document extra) => $"{extra.Type.Folder}-{extra.Slug}";

    public static string UrlOf(Course group, Document extra) => new Uri(group.Site.Url, extra.Address.Path).AbsoluteUri;

    private static string Manifest(Course course, IReadOnlyList<Course> groups)
    {
        var settings = course.Site.Settings;
        var text = new StringBuilder(Head).Append($"pack-{course.Id}\" {Schemas}>\n");
        text.Append("  <metadata>\n    <schema>IMS Common Cartridge</schema>\n    <schemaversion>1.1.0</schemaversion>\n    <lomimscc:lom>\n");
        text.Append($"      <lomimscc:general>\n        <lomimscc:title><lomimscc:string language=\"en-GB\">{Text(TitleOf(course))}</lomimscc:string></lomimscc:title>\n");
        text.Append($"        <lomimscc:description><lomimscc:string language=\"en-GB\">{Text($"Links to pages of the {settings.Title}, with questions to talk over. By {settings.Publisher}, edition {settings.Edition}.")}</lomimscc:string></lomimscc:description>\n      </lomimscc:general>\n");
        text.Append($"      <lomimscc:rights>\n        <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>\n        <lomimscc:description><lomimscc:string language=\"en-GB\">{Text($"{settings.Licence.Name}, {settings.Licence.Url}")}</lomimscc:string></lomimscc:description>\n      </lomimscc:rights>\n");
        text.Append("    </lomimscc:lom>\n  </metadata>\n  <organizations>\n    <organization identifier=\"organization\" structure=\"rooted-hierarchy\">\n      <item identifier=\"root\">\n");
        foreach (var group in groups)
        {
            text.Append($"        <item identifier=\"group-{group.Id}\">\n          <title>{Text(group.Title)}</title>\n");
            foreach (var page in group.Parts)
            {
                Item("link", page.Key, page.Title);
                if (page.Questions.Count > 0) Item("topic", page.Key, TopicTitle(page));
            }

            foreach (var extra in Extras(group)) Item("link", KeyOf(extra), extra.Title);
            text.Append("        </item>\n");
        }

        text.Append("      </item>\n    </organization>\n  </organizations>\n  <resources>\n");
        foreach (var group in groups)
        {
            foreach (var page in group.Parts)
            {
                Resource("link", page.Key, "imswl_xmlv1p1");
                if (page.Questions.Count > 0) Resource("topic", page.Key, "imsdt_xmlv1p1");
            }

            foreach (var extra in Extras(group)) Resource("link", KeyOf(extra), "imswl_xmlv1p1");
        }

        return text.Append("  </resources>\n</manifest>\n").ToString();

        void Item(string kind, string key, string title) => text.Append($"          <item identifier=\"item-{kind}-{key}\" identifierref=\"{kind}-{key}\">\n            <title>{Text(title)}</title>\n          </item>\n");

        void Resource(string kind, string key, string type) => text.Append($"    <resource identifier=\"{kind}-{key}\" type=\"{type}\">\n      <file href=\"{kind}s/{key}.xml\"/>\n    </resource>\n");
    }

    private static string Link(string title, string url) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd">
          <title>{Text(title)}</title>
          <url href="{Text(url)}" target="_blank"/>
        </webLink>

        """;

    private static string TopicTitle(Course page) => "Talk it over: " + page.Title;

    /// <summary>The text of a topic is HTML inside XML.</summary>
    private static string Topic(Course page)
    {
        var settings = page.Site.Settings;
        var note = page.Note is null ? "" : $"<p>{Text(page.Note)}</p>";
        var html = $"{note}<p>Read <a href=\"{Text(page.Url)}\">{Text(page.Title)}</a>. Then talk these questions over.</p><ul>{string.Concat(page.Questions.Select(question => $"<li>{Text(question)}</li>"))}</ul><p>From: {Text(settings.Title)}, edition {Text(settings.Edition)}, {Text(settings.Licence.Name)}.</p>";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imsdt_v1p1.xsd">
              <title>{Text(TopicTitle(page))}</title>
              <text texttype="text/html">{Text(html)}</text>
            </topic>

            """;
    }

    /// <summary>One line that XML can hold, in an element or in an attribute.</summary>
    private static string Text(string text) => new StringBuilder(Citation.OneLine(text)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
}
