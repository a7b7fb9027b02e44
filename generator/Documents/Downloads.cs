namespace CopToolkit.Documents;

/// <summary>The files that a build offers for download besides those of single documents.</summary>
/// <param name="Bytes">How many bytes each has, by its path.</param>
/// <param name="HandoutStyle">The style sheet that handouts carry in themselves.</param>
public sealed record Downloads(IReadOnlyDictionary<string, int> Bytes, string HandoutStyle)
{
    public static readonly Downloads None = new(new Dictionary<string, int>(StringComparer.Ordinal), "");

    /// <summary>The whole site in one file, where this build makes it.</summary>
    public OfflineDownload? Offline { get; init; }
}

/// <summary>The zip of the whole site for rooms without a network.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Checksum">SHA-256 in hexadecimal digits, by which someone can tell that a copy is whole.</param>
public sealed record OfflineDownload(string Path, int Bytes, string Checksum);
