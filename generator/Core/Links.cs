namespace CopToolkit.Core;

/// <summary>The one place where addresses become text in a page.</summary>
/// <param name="site">The site's own absolute address.</param>
/// <param name="assetFolder">The folder of all assets, named by their hash.</param>
/// <param name="from">The page that the links stand on; null writes them from the root of the site.</param>
/// <param name="isOffline">Addresses lead from file to file, so that the pages also work opened from a disk.</param>
public class Links(Uri site, string assetFolder, Address? from = null, bool isOffline = false)
{
    private const string IndexFile = "index.html";

    /// <summary>What stands before the path of every address: the root of the site, or the way up to it.</summary>
    private readonly string _root = isOffline ? WayUp(from ?? Address.Home) : site.AbsolutePath;

    public Address? Page => from;

    /// <summary>The links are those of the edition that is opened from a disk, where nothing serves a folder or a feed.</summary>
    public bool IsOffline => isOffline;

    /// <summary>The root of the site, for scripts that make addresses of their own.</summary>
    public string Root => _root;

    public virtual string To(Address address, string? fragment = null) =>
        _root + (isOffline ? address.OutputPath : address.Path) + Place(fragment);

    /// <summary>A file of the theme, such as site.css.</summary>
    public virtual string Asset(string name) => $"{_root}{assetFolder}/{name}";

    /// <summary>A file at a fixed place, such as feed.xml.</summary>
    public virtual string File(string path) => _root + path;

    /// <summary>The permanent address on the web, in every edition.</summary>
    public string Absolute(Address address, string? fragment = null) => new Uri(site, address.Path + Place(fragment)).AbsoluteUri;

    /// <summary>The absolute form of an address that this type wrote, or of one that already is.</summary>
    public string Absolute(string address)
    {
        if (!isOffline || Uri.TryCreate(address, UriKind.Absolute, out _)) return new Uri(site, address).AbsoluteUri;
        var web = new Uri(new Uri(site, (from ?? Address.Home).OutputPath), address);
        return web.GetLeftPart(UriPartial.Path).EndsWith('/' + IndexFile, StringComparison.Ordinal)
            ? web.GetLeftPart(UriPartial.Path)[..^IndexFile.Length] + web.Fragment
            : web.AbsoluteUri;
    }

    public Links From(Address page) => new(site, assetFolder, page, isOffline);

    private static string Place(string? fragment) => fragment is null ? "" : "#" + fragment;

    private static string WayUp(Address page) => string.Concat(Enumerable.Repeat("../", page.OutputPath.Count(letter => letter == '/')));
}
