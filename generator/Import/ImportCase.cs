using System.Globalization;
using CopToolkit.Anonymity;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Templates;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>What the person who imports is told; it never repeats an identifier.</summary>
/// <param name="MustGo">The text holds something that may never be published.</param>
public sealed record ImportReport(IReadOnlyList<string> Lines, bool MustGo);

/// <summary>From a file that a community sent to a draft that no build reads.</summary>
public static class ImportCase
{
    private const string NoWords = "The file holds no words that could be a case: only pictures, empty fields or the form's own words. "
        + "Write the case below the headings of the form, or as free text, and import that.";

    public static ImportReport From(FileInfo file, string? slug, string content)
    {
        CheckPlace(slug, content);
        var (draft, leftOut, count) = Read(file, content);
        var path = NewPath(Path.Combine(content, ContentFolders.Drafts), slug);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, draft.Text);
        var found = CaseGate.Read(draft.Texts, draft.Sections, Context(draft, content)).Findings;
        var mustGo = found.Any(finding => finding.Level == AnonymityLevel.Block);
        return new ImportReport([.. Report(path, draft, leftOut, count, found)], mustGo);
    }

    private static AnonymityContext Context(CaseDraft draft, string content) =>
        new(draft.Names.MadeUp, draft.Names.Public, CitedWorks.Of(draft, content));

    private static void CheckPlace(string? slug, string content)
    {
        if (!Directory.Exists(Path.Combine(content, ContentFolders.Vocabulary)))
        {
            throw new ImportRefusedException(
                $"There is no content folder at {content}. Run the command in the project's folder, or name it with --content DIR.");
        }

        if (slug is not null && !Slugs.IsSlug(slug))
        {
            throw new ImportRefusedException(
                $"\"{slug}\" cannot become an address. Use small letters, digits and hyphens, such as keeping-in-touch.");
        }
    }

    private static ImportedDraft Read(FileInfo file, string content)
    {
        if (!file.Exists) throw new ImportRefusedException($"There is no file {file}. Check the path.");
        ReadOffice.CheckSize(file.Length);
        var isMarkdown = file.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase);
        if (!isMarkdown && !OtherFormats.IsOffice(file.Extension)) throw new ImportRefusedException(OtherFormats.Sentence(file.Extension));
        var bytes = File.ReadAllBytes(file.FullName);
        var vocabularies = VocabulariesOf(content);
        if (!isMarkdown) return FromText(ReadOffice.From(bytes), content, vocabularies);
        var text = ReadMarkdown.Text(bytes);
        var isDraft = text.StartsWith("---\n", StringComparison.Ordinal);
        return isDraft
            ? new ImportedDraft(ReadDraft.Of(text, vocabularies), [], null)
            : FromText(ReadMarkdown.Paragraphs(text), content, vocabularies);
    }

    private static Vocabularies VocabulariesOf(string content)
    {
        var paths = Directory.EnumerateFiles(Path.Combine(content, ContentFolders.Vocabulary), "*.yml").Order(StringComparer.Ordinal);
        var files = paths.Select(path => new SourceFile("vocabulary/" + Path.GetFileName(path), File.ReadAllBytes(path)));
        return Vocabularies.Read(files, new Findings());
    }

    private static ImportedDraft FromText(ImportedText text, string content, Vocabularies vocabularies)
    {
        var form = FormWordsOf(content, vocabularies);
        var words = CaseWords.From(text, form, CaseForm.Fields(vocabularies));
        if (words.Fields.Count == 0) throw new ImportRefusedException($"{NoWords}\n{words.Count.Told().Last()}");
        return new ImportedDraft(CaseDraft.From(words, vocabularies), text.LeftOut, words.Count);
    }

    /// <summary>The blank form of this site; one whose file cannot be read is a finding of the build, and none of the import.</summary>
    public static CaseFormWords FormWordsOf(string content, Vocabularies vocabularies)
    {
        var path = ContentFolders.FileOf(ContentFolders.Templates, CaseFormWords.Template);
        var full = Path.Combine(content, path);
        if (!File.Exists(full)) return CaseFormWords.None;
        var (file, findings) = (new SourceFile(path, File.ReadAllBytes(full)), new Findings());
        if (FrontMatterSplit.Of(file, findings) is not { } split) return CaseFormWords.None;
        if (YamlReader.ReadMap(split.Yaml(file), 1, path, findings) is not { } map) return CaseFormWords.None;
        var read = new TemplateType().Read(file, split, map, vocabularies, findings);
        return read is Document<Template> form ? CaseFormWords.Of(form.Metadata) : CaseFormWords.None;
    }

    private static IEnumerable<string> Report(
        string path, CaseDraft draft, IReadOnlyList<string> leftOut, ImportCount? count, IReadOnlyList<AnonymityFinding> found)
    {
        yield return $"{path} is a draft. No build reads or publishes it.";
        foreach (var line in Sections()) yield return line;
        yield return "";
        yield return "No program can be certain about names in a story. Read every line yourself before anything else.";
        yield return "When every answer is there, move the file to content/case-studies/ "
            + "and run \"dotnet run --project generator -- check\". Then delete the file that you were sent.";
        if (count is null) yield break;
        yield return "";
        foreach (var told in count.Told()) yield return told;

        IEnumerable<string> Sections() =>
        [
            .. Section("Left out:", leftOut),
            .. Section("Must go (the words themselves are not repeated here):", Lines(one => one.Level == AnonymityLevel.Block)),
            .. Section("A person has to decide:", Lines(one => CaseGate.NeedsDecision(one, draft.Confirmed))),
            .. Section("Someone has to say what these names are:", Lines(one => one.Level == AnonymityLevel.Choose)),
            .. Section("Still to answer:", draft.Missing.Select(Question)),
        ];

        IEnumerable<string> Lines(Func<AnonymityFinding, bool> isAsked) => found.Where(isAsked).Select(Line);

        string Line(AnonymityFinding one) =>
            $"{path}:{one.Line}:{one.Column}: {one.Name}, {one.Masked} ({one.Id}); {one.Advice}";
    }

    /// <summary>A field as the form asks for it.</summary>
    private static string Question(CaseFormField field)
    {
        var number = field.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $" (field {known} of the form)") : "";
        var colon = field.Label.EndsWith('?') && number.Length == 0 ? "" : ":";
        return $"{field.Label}{number}{colon} {CaseWriter.HelpOf(field)}";
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : ["", title, .. all.Select(line => "- " + line)];
    }

    private static string NewPath(string folder, string? slug)
    {
        var path = slug is null ? UnusedPath(folder) : Path.Combine(folder, slug + ".md");
        if (!File.Exists(path)) return path;
        throw new ImportRefusedException($"{path} is already there and stays as it is. Choose another name with --slug.");
    }

    private static string UnusedPath(string folder)
    {
        var paths = Enumerable.Range(1, int.MaxValue).Select(number => Path.Combine(folder, $"draft-{number}.md"));
        return paths.First(path => !File.Exists(path));
    }

    /// <summary>A draft, what else was in the file, and where its paragraphs went; a case from the form comes as it is.</summary>
    private sealed record ImportedDraft(CaseDraft Draft, IReadOnlyList<string> LeftOut, ImportCount? Count);
}
