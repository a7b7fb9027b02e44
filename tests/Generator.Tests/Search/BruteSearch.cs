using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Tests.Search;

/// <summary>
/// Search without an index: every query reads every text. Written from the rules alone, so that the index and the scripts can
/// be compared with it.
/// Impacts are the whole numbers of <see cref="SearchRanking"/>; equal scores keep the order of the pages.
/// </summary>
public sealed class BruteSearch
{
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "", "s", "es", "ed", "e", "d", "r", "rs", "ing", "er", "ers", "or", "ors",
        "ion", "ions", "ation", "ations", "ment", "ments", "ly", "al", "y", "ies", "ied", "ier",
    };
    private readonly IReadOnlyList<PublishedEntry> _entries;
    private readonly SearchWords _words;
    private readonly List<Dictionary<string, FamilyCount>> _counts = [];
    private readonly List<FieldLengths> _lengths = [];
    private readonly FieldAverages _averages;
    private readonly IReadOnlyList<ContentType> _types;
    private readonly Dictionary<string, int> _pagesWith;
    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onPages;

    public BruteSearch(IReadOnlyList<PublishedEntry> entries, SearchWords words, IReadOnlyList<ContentType> types)
    {
        (_entries, _words, _types) = (entries, words, types);
        foreach (var page in entries.Select(entry => new CountedPage(entry, words, types)))
        {
            _counts.Add(page.Counts);
            _lengths.Add(page.Lengths);
            foreach (var (word, family) in page.Families) _families[word] = family;
        }

        _averages = FieldAverages.Of(_lengths);
        _pagesWith = _counts
            .SelectMany(counts => counts.Keys)
            .CountBy(family => family, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var lost = _families.Where(word => !_pagesWith.ContainsKey(word.Value)).Select(word => word.Key).ToList();
        foreach (var word in lost) _families.Remove(word);
        _onPages = _families.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var word in _onPages) _families.TryAdd(SearchWords.American(word), _families[word]);
        var variants = words.Variants.Where(word => _pagesWith.ContainsKey(words.Family(word)));
        foreach (var word in variants) _families.TryAdd(word, words.Family(word));
    }

    /// <summary>The paths of every page that answers, best first.</summary>
    public IReadOnlyList<string> Find(string query, bool isTyping = false) =>
        [.. Rank(query, isTyping).Select(page => _entries[page].Path)];

    /// <summary>Every page that answers by its number, best first.</summary>
    public IEnumerable<int> Rank(string query, bool isTyping = false)
    {
        var typed = SearchTokens.Plain(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(12).ToList();
        var isAllLittle = typed.TrueForAll(_words.IsLittle);
        var goesOn = isTyping && query.Length > 0 && char.IsLetterOrDigit(query[^1]);
        var places = typed.Select(PlaceOf).ToList();
        var key = string.Join(' ', places.Select(place => place.Family ?? "?"));
        var wanted = Wanted(places);
        return Enumerable.Range(0, _entries.Count)
            .Select(page => (page, IsNamed: typed.Count > 0 && IsNamed(page, key), Score: Score(page, wanted)))
            .Where(result => result.IsNamed || result.Score > 0)
            .OrderByDescending(result => result.IsNamed)
            .ThenByDescending(result => result.Score)
            .ThenBy(result => result.page)
            .Select(result => result.page);

        (string? Family, List<(string Family, int Weight)> Choices) PlaceOf(string word, int i)
        {
            var isLast = i == typed.Count - 1;
            return _words.IsLittle(word) && !isAllLittle ? (word, []) : Read(word, isLast, goesOn && isLast, isAllLittle);
        }
    }

    /// <summary>The choices for each word and each phrase of a query.</summary>
    private List<List<(string Family, int Weight)>> Wanted(List<(string? Family, List<(string Family, int Weight)> Choices)> places)
    {
        var (wanted, phrases) = (new List<List<(string Family, int Weight)>>(), new List<List<(string Family, int Weight)>>());
        var families = places.Select(place => place.Family ?? "?").ToList();
        for (var at = 0; at < places.Count; at++)
        {
            var phrase = PhraseAt(at, families);
            if (phrase.Family is not null)
            {
                phrases.Add([(phrase.Family, SearchRanking.Whole), .. Others(phrase.Family)]);
                at += phrase.Length - 1;
            }
            else if (places[at].Choices is { Count: > 0 } choices)
            {
                var others = Others(places[at].Family).Where(other => choices.TrueForAll(choice => choice.Family != other.Family));
                wanted.Add([.. choices, .. others]);
            }
        }

        return [.. wanted, .. phrases];
    }

    /// <summary>The longest phrase of several meanings that begins at a word.</summary>
    private (int Length, string? Family) PhraseAt(int at, List<string> families) => Enumerable
        .Range(2, Math.Max(0, families.Count - at - 1))
        .Reverse()
        .Select(length => (length, Family: string.Join(' ', families.Skip(at).Take(length))))
        .FirstOrDefault(one => Groups().Any(group => group.Contains(one.Family, StringComparer.Ordinal)));

    private int Score(int page, List<List<(string Family, int Weight)>> wanted)
    {
        var (whole, sections) = (0, new int[SearchRanking.MostSections]);
        foreach (var choices in wanted)
        {
            var (best, unit, bits, headings) = (0, 0, 0u, 0u);
            foreach (var (family, weight) in choices)
            {
                if (!_counts[page].TryGetValue(family, out var count)) continue;
                var worth = SearchRanking.Rareness(_entries.Count, _pagesWith[family]) * weight;
                var score = worth * SearchRanking.Impact(count, _lengths[page], _averages, Weight(page));
                if (score <= best) continue;
                (best, unit, headings) = (score, worth, count.HeadingsOf);
                bits = _pagesWith[family] <= SearchRanking.MostPlaces ? count.Sections : 0;
            }

            whole += best;
            for (var i = 0; i < sections.Length; i++) sections[i] += (int)(bits >> i & 1) * unit * (1 + (int)(headings >> i & 1));
        }

        return whole + (SearchRanking.SectionBonus * sections.Max());
    }

    private int Weight(int page)
    {
        var entry = _entries[page];
        if (entry.Type >= 0) return _types[entry.Type].SearchWeight;
        var isListing = entry.Path == "a-to-z/" || _types.Any(type => type.Listing.Path == entry.Path);
        return isListing ? SearchRanking.WeightOfListings : 100;
    }

    private bool IsNamed(int page, string key) => _entries[page].Names.Prepend(_entries[page].Title).Any(name => _words.Key(name) == key);

    private (string? Family, List<(string Family, int Weight)> Choices) Read(string typed, bool isLast, bool goesOn, bool isAllLittle)
    {
        var own = _families.GetValueOrDefault(typed);
        var choices = new List<(string, int)>();
        if (own is not null) choices.Add((own, SearchRanking.Whole));
        if (goesOn) choices.AddRange(Beginnings(typed, own));
        if (choices.Count == 0 && OtherForm(typed) is { } form)
        {
            choices.Add((_families[form], SearchRanking.Whole));
            own = _families[form];
        }

        if (choices.Count == 0 && isLast && !goesOn) choices.AddRange(Beginnings(typed, own));
        if (choices.Count == 0 && Correction(typed) is { } meant)
        {
            own = _families[meant];
            if (isAllLittle || !_words.IsLittle(meant)) choices.Add((own, SearchRanking.Corrected));
        }

        return (own, choices);
    }

    private IEnumerable<(string, int)> Beginnings(string typed, string? own)
    {
        if (typed.Length < 2) return [];
        return _onPages
            .Where(word => word.StartsWith(typed, StringComparison.Ordinal))
            .GroupBy(word => _families[word], StringComparer.Ordinal)
            .Select(group => (Family: group.Key, Word: group.Order(StringComparer.Ordinal).First(), Pages: _pagesWith[group.Key]))
            .OrderByDescending(one => one.Pages)
            .ThenBy(one => one.Word, StringComparer.Ordinal)
            .Take(4)
            .Where(one => one.Family != own)
            .Select(one => (one.Family, SearchRanking.Beginning));
    }

    private string? OtherForm(string typed)
    {
        if (typed.Length < 4) return null;
        return _families.Keys
            .Where(word => word.StartsWith(typed[..4], StringComparison.Ordinal))
            .Select(word => (Word: word, Shared: Shared(typed, word)))
            .Where(form => form.Shared > 0)
            .OrderByDescending(form => form.Shared)
            .ThenByDescending(form => PagesOf(form.Word))
            .ThenBy(form => form.Word, StringComparer.Ordinal)
            .Select(form => form.Word)
            .FirstOrDefault();
    }

    /// <summary>The length of the stem that two forms share; 0 where they are no forms of one word.</summary>
    private static int Shared(string typed, string word) =>
        Enumerable.Range(4, Math.Max(0, typed.Length - 3)).Reverse().FirstOrDefault(length =>
            word.Length >= length
            && word[..length] == typed[..length]
            && Forms.Contains(typed[length..])
            && Forms.Contains(word[length..]));

    private string? Correction(string typed)
    {
        var most = typed.Length >= 8 ? 2 : typed.Length >= 5 ? 1 : 0;
        if (most == 0) return null;
        return _onPages
            .Where(word => StartsAlike(word) || (word.Length > 3 && word.EndsWith(typed[^3..], StringComparison.Ordinal)))
            .Select(word => (Word: word, Slips: Spelling.Distance(typed, word)))
            .Where(near => near.Slips <= most)
            .OrderBy(near => near.Slips)
            .ThenByDescending(near => StartsAlike(near.Word))
            .ThenByDescending(near => PagesOf(near.Word))
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();

        bool StartsAlike(string word) => word.StartsWith(typed[..2], StringComparison.Ordinal);
    }

    private int PagesOf(string word) => _onPages.Contains(word) ? _pagesWith[_families[word]] : 0;

    private IEnumerable<List<string>> Groups() => _words.Meanings
        .Select(group => group.Where(IsOnPagesOrPhrase).ToList())
        .Where(group => group.Count > 1 && group.Exists(_pagesWith.ContainsKey));

    private bool IsOnPagesOrPhrase(string family) =>
        _pagesWith.ContainsKey(family) || family.Contains(' ', StringComparison.Ordinal);

    private IEnumerable<(string Family, int Weight)> Others(string? family)
    {
        if (family is null) return [];
        return Groups()
            .Where(group => group.Contains(family, StringComparer.Ordinal))
            .SelectMany(group => group)
            .Where(other => other != family)
            .Distinct(StringComparer.Ordinal)
            .Select(other => (other, SearchRanking.Meaning));
    }
}
