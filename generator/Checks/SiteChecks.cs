using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Tools;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Checks;

/// <summary>Every rule that looks at more than one document, and each type's own rules.</summary>
public static class SiteChecks
{
    public static void Run(Site site, IReadOnlyList<SourceFile> files, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        UniqueSlugs.Check(site, files, findings);
        UniqueTitles.Check(site, findings);
        LinkedDocuments.Check(site, findings);
        SettingsLinks.Check(site, files, findings);
        AliasesAreFree.Check(site, pages, findings);
        BankHolidays.Check(site, findings);
        SupportLines.Check(site, findings);
        foreach (var document in site.Documents) document.Type.Check(document, site, findings);
    }
}

/// <summary>Two files must not want the same address.</summary>
public static class UniqueSlugs
{
    public static void Check(Site site, IReadOnlyList<SourceFile> files, Findings findings)
    {
        var reserved = site.Types.Where(type => type.ListingComponent is not null).ToDictionary(type => type.Listing.Path, type => type.Title, StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => site.AddressOfFile(file.Path) is not null))
        {
            var type = site.TypeOf(file.Folder)!;
            var place = type.Placement == Placement.Entry ? $"{type.Folder}/#{file.Slug}" : type.AddressOf(file.Slug).Path;
            if (place is "case-studies/learning/" or "a-to-z/" or "assets/" or "details/" or "handouts/" or "search/") findings.Add(file.Path, 1, $"the address /{place} belongs to a page that the generator makes; rename the file");
            else if (reserved.TryGetValue(place, out var listing)) findings.Add(file.Path, 1, $"the address /{place} belongs to the listing \"{listing}\"; rename the file");
            else if (!taken.TryAdd(place, file.Path)) findings.Add(file.Path, 1, $"the address /{place} is taken by {taken[place]}; rename one of the files");
        }
    }
}

/// <summary>Two documents of a type must not have the same title; notices of what was withdrawn may.</summary>
public static class UniqueTitles
{
    public static void Check(Site site, Findings findings)
    {
        foreach (var same in site.Documents.Where(document => document.Metadata.IsListed).GroupBy(document => (document.Type, Title: document.Title.ToUpperInvariant())))
        {
            foreach (var document in same.Skip(1))
                findings.Add(document.Source.Path, document.LineOf("title"), $"the title \"{document.Title}\" is taken by {same.First().Source.Path}; give each its own");
        }
    }
}

/// <summary>Fields that name documents of another folder must name existing ones.</summary>
public static class LinkedDocuments
{
    public static void Check(Site site, Findings findings)
    {
        foreach (var document in site.Documents)
        {
            foreach (var field in Schema.Of(document.Metadata.GetType()).Fields.Where(field => field.SlugsOf is not null))
                CheckField(site, document, field, findings);
        }
    }

    private static void CheckField(Site site, Document document, SchemaField field, Findings findings)
    {
        foreach (var slug in (IReadOnlyList<string>)field.Get(document.Metadata)!)
        {
            if (site.AddressOfFile($"{field.SlugsOf}/{slug}.md") is not null) continue;
            var nearest = Spelling.Nearest(slug, site.FilePaths.Where(path => path.StartsWith(field.SlugsOf + "/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)));
            findings.Add(document.Source.Path, document.LineOf(field.Name, slug), $"{field.Name} names \"{slug}\"{(nearest is null ? "" : $" (did you mean \"{nearest}\"?)")}, but there is no {field.SlugsOf}/{slug}.md; add the file or correct the name");
        }
    }
}

/// <summary>site.yml must link to existing files.</summary>
public static class SettingsLinks
{
    public static void Check(Site site, IReadOnlyList<SourceFile> files, Findings findings)
    {
        var home = site.Settings.Home;
        var lines = files.First(file => string.Equals(file.Path, "site.yml", StringComparison.Ordinal)).Text().Split('\n');
        if (site.Settings.SmallestGroup is < 2 or > 50)
            findings.Add("site.yml", LineOf("smallest-group:"), $"smallest-group is {site.Settings.SmallestGroup}; give a number from 2 to 50");
        foreach (var path in home.Featured.Where(path => site.FindFile(path) is { Metadata.IsListed: false }))
            findings.Add("site.yml", LineOf(path), $"\"{path}\" was withdrawn; feature another file");
        foreach (var path in home.Actions.Concat(home.Doors).Select(door => door.To).Concat(home.Featured).Concat(site.Settings.Footer))
        {
            if (site.AddressOfFileOrListing(path) is null) findings.Add("site.yml", LineOf(path), $"there is no \"{path}\"; name a file of the content, such as toolkit/evaluating.md");
        }

        int LineOf(string text) => 1 + Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
    }
}

/// <summary>A former address must look like one, and must not hide a present page.</summary>
public static class AliasesAreFree
{
    public static void Check(Site site, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        var taken = pages.ToDictionary(planned => planned.Page.Address.Path, planned => planned.Page.Title, StringComparer.Ordinal);
        foreach (var document in site.Documents)
        {
            foreach (var alias in document.Metadata.Aliases)
            {
                if (!IsAddress(alias)) findings.Add(document.Source.Path, document.LineOf("aliases", alias), $"the alias \"{alias}\" is no former address; write it without the first slash and with the last, such as toolkit/old-name/");
                else if (!taken.TryAdd(alias, document.Title)) findings.Add(document.Source.Path, document.LineOf("aliases", alias), $"the alias {alias} is the address of \"{taken[alias]}\"; remove the alias");
            }
        }
    }

    private static bool IsAddress(string alias) =>
        alias.EndsWith('/') && !alias.StartsWith('/') && alias.TrimEnd('/').Split('/').All(Markdown.Slugs.IsSlug);
}
