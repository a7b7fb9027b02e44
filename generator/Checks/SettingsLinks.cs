using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>site.yml must link to existing files.</summary>
public static class SettingsLinks
{
    public static void Check(Site site, Findings findings)
    {
        var home = site.Settings.Home;
        var lines = site.SourceAt(ContentFolders.SettingsFile)!.Text().Split('\n');
        if (site.Settings.SmallestGroup is < 2 or > 50)
            findings.Add(ContentFolders.SettingsFile, LineOf("smallest-group:"), $"smallest-group is {site.Settings.SmallestGroup}; "
                + "give a number from 2 to 50");
        if (OwnAddress.Read(site.Settings.Url.ToString()).Problem is { } problem)
            findings.Add(ContentFolders.SettingsFile, LineOf("url:"), "url " + problem);
        if (site.Settings.Repository is { } repository && OwnAddress.ReadRepository(repository.ToString()).Problem is { } wrong)
            findings.Add(ContentFolders.SettingsFile, LineOf("repository:"), "repository " + wrong);
        if (site.Settings.Security?.Expires is { } expires && (expires < site.Today || expires > site.Today.AddYears(1)))
            findings.Add(ContentFolders.SettingsFile, LineOf("expires:"), $"the contact for security holds until {Dates.Iso(expires)}; "
                + "look whether it is still right, and give a day within the next year");
        foreach (var path in home.Featured.Where(path => site.FindFile(path) is { Metadata.IsListed: false }))
            findings.Add(ContentFolders.SettingsFile, LineOf(path), $"\"{path}\" was withdrawn; feature another file");
        foreach (var path in home.Actions.Concat(home.Doors).Select(door => door.To).Concat(home.Featured).Concat(site.Settings.Footer))
        {
            if (site.AddressOfFileOrListing(path) is null)
                findings.Add(ContentFolders.SettingsFile, LineOf(path), $"there is no \"{path}\"; "
                    + "name a file of the content, such as toolkit/evaluating.md");
        }

        int LineOf(string text) => 1 + Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
    }
}
