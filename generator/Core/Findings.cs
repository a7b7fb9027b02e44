using System.Collections.Concurrent;

namespace CopToolkit.Core;

/// <summary>Collects every finding of a build, from any thread.</summary>
public sealed class Findings
{
    private readonly ConcurrentBag<Finding> _all = [];

    public bool Any => !_all.IsEmpty;

    public void Add(string file, int line, string message, int column = 0) =>
        _all.Add(new Finding(file, Math.Max(1, line), message) { Column = Math.Max(0, column) });

    /// <summary>Every finding once, in the order of a reader: by file, then line.</summary>
    public IReadOnlyList<Finding> Sorted() => [.. _all.Order().DistinctBy(finding => (finding.File, finding.Line, finding.Message))];
}
