using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.ToolkitPages;

/// <summary>The pages made for paper: the whole guide, and each stage.</summary>
public static class PrintBooks
{
    public static readonly Address Whole = new(FixedAddresses.Print + "toolkit/");

    public static Address OfStage(string stage) => new($"{FixedAddresses.Print}{stage}/");

    public static IEnumerable<PlannedPage> Of(Site site, Links links)
    {
        var pages = site.Of<ToolkitPage>();
        if (pages.Count == 0) yield break;
        yield return Book(Whole, site.Settings.Title, "The whole guide in one document.", pages, site, links);
        foreach (var stage in site.Vocabularies.Of("stages").Entries)
        {
            var chapters = pages.Where(page => page.Metadata.Stage == stage.Id).ToList();
            if (chapters.Count > 0) yield return Book(OfStage(stage.Id), stage.Label, stage.Summary ?? stage.Label, chapters, site, links);
        }
    }

    private static PlannedPage Book(
        Address address, string title, string description, IReadOnlyList<Document<ToolkitPage>> chapters, Site site, Links links) =>
        PlannedPage.Made<PrintBook>(
            new Page(site, links.From(address), address, title, description) { IsListed = false },
            bodies => new ComponentParameters<PrintBook>().With(one => one.Chapters, chapters).With(one => one.Bodies, bodies));
}
