using System.Text;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>
/// Reads the file of a draft with the readers of the build, so that both check the same texts; what the build would pass over is
/// checked as well.
/// </summary>
internal static class ReadDraft
{
    private const string Name = "the file";
    private const string NoEnd = "The front matter does not end. Close it with a line ---, or save the case again from the form.";

    public static CaseDraft Of(string text, Vocabularies vocabularies)
    {
        var (file, findings) = (new SourceFile(Name, Encoding.UTF8.GetBytes(text)), new Findings());
        if (FrontMatterSplit.Of(file, findings) is not { } split) throw new ImportRefusedException(NoEnd);
        var yaml = Encoding.UTF8.GetString(file.Bytes.Span.Slice(split.YamlStart, split.YamlLength));
        if (YamlReader.ReadMap(yaml, 1, Name, findings) is not { } map)
            throw new ImportRefusedException("The front matter cannot be read:\n" + string.Join('\n', findings.Sorted()));
        var body = Encoding.UTF8.GetString(file.Bytes.Span[split.BodyStart..]);
        var sections = CaseSectionReader.Read(body, Name, split.BodyLine, findings)
            .Where(section => section.Text.Any(char.IsLetterOrDigit)).ToList();
        var form = CaseForm.Fields(vocabularies);
        return new CaseDraft(
            text,
            [.. CaseTexts.Of(map, file), .. Remarks(yaml, form)],
            [.. sections, Besides(body, split.BodyLine, sections)],
            [.. form.Where(field => field.IsRequired && !IsAnswered(field))])
        {
            Sources = [.. Texts(map, "sources").OfType<YamlScalar>().Select(key => key.Text)],
            Names = new NamesInText { MadeUp = Names(map, "made-up"), Public = Names(map, "public") },
            Confirmed = [.. Confirmations(map).Select(id => id.Text)],
        };

        bool IsAnswered(CaseFormField field) => field.Kind == "section"
            ? sections.Exists(section => section.Id == field.Id)
            : IsGiven(map, field.Id.Split('.'));
    }

    private static string[] Names(YamlMap map, string list) => Field(map, "names") is YamlMap names
        ? [.. Texts(names, list).OfType<YamlScalar>().Select(name => name.Text)]
        : [];

    private static IEnumerable<YamlScalar> Confirmations(YamlMap map) =>
        Texts(map, "confirmed").OfType<YamlMap>().Select(one => Field(one, "id")).OfType<YamlScalar>();

    /// <summary>Whether someone has answered a field, which may lie in a record.</summary>
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
        foreach (var remark in CaseTexts.Remarks(yaml.Split('\n')))
        {
            var isOurs = form.Any(field => CaseDraft.Short(CaseWriter.HelpOf(field)) == remark.Text.Trim());
            if (!isOurs) yield return remark with { Line = remark.Line + 1 };
        }
    }

    /// <summary>What stands outside the sections of the form, line for line.</summary>
    private static CaseSection Besides(string body, int first, IReadOnlyList<CaseSection> sections)
    {
        var taken = sections.SelectMany(LinesOf).ToHashSet();
        var rest = body.Split('\n').Select((line, i) => taken.Contains(first + i) || IsHeading(line) ? "" : line);
        return new CaseSection("besides", string.Join('\n', rest), first);

        IEnumerable<int> LinesOf(CaseSection section) =>
            Enumerable.Range(section.Line, 1 + section.Text.Count(letter => letter == '\n'));

        bool IsHeading(string line) => CaseFields.Sections.Any(field => field.Heading == line.Trim());
    }
}
