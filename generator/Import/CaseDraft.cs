using System.Globalization;
using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>A case that waits for answers, as it is checked.</summary>
/// <param name="Text">The Markdown file.</param>
/// <param name="Texts">What somebody wrote into its front matter.</param>
/// <param name="Sections">Its sections, and what stands besides.</param>
/// <param name="Missing">The fields that nobody has answered yet.</param>
public sealed record CaseDraft(string Text, IReadOnlyList<WrittenText> Texts, IReadOnlyList<CaseSection> Sections, IReadOnlyList<CaseFormField> Missing)
{
    private const int MostHelp = 160;
    private const string ReasonStart = "confirmed.";

    /// <summary>The made-up names that it declares.</summary>
    public IReadOnlyList<string> Pseudonyms { get; init; } = [];

    /// <summary>The findings that a person has decided to keep.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>Writes what was found into the form's order; what nobody has answered stays empty, so that the build refuses the file until somebody does.</summary>
    public static CaseDraft From(CaseWords words, Vocabularies vocabularies)
    {
        var form = CaseForm.Fields(vocabularies);
        var (text, open) = (new StringBuilder("---\n"), new List<string>());
        foreach (var field in form.Where(field => field.Kind != "section"))
        {
            var path = field.Id.Split('.');
            for (var depth = 0; depth < path.Length - 1; depth++)
            {
                if (open.Count > depth && open[depth] == path[depth]) continue;
                open.RemoveRange(depth, open.Count - depth);
                open.Add(path[depth]);
                text.Append(Indent(depth)).Append(path[depth]).Append(":\n");
            }

            open.RemoveRange(path.Length - 1, open.Count - path.Length + 1);
            var value = ValueOf(field, words, path.Length - 1);
            if (value is null && !field.IsRequired) continue;
            text.Append(Indent(path.Length - 1)).Append(path[^1]).Append(':').Append(value ?? "   # " + Short(field.Help)).Append('\n');
        }

        var reasons = words.Fields.Where(one => one.Key.StartsWith(ReasonStart, StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        if (reasons.Count > 0) text.Append("confirmed:\n");
        foreach (var (id, reason) in reasons) text.Append($"  - id: {CaseMarkdown.InQuotes(id[ReasonStart.Length..])}\n    reason: {CaseMarkdown.InQuotes(OneLine(reason))}\n");
        text.Append("---\n");
        foreach (var field in CaseFields.Sections)
        {
            text.Append('\n').Append(field.Heading).Append("\n\n");
            if (words.Fields.TryGetValue(field.Id, out var body) && body.Length > 0) text.Append(body).Append('\n');
        }

        return ReadDraft.Of(text.ToString(), vocabularies);
    }

    /// <summary>The help of a field, as it stands beside the field in a draft.</summary>
    internal static string Short(string help) => help.Length <= MostHelp ? help : string.Create(CultureInfo.InvariantCulture, $"{help.AsSpan(0, MostHelp - 1)}…");

    private static string Indent(int depth) => new(' ', depth * 2);

    /// <summary>What the file says in a field of the front matter, as it stands behind the colon; null where it says nothing that fits.</summary>
    private static string? ValueOf(CaseFormField field, CaseWords words, int depth)
    {
        if (!words.Fields.TryGetValue(field.Id, out var said) || said.Length == 0) return words.IsCopy && field is { IsRequired: true, LeastItems: 0 } ? " []" : null;
        var lines = said.Split('\n');
        return field.Kind switch
        {
            "choices" when field.Options!.Where(option => words.IsCopy ? lines.Contains(option.Label, StringComparer.Ordinal) : Has(said, option.Label) || Has(said, option.Id.Replace('-', ' '))).Select(option => option.Id).ToList() is var chosen => chosen.Count == 0 ? null : $" [{string.Join(", ", chosen)}]",
            "choice" => field.Options!.FirstOrDefault(option => option.Label == said) is { } one ? " " + one.Id : null,
            "date" => DateOnly.TryParseExact(said, ["d MMMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? " " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            "list" => string.Concat(lines.Select(line => $"\n{Indent(depth + 1)}- {CaseMarkdown.InQuotes(field.Id == "sources" ? Key(line) : line)}")),
            _ => " " + CaseMarkdown.InQuotes(OneLine(said)),
        };
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>A source stands in a copy with its title and, in brackets, its key.</summary>
    private static string Key(string source) => source.EndsWith(']') && source.LastIndexOf('[') is var at and >= 0 ? source[(at + 1)..^1] : source;

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
