using CopToolkit.Components;
using CopToolkit.Core;
using CopToolkit.Courses;
using CopToolkit.Courses.Packs;
using CopToolkit.Documents;
using CopToolkit.SitePages;

namespace CopToolkit.Steps;

/// <summary>Plans every page of the site: one for each document, the listings, and the pages made from the whole.</summary>
public static class PlanPages
{
    public static IReadOnlyList<PlannedPage> Of(Site site, Theme theme, bool isOffline = false)
    {
        var links = new Links(site.Url, theme.Folder, isOffline: isOffline);
        IEnumerable<PlannedPage> pages =
        [
            .. site.Documents.Where(HasPage).Select(document => PlannedPage.Of(document, PageOf(document, site, links))),
            .. site.Types.Where(type => type.ListingComponent is not null).Select(type => Listing(type, site, links)),
            .. site.Types.SelectMany(type => type.PagesOf(site, links)),
            .. CoursePages.Of(site, links),
            .. MadePages.Of(site, links),
        ];
        // Two documents that want one address have a finding already; every later step may rely on one page for each.
        return [.. pages.DistinctBy(planned => planned.Page.Address)];
    }

    private static bool HasPage(Document document) => document.Type is { Placement: Placement.Page, PageComponent: not null };

    private static Page PageOf(Document document, Site site, Links links) =>
        new(site, links.From(document.Address), document.Address, document.Title, document.Metadata.Description)
        {
            Document = document,
            Trail = [.. document.Type.TrailOf(document, site)],
            IsListed = document.Metadata.IsListed,
            Insert = document.Metadata.Insert is { } name ? InsertOf(name, site) : null,
        };

    /// <summary>What features add to pages that ask for it by name.</summary>
    private static PageInsert? InsertOf(string name, Site site) => name == "trainers" ? TrainersPart.For(site) : null;

    private static PlannedPage Listing(ContentType type, Site site, Links links)
    {
        var summary = type.Summary.Length > 0 ? type.Summary : type.Title;
        var page = new Page(site, links.From(type.Listing), type.Listing, type.Title, summary);
        return new PlannedPage(page, type.ListingComponent!, null, bodies => Parameters(type, site, bodies))
        {
            Anchors = [.. type.ListingAnchors(site), .. EntriesOf(type, site)],
        };
    }

    private static ComponentParameters Parameters(ContentType type, Site site, BodySource bodies) =>
        new ComponentParameters<ListingPage<Metadata>>()
            .With<object>(page => page.Documents, type.ListingOf(site))
            .With(page => page.Bodies, bodies);

    private static IEnumerable<string> EntriesOf(ContentType type, Site site) =>
        site.Documents.Where(document => document.Type == type).Select(document => document.Fragment).OfType<string>();
}
