namespace CopToolkit.Benchmarks.Measuring;

/// <summary>What one run of a program cost.</summary>
/// <param name="Wall">Seconds from the start of the process to its end.</param>
/// <param name="Cpu">Seconds of processor time, on all cores together.</param>
/// <param name="PeakMegabytes">The most memory that it held at once.</param>
/// <param name="Stages">Seconds by stage, where the program tells.</param>
public sealed record Cost(double Wall, double Cpu, double PeakMegabytes, IReadOnlyList<Stage> Stages)
{
    /// <summary>Seconds that search took of the build: counting words while pages are rendered, and writing the index.</summary>
    public double SearchSeconds { get; init; }

    /// <summary>The middle of several runs, each number on its own.</summary>
    public static Cost Median(IReadOnlyList<Cost> runs) => new(
        Middle(runs.Select(run => run.Wall)),
        Middle(runs.Select(run => run.Cpu)),
        Middle(runs.Select(run => run.PeakMegabytes)),
        [.. runs[0].Stages.Select((stage, i) => stage with { Seconds = Middle(runs.Select(run => run.Stages[i].Seconds)) })]);

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt((values.Count() - 1) / 2);
}

/// <summary>One stage of a build.</summary>
public sealed record Stage(string Name, double Seconds);
