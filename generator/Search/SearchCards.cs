using CopToolkit.Core;

namespace CopToolkit.Search;

/// <summary>What the results show of each page.</summary>
internal sealed class SearchCards(SearchIndex index, SearchTexts texts)
{
    /// <summary>
    /// Title, other names, address, type, and for each section its heading, its anchor, and where its text lies; last a 1 where the text
    /// is not to be quoted.
    /// </summary>
    public string Of(int page)
    {
        var entry = index.Entries[page];
        var sections = entry.Sections.Select((section, i) =>
        {
            var (file, place) = texts.PlaceOf(page, i);
            return $"[{Quoted(section.Heading)},{Quoted(section.Id)},{file.Text()},{place.Text()}]";
        });
        List<string> members =
        [
            Quoted(entry.Title),
            $"[{string.Join(',', entry.Names.Select(Quoted))}]",
            Quoted(entry.Path),
            entry.Type.Text(),
            $"[{string.Join(',', sections)}]",
        ];
        if (!entry.MayBeQuoted) members.Add("1");
        return $"[{string.Join(',', members)}]";
    }

    private static string Quoted(string text) => EmbeddedJson.InFile(text);
}
