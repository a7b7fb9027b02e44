using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>Authors and titles of the works that a draft cites, read from the content folder before there is a site.</summary>
internal static class CitedWorks
{
    private static readonly string[] Named = ["title", "container-title", "publisher"];

    public static IReadOnlyList<string> Of(CaseDraft draft, string content)
    {
        var keys = CitedNames.KeysIn(draft.Text).Concat(draft.Sources).Distinct(StringComparer.Ordinal).Where(Slugs.IsSlug);
        var files = keys.Select(key => Path.Combine(content, ContentFolders.References, key + ".md")).Where(File.Exists);
        return [.. files.SelectMany(NamesIn)];
    }

    private static IEnumerable<string> NamesIn(string path)
    {
        var (file, findings) = (new SourceFile(path, File.ReadAllBytes(path)), new Findings());
        if (FrontMatterSplit.Of(file, findings) is not { } split) return [];
        var yaml = Encoding.UTF8.GetString(file.Bytes.Span.Slice(split.YamlStart, split.YamlLength));
        return YamlReader.ReadMap(yaml, 1, path, findings) is { } map ? NamesIn(map) : [];
    }

    private static IEnumerable<string> NamesIn(YamlMap map)
    {
        foreach (var (name, value) in map.Fields.Select(field => (field.Name, field.Value)))
        {
            if (value is YamlScalar text && Named.Contains(name, StringComparer.Ordinal)) yield return text.Text;
            if (value is not YamlList people || name is not ("author" or "editor")) continue;
            foreach (var part in people.Items.OfType<YamlMap>().SelectMany(person => person.Fields))
            {
                if (part is { Name: "family" or "literal", Value: YamlScalar family }) yield return family.Text;
            }
        }
    }
}
