using CopToolkit.Checks;
using CopToolkit.ContentTypes;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;
using CopToolkit.Steps;

namespace CopToolkit.Build;

/// <summary>The whole build: read → parse → plan → check → render → check the pages → write.</summary>
public static class Pipeline
{
    public const string IndexStage = "index";

    public static BuildResult Run(SiteOptions options, IReadOnlyList<ContentType>? types = null, IProgress<string>? progress = null)
    {
        var (findings, clock) = (new Findings(), new StageClock(progress));
        if (FolderProblems.In(options) is { } problem) return BuildResult.WrongUsage(problem);

        clock.Begin("read");
        var files = ReadFiles.From(options.Content, findings);

        clock.Begin("parse");
        var site = ParseDocuments.Into(files, types ?? AllContentTypes.List, options, findings);
        if (site is null) return BuildResult.Failed(findings, clock, site);
        var theme = BuildTheme.For(site, findings);

        clock.Begin("check");
        var (pages, redirects) = (PlanPages.Of(site, theme), PlanRedirects.Of(site));
        SiteChecks.Run(site, pages, redirects, findings);

        using var output = OutputFolder.Open(options, FixedPaths.Of(theme), findings);
        var takeaways = Takeaways.Of(site, theme, pages, findings);
        var (copy, faultsOfCopy) = MakeOfflineCopy.When(site, theme, takeaways, findings, clock);

        clock.Begin("render");
        // Who asks for the offline edition only gets the pages for the web checked.
        var web = options.IsOffline ? new HeldFiles(FixedPaths.Of(theme), findings) : (Output)output;
        var rendered = WriteSite.Into(web, site, theme, pages, takeaways.With(copy), findings, clock);

        clock.Begin("check the pages");
        PageChecks.Run(rendered.Finished, findings);
        Permalinks.Check(site, rendered.Finished, redirects, findings);
        if (!findings.Any) MakeOfflineCopy.Report(faultsOfCopy, findings);
        if (findings.Any) return BuildResult.Failed(findings, clock, site);

        clock.Begin(IndexStage);
        var search = options.IsOffline ? SearchFolder.None : WriteSearch.Into(output, site, pages, rendered.Search);

        clock.Begin("write");
        if (options.IsOffline) copy!.WriteInto(output);
        else ForTheWeb.Into(output, site, theme, pages, redirects, search);
        // Writing, too, can find something; the old site stays then.
        if (findings.Any) return BuildResult.Failed(findings, clock, site);
        return BuildResult.Good(output.Publish(), site, rendered, clock);
    }
}
