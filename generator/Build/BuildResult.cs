using CopToolkit.Checks;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;

namespace CopToolkit.Build;

/// <summary>How a build ended.</summary>
public sealed record BuildResult(BuildOutcome Outcome, IReadOnlyList<Finding> Findings, IReadOnlyList<(string Stage, TimeSpan Time)> Stages)
{
    /// <summary>What is wrong with the command line or the folders, for <see cref="BuildOutcome.WrongUsage"/>.</summary>
    public string? Usage { get; init; }

    public WrittenFiles Written { get; init; } = new(0, 0, 0);

    public Site? Site { get; init; }

    /// <summary>What search took of the build: counting words while pages are rendered, and its own stage.</summary>
    public TimeSpan SearchTime { get; init; }

    public RenderedPages? Rendered { get; init; }

    /// <summary>The addresses and anchors that this build publishes.</summary>
    public IReadOnlyList<string> PublishedLinks => Rendered is null ? [] : Permalinks.Of(Rendered.Finished);

    public static BuildResult WrongUsage(string problem) => new(BuildOutcome.WrongUsage, [], []) { Usage = problem };

    public static BuildResult Failed(Findings findings, StageClock clock, Site? site) =>
        new(BuildOutcome.Findings, findings.Sorted(), clock.Stop()) { Site = site };

    public static BuildResult Good(WrittenFiles written, Site site, RenderedPages rendered, StageClock clock) =>
        new(BuildOutcome.Good, [], clock.Stop())
        {
            SearchTime = (rendered.Search.Time / site.Options.Workers) + clock.Of(Pipeline.IndexStage),
            Written = written,
            Site = site,
            Rendered = rendered,
        };
}

/// <summary>The three ways that a build ends; the number is the exit code.</summary>
public enum BuildOutcome
{
    Good = 0,
    Findings = 1,
    WrongUsage = 2,
}
