using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Import;

/// <summary>Where a paragraph or a run of words stands in a document.</summary>
internal readonly record struct TextPlace
{
    /// <summary>The tag of the outermost control or section of a form.</summary>
    public string Field { get; init; }

    public int Row { get; init; }

    public bool IsInBox { get; init; }

    public bool IsBold { get; init; }

    /// <summary>Why words here are left out; null where they are taken over.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What was left out further up stays out, for the reason that it has there.</summary>
    public TextPlace Without(string? reason) => this with { LeftOut = LeftOut ?? reason };
}

/// <summary>What a paragraph is, as far as that is known before its words.</summary>
internal readonly record struct ParagraphLook(int Heading, bool IsItem, bool IsNumbered);

/// <summary>
/// Takes the runs of a document and makes paragraphs of them. Paragraphs may stand in each other, as text boxes do: the inner ones
/// follow the outer one. Script twin: lib/paragraph-sink.js.
/// </summary>
internal sealed class ParagraphSink
{
    private const int MostText = 400_000;

    private readonly List<ImportedParagraph> _paragraphs = [];
    private readonly Dictionary<string, int> _passages = new(StringComparer.Ordinal);
    private readonly Stack<OpenParagraph> _open = new();
    private int _length;

    public IReadOnlyList<ImportedParagraph> Paragraphs => _paragraphs;

    public IReadOnlyDictionary<string, int> Passages => _passages;

    public void Begin(TextPlace place, ParagraphLook look) => _open.Push(new OpenParagraph(place) { Look = look });

    public void Look(ParagraphLook look) => _open.Peek().Look = look;

    /// <summary>The whole paragraph is hidden, whatever has been said in it so far.</summary>
    public void Hide() => _open.Peek().IsHidden = true;

    /// <summary>The words that follow belong to a field of a form, until another call says otherwise.</summary>
    public void Tag(string? tag) => _open.Peek().Tag = tag ?? "";

    public void Add(string text, TextPlace place)
    {
        if (_open.Count == 0 || text.Length == 0) return;
        _length += text.Length;
        if (_length > MostText)
        {
            throw new ImportRefusedException(
                $"The text has more than {MostText:N0} characters; a case study has a few pages. Import only the case.");
        }

        var paragraph = _open.Peek();
        var tag = string.IsNullOrEmpty(place.Field) ? paragraph.Tag : place.Field;
        paragraph.Runs.Add(new Run(text, tag, place.IsBold, place.LeftOut));
    }

    public void End()
    {
        var paragraph = _open.Pop();
        var into = _open.Count > 0 ? _open.Peek().After : _paragraphs;
        foreach (var piece in InGroups(paragraph.Runs, run => run.Tag)) AddPiece(paragraph, piece, into);
        into.AddRange(paragraph.After);
    }

    private void AddPiece(OpenParagraph paragraph, IReadOnlyList<Run> runs, List<ImportedParagraph> into)
    {
        if (paragraph.IsHidden) runs = [.. runs.Select(run => run with { LeftOut = run.LeftOut ?? "hidden" })];
        var text = OneLine(runs.Where(run => run.LeftOut is null));
        var reasons = InGroups(runs, run => run.LeftOut ?? "")
            .Where(group => group[0].LeftOut is not null && OneLine(group).Length > 0)
            .Select(group => group[0].LeftOut!)
            .ToList();
        if (text.Length == 0 && reasons.Count == 0) return;
        var reason = text.Length == 0 ? reasons[0] : null;
        foreach (var passage in reasons.Skip(reason is null ? 0 : 1)) _passages[passage] = _passages.GetValueOrDefault(passage) + 1;
        var isItem = paragraph.Look is { IsItem: true, Heading: 0 };
        into.Add(new ImportedParagraph(text, paragraph.Look.Heading, isItem, runs[0].Tag, paragraph.Place.Row)
        {
            IsNumbered = isItem && paragraph.Look.IsNumbered,
            Bold = OneLine(runs.Where(run => run.LeftOut is null).TakeWhile(IsBoldOrSpace)).Length,
            IsInBox = paragraph.Place.IsInBox,
            LeftOut = reason,
        });
    }

    private static bool IsBoldOrSpace(Run run) => run.IsBold || string.IsNullOrWhiteSpace(run.Text);

    private static IEnumerable<List<Run>> InGroups(IEnumerable<Run> runs, Func<Run, string> key)
    {
        var group = new List<Run>();
        foreach (var run in runs)
        {
            if (group.Count > 0 && key(group[0]) != key(run))
            {
                yield return group;
                group = [];
            }

            group.Add(run);
        }

        if (group.Count > 0) yield return group;
    }

    private static string OneLine(IEnumerable<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs) text.Append(run.Text);
        var broken = text.Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n').ToString();
        return string.Join(' ', HiddenCharacters.RemovedFrom(broken).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private readonly record struct Run(string Text, string Tag, bool IsBold, string? LeftOut);

    private sealed class OpenParagraph(TextPlace place)
    {
        public TextPlace Place { get; } = place;

        public ParagraphLook Look { get; set; }

        public string Tag { get; set; } = "";

        public bool IsHidden { get; set; }

        public List<Run> Runs { get; } = [];

        public List<ImportedParagraph> After { get; } = [];
    }
}
