using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>What people write above a field of the form.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Number">Its number on the form.</param>
/// <param name="Names">Words that name the field wherever they begin a paragraph.</param>
/// <param name="Marked">Words that name it only in a heading, in bold or behind the field's number: they begin sentences as well.</param>
public sealed record CaseTitle(string Field, int Number, IReadOnlyList<string> Names, IReadOnlyList<string> Marked);

/// <summary>The form's own words, which are nobody's answer: import and page know them from here.</summary>
/// <param name="Lines">Paragraphs of the blank form: titles, labels, notes.</param>
/// <param name="Cells">What stands in its tables.</param>
/// <param name="Prompts">What its empty fields ask for, in square brackets.</param>
/// <param name="Ends">Headings of the form that begin no field.</param>
public sealed record CaseFormWords(
    IReadOnlyList<string> Lines, IReadOnlyList<string> Cells, IReadOnlyList<string> Prompts, IReadOnlyList<string> Ends)
{
    /// <summary>The slug of the template that is the blank form.</summary>
    public const string Template = "case-study-form";

    /// <summary>What a Word copy of the writer says of itself.</summary>
    public const string AboutCopy = "You can change this copy in Word and open it again in the case study writer. "
        + "Leave the titles as they are. Names in prose cannot be found with certainty: a person has to read every line.";

    private const string OfDecisions = "Decisions about findings";
    private static readonly string[] TitlesOfCopy = ["Case study", "Draft of a case study: not ready to publish"];

    private static readonly Dictionary<string, (string[] Names, string[] Marked)> OtherNames = new(StringComparer.Ordinal)
    {
        ["community"] = ([], ["Community", "Name of the community"]),
        ["presented-by"] = ([], ["Presented by", "Presenter", "Person presenting the case"]),
        ["disciplines"] = (["Disciplines"], []),
        ["presentation"] = (["Case presentation", "Presentation"], []),
        ["next-steps"] = (["Next steps"], ["Practical actions"]),
        ["learning"] = ([], ["Learning"]),
        ["policy-issues"] = (["Policy issues"], ["Issues for local policy", "Issues for policy"]),
        ["research-evidence"] = (["Research evidence"], ["Research"]),
    };

    public static CaseFormWords None { get; } = new([], [], [], []);

    /// <summary>The content controls of the blank form, where they are called otherwise than the fields.</summary>
    public static IReadOnlyDictionary<string, string> Tags { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["case-focus"] = "focus",
        ["community-name"] = "community",
        ["presenter-role"] = "presented-by",
        ["research"] = "research-evidence",
        ["evaluation-useful"] = "evaluation",
        ["evaluation-new"] = "evaluation",
        ["evaluation-feelings"] = "evaluation",
    };

    public static IReadOnlyList<CaseTitle> Titles { get; } = [.. CaseFields.All.Select(TitleOf)];

    /// <summary>The words that a Word copy of the writer has around its fields, with the labels of fields that have no title of
    /// their own on the form.</summary>
    public static IReadOnlyList<string> Copy(IEnumerable<CaseFormField> fields) =>
    [
        .. TitlesOfCopy,
        AboutCopy,
        OfDecisions,
        .. CaseWriter.Steps.Select(step => step.Title),
        .. fields.Where(field => field.Number is null).Select(field => field.Label),
    ];

    public static CaseFormWords Of(Site site) =>
        site.Of<Template>().FirstOrDefault(one => one.Slug == Template) is { } form ? Of(form.Metadata) : None;

    /// <summary>The words of a blank form, as the writers of its files put them.</summary>
    public static CaseFormWords Of(Template form)
    {
        var headings = form.Body.Blocks.OfType<TemplateHeading>().SelectMany(heading => Texts(heading.Pieces)).ToList();
        return new CaseFormWords(
            Distinct([form.Title, .. form.Body.Blocks.SelectMany(LinesOf)]),
            Distinct([.. form.Body.Blocks.OfType<TemplateTable>().SelectMany(CellsOf), .. form.Fields.SelectMany(field => field.Columns)]),
            Distinct(form.Fields.SelectMany(field => new[] { $"[{field.Prompt}]", $"[{field.Placeholder}]" })),
            Distinct(headings.Where(heading => !Titles.Any(title => Names(heading, title)))));
    }

    private static CaseTitle TitleOf(CaseField field)
    {
        var (names, marked) = OtherNames.GetValueOrDefault(field.Id, ([], []));
        return new CaseTitle(field.Id, field.Number, [field.Title, .. names], marked);
    }

    private static bool Names(string heading, CaseTitle title) =>
        title.Names.Any(name => heading.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> LinesOf(TemplateBlock block) => block switch
    {
        TemplateHeading heading => Texts(heading.Pieces),
        TemplateParagraph paragraph => Texts(paragraph.Pieces),
        TemplateList list => list.Items.SelectMany(LinesOf),
        TemplateNote note => note.Paragraphs.SelectMany((one, i) => OfNote(string.Concat(Texts(one.Pieces)), i == 0)),
        _ => [],
    };

    private static IEnumerable<string> LinesOf(TemplateItem item) =>
        item.Below.SelectMany(list => list.Items).SelectMany(LinesOf).Concat(Texts(item.Pieces));

    /// <summary>The files say before a note that it is one.</summary>
    private static IEnumerable<string> OfNote(string text, bool isFirst) => isFirst ? ["Note. " + text, text] : [text];

    private static IEnumerable<string> CellsOf(TemplateTable table) =>
        table.Rows.Prepend(table.Head).SelectMany(row => row).SelectMany(cell => Texts(cell.Pieces));

    /// <summary>A field within a line cuts it in two, as it does in the files.</summary>
    private static IEnumerable<string> Texts(IReadOnlyList<TemplatePiece> pieces)
    {
        var text = "";
        foreach (var piece in pieces)
        {
            if (piece is TemplateText words) text += words.Text;
            else if (text.Length > 0)
            {
                yield return text;
                text = "";
            }
        }

        if (text.Length > 0) yield return text;
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> texts) =>
        [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
}
