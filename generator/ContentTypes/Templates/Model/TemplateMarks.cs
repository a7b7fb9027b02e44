using System.Text.RegularExpressions;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Templates.Model;

/// <summary>
/// Finds the marks of a template in its text, before Markdown takes it apart: a bar inside a mark would end a table's cell.
/// </summary>
public static partial class TemplateMarks
{
    public static void Check(Document<Template> document, Findings findings)
    {
        var (used, line) = (new HashSet<string>(StringComparer.Ordinal), document.BodyLine);
        foreach (var text in document.BodyText().Split('\n'))
        {
            foreach (var mark in Any().EnumerateMatches(text))
            {
                var inside = text.AsSpan(mark.Index + 2, mark.Length - 2).ToString();
                if (Problem(inside, document.Metadata.Fields) is { } problem) findings.Add(document.Source.Path, line, problem);
                else used.Add(inside[..^2]);
            }

            line++;
        }

        foreach (var field in document.Metadata.Fields.DistinctBy(field => field.Id).Where(field => !used.Contains(field.Id)))
        {
            var problem = $"the field \"{field.Id}\" is not used; "
                + $"write {{{{{field.Id}}}}} where the answer goes, or remove the field";
            findings.Add(document.Source.Path, field.Line, problem);
        }
    }

    /// <summary>The words of a text and the ids of its marks, in turn.</summary>
    public static IEnumerable<(string Text, bool IsMark)> Split(string text)
    {
        var at = 0;
        foreach (Match mark in Right().Matches(text))
        {
            if (mark.Index > at) yield return (text[at..mark.Index], false);
            yield return (mark.Groups["id"].Value, true);
            at = mark.Index + mark.Length;
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    private static string? Problem(string inside, IReadOnlyList<TemplateField> fields)
    {
        if (!inside.EndsWith("}}", StringComparison.Ordinal))
            return $"the mark {{{{{Short(inside)} does not end; write {{{{field-id}}}} on one line";
        var id = inside[..^2];
        if (id.Contains('|', StringComparison.Ordinal))
            return $"the mark {{{{{Short(id)}}}}} has a bar in it, which would end a table's cell; write only the id of a field";
        if (fields.Any(field => field.Id == id)) return null;
        if (!Slugs.IsSlug(id)) return $"the mark {{{{{Short(id)}}}}} is no field; write the id alone, without spaces, as {{{{field-id}}}}";
        var nearest = Spelling.Nearest(id, fields.Select(field => field.Id)) is { } near ? $" (did you mean {{{{{near}}}}}?)" : "";
        return $"there is no field \"{Short(id)}\"{nearest}; declare it under fields, or correct the mark";
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";

    [GeneratedRegex(@"\{\{[^{}]{0,200}(\}\})?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Any();

    [GeneratedRegex(@"\{\{(?<id>[a-z0-9-]+)\}\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Right();
}
