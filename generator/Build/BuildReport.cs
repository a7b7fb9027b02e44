using System.Diagnostics;
using System.Globalization;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;

namespace CopToolkit.Build;

/// <summary>Tells the person at the terminal how a build goes and how it ended.</summary>
public static class BuildReport
{
    /// <summary>Runs a build with progress on one changing line, or none where the output is not a terminal.</summary>
    public static BuildResult Watch(Func<IProgress<string>?, BuildResult> build)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return Run(build, null);
        var line = new ProgressLine();
        var result = Run(build, line);
        line.Clear();
        return result;
    }

    /// <summary>Says how a build ended, in words or, when another program asks, as JSON; gives the exit code.</summary>
    public static int Print(BuildResult result, SiteOptions options, bool asJson = false)
    {
        if (result.Outcome == BuildOutcome.WrongUsage) Console.Error.WriteLine(Sentence(result.Usage!));
        else if (asJson) Console.WriteLine(FindingReport.Json(result.Findings, options));
        else if (result.Outcome == BuildOutcome.Findings)
            FindingReport.Print(result.Findings, options, result.Site?.Repository ?? options.Repository, Console.Error);
        else PrintTable(result, options);
        return (int)result.Outcome;
    }

    private static void PrintTable(BuildResult result, SiteOptions options)
    {
        foreach (var type in result.Site!.Types)
            Console.WriteLine($"{type.Title,-20} {result.Site.Documents.Count(document => document.Type == type),6:N0} "
                + $"{(type.Placement == Placement.Page ? "pages" : "entries")}");
        foreach (var line in result.Site.Types.SelectMany(type => type.ReportOf(result.Site))) Console.WriteLine(line);
        if (result.Site.Drafts.ToList() is [_, ..] drafts)
            Console.WriteLine($"Left out, because it says draft: true: {string.Join(", ", drafts)}");
        var time = result.Stages.Sum(stage => stage.Time.TotalSeconds);
        var what = options.CheckOnly
            ? "No finding; nothing was written"
            : $"{options.Output}: {result.Written.Written:N0} files written, {result.Written.Unchanged:N0} unchanged, "
                + $"{result.Written.Removed:N0} removed";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}; {time:0.00} s"));
    }

    private static BuildResult Run(Func<IProgress<string>?, BuildResult> build, IProgress<string>? progress)
    {
        try
        {
            return build(progress);
        }
        catch (OutputBusyException busy)
        {
            return BuildResult.WrongUsage(busy.Message);
        }
        catch (Exception problem) when (FileProblem(problem) is not null)
        {
            return BuildResult.WrongUsage($"the output cannot be written ({FileProblem(problem)!.Message.TrimEnd('.')}); "
                + "check permissions and free space, then build again");
        }
    }

    /// <summary>What the file system refused, also where several threads were refused at once; null for any other fault.</summary>
    private static Exception? FileProblem(Exception problem) => problem switch
    {
        IOException or UnauthorizedAccessException => problem,
        AggregateException many when many.Flatten().InnerExceptions.All(one => FileProblem(one) is not null) =>
            FileProblem(many.Flatten().InnerExceptions[0]),
        _ => null,
    };

    private static string Sentence(string text) => Casing.Capital(text) + ".";

    /// <summary>One line that is written over, at most ten times a second.</summary>
    private sealed class ProgressLine : IProgress<string>
    {
        private readonly Lock _lock = new();
        private long _last;
        private int _width;

        public void Report(string value)
        {
            lock (_lock)
            {
                if (_last != 0 && Stopwatch.GetElapsedTime(_last).TotalMilliseconds < 100) return;
                _last = Stopwatch.GetTimestamp();
                Console.Error.Write("\r" + value.PadRight(_width));
                _width = value.Length;
            }
        }

        public void Clear() => Console.Error.Write("\r" + new string(' ', _width) + "\r");
    }
}
