using System.Collections.Concurrent;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Steps;

/// <summary>Renders every page on all cores, checks it, and hands it on at once: the memory does not grow with the site.</summary>
public static class RenderPages
{
    /// <summary>From this number on someone may want to know how far it is.</summary>
    private const int Many = 500;

    public static RenderedPages Into(
        Output output, Site site, IReadOnlyList<PlannedPage> pages, Downloads downloads, Findings findings, StageClock clock)
    {
        var rendered = new RenderedPages { Search = new SearchCollection(site) };
        var addresses = new KnownAddresses(pages.Select(planned => planned.Page.Address));
        var done = 0;
        foreach (var wave in pages.GroupBy(page => page.IsMadeFromSite).OrderBy(group => group.Key))
        {
            var inOrder = wave.ToList();
            Parallel.ForEach(Shares(inOrder.Count, site.Options.Workers), Limit(site), share =>
            {
                using var renderer = new PageRenderer(output, site, addresses, downloads, rendered, findings);
                for (var i = share.Item1; i < share.Item2; i++) renderer.Render(inOrder[i]);
                var now = Interlocked.Add(ref done, share.Item2 - share.Item1);
                if (pages.Count > Many) clock.Report($"render {now} of {pages.Count} pages");
            });
        }

        return rendered;
    }

    private static ParallelOptions Limit(Site site) => new() { MaxDegreeOfParallelism = site.Options.Workers };

    /// <summary>Shares of the pages that are small enough to keep every worker busy to the end.</summary>
    private static OrderablePartitioner<Tuple<int, int>> Shares(int pages, int workers) =>
        Partitioner.Create(0, pages, Math.Clamp(pages / (workers * 4), 1, 200));
}
