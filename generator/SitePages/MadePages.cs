using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.SitePages;

/// <summary>The pages that every site has, made from the whole: home, A to Z, search, and those that answer where no page is.</summary>
public static class MadePages
{
    public static IEnumerable<PlannedPage> Of(Site site, Links links)
    {
        yield return PlannedPage.Made<HomePage>(PageAt(Address.Home, site.Settings.Title, site.Settings.Description));
        yield return PlannedPage.Made<AToZPage>(
            PageAt(FixedAddresses.AToZ, "A to Z", "Every page and term of the toolkit, in alphabetical order."));
        yield return PlannedPage.Made<SearchPage>(
            PageAt(FixedAddresses.Search, "Search", "Find pages, templates, words and works of the toolkit."));
        if (SupportLines.Of(site).Count > 0)
        {
            const string Summary = "Who can be rung for help, by nation, with hours, and what nobody has tried yet.";
            yield return PlannedPage.Made<SupportPage>(PageAt(FixedAddresses.Support, "Support lines", Summary));
        }

        var notFound = PageAt(FixedAddresses.NotFound, "Page not found", "There is no page at this address.");
        yield return PlannedPage.Made<NotFoundPage>(notFound with { IsListed = false });
        var notKept = PageAt(
            FixedAddresses.NotKept, "This page is not on your device", "There is no network, and this page was not kept.");
        yield return PlannedPage.Made<NotKeptPage>(notKept with { IsListed = false });

        Page PageAt(Address address, string title, string description) => new(site, links.From(address), address, title, description);
    }
}
