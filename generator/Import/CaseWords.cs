using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Import;

/// <summary>What an imported file says in each field of the form for cases, as Markdown.</summary>
/// <param name="Fields">The text of each field that has one, by the field's id.</param>
/// <param name="Count">Where every paragraph went.</param>
public sealed record CaseWords(IReadOnlyDictionary<string, string> Fields, ImportCount Count)
{
    /// <summary>The file was made by the form in the browser, so a field that is not in it was left empty there.</summary>
    public bool IsCopy { get; init; }

    public static CaseWords From(ImportedText text, CaseFormWords form, IReadOnlyList<CaseFormField> fields)
    {
        var sorting = new SortParagraphs(text, form, fields);
        var sorted = sorting.Fields();
        foreach (var field in fields.Where(field => sorted.ContainsKey(field.Id)))
        {
            var own = sorted[field.Id];
            var unclear = own.RemoveAll(one => !CaseAnswers.Fits(field, one.Paragraph.Text, one.IsOfCopy));
            sorting.LeaveOut(ImportReasons.Unclear, unclear);
            sorting.LeavePassageOut(ImportReasons.Unclear, own.Count(one => SaysMore(field, one)));
        }

        var lines = fields.Where(field => sorting.IsCopy || field.Kind == "choices").Select(field => field.Id).ToHashSet();
        var texts = sorted.Where(one => one.Value.Count > 0)
            .ToDictionary(one => one.Key, one => TextOf(one.Key, one.Value, lines.Contains(one.Key)), StringComparer.Ordinal);
        return new CaseWords(texts, sorting.Count()) { IsCopy = sorting.IsCopy };
    }

    private static bool SaysMore(CaseFormField field, SortedParagraph one) =>
        !one.IsOfCopy && CaseAnswers.SaysMore(field, one.Paragraph.Text);

    /// <summary>A field of the front matter is one line, but choices and items in a copy have a line each.</summary>
    private static string TextOf(string field, List<SortedParagraph> paragraphs, bool hasLines)
    {
        if (CaseFields.Sections.Any(section => section.Id == field)) return CaseLines.Section(paragraphs);
        return string.Join(hasLines ? "\n" : " ", paragraphs.Select(one => one.Paragraph.Text));
    }
}
