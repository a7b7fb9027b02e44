using System.Text.RegularExpressions;
using CopToolkit.ContentTypes.CaseStudies;

namespace CopToolkit.Import;

/// <summary>A paragraph in its field.</summary>
/// <param name="IsOfCopy">It stood in a control of a Word copy that the writer made, whose sections are Markdown already.</param>
internal readonly record struct SortedParagraph(ImportedParagraph Paragraph, bool IsOfCopy);

/// <summary>
/// Puts each paragraph into a field of the form: by its content control, else by the heading or label above it, else into the
/// presentation. The form's own words are left out, and everything is counted. Script twin: lib/sort-paragraphs.js.
/// </summary>
internal sealed partial class SortParagraphs
{
    /// <summary>A sentence of the form's table of checks; shorter words may be someone's own.</summary>
    private const int LeastCheck = 20;
    private const string CopyTag = "case.";
    private const string ConfirmedTag = CopyTag + "confirmed.";
    private const string Story = "presentation";

    private readonly CaseFormWords _form;
    private readonly HashSet<string> _lines;
    private readonly HashSet<string> _cells;
    private readonly HashSet<string> _ends;
    private readonly HashSet<string> _known;
    private readonly Dictionary<int, Row> _rows;
    private readonly Dictionary<string, List<SortedParagraph>> _fields = new(StringComparer.Ordinal);
    private readonly List<SortedParagraph> _before = [];
    private readonly List<SortedParagraph> _besides = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _passages;
    private string? _current;
    private bool _hasBegun;
    private int _labelRow;
    private int _titles;

    public SortParagraphs(ImportedText text, CaseFormWords form, IReadOnlyList<CaseFormField> fields)
    {
        _form = form;
        _passages = new Dictionary<string, int>(text.Passages, StringComparer.Ordinal);
        IsCopy = text.Paragraphs.Any(IsOfCopy);
        var copy = IsCopy ? [.. CaseFormWords.Copy(fields), .. Decisions(text)] : (string[])[];
        _lines = [.. form.Lines, .. copy];
        _cells = [.. form.Cells];
        _ends = [.. form.Ends, .. copy];
        _known = [.. fields.Select(field => field.Id)];
        _rows = text.Paragraphs.Where(one => one is { Row: > 0, LeftOut: null }).GroupBy(one => one.Row)
            .ToDictionary(row => row.Key, RowOf);
        foreach (var paragraph in text.Paragraphs) Sort(paragraph);
    }

    /// <summary>The file was made by the form in the browser, so a field that is not in it was left empty there.</summary>
    public bool IsCopy { get; }

    /// <summary>The paragraphs of each field, with those that stood in none as parts of the presentation.</summary>
    public Dictionary<string, List<SortedParagraph>> Fields()
    {
        var story = _before.Concat(_fields.GetValueOrDefault(Story, [])).Concat(_besides).ToList();
        if (story.Count > 0) _fields[Story] = story;
        return _fields;
    }

    /// <summary>Where everything went, once the answers that fit nowhere are taken out.</summary>
    public ImportCount Count() => new(_fields.Values.Sum(field => field.Count), _titles, _leftOut, _passages)
    {
        Before = _before.Count,
        Besides = _besides.Count,
        InBoxes = _fields.Values.Sum(field => field.Count(one => one.Paragraph.IsInBox)),
        IsFree = !_hasBegun && _before.Count > 0,
    };

    public void LeaveOut(string reason, int count = 1) => Add(_leftOut, reason, count);

    public void LeavePassageOut(string reason, int count = 1) => Add(_passages, reason, count);

    private static void Add(Dictionary<string, int> counts, string reason, int count)
    {
        if (count > 0) counts[reason] = counts.GetValueOrDefault(reason) + count;
    }

    private static bool IsOfCopy(ImportedParagraph paragraph) => paragraph.Field.StartsWith(CopyTag, StringComparison.Ordinal);

    /// <summary>A copy has the id of a finding above the reason for keeping it.</summary>
    private static IEnumerable<string> Decisions(ImportedText text) =>
        text.Paragraphs.Select(one => one.Field)
            .Where(tag => tag.StartsWith(ConfirmedTag, StringComparison.Ordinal))
            .Select(tag => tag[ConfirmedTag.Length..]);

    private Row RowOf(IEnumerable<ImportedParagraph> cells) =>
        new(cells.First(), cells.ElementAtOrDefault(1), cells.All(cell => _cells.Contains(cell.Text)));

    private void Sort(ImportedParagraph paragraph)
    {
        if (paragraph.LeftOut is { } reason)
        {
            // An empty field of the form is a field all the same.
            _hasBegun |= FieldOf(paragraph.Field) is not null;
            LeaveOut(reason);
            return;
        }

        var asked = WithoutPrompts(paragraph);
        if (asked.Text.Length == 0) LeaveOut(ImportReasons.Form);
        else if (asked.Field == "note") LeaveOut(_lines.Contains(asked.Text) ? ImportReasons.Form : ImportReasons.Note);
        else if (asked.Field == "case-reference") LeaveOut(ImportReasons.Reference);
        else if (asked.Row > 0 && _rows[asked.Row].IsOfForm) LeaveOut(ImportReasons.Form);
        else if (FieldOf(asked.Field) is { } field) InControl(asked, field);
        else if (IsOfCopy(asked)) LeaveOut(ImportReasons.Unclear);
        else if (OfRow(asked) is { } why) LeaveOut(why);
        else Free(asked);
    }

