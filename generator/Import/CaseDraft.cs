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
            var value = ValueOf(field, words);
            if (value is null && !field.IsRequired) continue;
            text.Append(Indent(path.Length - 1)).Append(path[^1]).Append(value is null ? ":   # " + Short(field.Help) : ": " + (field.Kind == "choices" ? value : CaseMarkdown.InQuotes(value))).Append('\n');
        }

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

    /// <summary>What the file says in a field of the front matter; for a choice of several, the known ones among its words.</summary>
    private static string? ValueOf(CaseFormField field, CaseWords words)
    {
        if (!words.Fields.TryGetValue(field.Id, out var said) || said.Length == 0) return null;
        if (field.Kind != "choices") return said;
        var chosen = field.Options!.Where(option => Has(said, option.Label) || Has(said, option.Id.Replace('-', ' '))).Select(option => option.Id).ToList();
        return chosen.Count == 0 ? null : $"[{string.Join(", ", chosen)}]";
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
