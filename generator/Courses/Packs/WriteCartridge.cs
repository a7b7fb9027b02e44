using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Packs;

/// <summary>
/// Writes a course pack in the form of IMS Common Cartridge 1.1, which Moodle, Canvas and other platforms import: links and discussion
/// topics.
/// themes/base/js/lib/cartridge.js writes the same from what a trainer has ticked; a test compares the two.
/// </summary>
public static class WriteCartridge
{
    private const string Ims = "http://www.imsglobal.org/xsd/imsccv1p1/";
    private const string Profile = "http://www.imsglobal.org/profile/cc/ccv1p1/";
    private const string Lom = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string SchemaInstance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /// <summary>Moodle looks for the name of the profile in the first 500 bytes only, so it comes before everything else.</summary>
    private const string Namespaces = $"xmlns=\"{Ims}imscp_v1p1\" xmlns:lomimscc=\"{Lom}\" {SchemaInstance}";

    private const string Schemas = $"xsi:schemaLocation=\"{Ims}imscp_v1p1 {Profile}ccv1p1_imscp_v1p2_v1p0.xsd"
        + $" {Lom} {Profile}LOM/ccv1p1_lommanifest_v1p0.xsd\"";

    public static byte[] Of(Course course) =>
        FixedZip.Of(Files(course).Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text), false)));

    /// <summary>What a pack is called, and what it says about itself.</summary>
    public static string TitleOf(Course course)
    {
        var settings = course.Site.Settings;
        return $"{(course.Document is null && course == course.All.Whole ? settings.Title : $"{settings.Title}: {course.Title}")} (edition "
            + $"{settings.Edition})";
    }

    /// <summary>Links besides the pages, by group: the readiness check comes with the first stage.</summary>
    public static IEnumerable<Document> Extras(Course group) =>
        group.All.Groups is [var first, ..] && first == group && ReadinessCheck(group.Site) is { } check ? [check] : [];

    private static Document? ReadinessCheck(Site site) =>
        site.Find(ContentFolders.Tools, "readiness-check") is { Metadata.IsListed: true } check ? check : null;

    private static IEnumerable<(string Name, string Text)> Files(Course course)
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

    private static string Manifest(Course course, IReadOnlyList<Course> groups) =>
        $"""
        {Declaration}<manifest {Namespaces} identifier="pack-{course.Id}" {Schemas}>
          <metadata>
            <schema>IMS Common Cartridge</schema>
            <schemaversion>1.1.0</schemaversion>
        {Described(course)}
          </metadata>
          <organizations>
            <organization identifier="organization" structure="rooted-hierarchy">
              <item identifier="root">
        {string.Concat(groups.Select(Items))}      </item>
            </organization>
          </organizations>
          <resources>
        {string.Concat(groups.SelectMany(Entries).Select(Resource))}  </resources>
        </manifest>

        """;

    /// <summary>Who made the pack, and what may be done with it.</summary>
    private static string Described(Course course)
    {
        var settings = course.Site.Settings;
        var description = $"Links to pages of the {settings.Title}, with questions to talk over. "
            + $"By {settings.Publisher}, edition {settings.Edition}.";
        return $"""
                <lomimscc:lom>
                  <lomimscc:general>
                    <lomimscc:title>{Words(TitleOf(course))}</lomimscc:title>
                    <lomimscc:description>{Words(description)}</lomimscc:description>
                  </lomimscc:general>
                  <lomimscc:rights>
                    <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
                    <lomimscc:description>{Words($"{settings.Licence.Name}, {settings.Licence.Url}")}</lomimscc:description>
                  </lomimscc:rights>
                </lomimscc:lom>
            """;
    }

    private static string Words(string text) => $"<lomimscc:string language=\"en-GB\">{Text(text)}</lomimscc:string>";

    /// <summary>What a group puts into a pack: a link to every page, its questions as a topic, and what else belongs to it.</summary>
    private static IEnumerable<(string Kind, string Key, string Title)> Entries(Course group)
    {
        foreach (var page in group.Parts)
        {
            yield return ("link", page.Key, page.Title);
            if (page.Questions.Count > 0) yield return ("topic", page.Key, TopicTitle(page));
        }

        foreach (var extra in Extras(group)) yield return ("link", KeyOf(extra), extra.Title);
    }

    private static string Items(Course group) => $"""
                <item identifier="group-{group.Id}">
                  <title>{Text(group.Title)}</title>
        {string.Concat(Entries(group).Select(Item))}        </item>

        """;

    private static string Item((string Kind, string Key, string Title) entry) => $"""
                  <item identifier="item-{entry.Kind}-{entry.Key}" identifierref="{entry.Kind}-{entry.Key}">
                    <title>{Text(entry.Title)}</title>
                  </item>

        """;

    private static string Resource((string Kind, string Key, string Title) entry) => $"""
            <resource identifier="{entry.Kind}-{entry.Key}" type="{(entry.Kind == "link" ? "imswl_xmlv1p1" : "imsdt_xmlv1p1")}">
              <file href="{entry.Kind}s/{entry.Key}.xml"/>
            </resource>

        """;

    /// <summary>What stands at the beginning of a link or a topic.</summary>
    private static string Opened(string element, string schema) =>
        $"{Declaration}<{element} xmlns=\"{Ims}{schema}\" {SchemaInstance} "
        + $"xsi:schemaLocation=\"{Ims}{schema} {Profile}ccv1p1_{schema}.xsd\">";

    private static string Link(string title, string url) => $"""
        {Opened("webLink", "imswl_v1p1")}
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
        var lead = $"<p>Read <a href=\"{Text(page.Url)}\">{Text(page.Title)}</a>. Then talk these questions over.</p>";
        var questions = string.Concat(page.Questions.Select(question => $"<li>{Text(question)}</li>"));
        var origin = $"{Text(settings.Title)}, edition {Text(settings.Edition)}, {Text(settings.Licence.Name)}.";
        return $"""
            {Opened("topic", "imsdt_v1p1")}
              <title>{Text(TopicTitle(page))}</title>
              <text texttype="text/html">{Text($"{note}{lead}<ul>{questions}</ul><p>From: {origin}</p>")}</text>
            </topic>

            """;
    }

    /// <summary>One line that XML can hold, in an element or in an attribute.</summary>
    private static string Text(string text) =>
        new StringBuilder(Citation.OneLine(text))
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
}
