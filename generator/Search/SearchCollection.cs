using System.Collections.Concurrent;
using System.Diagnostics;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Markdown;

namespace CopToolkit.Search;

/// <summary>Takes the words of each document while its page is rendered, so that nothing is read twice and no page is kept.</summary>
public sealed class SearchCollection(Site site)
{
    private readonly ConcurrentDictionary<Document, SearchEntry> _entries = new();
    private readonly ConcurrentBag<SearchCounter> _counters = [];

    private long _ticks;

    /// <summary>What counting took, on all threads together.</summary>
    public TimeSpan Time => TimeSpan.FromSeconds((double)_ticks / Stopwatch.Frequency);

    public SearchFamilies Families { get; } = new(SearchWords.Of(site));

    public void Take(Document document, IReadOnlyList<BodySection> body)
    {
        if (!document.Metadata.IsListed || _entries.ContainsKey(document)) return;
        var began = Stopwatch.GetTimestamp();
        if (!_counters.TryTake(out var counter)) counter = new SearchCounter(Families);
        _entries[document] = counter.Count(document, site, body);
        _counters.Add(counter);
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - began);
    }

    /// <summary>Every entry in the order of the documents, then the pages made from the whole site.</summary>
    public IReadOnlyList<SearchEntry> Entries(IReadOnlyList<PlannedPage> pages)
    {
        var counter = new SearchCounter(Families);
        return
        [
            .. site.Documents.Where(document => document.Metadata.IsListed).Select(EntryOf),
            .. pages.Select(planned => planned.Page).Where(IsFound).Select(page => counter.Count(page, IsListing(page))),
        ];

        SearchEntry EntryOf(Document document) => _entries.GetValueOrDefault(document) ?? counter.Count(document, site, []);
    }

    private static bool IsFound(Page page) =>
        page.Document is null && page.IsListed && page.Address != Address.Home && page.Address != FixedAddresses.Search;

    private bool IsListing(Page page) =>
        page.Address == FixedAddresses.AToZ || site.Types.Any(type => type.ListingComponent is not null && type.Listing == page.Address);
}
