using System.Security.Cryptography;
using System.Text;
using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Lays the chosen theme over the base theme, joins styles and scripts, and names the folder of all assets by their
/// hash.</summary>
public static class BuildTheme
{
    private static readonly string[] Styles = ["css/site.css", "css/work.css", "css/book.css"];
    private static readonly string[] Scripts = ["js/start.js", "js/site.js"];
    private static readonly string[] PageScripts =
    [
        "js/case-writing.js", "js/cases.js", "js/lost.js", "js/papers.js", "js/search.js",
        "js/templates.js", "js/tools.js", "js/trainers.js", "js/visual-tools.js",
    ];
    private const string Worker = "worker/service-worker.js";
    private static readonly string[] Copied = ["fonts/", "icons/"];

    public static Theme For(Site site, Findings findings)
    {
        var files = ReadLayers(site, findings);
        var assets = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        // The rules of the anonymity check are data that the build reads, too.
        if (files.ContainsKey("js/case-writing.js")) files["js/lib/anonymity-rules.js"] = Encoding.UTF8.GetBytes(AnonymityRules.Script());
        if (files.ContainsKey("js/case-writing.js")) assets["js/english-words.js"] = Encoding.UTF8.GetBytes(EnglishWords.Script());
        foreach (var entry in Styles) assets[entry] = JoinStyles.From(entry, files, findings);
        foreach (var entry in Scripts) assets[entry] = JoinScripts.From(entry, files, findings);
        // A theme may do without the scripts of single kinds of page; those pages still find a file.
        foreach (var entry in PageScripts) assets[entry] = files.ContainsKey(entry) ? JoinScripts.From(entry, files, findings) : [];
        foreach (var (name, bytes) in files.Where(file => Copied.Any(folder => file.Key.StartsWith(folder, StringComparison.Ordinal))))
            assets[name] = bytes;
        foreach (var image in site.Sources.Where(file => site.Images.Contains(file.Path))) assets[image.Path] = image.Bytes.ToArray();
        foreach (var name in assets.Keys.Where(LineEnds.IsText).ToList()) assets[name] = LineEnds.OfUnix(assets[name]);
        return new Theme(FixedAddresses.Assets + HashOf(assets), [.. assets.Select(asset => (asset.Key, asset.Value))])
        {
            Worker = files.ContainsKey(Worker) ? JoinScripts.From(Worker, files, findings) : [],
        };
    }

    private static Dictionary<string, byte[]> ReadLayers(Site site, Findings findings)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var layer in new[] { "base", site.Settings.Theme }.Distinct(StringComparer.Ordinal))
        {
            var folder = Path.Combine(site.Options.Themes, layer);
            if (!Directory.Exists(folder))
            {
                var known = Directory.EnumerateDirectories(site.Options.Themes).Select(Path.GetFileName).Order(StringComparer.Ordinal);
                findings.Add("site.yml", 1, $"there is no theme \"{layer}\"; use one of {string.Join(", ", known)}");
                continue;
            }

            foreach (var path in FolderFiles.Below(folder).Where(FolderFiles.IsOrdinary))
                files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = Read(path);
        }

        return files;
    }

    private static byte[] Read(string path) =>
        LineEnds.IsText(path) ? LineEnds.OfUnix(File.ReadAllBytes(path)) : File.ReadAllBytes(path);

    private static string HashOf(SortedDictionary<string, byte[]> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in assets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