    /// <summary>What an empty field asks for may have been saved as its words, and an answer written behind it.</summary>
    private ImportedParagraph WithoutPrompts(ImportedParagraph paragraph)
    {
        var text = paragraph.Text;
        if (!text.Contains('[', StringComparison.Ordinal)) return paragraph;
        foreach (var prompt in _form.Prompts) text = text.Replace(prompt, "", StringComparison.Ordinal).Trim();
        // Another edition of the form may have asked in other words.
        if (paragraph.Field.Length > 0 && text is ['[', .., ']'] && text.Contains(": ", StringComparison.Ordinal)) text = "";
        if (text == paragraph.Text) return paragraph;
        if (text.Length > 0) LeavePassageOut(ImportReasons.Form);
        return paragraph with { Text = text, Bold = 0 };
    }

    private string? FieldOf(string tag)
    {
        if (tag.StartsWith(CopyTag, StringComparison.Ordinal))
        {
            var own = tag[CopyTag.Length..];
            return own.StartsWith("confirmed.", StringComparison.Ordinal) || _known.Contains(own) ? own : null;
        }

        var id = CaseFormWords.Tags.GetValueOrDefault(tag, tag);
        return CaseFields.All.Any(field => field.Id == id) ? id : null;
    }

    private void InControl(ImportedParagraph paragraph, string field)
    {
        (_hasBegun, _current) = (true, CaseFields.All.Any(one => one.Id == field) ? field : null);
        var isOfCopy = IsOfCopy(paragraph);
        if (!isOfCopy && CaseTitles.Of(paragraph) is { Title.Field: var named, Rest: { Length: > 0 } rest } && named == field)
            paragraph = paragraph with { Text = rest };
        Add(field, new SortedParagraph(paragraph, isOfCopy));
    }

    /// <summary>Why a cell of the form's own tables is left out; null for cells that someone wrote.</summary>
    private string? OfRow(ImportedParagraph paragraph)
    {
        if (paragraph.Row == 0) return null;
        var row = _rows[paragraph.Row];
        if (row.First.Text.Length >= LeastCheck && _cells.Contains(row.First.Text))
            return _cells.Contains(paragraph.Text) ? ImportReasons.Form : ImportReasons.Check;
        // The number of a field may have a cell of its own before the field's title.
        var isNumber = ReferenceEquals(paragraph, row.First) && OnlyNumber().IsMatch(paragraph.Text);
        return isNumber && row.Second is { } second && CaseTitles.Of(second) is { Rest: "" } ? ImportReasons.Form : null;
    }

    private void Free(ImportedParagraph paragraph)
    {
        var named = MayName(paragraph) ? CaseTitles.Of(paragraph) : null;
        if (named is { Rest: "" })
        {
            _titles++;
            Begin(named.Value.Title.Field, paragraph.Row);
        }
        else if (_lines.Contains(paragraph.Text))
        {
            LeaveOut(ImportReasons.Form);
            if (_ends.Contains(paragraph.Text)) Begin(null, 0);
        }
        else if (named is { } found)
        {
            Begin(found.Title.Field, paragraph.Row);
            Add(found.Title.Field, new SortedParagraph(paragraph with { Text = found.Rest, IsItem = false, Row = 0 }, false));
        }
        else
        {
            // What stands beside a title in its row is the answer, and no row of a table.
            var isBesideTitle = paragraph.Row > 0 && paragraph.Row == _labelRow;
            Put(new SortedParagraph(isBesideTitle ? paragraph with { Row = 0 } : paragraph, false));
        }
    }

    /// <summary>In a table only the first cell of a row names a field; a number may have a cell before it.</summary>
    private bool MayName(ImportedParagraph paragraph)
    {
        if (paragraph.Row == 0) return true;
        var row = _rows[paragraph.Row];
        return ReferenceEquals(paragraph, OnlyNumber().IsMatch(row.First.Text) && row.Second is { } second ? second : row.First);
    }

    private void Begin(string? field, int row)
    {
        // The form's own title, and a copy's, stand before its first field.
        _hasBegun |= field is not null;
        (_current, _labelRow) = (field, row);
    }

    private void Put(SortedParagraph one)
    {
        if (_current is not null) Add(_current, one);
        else if (_hasBegun) _besides.Add(one);
        else _before.Add(one);
    }

    private void Add(string field, SortedParagraph one)
    {
        if (_fields.TryGetValue(field, out var list)) list.Add(one);
        else _fields[field] = [one];
    }

    /// <summary>A row of a table by its first two cells; all cells of some rows are the form's own.</summary>
    private sealed record Row(ImportedParagraph First, ImportedParagraph? Second, bool IsOfForm);

    [GeneratedRegex(@"^\(?[0-9]{1,2}[.)]?$", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyNumber();
}
