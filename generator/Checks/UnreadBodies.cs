using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.Checks;

/// <summary>A file whose front matter is wrong has no page; its body is read all the same, so that its author hears of everything
/// at once.</summary>
public static class UnreadBodies
{
    public static void Check(Site site, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        var addresses = new KnownAddresses(pages.Select(planned => planned.Page.Address));
        var reader = new BodyReader(site, new Links(site.Url, FixedAddresses.Assets), addresses, findings);
        foreach (var file in site.Sources.Where(file => file is { IsRefused: false, IsDraft: false } && site.FindFile(file.Path) is null))
        {
            if (site.TypeOf(file.Folder) is not { HasProse: true } type) continue;
            // What keeps the front matter from being found is told already.
            if (FrontMatterSplit.Of(file, new Findings()) is { } split) reader.Read(type.BodyOf(file, split), BodyFrame.Own);
        }
    }
}
