using CopToolkit.Core;
using CopToolkit.Courses.Packs;
using CopToolkit.Documents;
using CopToolkit.Offline;

namespace CopToolkit.Steps;

/// <summary>The files that people take away besides those of single documents, and what pages tell of them.</summary>
public sealed record Takeaways(IReadOnlyList<OutputFile> Files, Downloads Downloads)
{
    /// <summary>Makes the files for trainers; none while there are findings, because a pack of broken pages helps nobody.</summary>
    public static Takeaways Of(Site site, Theme theme, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        if (findings.Any) return new Takeaways([], Downloads.None);
        var addresses = new KnownAddresses(pages.Select(planned => planned.Page.Address));
        var files = WriteCourseFiles.Of(site, theme, addresses, findings);
        if (files.Count == 0) return new Takeaways([], Downloads.None);
        var bytes = files.ToDictionary(file => file.Path, file => file.Bytes.Length, StringComparer.Ordinal);
        return new Takeaways(files, new Downloads(bytes, WriteCourseFiles.StyleOf(theme)));
    }

    /// <summary>The same with the whole site in one file, which only the site on the web offers.</summary>
    public Takeaways With(OfflineCopy? copy) => copy is null ? this : new Takeaways(
        [.. Files, new OutputFile(copy.DownloadPath, copy.Zip)],
        Downloads with { Offline = new OfflineDownload(copy.DownloadPath, copy.Zip.Length, copy.Checksum) });
}
