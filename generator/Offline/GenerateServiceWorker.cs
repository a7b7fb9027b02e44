using System.Text;
using System.Text.Json;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Offline;

/// <summary>Writes the service worker, which keeps pages for rooms without a network, and the manifest that makes the site
/// installable.</summary>
public static class GenerateServiceWorker
{
    /// <summary>What every page needs, besides its text.</summary>
    private static readonly string[] First =
        ["css/site.css", "css/work.css", "js/start.js", "js/site.js", "icons/icon.svg", "fonts/atkinson-hyperlegible-next.woff2"];

    /// <summary>Kept only when someone asks: a case may touch on violence and harm, and a device may be shared.</summary>
    private static readonly string[] OnRequest = [ContentFolders.CaseStudies + "/"];

    public static void Into(Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, SearchFolder search)
    {
        var kept = new
        {
            assets = theme.Folder,
            edition = site.Settings.Edition,
            first = First.Where(name => theme.Files.Any(file => file.Name == name)).Select(name => $"{theme.Folder}/{name}"),
            fallback = FixedAddresses.NotKept.Path,
            list = FixedAddresses.KeptFiles,
            search = search.Path,
            searchFirst = FixedAddresses.SearchIndex,
            onRequest = OnRequest,
            published = pages.Where(planned => planned.Page.IsListed).Select(planned => planned.Page.Address.Path).Where(IsOnRequest),
        };
        var head = Encoding.UTF8.GetBytes($"const KEPT = {JsonSerializer.Serialize(kept)};\n");
        output.Write(FixedAddresses.Worker, [.. head, .. theme.Worker]);
        output.Write(FixedAddresses.KeptFiles, JsonSerializer.SerializeToUtf8Bytes(Everything(site, theme, pages, search)));
        output.Write(FixedAddresses.Manifest, JsonSerializer.SerializeToUtf8Bytes(ManifestOf(site, theme)));
    }

    private static bool IsOnRequest(string path) => OnRequest.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Every page and file that someone keeps who asks for the whole toolkit, as paths below the root of the site.</summary>
    private static IReadOnlyList<string> Everything(Site site, Theme theme, IEnumerable<PlannedPage> pages, SearchFolder search) =>
    [
        .. pages.Where(planned => planned.Page.IsListed).Select(planned => planned.Page.Address.Path),
        .. site.Documents.SelectMany(site.FilesOf).Select(file => file.Path),
        .. theme.Files.Select(file => $"{theme.Folder}/{file.Name}"),
        FixedAddresses.SearchIndex,
        .. search.Files,
    ];

    private static Dictionary<string, object> ManifestOf(Site site, Theme theme) => new(StringComparer.Ordinal)
    {
        ["name"] = site.Settings.Title,
        ["short_name"] = "CoP toolkit",
        ["description"] = site.Settings.Description,
        ["lang"] = "en-GB",
        ["id"] = site.Url.AbsolutePath,
        ["start_url"] = site.Url.AbsolutePath,
        ["scope"] = site.Url.AbsolutePath,
        ["display"] = "minimal-ui",
        ["icons"] = theme.Files.Where(file => file.Name.StartsWith("icons/icon", StringComparison.Ordinal))
            .Select(file => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["src"] = $"{site.Url.AbsolutePath}{theme.Folder}/{file.Name}",
                ["type"] = file.Name.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "image/png",
                ["sizes"] = file.Name.EndsWith(".svg", StringComparison.Ordinal) ? "any" : SizeOf(file.Name),
            }).ToList(),
    };

    /// <summary>"icons/icon-192.png" says its size.</summary>
    private static string SizeOf(string name)
    {
        var size = Path.GetFileNameWithoutExtension(name).Split('-')[^1];
        return $"{size}x{size}";
    }
}
