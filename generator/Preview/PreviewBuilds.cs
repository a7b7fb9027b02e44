using System.Diagnostics.CodeAnalysis;
using CopToolkit.Build;
using CopToolkit.Documents;

namespace CopToolkit.Preview;

/// <summary>Builds again whenever content or theme change, and lets pages wait for it.</summary>
public sealed class PreviewBuilds(SiteOptions options)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(120);
    private readonly Lock _building = new();
    private TaskCompletionSource _changed = NewSource();

    /// <summary>Counts builds; a page that shows an older one reloads.</summary>
    public int Version { get; private set; }

    /// <summary>What is wrong with the latest build; the site on show is the last good one.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public void Build()
    {
        lock (_building)
        {
            Problems = ProblemsOfBuild();
            Version++;
            Interlocked.Exchange(ref _changed, NewSource()).SetResult();
        }
    }

    /// <summary>A fault of the generator is shown like a finding: the last good site stays, and the next change is built again.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, somebody is writing and needs the preview to live on.")]
    private IReadOnlyList<string> ProblemsOfBuild()
    {
        try
        {
            var result = BuildReport.Watch(progress => Pipeline.Run(options, progress: progress));
            BuildReport.Print(result, options);
            return result.Usage is { } usage ? [usage] : [.. result.Findings.Select(finding => FindingLines.Line(finding, options))];
        }
        catch (Exception fault)
        {
            var sentence = $"The generator has a fault: {fault.GetBaseException().Message.TrimEnd('.')}. "
                + "Take back what you changed last, and please report it.";
            Console.Error.WriteLine(sentence);
            return [sentence];
        }
    }

    /// <summary>Ends when a build newer than <paramref name="version"/> is there, or the time is up.</summary>
    public async Task<bool> ChangedSinceAsync(int version, TimeSpan longest, CancellationToken cancel)
    {
        var changed = _changed.Task;
        if (Version != version) return true;
        return await Task.WhenAny(changed, Task.Delay(longest, cancel)) == changed;
    }

    public IDisposable Watch()
    {
        var timer = new Timer(_ => Rebuild());
        var watchers = new[] { options.Content, options.Themes }.Select(folder => Watcher(folder, timer)).ToList();
        return new Watching(timer, watchers);
    }

    private void Rebuild()
    {
        try
        {
            Build();
        }
        catch (IOException problem)
        {
            Console.Error.WriteLine(problem.Message);
        }
    }

    private static FileSystemWatcher Watcher(string folder, Timer timer)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        FileSystemEventHandler soon = (_, _) => timer.Change(Settle, Timeout.InfiniteTimeSpan);
        watcher.Changed += soon;
        watcher.Created += soon;
        watcher.Deleted += soon;
        watcher.Renamed += (_, _) => timer.Change(Settle, Timeout.InfiniteTimeSpan);
        watcher.Error += (_, _) => timer.Change(Settle, Timeout.InfiniteTimeSpan);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Watching(Timer timer, List<FileSystemWatcher> watchers) : IDisposable
    {
        public void Dispose()
        {
            foreach (var watcher in watchers) watcher.Dispose();
            timer.Dispose();
        }
    }
}
