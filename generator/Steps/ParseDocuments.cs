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
        var vocabularies = Vocabularies.Read(files.Where(IsVocabulary), findings);
        var settings = Settings(files, vocabularies, findings);
        var byFolder = types.ToDictionary(type => type.Folder, StringComparer.Ordinal);
        RefuseStrays(files, byFolder.Keys, findings);
        var sources = files.Where(file => byFolder.ContainsKey(file.Folder)).ToList();
        var parsed = new Document?[sources.Count];
        Parallel.For(0, sources.Count, i => parsed[i] = Parse(byFolder[sources[i].Folder], sources[i], vocabularies, findings));
        if (settings is null) return null;

        var byType = parsed.OfType<Document>().ToLookup(document => document.Type);
        var documents = types.SelectMany(type => type.Sort(byType[type], vocabularies)).ToList();
        return new Site(settings, options, vocabularies, types, files, documents);
    }

    /// <summary>The file of search words has a shape of its own.</summary>
    private static bool IsVocabulary(SourceFile file) => file.Folder == ContentFolders.Vocabulary && file.Path != SearchWords.FileName;

    private static void RefuseStrays(IReadOnlyList<SourceFile> files, IReadOnlyCollection<string> folders, Findings findings)
    {
        foreach (var file in files)
        {
            if (file.Folder.Length == 0 && file.Path is not (ContentFolders.SettingsFile or ContentFolders.PermalinksFile))
                findings.Add(file.Path, 1, "this file has no use; beside the folders there are only site.yml and permalinks.txt");
            else if (file.Folder is not ("" or ContentFolders.Vocabulary or ContentFolders.Images) && !folders.Contains(file.Folder))
            {
                findings.Add(file.Path, 1, $"there is no content type \"{file.Folder}\"; "
                    + $"move the file into one of the folders {string.Join(", ", folders)}");
            }
        }
    }

    private static SiteSettings? Settings(IReadOnlyList<SourceFile> files, Vocabularies vocabularies, Findings findings)
    {
        var file = files.FirstOrDefault(file => file.Path == ContentFolders.SettingsFile);
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
        var map = YamlReader.ReadMap(split.Yaml(file), 1, file.Path, findings);
        return map is null ? null : type.Read(file, split, map, vocabularies, findings);
    }
}
