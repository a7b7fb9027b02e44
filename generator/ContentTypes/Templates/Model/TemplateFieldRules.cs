using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>What the fields of one template must be, each and together.</summary>
public static class TemplateFieldRules
{
    private const string NoTexts = "the example of a list is a list of texts; write each on its own line after \"- \"";

    public static void Check(Document<Template> document, Findings findings)
    {
        foreach (var (field, i) in document.Metadata.Fields.Select((field, i) => (field, i)))
        {
            var problems = Problems(field);
            var isTwice = document.Metadata.Fields.Take(i).Any(earlier => earlier.Id == field.Id);
            if (isTwice) problems = problems.Prepend("this id is there twice; give each field its own");
            foreach (var problem in problems)
                findings.Add(document.Source.Path, field.Line, $"the field \"{Excerpt.Of(field.Id)}\": {problem}");
        }
    }

    private static IEnumerable<string> Problems(TemplateField field)
    {
        if (!Slugs.IsSlug(field.Id)) yield return "an id is written in small letters, digits and hyphens, such as first-date";
        if (field.Shared is { } shared && !Slugs.IsSlug(shared))
            yield return $"the shared name \"{Excerpt.Of(shared)}\" is no id; write it in small letters, digits and hyphens";
        if (OptionsProblem(field) is { } options) yield return options;
        if (ColumnsProblem(field) is { } columns) yield return columns;
        if (ExampleProblem(field) is { } example) yield return example;
        if (field.Default is { } text && DefaultProblem(field, text) is { } problem) yield return problem;
    }

    private static string? OptionsProblem(TemplateField field)
    {
        var isChoice = field.Kind == FieldKind.Choice;
        if (isChoice == (field.Options.Count > 0)) return null;
        return isChoice
            ? "a choice needs options; add \"options: [one, two]\""
            : $"only a choice has options, and this is a {field.Kind}; change the kind, or remove them";
    }

    private static string? ColumnsProblem(TemplateField field)
    {
        var isTable = field.Kind == FieldKind.Table;
        if (isTable == (field.Columns.Count > 0)) return null;
        return isTable
            ? "a table needs columns; add \"columns: [First, Second]\""
            : $"only a table has columns, and this is a {field.Kind}; change the kind, or remove them";
    }

    private static string? ExampleProblem(TemplateField field)
    {
        if (field.Kind == FieldKind.List) return IsTexts(field.Example) ? null : NoTexts;
        if (field.Kind == FieldKind.Table) return IsRows(field.Example, field.Columns.Count) ? null : NoRows(field.Columns.Count);
        if (field.Example is YamlScalar scalar) return ValueProblem(field, "example", scalar.Text);
        return $"the example of a {field.Kind} is one text; write it on the same line";
    }

    private static string NoRows(int columns) =>
        $"the example of a table is a list of rows with {columns} cells each; write each row as \"- [first, second]\"";

    private static string? DefaultProblem(TemplateField field, string text)
    {
        var hasNone = field.Kind == FieldKind.List || field.Kind == FieldKind.Table;
        return hasNone ? $"a {field.Kind} has no default; remove it" : ValueProblem(field, "default", text);
    }

    private static string? ValueProblem(TemplateField field, string what, string text)
    {
        if (field.Kind == FieldKind.Choice && field.Options.Count > 0 && !field.Options.Contains(text))
        {
            return $"the {what} \"{Excerpt.Of(text)}\" is not among the options; "
                + $"use one of {string.Join(", ", field.Options)}";
        }

        if (field.Kind == FieldKind.Date && !IsDate(text)) return $"the {what} \"{Excerpt.Of(text)}\" is no date; write it as 2027-01-14";
        return null;
    }

    private static bool IsDate(string text) => Dates.Parse(text) is not null;

    private static bool IsTexts(YamlNode node) =>
        node is YamlList { Items.Count: > 0 } list && list.Items.TrueForAll(item => item is YamlScalar { Text.Length: > 0 });

    private static bool IsRows(YamlNode node, int columns) =>
        node is YamlList { Items.Count: > 0 } rows && rows.Items.TrueForAll(row => IsRow(row, columns));

    private static bool IsRow(YamlNode row, int columns)
    {
        if (row is not YamlList { Items: var cells }) return false;
        return (cells.Count == columns || columns == 0) && cells.TrueForAll(cell => cell is YamlScalar);
    }
}
