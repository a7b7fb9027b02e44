using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Offline;
using CopToolkit.Search;

namespace CopToolkit.Steps;

/// <summary>Renders the whole site once more for a memory stick, where the command line asks for it or the site offers it.</summary>
public static class MakeOfflineCopy
{
    /// <summary>The copy, and what is wrong with it alone; no copy where nobody wants one.</summary>
    public static (OfflineCopy? Copy, Findings Own) When(Site site, Theme theme, Takeaways takeaways, Findings findings, StageClock clock)
    {
        // The pages for the web report every mistake of the content; what only this copy shows is a fault of its own.
        var own = new Findings();
        // What has a mistake is not written.
        if (findings.Any || !IsWanted(site)) return (null, own);
        clock.Begin("offline edition");
        var held = new HeldFiles(FixedPaths.Of(theme), own);
        var pages = PlanPages.Of(site, theme, isOffline: true);
        var kept = pages.Where(planned => !FixedAddresses.Fallbacks.Contains(planned.Page.Address)).ToList();
        var rendered = WriteSite.Into(held, site, theme, kept, takeaways, own, clock);
        WriteSearch.Into(held, site, kept, rendered.Search);
        return (OfflineCopy.Of(site, held), own);
    }

    /// <summary>Passes on what is wrong with the copy alone.</summary>
    public static void Report(Findings own, Findings findings)
    {
        foreach (var one in own.Sorted()) findings.Add(one.File, one.Line, $"in the offline edition: {one.Message}");
    }

    /// <summary>Nobody takes a preview away on a stick.</summary>
    private static bool IsWanted(Site site) =>
        site.Options.IsOffline || (site.Settings.OffersOffline && !site.Options.CheckOnly && !site.Options.IsPreview);
}
