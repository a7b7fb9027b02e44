using CopToolkit.Core;

namespace CopToolkit.Search;

/// <summary>A title or another name as families of words, and the pages that bear it.</summary>
internal sealed record SearchName(string Key, IReadOnlyList<int> Pages);

/// <summary>The pages by their titles and other names.</summary>
internal static class SearchNames
{
    public static IReadOnlyList<SearchName> Of(IReadOnlyList<SearchEntry> entries, SearchWords words)
    {
        var names = entries.SelectMany((entry, page) => entry.Names.Prepend(entry.Title).Select(name => (Key: words.Key(name), page)));
        return
        [
            .. names.Distinct()
                .GroupBy(name => name.Key, name => name.page, StringComparer.Ordinal)
                .Select(group => new SearchName(group.Key, [.. group.Order()])),
        ];
    }

    public static string Text(IEnumerable<SearchName> names)
    {
        var members = names.OrderBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => $"{EmbeddedJson.InFile(name.Key)}:[{string.Join(',', name.Pages)}]");
        return $"{{{string.Join(',', members)}}}";
    }
}
