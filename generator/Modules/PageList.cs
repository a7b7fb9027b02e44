using CopToolkit.Components;
using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Templates;
using CopToolkit.ContentTypes.ToolkitPages;
using CopToolkit.Courses;
using CopToolkit.Documents;

namespace CopToolkit.Modules;

/// <summary>Plans every page of the site: one for each document, the listings, and the pages made from the whole.</summary>
public static class PageList
{
    public static readonly Address AToZ = new("a-to-z/");
    public static readonly Address Search = new("search/");
    public static readonly Address NotFound = new("404.html");
    public static readonly Address NotKept = new("not-kept/");

    public static IReadOnlyList<PlannedPage> Of(Site site, Theme theme, bool isOffline = false)
    {
        var links = new Links(site.Url, theme.Folder, isOffline: isOffline);
        PlannedPage[] pages =
        [
            .. site.Documents.Where(document => document.Type is { Placement: Placement.Page, PageComponent: not null }).Select(document => Of(document, site, links)),
            .. site.Types.Where(type => type.ListingComponent is not null).Select(type => Listing(type, site, links)),
            .. PrintBooks.Of(site, links),
            .. DetailsPage.Of(site, links),
            .. CoursePages.Of(site, links),
            .. LearningPages.Of(site, links),
            Made<HomePage>(Address.Home, site.Settings.Title, site.Settings.Description, site, links, _ => new Dictionary<string, object?>(StringComparer.Ordinal)),
            Made<AToZPage>(AToZ, "A to Z", "Every page and term of the toolkit, in alphabetical order.", site, links, _ => new Dictionary<string, object?>(StringComparer.Ordinal)),
            Made<SearchPage>(Search, "Search", "Find pages, templates, words and works of the toolkit.", site, links, _ => new Dictionary<string, object?>(StringComparer.Ordinal)),
            Unlisted(Made<NotFoundPage>(NotFound, "Page not found", "There is no page at this address.", site, links, _ => new Dictionary<string, object?>(StringComparer.Ordinal))),
            Unlisted(Made<NotKeptPage>(NotKept, "This page is not on your device", "There is no network, and this page was not kept.", site, links, _ => new Dictionary<string, object?>(StringComparer.Ordinal))),
        ];
        // Two documents that want one address have a finding already; every later step may rely on one page for each.
        return [.. pages.DistinctBy(planned => planned.Page.Address)];
    }

    private static PlannedPage Of(Document document, Site site, Links links) =>
        new(new Page(site, links.From(document.Address), document.Address, document.Title, document.Metadata.Description)
        {
            Document = document,
            Trail = [.. document.Type.TrailOf(document, site)],
            IsListed = document.Metadata.IsListed,
        }, document.Type.PageComponentOf(document)!, document);

    private static PlannedPage Listing(ContentType type, Site site, Links links)
    {
        var summary = type.Summary.Length > 0 ? type.Summary : type.Title;
        return new PlannedPage(new Page(site, links.From(type.Listing), type.Listing, type.Title, summary), type.ListingComponent!, null, bodies => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Documents"] = type.ListingOf(site),
            ["Bodies"] = bodies,
        })
        {
            Anchors = [.. type.ListingAnchors(site), .. site.Documents.Where(document => document.Type == type).Select(document => document.Fragment).OfType<string>()],
        };
    }

    private static PlannedPage Made<T>(Address address, string title, string description, Site site, Links links, Func<BodySource, IReadOnlyDictionary<string, object?>> parameters) =>
        new(new Page(site, links.From(address), address, title, description), typeof(T), null, parameters);

    private static PlannedPage Unlisted(PlannedPage planned) => planned with { Page = planned.Page with { IsListed = false } };
}
