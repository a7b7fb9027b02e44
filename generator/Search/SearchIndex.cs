namespace CopToolkit.Search;

/// <summary>
/// The inverted index: for each family of words the pages that have it, how much it means there, and in which sections it stands.
/// </summary>
public sealed class SearchIndex
{
    private readonly int[] _begins;
    private readonly int[] _pages;
    private readonly byte[] _impacts;
    private readonly uint[] _sections;
    private readonly uint[] _headings;

    public SearchIndex(IReadOnlyList<SearchEntry> entries, SearchFamilies families)
    {
        Entries = entries;
        var pagesWith = new int[families.Count];
        foreach (var entry in entries)
        {
            foreach (ref readonly var count in entry.Counts.AsSpan()) pagesWith[count.Family]++;
        }

        // Numbers were given by threads in any order; names have the same order in every build.
        var named = families.All.Where(family => pagesWith[family.Number] > 0)
            .OrderBy(family => family.Name, StringComparer.Ordinal).ToList();
        Names = [.. named.Select(family => family.Name)];
        var places = new int[families.Count];
        Array.Fill(places, -1);
        for (var i = 0; i < named.Count; i++) places[named[i].Number] = i;
        var used = families.Words.Where(word => places[word.Family] >= 0);
        Words = [.. used.Select(word => (word.Word, places[word.Family])).OrderBy(word => word.Word, StringComparer.Ordinal)];

        _begins = new int[named.Count + 1];
        for (var i = 0; i < named.Count; i++) _begins[i + 1] = _begins[i] + pagesWith[named[i].Number];
        var all = _begins[^1];
        (_pages, _impacts, _sections, _headings) = (new int[all], new byte[all], new uint[all], new uint[all]);
        Fill(places);
    }

    public IReadOnlyList<SearchEntry> Entries { get; }

    /// <summary>The families in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The words in order, each with the place of its family.</summary>
    public IReadOnlyList<(string Word, int Family)> Words { get; }

    public int PagesWith(int family) => _begins[family + 1] - _begins[family];

    public int Rareness(int family) => SearchRanking.Rareness(Entries.Count, PagesWith(family));

    public Postings Of(int family)
    {
        var range = _begins[family].._begins[family + 1];
        return new Postings(_pages.AsSpan(range), _impacts.AsSpan(range), _sections.AsSpan(range), _headings.AsSpan(range));
    }

    private void Fill(int[] places)
    {
        var average = FieldAverages.Of([.. Entries.Select(entry => entry.Lengths)]);
        var next = _begins.AsSpan(0, Names.Count).ToArray();
        for (var page = 0; page < Entries.Count; page++)
        {
            var entry = Entries[page];
            foreach (ref readonly var count in entry.Counts.AsSpan())
            {
                var at = next[places[count.Family]]++;
                _pages[at] = page;
                _impacts[at] = (byte)SearchRanking.Impact(count, entry.Lengths, average, entry.Weight);
                (_sections[at], _headings[at]) = (count.Sections, count.HeadingsOf);
            }
        }
    }
}

/// <summary>
/// The pages of one family, in order, with what it means there and the bits of the sections that have it and that have it in their
/// heading.
/// </summary>
public readonly ref struct Postings(
    ReadOnlySpan<int> pages, ReadOnlySpan<byte> impacts, ReadOnlySpan<uint> sections, ReadOnlySpan<uint> headings)
{
    public ReadOnlySpan<int> Pages { get; } = pages;

    public ReadOnlySpan<byte> Impacts { get; } = impacts;

    public ReadOnlySpan<uint> Sections { get; } = sections;

    public ReadOnlySpan<uint> Headings { get; } = headings;
}
