using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Every address that this build publishes, known before the first page is rendered.</summary>
public sealed class KnownAddresses
{
    private readonly HashSet<string> _paths;

    public KnownAddresses(IEnumerable<Address> addresses) => _paths = addresses.Select(address => address.Path).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<string> Paths => _paths.Select(path => "/" + path);

    public Address? Find(string path) => _paths.Contains(path) ? new Address(path) : null;

    /// <summary>The listing of a content folder.</summary>
    public Address? FindFolder(string folder) => Find(folder.TrimEnd('/') + "/");
}
