using System.Diagnostics;

namespace CopToolkit.Core;

/// <summary>Times the stages of a build and reports progress.</summary>
public sealed class StageClock(IProgress<string>? progress)
{
    private readonly List<(string Stage, TimeSpan Time)> _stages = [];
    private string? _current;
    private long _began;

    public void Begin(string stage)
    {
        Close();
        (_current, _began) = (stage, Stopwatch.GetTimestamp());
        progress?.Report(stage);
    }

    /// <summary>How long a stage took.</summary>
    public TimeSpan Of(string stage) => _stages.Where(one => one.Stage == stage).Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Time);

    public void Report(string message) => progress?.Report(message);

    public IReadOnlyList<(string Stage, TimeSpan Time)> Stop()
    {
        Close();
        _current = null;
        return _stages;
    }

    private void Close()
    {
        if (_current is not null) _stages.Add((_current, Stopwatch.GetElapsedTime(_began)));
    }
}
