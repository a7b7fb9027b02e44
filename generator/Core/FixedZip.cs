using System.IO.Compression;

namespace CopToolkit.Core;

/// <summary>A zip whose bytes depend on nothing but its entries: their order, their names and what they hold.</summary>
public static class FixedZip
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="entries">Names and bytes in their order; those marked as stored are not compressed.</param>
    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes, bool IsStored)> entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, isStored) in entries)
            {
                var entry = zip.CreateEntry(name, isStored ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize);
                entry.LastWriteTime = Time;
                using var stream = entry.Open();
                stream.Write(LineEnds.IsText(name) ? LineEnds.OfUnix(bytes) : bytes);
            }
        }

        return buffer.ToArray();
    }

    public static IEnumerable<(string Name, byte[] Bytes)> Read(Stream zipped)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            yield return (entry.FullName, bytes.ToArray());
        }
    }
}
