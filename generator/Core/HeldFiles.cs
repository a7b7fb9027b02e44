using System.Collections.Concurrent;

namespace CopToolkit.Core;

/// <summary>Holds the files of a small edition, for an archive.</summary>
public sealed class HeldFiles(IReadOnlySet<string> fixedPaths, Findings findings) : Output(fixedPaths, findings)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IEnumerable<(string Path, byte[] Bytes)> InOrder =>
        _files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value));

    protected override void Take(string path, ReadOnlySpan<byte> bytes) => _files[path] = bytes.ToArray();
}
