using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Two files must not want the same address, and none may want one that the generator gives out.</summary>
public static class UniqueAddresses
{
    public static void Check(Site site, Findings findings)
    {
        var listings = site.Types.Where(type => type.ListingComponent is not null)
            .ToDictionary(type => type.Listing.Path, type => type.Title, StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in site.FilePaths)
        {
            var place = PlaceOf(path, site);
            if (FixedAddresses.IsReserved(place))
                findings.Add(path, 1, $"the address /{place} belongs to a page that the generator makes; rename the file");
            else if (listings.TryGetValue(place, out var listing))
                findings.Add(path, 1, $"the address /{place} belongs to the listing \"{listing}\"; rename the file");
            else if (!taken.TryAdd(place, path))
                findings.Add(path, 1, $"the address /{place} is taken by {taken[place]}; rename one of the files");
        }
    }

    private static string PlaceOf(string path, Site site)
    {
        var file = site.SourceAt(path)!;
        var type = site.TypeOf(file.Folder)!;
        return type.Placement == Placement.Entry ? $"{type.Folder}/#{file.Slug}" : type.AddressOf(file.Slug).Path;
    }
}
