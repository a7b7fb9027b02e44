namespace CopToolkit.Core;

/// <summary>Every address that this build publishes, known before the first page is rendered.</summary>
public sealed class KnownAddresses
{
    private readonly HashSet<string> _paths;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public KnownAddresses(IEnumerable<Address> addresses)
    {
        _paths = addresses.Select(address => address.Path).ToHashSet(StringComparer.Ordinal);
        _bySpan = _paths.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<string> Paths => _paths.Select(path => "/" + path);

    public Address? Find(ReadOnlySpan<char> path) => _bySpan.TryGetValue(path, out var known) ? new Address(known) : null;

    /// <summary>The listing of a content folder.</summary>
    public Address? FindFolder(string folder) => Find(folder.TrimEnd('/') + "/");
}
