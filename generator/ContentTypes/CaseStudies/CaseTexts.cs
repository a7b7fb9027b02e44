using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Collects every text that somebody wrote into the front matter of a case: what is not a day, an id or a key is read for
/// identifiers.</summary>
public static class CaseTexts
{
    /// <summary>Fields whose values come from a list, are dates, or are addresses.</summary>
    private static readonly HashSet<string> NoTexts = new(StringComparer.Ordinal)
    {
        "disciplines", "themes", "setting", "area", "stage", "outcome", "content-notes", "sources",
        "published", "reviewed", "aliases", "pseudonyms", "id",
        "permission", "read-final-text", "read-on",
        "names-changed", "places-generalised", "dates-generalised", "rare-details-removed",
        "date", "result", "review-by",
    };

    public static IReadOnlyList<WrittenText> Of(YamlMap map, SourceFile file) => [.. Below("", map, file.Text().Split('\n'))];

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
