using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>The one place where addresses become text in a page.</summary>
/// <param name="site">The site's own absolute address.</param>
/// <param name="assetFolder">The folder of all assets, named by their hash.</param>
/// <param name="from">The page that the links stand on; null writes them from the root of the site.</param>
public class Links(Uri site, string assetFolder, Address? from = null)
{
    public virtual string To(Address address, string? fragment = null) => Root + address.Path + (fragment is null ? "" : "#" + fragment);

    public string To(Document document, string? anchor = null) => To(document.Address, anchor ?? document.Fragment);

    /// <summary>A file of the theme, such as site.css.</summary>
    public virtual string Asset(string name) => $"{Root}{assetFolder}/{name}";

    /// <summary>A file at a fixed place, such as feed.xml.</summary>
    public virtual string File(string path) => Root + path;

    public string Absolute(Address address, string? fragment = null) => new Uri(site, address.Path + (fragment is null ? "" : "#" + fragment)).AbsoluteUri;

    /// <summary>The absolute form of an address that this type wrote, or of one that already is.</summary>
    public string Absolute(string address) => new Uri(site, address).AbsoluteUri;

    public string Absolute(Document document) => Absolute(document.Address, document.Fragment);

    public Links From(Address page) => new(site, assetFolder, page);

    public Address? Page => from;

    private string Root => site.AbsolutePath;
}
