using System.Text;

namespace CopToolkit.Markdown;

/// <summary>Ids of headings: authored as {#id}, else made from the text.</summary>
public static class Slugs
{
    public static string From(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c) || c is '-' or '/' or ':') result.Append(result.Length > 0 && result[^1] != '-' ? "-" : "");
        }

        return result.ToString().Trim('-');
    }

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 80 && text[0] != '-' && text[^1] != '-' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
