using System.Diagnostics;
using System.Text.Json;
using CopToolkit.Benchmarks.Content;
using CopToolkit.Build;
using CopToolkit.Documents;

namespace CopToolkit.Benchmarks.Measuring;

/// <summary>One build in a process of its own, so that no run warms up or fills the memory of the next.</summary>
public static class BuildCase
{
    public const string Command = "build-once";

    /// <summary>In the parent: under the settings that the generator's own program runs with.</summary>
    public static Cost Run(string content, string output, Repository repository)
    {
        var here = AppContext.BaseDirectory;
        return MeasuredProcess.Run(
            "dotnet",
            "exec",
            "--runtimeconfig",
            Path.Combine(here, "Generator.runtimeconfig.json"),
            Path.Combine(here, "Benchmarks.dll"),
            Command,
            content,
            output,
            repository.Themes);
    }

    /// <summary>In the child.</summary>
    public static int BuildOnce(string content, string output, string themes)
    {
        var result = Pipeline.Run(new SiteOptions { Content = content, Output = output, Themes = themes }, MadeSite.Types);
        foreach (var finding in result.Findings.Take(20)) Console.Error.WriteLine(finding);
        Console.Error.Write(result.Usage);
        var stages = result.Stages.Select(stage => new Stage(stage.Stage, stage.Time.TotalSeconds)).ToList();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        var peak = MeasuredProcess.PeakMegabytes("self");
        var cost = new Cost(0, cpu, peak, stages) { SearchSeconds = result.SearchTime.TotalSeconds };
        Console.WriteLine(JsonSerializer.Serialize(cost));
        return (int)result.Outcome;
    }
}
