using System.Text;

namespace CopToolkit.Core;

/// <summary>One file of the content folder, read once and known to be valid UTF-8 where it is text.</summary>
/// <param name="Path">Path inside the content folder, with forward slashes.</param>
/// <param name="Bytes">The file as it stands on the disk, without a byte order mark.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// It has a finding that keeps it from being read, such as a wrong name: it stands here under the path that it ought to have,
    /// so that nothing else is said to be missing because of it.
    /// </summary>
    public bool IsRefused { get; private init; }

    /// <summary>Someone is still writing it: only the preview shows it.</summary>
    public bool IsDraft { get; init; }

    public static SourceFile Refused(string path) => new(path, ReadOnlyMemory<byte>.Empty) { IsRefused = true };

    /// <summary>The folder directly below content/, which decides the content type; empty for files beside site.yml.</summary>
    public string Folder => Path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? Path[..slash] : "";

    public string Extension => System.IO.Path.GetExtension(Path);

    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Text() => Encoding.UTF8.GetString(Bytes.Span);
}
