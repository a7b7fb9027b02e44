using CopToolkit.Checks;
using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.Modules;

namespace CopToolkit;

/// <summary>The whole build: read → parse → site → check → render → check the pages → write.</summary>
public static class Pipeline
{
    public static BuildResult Run(SiteOptions options, IReadOnlyList<ContentType>? types = null, IProgress<string>? progress = null)
    {
        var (findings, clock) = (new Findings(), new StageClock(progress));
        if (Folders.Problem(options) is { } problem) return BuildResult.WrongUsage(problem);

        clock.Begin("read");
        var files = ReadFiles.From(options.Content, findings);

        clock.Begin("parse");
        var site = ParseDocuments.Into(files, types ?? AllContentTypes.List, options, findings);
        if (site is null) return BuildResult.Failed(findings, clock);
        var theme = BuildTheme.For(site, files, findings);

        clock.Begin("check");
        var pages = PageList.Of(site, theme);
        SiteChecks.Run(site, files, pages, findings);

        clock.Begin("render");
        using var output = OutputFolder.Open(options, FixedFiles.Of(theme), findings);
        WriteDocumentFiles.Into(output, site);
        var rendered = RenderPages.Into(output, site, pages, findings, clock);

        clock.Begin("check the pages");
        PageChecks.Run(rendered, findings);
        Permalinks.Check(site, rendered, files, findings);
        if (findings.Any) return BuildResult.Failed(findings, clock);

        clock.Begin("index");
        var searchFolder = WriteSearch.Into(output, site, pages, rendered.Search);

        clock.Begin("write");
        CopyTheme.Into(output, theme);
        GenerateSitemap.Into(output, site, pages);
        GenerateFeed.Into(output, site, pages);
        GenerateRobots.Into(output, site);
        GenerateHeaders.Into(output, searchFolder);
        GenerateRedirects.Into(output, site, pages);
        return BuildResult.Good(output.Publish(), site, rendered, clock);
    }
}
