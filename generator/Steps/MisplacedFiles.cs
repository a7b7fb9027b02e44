using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Steps;

/// <summary>Finds the folder that a file was meant for: its fields tell its type.</summary>
internal static class MisplacedFiles
{
    private const int FewestFields = 3;

    /// <summary>The type whose fields a file has, where it stands in the folder of another, or of none.</summary>
    public static ContentType? TypeMeant(YamlMap map, ContentType? here, IReadOnlyList<ContentType> types)
    {
        var names = map.Fields.Select(field => field.Name).ToList();
        if (names.Count < FewestFields || (here is not null && FitsInto(here, names))) return null;
        var fitting = types.Where(type => type != here && FitsInto(type, names)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    public static string Finding(ContentType type) => $"this looks like {type.Singular}; move it to content/{type.Folder}/";

    private static bool FitsInto(ContentType type, IReadOnlyList<string> names) => type.MetadataTypes.Any(record =>
    {
        var schema = Schema.Of(record);
        return names.All(name => schema.Find(name) is not null)
            && schema.Fields.Where(field => field.IsRequired).All(field => names.Contains(field.Name));
    });
}
