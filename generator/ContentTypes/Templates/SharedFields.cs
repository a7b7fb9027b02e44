using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Templates;

/// <summary>An answer that is given once for every template which asks for it.</summary>
public sealed record SharedField(string Name, TemplateField Field, IReadOnlyList<Document<Template>> Templates)
{
    /// <summary>Every shared answer of the site, those that most templates ask for first.</summary>
    public static IReadOnlyList<SharedField> Of(Site site) =>
    [
        .. site.Of<Template>().SelectMany(SharedBy)
            .GroupBy(pair => pair.field.Shared!, StringComparer.Ordinal)
            .Select(group => new SharedField(group.Key, group.First().field, [.. group.Select(pair => pair.template).Distinct()]))
            .OrderByDescending(shared => shared.Templates.Count).ThenBy(shared => shared.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Document<Template> template, TemplateField field)> SharedBy(Document<Template> template) =>
        template.Metadata.Fields.Where(field => field.Shared is not null).Select(field => (template, field));
}

/// <summary>People see a shared field once, so every template must ask for it in the same words.</summary>
public static class SharedFields
{
    public static void Check(Document<Template> document, Site site, Findings findings)
    {
        foreach (var field in document.Metadata.Fields.Where(field => field.Shared is not null))
        {
            var (first, same) = First(field.Shared!, site);
            foreach (var (what, ours, theirs) in Words(field, same).Where(word => word.Ours != word.Theirs))
            {
                var problem = $"the field \"{field.Id}\" shares \"{field.Shared}\" with {first.Source.Path}, "
                    + $"but its {what} \"{ours}\" is not \"{theirs}\"; use the same, or remove \"shared\"";
                findings.Add(document.Source.Path, field.Line, problem);
            }
        }
    }

    private static (Document<Template> Template, TemplateField Field) First(string name, Site site) =>
        site.Of<Template>().OrderBy(template => template.Source.Path, StringComparer.Ordinal)
            .Select(template => (template, template.Metadata.Fields.FirstOrDefault(field => field.Shared == name)!))
            .First(pair => pair.Item2 is not null);

    private static IEnumerable<(string What, string Ours, string Theirs)> Words(TemplateField field, TemplateField other) =>
    [
        ("label", field.Label, other.Label),
        ("help", field.Help, other.Help),
        ("kind", field.Kind.Name, other.Kind.Name),
        ("list of options", string.Join(", ", field.Options), string.Join(", ", other.Options)),
        ("list of columns", string.Join(", ", field.Columns), string.Join(", ", other.Columns)),
    ];
}
