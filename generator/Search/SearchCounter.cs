using System.Runtime.InteropServices;
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

    public SearchEntry Count(Document document, Site site, IEnumerable<BodySection> body) => Count(new Countable
    {
        Title = document.Title.Trim('*'),
        Path = document.Address.Path + (document.Fragment is { } fragment ? "#" + fragment : ""),
        Type = Place(site.Types, document.Type),
        Summary = document.Metadata.Description,
        Names = document.Metadata.OtherNames,
        Texts = [.. body, .. document.Type.TextsForSearch(document, site)],
        Filters = [.. SearchFilters.ValuesOf(document)],
        Weight = document.Type.SearchWeight,
        Kind = document.Type.Title,
        MayBeQuoted = document.Type.MayBeQuoted(document),
    });

    public SearchEntry Count(Page page, bool isListing) => Count(new Countable
    {
        Title = page.Title,
        Path = page.Address.Path,
        Summary = page.Description,
        Weight = isListing ? SearchRanking.WeightOfListings : 100,
    });

    private SearchEntry Count(Countable thing)
    {
        _places.Clear();
        _lengths = default;
        var sections = SearchEntry.Arrange(thing.Texts);
        Take(thing.Title, Field.Title, 0);
        foreach (var name in thing.Names) Take(name, Field.Names, 0);
        // Someone who types "agenda template" says what kind of page it is.
        Take(thing.Kind, Field.Summary, 0);
        Take(thing.Summary, Field.Summary, 0);
        for (var i = 0; i < sections.Count; i++)
        {
            Take(sections[i].Heading, Field.Headings, i);
            Take(sections[i].Text, Field.Body, i);
        }

        return new SearchEntry
        {
            Title = thing.Title,
            Path = thing.Path,
            Type = thing.Type,
            Names = thing.Names,
            Filters = thing.Filters,
            Weight = thing.Weight,
            MayBeQuoted = thing.MayBeQuoted,
            Sections = [.. sections.Select(section => (section.Heading, section.Id))],
            Texts = [Json(thing.Summary), .. sections.Select(section => Json(section.Text))],
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
        _before.Count >= phrase.Length && CollectionsMarshal.AsSpan(_before)[^phrase.Length..].SequenceEqual(phrase);

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

    /// <summary>What an entry is counted from; what is not given is as on a page that belongs to no type.</summary>
    private sealed record Countable
    {
        public required string Title { get; init; }

        public required string Path { get; init; }

        public required string Summary { get; init; }

        public required int Weight { get; init; }

        public int Type { get; init; } = -1;

        public string Kind { get; init; } = "";

        public IReadOnlyList<string> Names { get; init; } = [];

        public IReadOnlyList<BodySection> Texts { get; init; } = [];

        public IReadOnlyList<(string Vocabulary, string Id)> Filters { get; init; } = [];

        public bool MayBeQuoted { get; init; } = true;
    }
}
