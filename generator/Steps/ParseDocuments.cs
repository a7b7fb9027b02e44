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
        var reading = new Reading(types, vocabularies, options.IsPreview, findings);
        var parsed = new (Document? Document, SourceFile File)[files.Count];
        Parallel.For(0, files.Count, i => parsed[i] = reading.Read(files[i]));
        if (settings is null) return null;

        var byType = parsed.Select(one => one.Document).OfType<Document>().ToLookup(document => document.Type);
        var documents = types.SelectMany(type => type.Sort(byType[type], vocabularies)).ToList();
        // A file that was meant for another folder can have the path of one that is there.
        var sources = parsed.Select(one => one.File).OrderBy(file => file.IsRefused).DistinctBy(file => file.Path).ToList();
        return new Site(settings, options, vocabularies, types, sources, documents);
    }

    /// <summary>The file of search words has a shape of its own.</summary>
    private static bool IsVocabulary(SourceFile file) => file.Folder == ContentFolders.Vocabulary && file.Path != SearchWords.FileName;

    private static SiteSettings? Settings(IReadOnlyList<SourceFile> files, Vocabularies vocabularies, Findings findings)
    {
        var file = files.FirstOrDefault(file => file.Path == ContentFolders.SettingsFile);
        if (file is null) findings.Add("site.yml", 1, "site.yml is missing; copy it from the project and change what it says");
        if (file is null || file.IsRefused) return null;
        return YamlReader.ReadMap(file.Text(), 0, file.Path, findings) is { } map
            ? new MetadataReader(file.Path, vocabularies, findings).Read<SiteSettings>(map, "site.yml")
            : null;
    }

    /// <summary>Reads one file after the other, on any thread.</summary>
    private sealed class Reading(IReadOnlyList<ContentType> types, Vocabularies vocabularies, bool isPreview, Findings findings)
    {
        private readonly Dictionary<string, ContentType> _byFolder = types.ToDictionary(type => type.Folder, StringComparer.Ordinal);

        /// <summary>The document of a file, and the file as the rest of the build knows it.</summary>
        public (Document? Document, SourceFile File) Read(SourceFile file)
        {
            if (file.IsRefused || IsKnown(file)) return (null, file);
            var type = _byFolder.GetValueOrDefault(file.Folder);
            if (type is null && file.Extension != ".md") return (null, Stray(file));
            if (FrontMatterSplit.Of(file, findings) is not { } split) return (null, file);
            if (YamlReader.ReadMap(split.Yaml(file), 1, file.Path, findings) is not { } map) return (null, file);
            if (IsLeftOut(map)) return (null, file with { IsDraft = true });
            if (MisplacedFiles.TypeMeant(map, type, types) is { } meant) return (null, Moved(file, meant));
            return type is null ? (null, Stray(file)) : (type.Read(file, split, map, vocabularies, findings), file);
        }

        private bool IsLeftOut(YamlMap map) =>
            !isPreview && map.Fields.Exists(field => field is { Name: "draft", Value: YamlScalar { Text: "true" } });

        private static bool IsKnown(SourceFile file) =>
            file.Folder is ContentFolders.Vocabulary or ContentFolders.Images
            || file.Path is ContentFolders.SettingsFile or ContentFolders.PermalinksFile;

        private SourceFile Moved(SourceFile file, ContentType type)
        {
            findings.Add(file.Path, 1, MisplacedFiles.Finding(type));
            return SourceFile.Refused($"{type.Folder}/{file.Slug}.md");
        }

        private SourceFile Stray(SourceFile file)
        {
            var remedy = $"move the file into one of the folders {string.Join(", ", _byFolder.Keys)}";
            if (file.Folder.Length > 0) findings.Add(file.Path, 1, $"there is no content type \"{file.Folder}\"; {remedy}");
            else if (file.Extension == ".md") findings.Add(file.Path, 1, $"a page cannot stand beside the folders; {remedy}");
            else findings.Add(file.Path, 1, "this file has no use; beside the folders there are only site.yml and permalinks.txt");
            return file;
        }
    }
}
