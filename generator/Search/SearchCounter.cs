using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Markdown;

namespace CopToolkit.Search;

/// <summary>Counts the words of one entry after another; each thread has its own.</summary>
internal sealed class SearchCounter(SearchFamilies families)
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _before = [];
    private FamilyCount[] _counts = new FamilyCount[256];
    private FieldLengths _lengths;

    private enum Field
    {
        Title,
        Names,
        Summary,
        Headings,
        Body,
    }

    public SearchEntry Count(Document document, Site site, IEnumerable<BodySection> body) => Count(
        document.Title.Trim('*'), document.Address.Path + (document.Fragment is { } fragment ? "#" + fragment : ""), Place(site.Types, document.Type), document.Metadata.Description, document.Metadata.OtherNames,
        [.. body, .. document.Type.TextsForSearch(document, site)], [.. SearchFilters.ValuesOf(document)], document.Type.SearchWeight, document.Type.Title, document.Type.MayBeQuoted(document));

    public SearchEntry Count(Page page, bool isListing) => Count(page.Title, page.Address.Path, -1, page.Description, [], [], [], isListing ? SearchRanking.WeightOfListings : 100, "", mayBeQuoted: true);

    private SearchEntry Count(string title, string path, int type, string summary, IReadOnlyList<string> names, IReadOnlyList<BodySection> texts, IReadOnlyList<(string Vocabulary, string Id)> filters, int weight, string kind, bool mayBeQuoted)
    {
        _places.Clear();
        _lengths = default;
        var sections = SearchEntry.Arrange(texts);
        Take(title, Field.Title, 0);
        foreach (var name in names) Take(name, Field.Names, 0);
        // Somebody who types "agenda template" says what kind of page it is.
        Take(kind, Field.Summary, 0);
        Take(summary, Field.Summary, 0);
        for (var i = 0; i < sections.Count; i++)
        {
            Take(sections[i].Heading, Field.Headings, i);
            Take(sections[i].Text, Field.Body, i);
        }

        return new SearchEntry
        {
            Title = title,
            Path = path,
            Type = type,
            Names = names,
            Filters = filters,
            Weight = weight,
            MayBeQuoted = mayBeQuoted,
            Sections = [.. sections.Select(section => (section.Heading, section.Id))],
            Texts = [Json(summary), .. sections.Select(section => Json(section.Text))],
            Lengths = _lengths,
            Counts = _counts.AsSpan(0, _places.Count).ToArray(),
        };
    }

    private static int Place(IReadOnlyList<ContentType> types, ContentType type)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] == type) return i;
        }

        return -1;
    }

    private static byte[] Json(string text) => EmbeddedJson.BytesInFile(text);

    private void Take(string text, Field field, int section)
    {
        _before.Clear();
        var tokens = new SearchTokens(text);
        while (tokens.Next())
        {
            var known = families.Know(tokens.Word);
            _before.Add(known.Family);
            // Little words count only where they are names: in a text they are everywhere.
            if (!known.IsLittle || field is Field.Title or Field.Names or Field.Headings) Add(known.Family, field, section, isWord: true);
            foreach (var phrase in families.PhrasesEndingIn(known.Family))
            {
                if (EndsWith(phrase.AsSpan(0, phrase.Length - 1))) Add(phrase[^1], field, section, isWord: false);
            }
        }
    }

    private bool EndsWith(ReadOnlySpan<int> phrase) =>
        _before.Count >= phrase.Length && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_before)[^phrase.Length..].SequenceEqual(phrase);

    private void Add(int family, Field field, int section, bool isWord)
    {
        ref var count = ref CountOf(family);
        count.Sections |= 1u << section;
        if (field is Field.Headings) count.HeadingsOf |= 1u << section;
        var words = isWord ? 1 : 0;
        switch (field)
        {
            case Field.Title: (count.Title, _lengths.Title) = (More(count.Title), _lengths.Title + words); break;
            case Field.Names: (count.Names, _lengths.Names) = (More(count.Names), _lengths.Names + words); break;
            case Field.Summary: (count.Summary, _lengths.Summary) = (More(count.Summary), _lengths.Summary + words); break;
            case Field.Headings: (count.Headings, _lengths.Headings) = (More(count.Headings), _lengths.Headings + words); break;
            default: (count.Body, _lengths.Body) = (More(count.Body), _lengths.Body + words); break;
        }
    }

    private static ushort More(ushort count) => count == ushort.MaxValue ? count : (ushort)(count + 1);

    private ref FamilyCount CountOf(int family)
    {
        if (_places.TryGetValue(family, out var place)) return ref _counts[place];
        place = _places.Count;
        if (place == _counts.Length) Array.Resize(ref _counts, 2 * place);
        _places.Add(family, place);
        _counts[place] = new FamilyCount { Family = family };
        return ref _counts[place];
    }
}
