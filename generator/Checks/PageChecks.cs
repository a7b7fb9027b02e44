using CopToolkit.Core;

namespace CopToolkit.Checks;

/// <summary>Checks that need every finished page: links to anchors, in the sources and in the pages.</summary>
public static class PageChecks
{
    public static void Run(FinishedPages finished, Findings findings)
    {
        var suggestions = new Suggestions();
        foreach (var link in finished.AnchorLinks.OrderBy(link => link.File, StringComparer.Ordinal).ThenBy(link => link.Line))
        {
            if (!finished.Facts.TryGetValue(link.Address, out var target) || target.Ids.Contains(link.Anchor)) continue;
            var nearest = suggestions.DidYouMean(link.Anchor, target.Ids, "#");
            findings.Add(link.File, link.Line, $"there is no place #{link.Anchor} on {link.Address}{nearest}; "
                + "use the id of one of its headings");
        }

        // What the second wall refuses follows from a mistake in the content, which is told by then, or is a fault in a component.
        if (findings.Any) return;
        foreach (var fault in finished.Faults.Sorted()) findings.Add(fault.File, fault.Line, fault.Message);
        foreach (var (page, facts) in finished.Facts)
        {
            foreach (var (address, anchor) in facts.AnchorLinks.Where(link => LeadsNowhere(link, finished)))
            {
                findings.Add(page.OutputPath, 1,
                    $"the finished page links to {address}#{anchor}, which is not there; this is a fault in a component: please report it");
            }
        }
    }

    private static bool LeadsNowhere((Address Page, string Anchor) link, FinishedPages finished) =>
        finished.Facts.TryGetValue(link.Page, out var target) && !target.Ids.Contains(link.Anchor);
}
