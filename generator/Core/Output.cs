using System.Collections.Concurrent;

namespace CopToolkit.Core;

/// <summary>Where the files of an edition go; no two may have one path.</summary>
/// <param name="fixedPaths">The files, besides pages, that will be written.</param>
public abstract class Output(IReadOnlySet<string> fixedPaths, Findings findings)
{
    private readonly ConcurrentDictionary<string, byte> _paths = new(StringComparer.Ordinal);

    /// <summary>True when this build publishes a file at that path.</summary>
    public bool Will(string path) => fixedPaths.Contains(path) || _paths.ContainsKey(path);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (_paths.TryAdd(path, 0)) Take(path, LineEnds.IsText(path) ? LineEnds.OfUnix(bytes) : bytes);
        else findings.Add(path, 1, "two pages would be written to this address; rename one of the files behind it");
    }

    protected bool Has(string path) => _paths.ContainsKey(path);

    protected abstract void Take(string path, ReadOnlySpan<byte> bytes);
}
