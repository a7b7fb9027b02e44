using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.Documents;
using CopToolkit.Search;
using CopToolkit.Tests.Sites;
using Xunit.Abstractions;

namespace CopToolkit.Tests.Search;

/// <summary>
/// Whether people find the right page of the real site: judged queries, with the words and the slips that they would use.
/// </summary>
public sealed class SearchQualityTests(ITestOutputHelper log)
{
    private const int FewestQueries = 80;
    private static readonly string[] Promised =
    [
        "who should facilitate",
        "terms of refrence",
        "getting managers on board",
        "sombody dominates the meeting",
    ];

    [Fact]
    public void The_right_page_comes_first_or_nearly_so()
    {
        using var folder = new TempFolder();
        var output = folder.Sub("site");
        var content = Repository.Content;
        var result = Pipeline.Run(new SiteOptions { Content = content, Output = output, Themes = Repository.Themes });
        Assert.Equal(BuildOutcome.Good, result.Outcome);
        var search = new BruteSearch(PublishedSearch.Entries(output), SearchWords.Of(result.Site!), AllContentTypes.List);
        var places = JudgedQuery.All
            .Select(query => (query, Found: search.Find(query.Text)))
            .Select(one => (one.query, one.Found, Place: one.query.PlaceIn(one.Found)))
            .ToList();
        foreach (var (query, found, place) in places.Where(one => one.Place != 1))
            log.WriteLine($"{place} {query.Text}: {string.Join(", ", found.Take(4))}");
        Assert.True(places.Count >= FewestQueries);
        foreach (var promised in Promised) Assert.Equal(1, places.Single(one => one.query.Text == promised).Place);
        var (first, inThree) = (places.Count(one => one.Place == 1), places.Count(one => one.Place is >= 1 and <= 3));
        log.WriteLine($"{first} first and {inThree} in the first three of {places.Count}");
        Assert.True(first >= 0.85 * places.Count, $"Only {first} of {places.Count} come first.");
        Assert.True(inThree >= 0.95 * places.Count, $"Only {inThree} of {places.Count} are in the first three.");
    }
}
