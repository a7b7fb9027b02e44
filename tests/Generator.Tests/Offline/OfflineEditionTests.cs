using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.PlainPages;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Offline;

public sealed class OfflineEditionTests
{
    private static readonly string[] Targets = ["href", "src", "action", "xlink:href"];

    [Fact]
    public void Every_link_leads_to_a_file_of_the_folder_and_to_a_place_in_it()
    {
        using var site = TestSite.Complete();
        var files = Edition(site);
        var parser = new HtmlParser();
        var pages = files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(
                file => file.Key,
                file => parser.ParseDocument(Encoding.UTF8.GetString(file.Value)),
                StringComparer.Ordinal);
        Assert.True(pages.Count > 10);
        foreach (var (path, page) in pages)
        {
            foreach (var target in OwnTargets(page))
            {
                var url = new Uri(new Uri("file:///stick/" + path), target);
                var file = url.AbsolutePath["/stick/".Length..];
                Assert.True(files.ContainsKey(file), $"{path} leads to {target}, which is not there");
                if (url.Fragment.Length <= 1) continue;
                var place = pages[file].GetElementById(url.Fragment[1..]);
                Assert.True(place is not null, $"{path} leads to {target}, a place that is not there");
            }
        }
    }

    [Fact]
    public void Holds_nothing_that_only_a_server_reads()
    {
        using var site = TestSite.Complete();
        Assert.DoesNotContain(
            Edition(site).Keys,
            path => path is "_headers" or "_redirects" or "sitemap.xml" or "feed.xml" or "robots.txt" or "404.html");
    }

    [Fact]
    public void The_zip_holds_the_folder()
    {
        using var site = TestSite.Complete();
        var all = Build(site);
        var (name, bytes) = all.Single(file =>
            file.Key.EndsWith(".zip", StringComparison.Ordinal) && !file.Key.Contains('/', StringComparison.Ordinal));
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        Assert.Equal(
            all.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Contains(name.Replace(".zip", "/READ-ME-FIRST.txt", StringComparison.Ordinal), zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Two_builds_have_the_same_bytes()
    {
        using var one = TestSite.Complete();
        using var two = TestSite.Complete();
        Assert.Equal(Hashes(Build(one)), Hashes(Build(two)));
    }

    [Fact]
    public void The_site_that_offers_it_has_the_same_zip()
    {
        using var site = TestSite.Complete();
        site.Put("site.yml", File.ReadAllText(site.PathOf("site.yml")) + "offers-offline: true\n");
        var web = site.BuildWell();
        var (path, zip) = web.Single(file => file.Key.StartsWith("downloads/", StringComparison.Ordinal));
        Assert.Equal(Hashes(Build(site))[Path.GetFileName(path)], Convert.ToHexString(SHA256.HashData(zip)));
    }

    [Fact]
    public void A_mistake_in_the_content_is_told_once_and_nothing_is_written()
    {
        using var site = TestSite.Minimal();
        site.PutBody("\nA [page that is not there](missing.md).\n");
        var result = site.Build(options => options with { IsOffline = true });
        Assert.Single(result.Findings);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_fault_of_this_edition_alone_is_told_and_nothing_is_written()
    {
        using var site = TestSite.Complete();
        site.Put("site.yml", File.ReadAllText(site.PathOf("site.yml")) + "offers-offline: true\n");
        var types = AllContentTypes.List.Select(type => type is PlainPageType ? new WithAGuideOfItsOwn() : type).ToList();
        Assert.Equal(
            [
                "READ-ME-FIRST.txt:1: in the offline edition: two pages would be written to this address; " +
                "rename one of the files behind it",
            ],
            site.Build(types: types).Findings.Select(finding => finding.ToString()));
        Assert.False(Directory.Exists(site.Output));
        Assert.Empty(site.Findings(types));
    }

    [Fact]
    public void A_preview_says_why_it_is_not_there()
    {
        using var site = TestSite.Complete();
        site.Put("site.yml", File.ReadAllText(site.PathOf("site.yml")) + "offers-offline: true\n");
        var files = site.BuildWell(options => options with { IsPreview = true });
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("downloads/", StringComparison.Ordinal));
        Assert.Contains("This preview leaves it out", Encoding.UTF8.GetString(files["trainers/index.html"]), StringComparison.Ordinal);
    }

    private sealed class WithAGuideOfItsOwn : ContentType<PlainPage>
    {
        public override string Folder => "pages";

        public override string Singular => "a plain page";

        public override string Title => "About this site";

        public override string AddressPrefix => "";

        public override Type PageComponent => typeof(PlainPageView);

        public override IEnumerable<OutputFile> FilesOf(Document document, Site site) =>
            document.Slug == "about" ? [new("READ-ME-FIRST.txt", [])] : [];
    }

    private static IEnumerable<string> OwnTargets(AngleSharp.Html.Dom.IHtmlDocument page) => page.All
        .SelectMany(element => Targets.Select(element.GetAttribute))
        .OfType<string>()
        .Where(target => !target.StartsWith("http", StringComparison.Ordinal))
        .Where(target => !target.StartsWith("tel:", StringComparison.Ordinal));

    private static SortedDictionary<string, byte[]> Build(TestSite site) => site.BuildWell(options => options with { IsOffline = true });

    /// <summary>The files below the edition's folder.</summary>
    private static Dictionary<string, byte[]> Edition(TestSite site) => Build(site)
        .Where(file => file.Key.Contains('/', StringComparison.Ordinal))
        .ToDictionary(
            file => file.Key[(file.Key.IndexOf('/', StringComparison.Ordinal) + 1)..],
            file => file.Value,
            StringComparer.Ordinal);

    private static Dictionary<string, string> Hashes(IDictionary<string, byte[]> files) => files.ToDictionary(
        file => file.Key,
        file => Convert.ToHexString(SHA256.HashData(file.Value)),
        StringComparer.Ordinal);
}
