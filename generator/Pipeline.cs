using CopToolkit.Checks;
using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.Modules;
using CopToolkit.Offline;

namespace CopToolkit;

/// <summary>The whole build: read → parse → site → check → render → check the pages → write.</summary>
public static class Pipeline
{
    public const string IndexStage = "index";

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

        using var output = OutputFolder.Open(options, FixedFiles.Of(theme), findings);
        site.Offline = OfflineEdition.When(site, theme, findings, clock);

        clock.Begin("render");
        // Who asks for the offline edition only gets the pages for the web checked.
        var web = options.IsOffline ? new HeldFiles(FixedFiles.Of(theme), findings) : (Output)output;
        if (site.Offline is { } offer) web.Write(offer.DownloadPath, offer.Zip);
        var rendered = WriteEdition.Into(web, site, theme, pages, findings, clock);

        clock.Begin("check the pages");
        PageChecks.Run(rendered, findings);
        Permalinks.Check(site, rendered, files, findings);
        if (!findings.Any) site.Offline?.Report(findings);
        if (findings.Any) return BuildResult.Failed(findings, clock);

        clock.Begin(IndexStage);
        var search = options.IsOffline ? SearchFolder.None : WriteSearch.Into(output, site, pages, rendered.Search);

        clock.Begin("write");
        if (options.IsOffline) site.Offline!.WriteInto(output);
        else ForTheWeb.Into(output, site, theme, pages, search);
        return BuildResult.Good(output.Publish(), site, rendered, clock);
    }
}
