using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Search;

namespace CopToolkit.Steps;

/// <summary>Turns files into documents with typed metadata. Bodies stay as they are until their page is rendered.</summary>
public static class ParseDocuments
{
    /// <summary>The whole site, or null when site.yml itself is missing or wrong.</summary>
    public static Site? Into(IReadOnlyList<SourceFile> files, IReadOnlyList<ContentType> types, SiteOptions options, Findings findings)
    {
        var vocabularies = Vocabularies.Read(files.Where(file => Is(file.Folder, "vocabulary") && !Is(file.Path, SearchWords.FileName)), findings);
        var settings = Settings(files, vocabularies, findings);
        var byFolder = types.ToDictionary(type => type.Folder, StringComparer.Ordinal);
        foreach (var stray in files.Where(file => file.Folder.Length > 0 && !Is(file.Folder, "vocabulary") && !Is(file.Folder, "images") && !byFolder.ContainsKey(file.Folder)))
            findings.Add(stray.Path, 1, $"there is no content type \"{stray.Folder}\"; move the file into one of the folders {string.Join(", ", byFolder.Keys)}");
        foreach (var stray in files.Where(file => file.Folder.Length == 0 && file.Path is not ("site.yml" or "permalinks.txt")))
            findings.Add(stray.Path, 1, "this file has no use; beside the folders there are only site.yml and permalinks.txt");

        var sources = files.Where(file => byFolder.ContainsKey(file.Folder)).ToList();
        var parsed = new Document?[sources.Count];
        Parallel.For(0, sources.Count, i => parsed[i] = Parse(byFolder[sources[i].Folder], sources[i], vocabularies, findings));
        if (settings is null) return null;

        var documents = types.SelectMany(type => type.Sort(parsed.OfType<Document>().Where(document => document.Type == type), vocabularies)).ToList();
        return new Site(settings, options, vocabularies, types, files, documents);
    }

    private static SiteSettings? Settings(IReadOnlyList<SourceFile> files, Vocabularies vocabularies, Findings findings)
    {
        var file = files.FirstOrDefault(file => Is(file.Path, "site.yml"));
        if (file is null)
        {
            findings.Add("site.yml", 1, "site.yml is missing; copy it from the project and change what it says");
            return null;
        }

        return YamlReader.ReadMap(file.Text(), 0, file.Path, findings) is { } map
            ? new MetadataReader(file.Path, vocabularies, findings).Read<SiteSettings>(map, "site.yml")
            : null;
    }

    private static Document? Parse(ContentType type, SourceFile file, Vocabularies vocabularies, Findings findings)
    {
        if (FrontMatterSplit.Of(file, findings) is not { } split) return null;
        return YamlReader.ReadMap(split.Yaml(file), 1, file.Path, findings) is { } map ? type.Read(file, split, map, vocabularies, findings) : null;
    }

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
