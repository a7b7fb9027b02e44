using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace CopToolkit.Tests.Courses;

/// <summary>
/// The structure rules of IMS Common Cartridge 1.1, as far as links and discussion topics need them, and what Moodle and
/// Canvas ask besides.
/// </summary>
public static class CartridgeRules
{
    private const string ManifestName = "imsmanifest.xml";
    private const string LinkType = "imswl_xmlv1p1";
    private const string TopicType = "imsdt_xmlv1p1";
    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
    private static readonly XNamespace Link = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
    private static readonly XNamespace Topic = "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1";

    /// <summary>Everything that is wrong with a pack.</summary>
    public static IReadOnlyList<string> Problems(byte[] pack, string scheme = "https")
    {
        var files = Files(pack);
        if (!files.TryGetValue(ManifestName, out var manifest)) return ["there is no imsmanifest.xml at the root"];
        var problems = new List<string>();
        var firstBytes = Encoding.UTF8.GetString(manifest.AsSpan(0, Math.Min(500, manifest.Length)));
        if (!firstBytes.Contains(Package.NamespaceName, StringComparison.Ordinal))
            problems.Add("the first 500 bytes of the manifest do not name the profile");
        var root = XDocument.Parse(Encoding.UTF8.GetString(manifest)).Root!;
        if (root.Name != Package + "manifest") problems.Add("the root is no manifest of Common Cartridge 1.1");
        var parts = root.Elements().Select(child => child.Name.LocalName);
        if (!parts.SequenceEqual(["metadata", "organizations", "resources"]))
            problems.Add("the manifest does not hold metadata, organizations and resources in this order");
        var ids = root.DescendantsAndSelf().Attributes("identifier").Select(id => id.Value).ToList();
        problems.AddRange(ids.Where(id => !IsName(id)).Select(id => $"\"{id}\" is no XML name"));
        var repeated = ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1);
        problems.AddRange(repeated.Select(same => $"the identifier {same.Key} is there {same.Count()} times"));
        CheckMetadata(root, problems);
        var resources = CheckResources(root, files, scheme, problems);
        CheckOrganization(root, resources, problems);
        return problems;
    }

    public static Dictionary<string, byte[]> Files(byte[] pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }

    /// <summary>The titles of folders and of what is in them, in order.</summary>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Titles)> Outline(byte[] pack)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(Files(pack)[ManifestName])).Root!;
        var top = root.Element(Package + "organizations")!.Element(Package + "organization")!.Element(Package + "item")!;
        return [.. top.Elements(Package + "item").Select(folder => (TitleOf(folder), TitlesIn(folder)))];

        static string TitleOf(XElement item) => item.Element(Package + "title")!.Value;
        static IReadOnlyList<string> TitlesIn(XElement folder) => [.. folder.Elements(Package + "item").Select(TitleOf)];
    }

    /// <summary>The addresses of all links by their titles.</summary>
    public static IReadOnlyDictionary<string, string> Links(byte[] pack) => Roots(pack, "links/").ToDictionary(
        link => link.Element(Link + "title")!.Value,
        link => link.Element(Link + "url")!.Attribute("href")!.Value,
        StringComparer.Ordinal);

    /// <summary>The HTML of all discussion topics by their titles.</summary>
    public static IReadOnlyDictionary<string, string> Topics(byte[] pack) => Roots(pack, "topics/").ToDictionary(
        topic => topic.Element(Topic + "title")!.Value,
        topic => topic.Element(Topic + "text")!.Value,
        StringComparer.Ordinal);

    private static IEnumerable<XElement> Roots(byte[] pack, string folder) => Files(pack)
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
        .Select(file => XDocument.Parse(Encoding.UTF8.GetString(file.Value)).Root!);

    private static void CheckMetadata(XElement root, List<string> problems)
    {
        var metadata = root.Element(Package + "metadata");
        if (metadata?.Element(Package + "schema")?.Value != "IMS Common Cartridge") problems.Add("the schema is not IMS Common Cartridge");
        if (metadata?.Element(Package + "schemaversion")?.Value != "1.1.0") problems.Add("the schema version is not 1.1.0");
        var title = metadata?.Element(Lom + "lom")?.Element(Lom + "general")?.Element(Lom + "title")?.Element(Lom + "string");
        if (string.IsNullOrWhiteSpace(title?.Value)) problems.Add("the cartridge has no title");
    }

    private static Dictionary<string, XElement> CheckResources(
        XElement root,
        Dictionary<string, byte[]> files,
        string scheme,
        List<string> problems)
    {
        var resources = root.Element(Package + "resources")!.Elements(Package + "resource").ToList();
        var used = new HashSet<string>(StringComparer.Ordinal) { ManifestName };
        foreach (var resource in resources)
        {
            var (id, type) = (resource.Attribute("identifier")?.Value, resource.Attribute("type")?.Value);
            var hrefs = resource.Elements(Package + "file").Select(file => file.Attribute("href")?.Value ?? "").ToList();
            if (resource.Attribute("href") is not null) problems.Add($"{id} has an href, which only web content may have");
            if (hrefs is not [var href] || !files.TryGetValue(href, out var bytes))
                problems.Add($"{id} does not have exactly one file of the pack");
            else if (!used.Add(href)) problems.Add($"{href} belongs to two resources");
            else if (type is not (LinkType or TopicType)) problems.Add($"{id} is of the type {type}");
            else if (type == LinkType) problems.AddRange(LinkProblems(bytes, scheme).Select(problem => $"{href}: {problem}"));
            else problems.AddRange(TopicProblems(bytes).Select(problem => $"{href}: {problem}"));
        }

        problems.AddRange(files.Keys.Where(file => !used.Contains(file)).Select(file => file + " belongs to no resource"));
        return resources
            .GroupBy(resource => resource.Attribute("identifier")!.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> LinkProblems(byte[] bytes, string scheme)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        if (!Holds(root, Link + "webLink", Link + "title", Link + "url")) yield return "it is no webLink with a title and a url";
        else
        {
            if (string.IsNullOrWhiteSpace(root.Element(Link + "title")!.Value)) yield return "the title is empty";
            var href = root.Element(Link + "url")!.Attribute("href")?.Value;
            if (!IsAddress(href, scheme)) yield return $"\"{href}\" is no absolute address of {scheme}";
            var attributes = root.Element(Link + "url")!.Attributes().Select(attribute => attribute.Name.LocalName);
            if (attributes.Any(name => name is not ("href" or "target" or "windowFeatures")))
                yield return "the url has an attribute that the profile does not know";
        }
    }

    private static IEnumerable<string> TopicProblems(byte[] bytes)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        if (!Holds(root, Topic + "topic", Topic + "title", Topic + "text")) yield return "it is no topic with a title and a text";
        else
        {
            if (string.IsNullOrWhiteSpace(root.Element(Topic + "title")!.Value)) yield return "the title is empty";
            if (root.Element(Topic + "text")!.Attribute("texttype")?.Value is not ("text/html" or "text/plain"))
                yield return "the text does not say whether it is HTML or plain";
            using var html = new HtmlParser().ParseDocument(root.Element(Topic + "text")!.Value);
            if (html.QuerySelector("script, style, iframe, object, img") is { } forbidden)
                yield return $"the text holds a {forbidden.LocalName}";
        }
    }

    private static bool Holds(XElement root, XName name, params XName[] children) =>
        root.Name == name && root.Elements().Select(child => child.Name).SequenceEqual(children);

    private static bool IsAddress(string? href, string scheme) =>
        Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Scheme == scheme && address.Host.Length > 0;

    private static void CheckOrganization(XElement root, Dictionary<string, XElement> resources, List<string> problems)
    {
        var organizations = root.Element(Package + "organizations")!.Elements().ToList();
        if (organizations is not [var organization] || organization.Attribute("structure")?.Value != "rooted-hierarchy")
            problems.Add("there is not exactly one organization, rooted-hierarchy");
        else if (organization.Elements().ToList() is not [var top] || !IsBareItem(top))
            problems.Add("the organization does not have exactly one item without a title and a resource");
        else
        {
            foreach (var item in top.Descendants(Package + "item"))
            {
                var (id, target) = (item.Attribute("identifier")?.Value, item.Attribute("identifierref")?.Value);
                if (string.IsNullOrWhiteSpace(item.Element(Package + "title")?.Value)) problems.Add($"{id} has no title");
                if (target is null == !item.Elements(Package + "item").Any())
                    problems.Add($"{id} must have either a resource or items of its own");
                if (target is not null && !resources.ContainsKey(target)) problems.Add($"{id} names {target}, which is not there");
            }

            var named = top.Descendants().Attributes("identifierref").Select(target => target.Value).ToHashSet(StringComparer.Ordinal);
            problems.AddRange(resources.Keys.Where(id => !named.Contains(id)).Select(id => $"{id} stands in no folder"));
        }
    }

    private static bool IsBareItem(XElement element) =>
        element.Name == Package + "item"
        && element.Element(Package + "title") is null
        && element.Attribute("identifierref") is null;

    private static bool IsName(string id)
    {
        try
        {
            return XmlConvert.VerifyNCName(id).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
