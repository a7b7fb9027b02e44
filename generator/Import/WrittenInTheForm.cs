using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>A case that comes with front matter, as the form in the browser saves it: it is kept as it is, once its front matter is known to be safe to read.</summary>
internal static class WrittenInTheForm
{
    public static CaseDraft Draft(string text, Vocabularies vocabularies)
    {
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0) throw new ImportRefusedException("The front matter does not end. Close it with a line ---, or save the case again from the form.");
        var findings = new Findings();
        if (YamlReader.ReadMap(text[4..(end + 1)], 1, "the file", findings) is not { } map)
            throw new ImportRefusedException("The front matter cannot be read:\n" + string.Join('\n', findings.Sorted()));
        var known = map.Fields.Where(field => field.Value is YamlScalar { Text.Length: > 0 } or YamlList or YamlMap).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var (parts, written) = (new List<Anonymity.CaseText> { new("front-matter", 2, text[4..(end + 1)]) }, new HashSet<string>(StringComparer.Ordinal));
        var body = text[(end + 5)..];
        var (line, current, start) = (text[..(end + 5)].Count(letter => letter == '\n') + 1, "", 0);
        var lines = body.Split('\n');
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !lines[i].StartsWith("## ", StringComparison.Ordinal)) continue;
            var section = string.Join('\n', lines[start..i]);
            if (section.Any(char.IsLetterOrDigit)) (_, _) = (written.Add(current), Add(section, current, line + start));
            if (i < lines.Length) (current, start) = (CaseFields.Sections.FirstOrDefault(field => lines[i].Contains(field.Title, StringComparison.OrdinalIgnoreCase))?.Id ?? "", i + 1);
        }

        var missing = CaseForm.Fields(vocabularies).Where(field => field.IsRequired && (field.Kind == "section" ? !written.Contains(field.Id) : !known.Contains(field.Id.Split('.')[0])));
        return new CaseDraft(text, parts, [.. missing]);

        int Add(string section, string id, int at)
        {
            parts.Add(new Anonymity.CaseText(id, at, section, id == "research-evidence"));
            return parts.Count;
        }
    }
}
