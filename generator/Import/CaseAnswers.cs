using System.Globalization;
using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Import;

/// <summary>Which of a paragraph's words answer a field that has choices or a day. Script twin: lib/case-answers.js.</summary>
internal static class CaseAnswers
{
    private static readonly string[] Joining = ["and", "or", "with", "plus"];

    /// <summary>A copy names each choice on a line of its own; elsewhere a choice counts where its words stand in the text.</summary>
    public static bool Names(CaseFormOption option, string text, bool isOfCopy) =>
        isOfCopy ? option.Label == text : Has(text, option.Label) || Has(text, Words(option));

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["d MMMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Whether a paragraph answers its field at all; one that does not is not in the draft.</summary>
    public static bool Fits(CaseFormField field, string text, bool isOfCopy) => field.Kind switch
    {
        "choice" or "choices" => field.Options!.Any(option => Names(option, text, isOfCopy)),
        "date" => Day(text) is not null,
        _ => true,
    };

    /// <summary>Whether a paragraph says more than the choices that were found in it.</summary>
    public static bool SaysMore(CaseFormField field, string text)
    {
        if (field.Kind is not ("choice" or "choices")) return false;
        var rest = text.ToLowerInvariant();
        var names = field.Options!.SelectMany(option => new[] { option.Label, Words(option) })
            .Select(name => name.ToLowerInvariant())
            .OrderByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);
        foreach (var name in names) rest = rest.Replace(name, " ", StringComparison.Ordinal);
        return string.Concat(rest.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word => !Joining.Contains(word));
    }

    private static string Words(CaseFormOption option) => option.Id.Replace('-', ' ');

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
