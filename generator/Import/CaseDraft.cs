using System.Globalization;
using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>A case that waits for answers, as it is checked.</summary>
/// <param name="Text">The Markdown file.</param>
/// <param name="Texts">What someone wrote into its front matter.</param>
/// <param name="Sections">Its sections, and what stands besides.</param>
/// <param name="Missing">The fields that nobody has answered yet.</param>
public sealed record CaseDraft(
    string Text, IReadOnlyList<WrittenText> Texts, IReadOnlyList<CaseSection> Sections, IReadOnlyList<CaseFormField> Missing)
{
    private const int MostHelp = 160;
    private const string ReasonStart = "confirmed.";

    /// <summary>The keys of the works that it draws on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What it says of the names in its text.</summary>
    public NamesInText Names { get; init; } = NamesInText.None;

    /// <summary>The findings that a person has decided to keep.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>
    /// Writes what was found into the form's order; what nobody has answered stays empty, so that the build refuses the file until
    /// someone does.
    /// </summary>
    public static CaseDraft From(CaseWords words, Vocabularies vocabularies)
    {
        var text = new StringBuilder("---\n");
        AddFields(text, words, CaseForm.Fields(vocabularies).Where(field => field.Kind != "section"));
        AddReasons(text, words);
        text.Append("---\n");
        foreach (var field in CaseFields.Sections)
        {
            text.Append('\n').Append(field.Heading).Append("\n\n");
            if (words.Fields.TryGetValue(field.Id, out var body) && body.Length > 0) text.Append(body).Append('\n');
        }

        return ReadDraft.Of(text.ToString(), vocabularies);
    }

    /// <summary>The help of a field, as it stands beside the field in a draft.</summary>
    internal static string Short(string help) =>
        help.Length <= MostHelp ? help : string.Create(CultureInfo.InvariantCulture, $"{help.AsSpan(0, MostHelp - 1)}…");

    /// <summary>The fields of the front matter, each inside the record that holds it.</summary>
    private static void AddFields(StringBuilder text, CaseWords words, IEnumerable<CaseFormField> fields)
    {
        var open = new List<string>();
        foreach (var field in fields)
        {
            var path = field.Id.Split('.');
            var last = path.Length - 1;
            for (var depth = 0; depth < last; depth++)
            {
                if (open.Count > depth && open[depth] == path[depth]) continue;
                open.RemoveRange(depth, open.Count - depth);
                open.Add(path[depth]);
                text.Append(Indent(depth)).Append(path[depth]).Append(":\n");
            }

            open.RemoveRange(last, open.Count - last);
            var value = ValueOf(field, words, last);
            if (value is null && !field.IsRequired) continue;
            text.Append(Indent(last)).Append(path[^1]).Append(':').Append(value ?? "   # " + Short(CaseWriter.HelpOf(field))).Append('\n');
        }
    }

    /// <summary>Why someone decided to keep what the anonymity check had found.</summary>
    private static void AddReasons(StringBuilder text, CaseWords words)
    {
        var reasons = words.Fields.Where(one => one.Key.StartsWith(ReasonStart, StringComparison.Ordinal))
            .OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        if (reasons.Count > 0) text.Append("confirmed:\n");
        foreach (var (id, reason) in reasons)
        {
            text.Append($"  - id: {CaseMarkdown.InQuotes(id[ReasonStart.Length..])}\n");
            text.Append($"    reason: {CaseMarkdown.InQuotes(OneLine(reason))}\n");
        }
    }

    private static string Indent(int depth) => new(' ', depth * 2);

    /// <summary>
    /// What the file says in a field of the front matter, as it stands behind the colon; null where it says nothing that fits.
    /// </summary>
    private static string? ValueOf(CaseFormField field, CaseWords words, int depth)
    {
        if (!words.Fields.TryGetValue(field.Id, out var said) || said.Length == 0)
            return words.IsCopy && field is { IsRequired: true, LeastItems: 0 } ? " []" : null;
        return field.Kind switch
        {
            "choices" => Chosen(field, said, words.IsCopy) is { Count: > 0 } all ? $" [{string.Join(", ", all)}]" : null,
            "choice" => Chosen(field, said, words.IsCopy).FirstOrDefault() is { } one ? " " + one : null,
            "date" => CaseAnswers.Day(said.Split('\n')[0]) is { } day ? " " + Dates.Iso(day) : null,
            "list" => string.Concat(said.Split('\n').Select(Item)),
            _ => " " + CaseMarkdown.InQuotes(OneLine(said)),
        };

        string Item(string line) => $"\n{Indent(depth + 1)}- {CaseMarkdown.InQuotes(field.Id == "sources" ? Key(line) : line)}";
    }

    private static List<string> Chosen(CaseFormField field, string said, bool isCopy)
    {
        var lines = said.Split('\n');
        return [.. field.Options!.Where(option => lines.Any(line => CaseAnswers.Names(option, line, isCopy))).Select(option => option.Id)];
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>A source stands in a copy with its title and, in brackets, its key.</summary>
    private static string Key(string source) =>
        source.EndsWith(']') && source.LastIndexOf('[') is var at and >= 0 ? source[(at + 1)..^1] : source;
}
