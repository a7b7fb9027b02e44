namespace CopToolkit.Core;

/// <summary>The finished assets of a theme: every file by its name inside the asset folder.</summary>
/// <param name="Folder">The folder's name, made from a hash of all files.</param>
/// <param name="Files">The files in order of their names.</param>
public sealed record Theme(string Folder, IReadOnlyList<(string Name, byte[] Bytes)> Files)
{
    /// <summary>The service worker, without what the build knows.</summary>
    public byte[] Worker { get; init; } = [];
}
