using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Writes what the site holds everywhere, on the web and on a memory stick: the files of documents and courses, the pages and the
/// theme.</summary>
public static class WriteSite
{
    public static RenderedPages Into(
        Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, Takeaways takeaways, Findings findings, StageClock clock)
    {
        // These come before the pages that link to them and tell their sizes.
        WriteDocumentFiles(output, site);
        foreach (var file in takeaways.Files) output.Write(file.Path, file.Bytes);
        var rendered = RenderPages.Into(output, site, pages, takeaways.Downloads, findings, clock);
        foreach (var (name, bytes) in theme.Files) output.Write($"{theme.Folder}/{name}", bytes);
        return rendered;
    }

    private static void WriteDocumentFiles(Output output, Site site) =>
        Parallel.ForEach(site.Documents, new ParallelOptions { MaxDegreeOfParallelism = site.Options.Workers }, document =>
        {
            foreach (var file in site.FilesOf(document)) output.Write(file.Path, file.Bytes);
        });
}
