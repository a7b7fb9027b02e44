using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Search;

/// <summary>One way to narrow the results, besides the type.</summary>
/// <param name="Name">What addresses call it.</param>
/// <param name="Vocabulary">The vocabulary of its values.</param>
/// <param name="Label">What readers see.</param>
/// <param name="All">The choice that leaves everything in.</param>
public sealed record SearchFilter(string Name, string Vocabulary, string Label, string All);

/// <summary>The filters of search.</summary>
public static class SearchFilters
{
    public static readonly IReadOnlyList<SearchFilter> All =
    [
        new("stage", "stages", "Stage", "Every stage"),
        new("theme", "themes", "Theme", "Every theme"),
        new("role", "roles", "For", "Everybody"),
    ];

    /// <summary>The values that a document's own fields give it.</summary>
    public static IEnumerable<(string Vocabulary, string Id)> Of(Document document)
    {
        foreach (var field in Schema.Of(document.Type.MetadataType).Fields.Where(field => field.Vocabulary is { } name && All.Any(filter => filter.Vocabulary == name)))
        {
            var value = field.Get(document.Metadata);
            foreach (var id in value as IReadOnlyList<string> ?? (value is string one ? [one] : [])) yield return (field.Vocabulary!, id);
        }
    }
}
