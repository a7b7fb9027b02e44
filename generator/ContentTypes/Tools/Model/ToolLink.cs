using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Tools.Model;

/// <summary>A link of the front matter to a content file or a listing, with or without an anchor.</summary>
public sealed record ToolLink(string Title, Address Address, string? Anchor)
{
    /// <summary>Where the text leads; null when there is no such file.</summary>
    public static ToolLink? Of(string target, Site site)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        if (site.AddressOfFileOrListing(path) is not { } address) return null;
        var document = site.FindFile(path);
        return new ToolLink(document?.Title ?? site.TypeOf(path.TrimEnd('/'))?.Title ?? path, address, anchor ?? document?.Fragment);
    }
}
