using System.Text.RegularExpressions;
using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Import;

/// <summary>A paragraph that names a field of the form, and what it says of it on the same line.</summary>
internal readonly record struct NamedField(CaseTitle Title, string Rest);

/// <summary>
/// Finds the fields of the form by what people write above their answers: a heading, a bold or numbered line, a line of its own, or
/// the first words of a paragraph: "Focus: how …", "1. Focus – how …". Script twin: lib/case-titles.js.
/// </summary>
internal static partial class CaseTitles
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static NamedField? Of(ImportedParagraph paragraph)
    {
        var text = paragraph.Text;
        var number = Number().Match(text);
        var typed = number.Success ? int.Parse(number.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var words = text[number.Length..];
        var mayBegin = !paragraph.IsItem || paragraph.IsNumbered || paragraph.IsMarked;
        if (mayBegin && Exact(words, typed, paragraph.IsMarked || paragraph.IsNumbered) is { } title) return new NamedField(title, "");
        if (BoldStart(paragraph, number.Length, typed) is { } bold) return bold;
        return mayBegin ? Started(words, typed, paragraph.IsMarked) : null;
    }

    /// <summary>The words are the name of a field and nothing else.</summary>
    private static CaseTitle? Exact(string words, int typed, bool isMarked)
    {
        foreach (var (title, name) in NamesOf(typed, isMarked))
            if (RestOf(words, name) is { } rest && Nothing().IsMatch(rest)) return title;
        return null;
    }

    /// <summary>"**Focus** how can services keep in touch?"</summary>
    private static NamedField? BoldStart(ImportedParagraph paragraph, int from, int typed)
    {
        if (paragraph.Bold <= from || paragraph.Bold >= paragraph.Text.Length) return null;
        if (Exact(paragraph.Text[from..paragraph.Bold].Trim(), typed, isMarked: true) is not { } title) return null;
        return new NamedField(title, Between().Replace(paragraph.Text[paragraph.Bold..], ""));
    }

    private static NamedField? Started(string words, int typed, bool isMarked)
    {
        var separator = typed > 0 ? AfterNumber() : After();
        foreach (var (title, name) in NamesOf(typed, isMarked))
            if (RestOf(words, name) is { } rest && separator.Match(rest) is { Success: true } said)
                return new NamedField(title, said.Groups["rest"].Value);
        return null;
    }

    private static IEnumerable<(CaseTitle Title, string Name)> NamesOf(int typed, bool isMarked)
    {
        foreach (var title in CaseFormWords.Titles)
        {
            foreach (var name in title.Names) yield return (title, name);
            if (!isMarked && typed != title.Number) continue;
            foreach (var name in title.Marked) yield return (title, name);
        }
    }

    /// <summary>What follows a name, without the form's own remark in brackets; null where the words do not begin with it.</summary>
    private static string? RestOf(string words, string name) =>
        words.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? Remark().Replace(words[name.Length..], "") : null;

    [GeneratedRegex(@"^\(?(?<number>[0-9]{1,2})([.)] ?| [–-] | )", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^ ?\((role only|roles only|role|roles)\)", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[ :.–—-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^[ :.–—-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"^( ?: ?| [–—-] )(?<rest>.+)$", Options)]
    private static partial Regex After();

    [GeneratedRegex(@"^( ?: ?|\. | [–—-] )(?<rest>.+)$", Options)]
    private static partial Regex AfterNumber();
}
