using System.Globalization;

namespace CopToolkit.Core;

/// <summary>A finished file that goes with a document, such as its form for a word processor.</summary>
/// <param name="Path">Where it lies below the root of the site.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record OutputFile(string Path, byte[] Bytes)
{
    /// <summary>The size as readers see it.</summary>
    public string Size => SizeOf(Bytes.Length);

    /// <summary>A number of bytes as readers see it.</summary>
    public static string SizeOf(int bytes) =>
        bytes < 1024 * 1024
            ? $"{Math.Max(1, (bytes + 512) / 1024)} KB"
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB");
}
