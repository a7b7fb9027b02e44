using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Search;

/// <summary>For each filter its values with the pages that have them.</summary>
internal static class SearchFilterFile
{
    public static string Of(Site site, IReadOnlyList<SearchEntry> entries)
    {
        var filters = SearchFilters.Of(site).Select(filter => Filter(filter, entries)).OfType<string>();
        return $"[{string.Join(',', filters)}]";
    }

    /// <summary>A filter with one value would narrow nothing, so it is left out.</summary>
    private static string? Filter(SearchFilter filter, IReadOnlyList<SearchEntry> entries)
    {
        var values = filter.Values.Select(value => Value(value, entries)).OfType<string>().ToList();
        if (values.Count <= 1) return null;
        return $"[{Quoted(filter.Name)},{Quoted(filter.Label)},{Quoted(filter.All)},[{string.Join(',', values)}]]";
    }

    private static string? Value(SearchFilterValue value, IReadOnlyList<SearchEntry> entries)
    {
        var pages = PagesWith(value, entries);
        return pages.Length > 0 ? $"[{Quoted(value.Id)},{Quoted(value.Label)},{Quoted(pages)}]" : null;
    }

    private static string PagesWith(SearchFilterValue value, IReadOnlyList<SearchEntry> entries)
    {
        var (text, last) = (new StringBuilder(), -1);
        for (var page = 0; page < entries.Count; page++)
        {
            if (!value.Has(entries[page])) continue;
            text.AddNumber((uint)(page - last - 1));
            last = page;
        }

        return text.ToString();
    }

    private static string Quoted(string text) => EmbeddedJson.InFile(text);
}
