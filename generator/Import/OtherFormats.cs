namespace CopToolkit.Import;

/// <summary>Files that people send and nobody can import, and what to do about each. Script twin: lib/office-file.js.</summary>
internal static class OtherFormats
{
    private const string SaveAs = "Open it in Word or LibreOffice, save it as .docx or .odt and import that.";
    private const string OldWord = "A .doc file is in the old format of Word. " + SaveAs;
    private const string RichText = "A .rtf file cannot be imported. " + SaveAs;
    private const string Pdf = "A PDF holds pages, and no text that can be taken over with certainty. "
        + "Ask for the file that it was made from, or copy its text into a new document, save that as .docx or .odt and import it.";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = OldWord,
        [".dot"] = OldWord,
        [".rtf"] = RichText,
        [".fodt"] = "A .fodt file cannot be imported. " + SaveAs,
        [".docm"] = "A .docm file may hold macros, which are programs. " + SaveAs,
        [".pages"] = "A .pages file is read by Pages only. Open it in Pages, choose Export To and Word, and import the .docx.",
        [".pdf"] = Pdf,
    };

    public static bool IsOffice(string extension) =>
        extension.Equals(".docx", StringComparison.OrdinalIgnoreCase) || extension.Equals(".odt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a file with this ending is not taken, and what to do.</summary>
    public static string Sentence(string extension)
    {
        if (Sentences.TryGetValue(extension, out var known)) return known;
        var name = extension.Length == 0 ? "file without an ending" : extension + " file";
        return $"A {name} cannot be imported. Save the case as .docx, .odt or .md.";
    }

    /// <summary>The same for files that only say that they are a .docx or .odt; null where nothing speaks against it.</summary>
    public static string? Problem(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF"u8) ? Pdf : file.StartsWith("{\\rtf"u8) ? RichText : null;
}
