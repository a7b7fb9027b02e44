using System.Text.RegularExpressions;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;

namespace CopToolkit.Import;

/// <summary>What an imported file says in each field of the form for cases, as Markdown.</summary>
/// <param name="Fields">The text of each field that has one, by the field's id.</param>
/// <param name="Besides">How many paragraphs stood outside every field.</param>
public sealed partial record CaseWords(IReadOnlyDictionary<string, string> Fields, int Besides)
{
    /// <summary>The content controls of the Word form, where they are called otherwise than the fields.</summary>
    private static readonly Dictionary<string, string> Controls = new(StringComparer.Ordinal)
    {
        ["case-focus"] = "focus",
        ["community-name"] = "community",
        ["presenter-role"] = "presented-by",
        ["research"] = "research-evidence",
        ["evaluation-useful"] = "evaluation",
        ["evaluation-new"] = "evaluation",
        ["evaluation-feelings"] = "evaluation",
    };

    /// <summary>
    /// What the tags of a Word copy begin with that the form in the browser made: it has a control for every field, and its sections
    /// are Markdown already.
    /// </summary>
    private const string CopyTag = "case.";

    /// <summary>The file was made by the form in the browser, so a field that is not in it was left empty there.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Sorts paragraphs into fields: by content control, else by the heading or label above them.</summary>
    public static CaseWords From(IReadOnlyList<ImportedParagraph> paragraphs)
    {
        if (paragraphs.Any(IsOfCopy)) return FromCopy(paragraphs);
        var fields = new Dictionary<string, List<ImportedParagraph>>(StringComparer.Ordinal);
        var isForm = paragraphs.Any(paragraph => FieldOf(paragraph.Field) is not null);
        var (besides, current) = (0, (string?)null);
        foreach (var paragraph in paragraphs.Select(WithoutHidden))
        {
            if (!isForm && Labelled(paragraph) is { } label)
            {
                current = label;
                continue;
            }

            var field = isForm ? FieldOf(paragraph.Field) : current;
            if (field is null) besides++;
            else if (fields.TryGetValue(field, out var list)) list.Add(paragraph);
            else fields[field] = [paragraph];
        }

        return new CaseWords(TextsOf(fields.Select(field => (field.Key, Markdown(field.Value, IsOneLine(field.Key))))), besides);
    }

    /// <summary>Headings stand outside the controls of a copy; whatever else does was added to it later.</summary>
    private static CaseWords FromCopy(IReadOnlyList<ImportedParagraph> paragraphs)
    {
        var fields = paragraphs.Where(IsOfCopy).GroupBy(paragraph => paragraph.Field[CopyTag.Length..], StringComparer.Ordinal);
        return new CaseWords(TextsOf(fields.Select(field => (field.Key, TextInCopy(field.Key, [.. field])))), 0) { IsCopy = true };
    }

    private static bool IsOfCopy(ImportedParagraph paragraph) => paragraph.Field.StartsWith(CopyTag, StringComparison.Ordinal);

    private static string TextInCopy(string field, IReadOnlyList<ImportedParagraph> paragraphs)
    {
        var isSection = CaseFields.Sections.Any(section => section.Id == field);
        return isSection ? Lines(paragraphs) : string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
    }

    private static ImportedParagraph WithoutHidden(ImportedParagraph paragraph) =>
        paragraph with { Text = HiddenCharacters.RemovedFrom(paragraph.Text) };

    private static Dictionary<string, string> TextsOf(IEnumerable<(string Field, string Text)> fields) =>
        fields.ToDictionary(field => field.Field, field => field.Text, StringComparer.Ordinal);

    /// <summary>Lines of a list stay together; every other line is a paragraph.</summary>
    private static string Lines(IReadOnlyList<ImportedParagraph> paragraphs)
    {
        var lines = paragraphs.Select(paragraph => paragraph.IsItem ? "- " + paragraph.Text : paragraph.Text).ToList();
        return string.Concat(lines.Select((line, i) => (i == 0 ? "" : BreakBefore(i)) + line));

        string BreakBefore(int i) => ListLine().IsMatch(lines[i]) && ListLine().IsMatch(lines[i - 1]) ? "\n" : "\n\n";
    }

    private static bool IsOneLine(string field) => CaseFields.FrontMatter.Any(known => known.Id == field);

    private static string? FieldOf(string control)
    {
        var id = Controls.GetValueOrDefault(control, control);
        return CaseFields.All.Any(field => field.Id == id) ? id : null;
    }

    /// <summary>A heading, or a line of its own such as the first cell of a row, that says a field's title.</summary>
    private static string? Labelled(ImportedParagraph paragraph)
    {
        var words = Number().Replace(paragraph.Text, "").TrimEnd(':', '.', ' ');
        return CaseFields.All.FirstOrDefault(IsTitleOf)?.Id;

        bool IsTitleOf(CaseField field) =>
            words.StartsWith(field.Title, StringComparison.OrdinalIgnoreCase) && words.Length <= field.Title.Length + 20;
    }

    private static string Markdown(List<ImportedParagraph> paragraphs, bool isOneLine)
    {
        if (isOneLine) return string.Join(" ", paragraphs.Select(paragraph => paragraph.Text));
        var blocks = new List<(string Text, bool IsItem)>();
        foreach (var row in Rows(paragraphs))
        {
            var isItem = row[0].IsItem || row[0].Row > 0;
            blocks.Add(((isItem ? "- " : "") + Escaped(string.Join(" – ", row.Select(cell => cell.Text))), isItem));
        }

        return string.Concat(blocks.Select((block, i) => (i == 0 ? "" : BreakBefore(i)) + block.Text));

        string BreakBefore(int i) => blocks[i].IsItem && blocks[i - 1].IsItem ? "\n" : "\n\n";
    }

    /// <summary>The cells of a row belong together; a paragraph outside a table stands alone.</summary>
    private static IEnumerable<List<ImportedParagraph>> Rows(List<ImportedParagraph> paragraphs)
    {
        var row = new List<ImportedParagraph>();
        foreach (var paragraph in paragraphs)
        {
            if (row.Count > 0 && (paragraph.Row == 0 || paragraph.Row != row[0].Row))
            {
                yield return row;
                row = [];
            }

            row.Add(paragraph);
        }

        if (row.Count > 0) yield return row;
    }

    /// <summary>Text from elsewhere is text: nothing in it becomes a link, a heading or a list.</summary>
    private static string Escaped(string text) => LineStart().Replace(Mark().Replace(text, @"\$0"), @"\${mark}");

    [GeneratedRegex(@"^\s*([-*+]|[0-9]{1,3}[.)])\s+\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListLine();

    [GeneratedRegex(@"^\s*[0-9]{1,2}[.)]?\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\\`*_\[\]<>{}|~@]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<mark>[#:=+-])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart();
}
