namespace CopToolkit.Core;

/// <summary>
/// Every text that is read or written has the line ends of Unix. Git for Windows gives files its own, and the compiler takes them
/// into the texts of this program: the site must not depend on where someone builds it.
/// </summary>
public static class LineEnds
{
    /// <summary>Citations (.ris) and calendars have the line ends of Windows by their standards.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".bib", ".css", ".csv", ".html", ".js", ".json", ".md", ".ncx", ".opf", ".rels", ".svg", ".txt",
        ".webmanifest", ".xhtml", ".xml", ".yml",
    };

    /// <summary>Whether a file of this name holds text; a name without an ending, such as _headers or mimetype, does.</summary>
    public static bool IsText(string path) => Texts.Contains(Path.GetExtension(path));

    /// <summary>The same bytes where there is no carriage return; else a copy without.</summary>
    public static ReadOnlyMemory<byte> OfUnix(ReadOnlyMemory<byte> text) => Has(text.Span) ? Without(text.Span) : text;

    public static byte[] OfUnix(byte[] text) => Has(text) ? Without(text) : text;

    public static ReadOnlySpan<byte> OfUnix(ReadOnlySpan<byte> text) => Has(text) ? Without(text) : text;

    private static bool Has(ReadOnlySpan<byte> text) => text.Contains((byte)'\r');

    private static byte[] Without(ReadOnlySpan<byte> text)
    {
        var (result, length) = (new byte[text.Length], 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != (byte)'\r') result[length++] = text[i];
            else if (i + 1 == text.Length || text[i + 1] != (byte)'\n') result[length++] = (byte)'\n';
        }

        return result[..length];
    }
}
