using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>Reads the file of a draft with the readers of the build, so that both check the same texts; what the build would pass over is checked as well.</summary>
internal static class ReadDraft
{
    private const string Name = "the file";

    public static CaseDraft Of(string text, Vocabularies vocabularies)
    {
        var (file, findings) = (new SourceFile(Name, Encoding.UTF8.GetBytes(text)), new Findings());
        if (FrontMatterSplit.Of(file, findings) is not { } split) throw new ImportRefusedException("The front matter does not end. Close it with a line ---, or save the case again from the form.");
        var yaml = Encoding.UTF8.GetString(file.Bytes.Span.Slice(split.YamlStart, split.YamlLength));
        if (YamlReader.ReadMap(yaml, 1, Name, findings) is not { } map)
            throw new ImportRefusedException("The front matter cannot be read:\n" + string.Join('\n', findings.Sorted()));
        var body = Encoding.UTF8.GetString(file.Bytes.Span[split.BodyStart..]);
        var sections = CaseSectionReader.Read(body, Name, split.BodyLine, findings).Where(section => section.Text.Any(char.IsLetterOrDigit)).ToList();
        var form = CaseForm.Fields(vocabularies);
        var missing = form.Where(field => field.IsRequired && !(field.Kind == "section" ? sections.Exists(section => section.Id == field.Id) : IsGiven(map, field.Id.Split('.'))));
        return new CaseDraft(text, [.. CaseTexts.Of(map, file), .. Remarks(yaml, form)], [.. sections, Besides(body, split.BodyLine, sections)], [.. missing])
        {
            Pseudonyms = [.. Texts(map, "pseudonyms").OfType<YamlScalar>().Select(name => name.Text)],
            Confirmed = [.. Texts(map, "confirmed").OfType<YamlMap>().Select(one => Field(one, "id")).OfType<YamlScalar>().Select(id => id.Text)],
        };
    }

    /// <summary>Whether somebody has answered a field, which may lie in a record.</summary>
    private static bool IsGiven(YamlMap map, ReadOnlySpan<string> path) => Field(map, path[0]) switch
    {
        YamlMap inner when path.Length > 1 => IsGiven(inner, path[1..]),
        // An empty list is an answer: there are none.
        YamlScalar { Text.Length: > 0 } or YamlList or YamlMap => path.Length == 1,
        _ => false,
    };

    private static YamlNode? Field(YamlMap map, string name) => map.Fields.Find(field => field.Name == name)?.Value;

    private static List<YamlNode> Texts(YamlMap map, string name) => Field(map, name) is YamlList list ? list.Items : [];

    /// <summary>A remark is no part of the case, but it stays in the file; those of the empty form are ours.</summary>
    private static IEnumerable<WrittenText> Remarks(string yaml, IReadOnlyList<CaseFormField> form)
    {
        foreach (var (line, i) in yaml.Split('\n').Select((line, i) => (line, i)))
        {
            var at = line.TrimStart().StartsWith('#') ? line.IndexOf('#', StringComparison.Ordinal) : line.IndexOf(" #", StringComparison.Ordinal) + 1;
            if (at < 0 || (at == 0 && !line.StartsWith('#'))) continue;
            var words = line[(at + 1)..];
            if (!form.Any(field => CaseDraft.Short(field.Help) == words.Trim())) yield return new WrittenText("remark", words, i + 2, at + 2);
        }
    }

    /// <summary>What stands outside the sections of the form, line for line.</summary>
    private static CaseSection Besides(string body, int first, IReadOnlyList<CaseSection> sections)
    {
        var taken = sections.SelectMany(section => Enumerable.Range(section.Line, 1 + section.Text.Count(letter => letter == '\n'))).ToHashSet();
        var rest = body.Split('\n').Select((line, i) => taken.Contains(first + i) || CaseFields.Sections.Any(field => field.Heading == line.Trim()) ? "" : line);
        return new CaseSection("besides", string.Join('\n', rest), first);
    }
}
