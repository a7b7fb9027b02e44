using System.Globalization;
using System.Text;
using CopToolkit.Anonymity;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>A case that waits for answers: a file with every field of the form, and where each text begins in it.</summary>
/// <param name="Text">The Markdown file.</param>
/// <param name="Parts">Its texts, for the anonymity check.</param>
/// <param name="Missing">The fields that nobody has answered yet.</param>
public sealed record CaseDraft(string Text, IReadOnlyList<Anonymity.CaseText> Parts, IReadOnlyList<CaseFormField> Missing)
{
    private const int MostHelp = 160;

    /// <summary>Writes what was found into the form's order; what nobody has answered stays empty, so that the build refuses the file until somebody does.</summary>
    public static CaseDraft From(CaseWords words, Vocabularies vocabularies)
    {
        var (text, line, parts, missing) = (new StringBuilder(), 1, new List<Anonymity.CaseText>(), new List<CaseFormField>());
        var form = CaseForm.Fields(vocabularies);
        Write("---");
        var open = new List<string>();
        foreach (var field in form.Where(field => field.Kind != "section"))
        {
            var path = field.Id.Split('.');
            for (var depth = 0; depth < path.Length - 1; depth++)
            {
                if (open.Count > depth && open[depth] == path[depth]) continue;
                open.RemoveRange(depth, open.Count - depth);
                open.Add(path[depth]);
                Write($"{Indent(depth)}{path[depth]}:");
            }

            open.RemoveRange(path.Length - 1, open.Count - path.Length + 1);
            var value = ValueOf(field, words);
            if (value is null && !field.IsRequired) continue;
            if (value is null) missing.Add(field);
            else if (field.Kind is "line" or "text") parts.Add(new Anonymity.CaseText(field.Id, line, value));
            Write($"{Indent(path.Length - 1)}{path[^1]}:{(value is null ? "   # " + Short(field.Help) : " " + (field.Kind == "choices" ? value : CaseMarkdown.InQuotes(value)))}");
        }

        Write("---");
        foreach (var field in form.Where(field => field.Kind == "section"))
        {
            Write("");
            Write(CaseFields.Sections.First(section => section.Id == field.Id).Heading);
            Write("");
            if (words.Fields.TryGetValue(field.Id, out var body) && body.Length > 0)
            {
                parts.Add(new Anonymity.CaseText(field.Id, line, body, field.Id == "research-evidence"));
                Write(body);
            }
            else missing.Add(field);
        }

        return new CaseDraft(text.ToString(), parts, missing);

        void Write(string words)
        {
            text.Append(words).Append('\n');
            line += 1 + words.Count(letter => letter == '\n');
        }
    }

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

    private static string Short(string help) => help.Length <= MostHelp ? help : string.Create(CultureInfo.InvariantCulture, $"{help.AsSpan(0, MostHelp - 1)}…");
}
