using CopToolkit.Courses;
using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>What every edition of the site holds, on the web and on a memory stick: the documents' files, the pages and the theme.</summary>
public static class WriteEdition
{
    public static RenderedPages Into(Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, Findings findings, StageClock clock)
    {
        WriteDocumentFiles.Into(output, site);
        WriteCourseFiles.Into(output, site, theme, pages, findings);
        var rendered = RenderPages.Into(output, site, pages, findings, clock);
        CopyTheme.Into(output, theme);
        return rendered;
    }
}
