using System.Globalization;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>What the fields of one template must be, each and together.</summary>
public static class TemplateFieldRules
{
    public static void Check(Document<Template> document, Findings findings)
    {
        foreach (var (field, i) in document.Metadata.Fields.Select((field, i) => (field, i)))
        {
            var problems = Problems(field);
            if (document.Metadata.Fields.Take(i).Any(earlier => earlier.Id == field.Id)) problems = problems.Prepend("this id is there twice; give each field its own");
            foreach (var problem in problems) findings.Add(document.Source.Path, field.Line, $"the field \"{Excerpt.Of(field.Id)}\": {problem}");
        }
    }

    private static IEnumerable<string> Problems(TemplateField field)
    {
        if (!Slugs.IsSlug(field.Id)) yield return "an id is written in small letters, digits and hyphens, such as first-date";
        if (field.Shared is not null && !Slugs.IsSlug(field.Shared)) yield return $"the shared name \"{Excerpt.Of(field.Shared)}\" is no id; write it in small letters, digits and hyphens";
        if (field.Kind == FieldKind.Choice && field.Options.Count == 0) yield return "a choice needs options; add \"options: [one, two]\"";
        if (field.Kind != FieldKind.Choice && field.Options.Count > 0) yield return $"only a choice has options, and this is a {field.Kind}; change the kind, or remove them";
        if (field.Kind == FieldKind.Table && field.Columns.Count == 0) yield return "a table needs columns; add \"columns: [First, Second]\"";
        if (field.Kind != FieldKind.Table && field.Columns.Count > 0) yield return $"only a table has columns, and this is a {field.Kind}; change the kind, or remove them";
        if (ExampleProblem(field) is { } example) yield return example;
        if (field.Default is { } text && DefaultProblem(field, text) is { } problem) yield return problem;
    }

    private static string? ExampleProblem(TemplateField field)
    {
        if (field.Kind == FieldKind.List) return IsTexts(field.Example) ? null : "the example of a list is a list of texts; write each on its own line after \"- \"";
        if (field.Kind == FieldKind.Table) return IsRows(field.Example, field.Columns.Count) ? null : $"the example of a table is a list of rows with {field.Columns.Count} cells each; write each row as \"- [first, second]\"";
        return field.Example is not YamlScalar scalar ? $"the example of a {field.Kind} is one text; write it on the same line" : ValueProblem(field, "example", scalar.Text);
    }

    private static string? DefaultProblem(TemplateField field, string text) =>
        field.Kind == FieldKind.List || field.Kind == FieldKind.Table ? $"a {field.Kind} has no default; remove it" : ValueProblem(field, "default", text);

    private static string? ValueProblem(TemplateField field, string what, string text)
    {
        if (field.Kind == FieldKind.Choice && field.Options.Count > 0 && !field.Options.Contains(text)) return $"the {what} \"{Excerpt.Of(text)}\" is not among the options; use one of {string.Join(", ", field.Options)}";
        if (field.Kind == FieldKind.Date && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return $"the {what} \"{Excerpt.Of(text)}\" is no date; write it as 2027-01-14";
        return null;
    }

    private static bool IsTexts(YamlNode node) => node is YamlList { Items.Count: > 0 } list && list.Items.TrueForAll(item => item is YamlScalar { Text.Length: > 0 });

    private static bool IsRows(YamlNode node, int columns) =>
        node is YamlList { Items.Count: > 0 } rows && rows.Items.TrueForAll(row => row is YamlList cells && (cells.Items.Count == columns || columns == 0) && cells.Items.TrueForAll(cell => cell is YamlScalar));
}
