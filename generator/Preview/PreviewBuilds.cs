using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CopToolkit.Build;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Preview;

/// <summary>Builds again whenever content or theme change, and lets pages wait for it.</summary>
public sealed class PreviewBuilds(SiteOptions options)
{
    /// <summary>A page that was opened before the preview was started again shows another version, whatever its number.</summary>
    private readonly string _began = DateTime.UtcNow.Ticks.ToString("x", CultureInfo.InvariantCulture);

    private readonly Lock _building = new();
    private int _builds;
    private TaskCompletionSource _changed = NewSource();

    /// <summary>Names the latest build; a page that shows another one reloads.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{_began}-{_builds}");

    /// <summary>What is wrong with the latest build; the site on show is the last good one.</summary>
    public IReadOnlyList<PreviewProblem> Problems { get; private set; } = [];

    public void Build()
    {
        lock (_building)
        {
            Problems = ProblemsOfBuild();
            _builds++;
            Interlocked.Exchange(ref _changed, NewSource()).SetResult();
        }
    }

    /// <summary>A fault of the generator is shown like a finding: the last good site stays, and the next change is built again.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, someone is writing and needs the preview to live on.")]
    private IReadOnlyList<PreviewProblem> ProblemsOfBuild()
    {
        try
        {
            var result = BuildReport.Watch(progress => Pipeline.Run(options, progress: progress));
            BuildReport.Print(result, options);
            if (result.Usage is { } usage) return [new(Casing.Capital(usage) + ".")];
            return [.. result.Findings.Select(finding => PreviewProblem.Of(finding, options))];
        }
        catch (Exception fault)
        {
            var sentence = $"The generator has a fault: {fault.GetBaseException().Message.TrimEnd('.')}. "
                + "Take back what you changed last, and please report it.";
            Console.Error.WriteLine(sentence);
            return [new(sentence)];
        }
    }

    /// <summary>The latest version, as soon as it is another than <paramref name="version"/>, or when the time is up.</summary>
    public async Task<string> VersionAfterAsync(string version, TimeSpan longest, CancellationToken cancel)
    {
        var changed = _changed.Task;
        if (Version == version) await Task.WhenAny(changed, Task.Delay(longest, cancel));
        return Version;
    }

    public IDisposable Watch() => new FolderWatch([options.Content, options.Themes], Build);

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
