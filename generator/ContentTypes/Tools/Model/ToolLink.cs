using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Tools.Model;

/// <summary>A link of the front matter to a content file or a listing, with or without an anchor.</summary>
public sealed record ToolLink(string Title, Address Address, string? Anchor)
{
    /// <summary>Where the text leads; null when there is no such file.</summary>
    public static ToolLink? Of(string target, Site site)
    {
        var (path, anchor) = target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (target[..hash], target[(hash + 1)..]) : (target, null);
        if (site.AddressOfFileOrListing(path) is not { } address) return null;
        var document = site.FindFile(path);
        return new ToolLink(document?.Title ?? site.TypeOf(path.TrimEnd('/'))?.Title ?? path, address, anchor ?? document?.Fragment);
    }
}
