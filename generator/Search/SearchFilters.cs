using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Search;

/// <summary>
/// One way to narrow the results: the name in addresses, the label, the choice that leaves everything in, and the values.
/// </summary>
public sealed record SearchFilter(string Name, string Label, string All, IReadOnlyList<SearchFilterValue> Values);

/// <summary>One value, and the entries that have it.</summary>
public sealed record SearchFilterValue(string Id, string Label, Func<SearchEntry, bool> Has);

/// <summary>
/// The filters of search. What narrows cases is decided by <see cref="CaseFacets"/>, so that no choice leaves too few of them.
/// </summary>
public static class SearchFilters
{
    public const string Stages = "stages";
    public const string Roles = "roles";

    public static IEnumerable<SearchFilter> Of(Site site)
    {
        yield return new SearchFilter("type", "Kind", "Every kind", [.. site.Types.Select(ByType)]);
        yield return ByVocabulary("stage", "Stage", "Every stage", site.Vocabularies.Of(Stages));
        foreach (var themes in CaseFacets.Of(site).Facets.Where(facet => facet.Id == "theme"))
        {
            yield return new SearchFilter("theme", "Theme of cases", themes.Everything, [.. themes.Values.Select(value =>
            {
                var paths = value.Cases.Select(one => one.Address.Path).ToHashSet(StringComparer.Ordinal);
                return new SearchFilterValue(value.Id, value.Label, entry => paths.Contains(entry.Path));
            })]);
        }

        yield return ByVocabulary("role", "For", "Everybody", site.Vocabularies.Of(Roles));
    }

    /// <summary>The stages and the roles that the fields of a document name.</summary>
    public static IEnumerable<(string Vocabulary, string Id)> ValuesOf(Document document)
    {
        foreach (var field in Schema.Of(document.Metadata.GetType()).Fields.Where(field => field.Vocabulary is Stages or Roles))
        {
            var value = field.Get(document.Metadata);
            foreach (var id in value as IReadOnlyList<string> ?? (value is string one ? [one] : [])) yield return (field.Vocabulary!, id);
        }
    }

    private static SearchFilterValue ByType(ContentType type, int i) => new(type.Folder, type.Title, entry => entry.Type == i);

    private static SearchFilter ByVocabulary(string name, string label, string all, Vocabulary vocabulary)
    {
        return new SearchFilter(name, label, all, [.. vocabulary.Entries.Select(ByEntry)]);

        SearchFilterValue ByEntry(VocabularyEntry value) =>
            new(value.Id, value.Label, entry => entry.Filters.Contains((vocabulary.Name, value.Id)));
    }
}
