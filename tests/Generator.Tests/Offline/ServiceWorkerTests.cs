using System.Text;
using System.Text.Json;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Offline;

public sealed class ServiceWorkerTests
{
    [Fact]
    public void The_list_of_everything_names_files_that_are_there()
    {
        using var site = TestSite.Complete();
        var files = site.BuildWell();
        var paths = JsonSerializer.Deserialize<string[]>(files["kept-files.json"])!;
        Assert.Contains("", paths);
        Assert.All(paths, path => Assert.True(files.ContainsKey(FileOf(path)), path));
        Assert.DoesNotContain(paths, path => path.StartsWith("downloads/", StringComparison.Ordinal) || path is "404.html" or "not-kept/");

        static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    [Fact]
    public void The_manifest_leads_to_the_site_and_its_icons()
    {
        using var site = TestSite.Minimal();
        var files = site.BuildWell(options => options with { Url = new Uri("https://x.example/repo/") });
        using var manifest = JsonDocument.Parse(files["manifest.webmanifest"]);
        Assert.Equal("/repo/", manifest.RootElement.GetProperty("start_url").GetString());
        var icons = manifest.RootElement.GetProperty("icons").EnumerateArray().ToList();
        var sizes = icons.Select(icon => icon.GetProperty("sizes").GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            ["any", "180x180", "192x192", "512x512"],
            sizes.OrderByDescending(size => size == "any").ThenBy(size => size, StringComparer.Ordinal));
        var paths = icons.Select(icon => icon.GetProperty("src").GetString()!["/repo/".Length..]);
        Assert.All(paths, path => Assert.Contains(path, (IDictionary<string, byte[]>)files));
    }

    [Fact]
    public void The_worker_changes_when_what_it_knows_changes_and_only_then()
    {
        using var site = TestSite.Minimal();
        site.PutBody("\nA text.\n");
        var before = Encoding.UTF8.GetString(site.BuildWell()["sw.js"]);
        // An emphasis is no word, so the search index, whose folder the worker knows, stays the same.
        site.PutBody("\nA *text*.\n");
        Assert.Equal(before, Encoding.UTF8.GetString(site.BuildWell()["sw.js"]));
        site.Replace("site.yml", "edition: ", "edition: 9");
        Assert.NotEqual(before, Encoding.UTF8.GetString(site.BuildWell()["sw.js"]));
    }
}
