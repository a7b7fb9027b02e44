using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>Looks for a word in whatever someone can take away from a site, also inside of archives.</summary>
internal static class PublishedFiles
{
    /// <summary>The files that hold the word, in their text or in their name.</summary>
    public static List<string> With(string word, IEnumerable<KeyValuePair<string, byte[]>> files) =>
    [
        .. files.SelectMany(file => IsZip(file.Value)
            ? With(word, Inside(file.Value)).Select(inner => $"{file.Key}!{inner}").Concat(IsNamed(file.Key, word) ? [file.Key] : [])
            : IsNamed(file.Key, word) || Holds(file.Value, word) ? [file.Key] : []),
    ];

    private static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);

    private static IEnumerable<KeyValuePair<string, byte[]>> Inside(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        return [.. FixedZip.Read(stream).Select(entry => KeyValuePair.Create(entry.Name, entry.Bytes))];
    }

    private static bool IsNamed(string path, string word) => path.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(byte[] bytes, string word) =>
        Encoding.UTF8.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase);
}
