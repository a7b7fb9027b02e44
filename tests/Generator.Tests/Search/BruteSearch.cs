using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Tests.Search;

/// <summary>
/// Search without an index: every query reads every text. Written from the rules alone, so that the index and the scripts can be compared with it.
/// Impacts are the whole numbers of <see cref="SearchRanking"/>; equal scores keep the order of the pages.
/// </summary>
public sealed class BruteSearch
{
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "", "s", "es", "ed", "e", "d", "r", "rs", "ing", "er", "ers", "or", "ors", "ion", "ions", "ation", "ations", "ment", "ments", "ly", "al", "y", "ies", "ied", "ier",
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
        foreach (var entry in entries) Count(entry);
        _averages = FieldAverages.Of(_lengths);
        _pagesWith = _counts.SelectMany(counts => counts.Keys).CountBy(family => family, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var lost in _families.Where(word => !_pagesWith.ContainsKey(word.Value)).Select(word => word.Key).ToList()) _families.Remove(lost);
        _onPages = _families.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var word in _onPages) _families.TryAdd(SearchWords.American(word), _families[word]);
        foreach (var word in words.Variants.Where(word => _pagesWith.ContainsKey(words.Family(word)))) _families.TryAdd(word, words.Family(word));
    }

    /// <summary>The paths of every page that answers, best first.</summary>
    public IReadOnlyList<string> Find(string query, bool isTyping = false) => [.. Rank(query, isTyping).Select(page => _entries[page].Path)];

    /// <summary>Every page that answers by its number, best first.</summary>
    public IEnumerable<int> Rank(string query, bool isTyping = false)
    {
        var typed = SearchTokens.Plain(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(12).ToList();
        var isAllLittle = typed.TrueForAll(_words.IsLittle);
        var goesOn = isTyping && query.Length > 0 && char.IsLetterOrDigit(query[^1]);
        var places = typed.Select((word, i) => _words.IsLittle(word) && !isAllLittle ? (Family: (string?)word, Choices: new List<(string Family, int Weight)>()) : Read(word, i == typed.Count - 1, goesOn && i == typed.Count - 1, isAllLittle)).ToList();
        var key = string.Join(' ', places.Select(place => place.Family ?? "?"));
        var (wanted, families) = (new List<List<(string Family, int Weight)>>(), places.Select(place => place.Family ?? "?").ToList());
        var phrases = new List<List<(string Family, int Weight)>>();
        for (var at = 0; at < places.Count; at++)
        {
            var phrase = Enumerable.Range(2, Math.Max(0, families.Count - at - 1)).Reverse().Select(length => (length, Family: string.Join(' ', families.Skip(at).Take(length)))).FirstOrDefault(one => Groups().Any(group => group.Contains(one.Family, StringComparer.Ordinal)));
            if (phrase.Family is not null)
            {
                phrases.Add([(phrase.Family, SearchRanking.Whole), .. Others(phrase.Family)]);
                at += phrase.length - 1;
            }
            else if (places[at].Choices is { Count: > 0 } choices) wanted.Add([.. choices, .. Others(places[at].Family).Where(other => choices.TrueForAll(choice => choice.Family != other.Family))]);
        }

        wanted.AddRange(phrases);
        return Enumerable.Range(0, _entries.Count).Select(page => (page, IsNamed: typed.Count > 0 && IsNamed(page, key), Score: Score(page, wanted)))
            .Where(result => result.IsNamed || result.Score > 0).OrderByDescending(result => result.IsNamed).ThenByDescending(result => result.Score).ThenBy(result => result.page).Select(result => result.page);
    }

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
                if (score > best) (best, unit, bits, headings) = (score, worth, _pagesWith[family] <= SearchRanking.MostPlaces ? count.Sections : 0, count.HeadingsOf);
            }

            whole += best;
            for (var i = 0; i < sections.Length; i++) sections[i] += (int)(bits >> i & 1) * unit * (1 + (int)(headings >> i & 1));
        }

        return whole + (SearchRanking.SectionBonus * sections.Max());
    }

    private int Weight(int page) => _entries[page].Type < 0 ? (_entries[page].Path == "a-to-z/" || _types.Any(type => type.Listing.Path == _entries[page].Path) ? SearchRanking.WeightOfListings : 100) : _types[_entries[page].Type].SearchWeight;

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

    private IEnumerable<(string, int)> Beginnings(string typed, string? own) => typed.Length < 2 ? [] : _onPages.Where(word => word.StartsWith(typed, StringComparison.Ordinal)).Select(word => (Word: word, Family: _families[word]))
        .GroupBy(word => word.Family, StringComparer.Ordinal).Select(group => (Family: group.Key, Word: group.Select(word => word.Word).Order(StringComparer.Ordinal).First(), Pages: _pagesWith[group.Key]))
        .OrderByDescending(one => one.Pages).ThenBy(one => one.Word, StringComparer.Ordinal).Take(4).Where(one => one.Family != own).Select(one => (one.Family, SearchRanking.Beginning));

    private string? OtherForm(string typed) => typed.Length < 4 ? null : _families.Keys.Where(word => word.StartsWith(typed[..4], StringComparison.Ordinal))
        .Select(word => (Word: word, Shared: Enumerable.Range(4, Math.Max(0, typed.Length - 3)).Reverse().FirstOrDefault(length => word.Length >= length && word[..length] == typed[..length] && Forms.Contains(typed[length..]) && Forms.Contains(word[length..]))))
        .Where(form => form.Shared > 0).OrderByDescending(form => form.Shared).ThenByDescending(form => PagesOf(form.Word)).ThenBy(form => form.Word, StringComparer.Ordinal).Select(form => form.Word).FirstOrDefault();

    private string? Correction(string typed)
    {
        var most = typed.Length >= 8 ? 2 : typed.Length >= 5 ? 1 : 0;
        if (most == 0) return null;
        return _onPages.Where(word => word.StartsWith(typed[..2], StringComparison.Ordinal) || (word.Length > 3 && word.EndsWith(typed[^3..], StringComparison.Ordinal)))
            .Select(word => (Word: word, Slips: Spelling.Distance(typed, word))).Where(near => near.Slips <= most)
            .OrderBy(near => near.Slips).ThenByDescending(near => near.Word.StartsWith(typed[..2], StringComparison.Ordinal)).ThenByDescending(near => PagesOf(near.Word)).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word).FirstOrDefault();
    }

    private int PagesOf(string word) => _onPages.Contains(word) ? _pagesWith[_families[word]] : 0;

    private IEnumerable<List<string>> Groups() => _words.Meanings.Select(group => group.Where(family => _pagesWith.ContainsKey(family) || family.Contains(' ', StringComparison.Ordinal)).ToList()).Where(group => group.Count > 1 && group.Exists(_pagesWith.ContainsKey));

    private IEnumerable<(string Family, int Weight)> Others(string? family) => family is null ? [] : Groups().Where(group => group.Contains(family, StringComparer.Ordinal)).SelectMany(group => group).Where(other => other != family).Distinct(StringComparer.Ordinal).Select(other => (other, SearchRanking.Meaning));

    private void Count(PublishedEntry entry)
    {
        var (counts, lengths) = (new Dictionary<string, FamilyCount>(StringComparer.Ordinal), default(FieldLengths));
        Take(entry.Title, 0, isName: true, (ref FamilyCount count) => count.Title++, ref lengths.Title);
        foreach (var name in entry.Names) Take(name, 0, isName: true, (ref FamilyCount count) => count.Names++, ref lengths.Names);
        if (entry.Type >= 0) Take(_types[entry.Type].Title, 0, isName: false, (ref FamilyCount count) => count.Summary++, ref lengths.Summary);
        Take(entry.Summary, 0, isName: false, (ref FamilyCount count) => count.Summary++, ref lengths.Summary);
        for (var i = 0; i < entry.Sections.Count; i++)
        {
            Take(entry.Sections[i].Heading, i, isName: true, (ref FamilyCount count) => count.Headings++, ref lengths.Headings, isHeading: true);
            Take(entry.Sections[i].Text, i, isName: false, (ref FamilyCount count) => count.Body++, ref lengths.Body);
        }

        _counts.Add(counts);
        _lengths.Add(lengths);

        void Take(string text, int section, bool isName, Counter add, ref int length, bool isHeading = false)
        {
            var words = SearchTokens.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var families = words.Select(_words.Family).ToList();
            for (var at = 0; at < words.Length; at++)
            {
                _families[words[at]] = families[at];
                foreach (var phrase in _words.Phrases.Where(phrase => string.Join(' ', families.Take(at + 1).TakeLast(phrase.Count(c => c == ' ') + 1)) == phrase)) Add(phrase);
                if (!isName && _words.IsLittle(words[at])) continue;
                Add(families[at]);
                length++;
            }

            void Add(string family)
            {
                var count = counts.GetValueOrDefault(family);
                add(ref count);
                count.Sections |= 1u << section;
                if (isHeading) count.HeadingsOf |= 1u << section;
                counts[family] = count;
            }
        }
    }

    private delegate void Counter(ref FamilyCount count);
}
