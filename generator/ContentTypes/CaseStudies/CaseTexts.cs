using System.Text.RegularExpressions;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Collects every text that someone wrote into the front matter of a case: what is not a day, an id or a key is read for
/// identifiers.</summary>
public static partial class CaseTexts
{
    /// <summary>Fields whose values come from a list, are dates, or are addresses.</summary>
    private static readonly HashSet<string> NoTexts = new(StringComparer.Ordinal)
    {
        "disciplines", "themes", "setting", "area", "stage", "outcome", "content-notes", "sources",
        "published", "reviewed", "aliases", "names", "id",
        "permission", "read-final-text", "read-on", "read-text", "text", "nothing-open", "composite",
        "names-changed", "places-generalised", "dates-generalised", "rare-details-removed",
        "date", "result", "review-by",
    };

    public static IReadOnlyList<WrittenText> Of(YamlMap map, SourceFile file) => [.. Below("", map, file.Text().Split('\n'))];

    /// <summary>
    /// What stands around the text: the name of its file, which becomes its address for good, the names of its pictures, and remarks.
    /// </summary>
    public static IEnumerable<WrittenText> Around(Document<CaseStudy> document)
    {
        yield return new WrittenText("file-name", Words(document.Slug), 1, 1);
        foreach (var alias in document.Metadata.Aliases.Select(alias => alias.ToString()))
            yield return new WrittenText("aliases", Words(alias), document.LineOf("aliases"), 1);
        foreach (var remark in Remarks(document.Source.Text().Split('\n')[..(document.BodyLine - 1)])) yield return remark;
        foreach (var section in document.Metadata.Sections)
        {
            foreach (var name in Picture().Matches(section.Text).Cast<Match>())
            {
                var line = section.Line + section.Text.AsSpan(0, name.Index).Count('\n');
                yield return new WrittenText("picture", Words(name.Value), line, 1);
            }
        }

        static string Words(string address) => address.Replace('-', ' ').Replace('_', ' ').Replace('/', ' ').Replace('.', ' ');
    }

    /// <summary>Remarks of the front matter: they are no part of the case, but they stay in the file.</summary>
    public static IEnumerable<WrittenText> Remarks(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var at = line.TrimStart().StartsWith('#') ? line.IndexOf('#', StringComparison.Ordinal)
                : line.IndexOf(" #", StringComparison.Ordinal) + 1;
            if (at > 0 || line.StartsWith('#')) yield return new WrittenText("remark", line[(at + 1)..], i + 1, at + 2);
        }
    }

    [GeneratedRegex(@"[a-zA-Z0-9_-]{1,80}\.(png|jpe?g|webp|svg)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();

    private static IEnumerable<WrittenText> Below(string prefix, YamlMap map, string[] lines) =>
        map.Fields.Where(field => !NoTexts.Contains(field.Name)).SelectMany(field => Of(prefix + field.Name, field.Value, lines));

    private static IEnumerable<WrittenText> Of(string name, YamlNode node, string[] lines) => node switch
    {
        YamlScalar scalar => [At(name, scalar, lines)],
        YamlList list => list.Items.SelectMany(item => Of(name, item, lines)),
        YamlMap inner => Below(name == "protection" ? "" : name + "-", inner, lines),
        _ => [],
    };

    private static WrittenText At(string name, YamlScalar scalar, string[] lines)
    {
        var line = lines[Math.Clamp(scalar.Line - 1, 0, lines.Length - 1)];
        var start = scalar.Text.Length <= 20 ? scalar.Text : scalar.Text[..20];
        return new WrittenText(name, scalar.Text, scalar.Line, Math.Max(0, line.IndexOf(start, StringComparison.Ordinal)) + 1);
    }
}
