using System.Globalization;
using CopToolkit.Anonymity;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Import;

/// <summary>What the person who imports is told; it never repeats an identifier.</summary>
/// <param name="MustGo">The text holds something that may never be published.</param>
public sealed record ImportReport(IReadOnlyList<string> Lines, bool MustGo);

/// <summary>From a file that a community sent to a draft that no build reads.</summary>
public static class ImportCase
{
    private const string NoFields = "No field of the case study form was found in the file. "
        + "Put each text below its heading, such as \"Focus\" or \"Presentation of the case\", "
        + "or copy it into the Word form of the templates, and import that.";

    public static ImportReport From(FileInfo file, string? slug, string content)
    {
        CheckPlace(slug, content);
        var (draft, leftOut) = Read(file, content);
        var path = NewPath(Path.Combine(content, ContentFolders.Drafts), slug);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, draft.Text);
        var found = CaseGate.Read(draft.Texts, draft.Sections, Context(draft, content)).Findings;
        return new ImportReport([.. Report(path, draft, leftOut, found)], found.Any(finding => finding.Level == AnonymityLevel.Block));
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

    private static (CaseDraft Draft, IReadOnlyList<string> LeftOut) Read(FileInfo file, string content)
    {
        if (!file.Exists) throw new ImportRefusedException($"There is no file {file}. Check the path.");
        ReadDocx.CheckSize(file.Length);
        var bytes = File.ReadAllBytes(file.FullName);
        var vocabularies = VocabulariesOf(content);
        if (file.Extension.Equals(".docx", StringComparison.OrdinalIgnoreCase)) return FromText(ReadDocx.From(bytes), vocabularies);
        if (!file.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase)) throw CannotImport(file.Extension);
        var text = ReadMarkdown.Text(bytes);
        var isDraft = text.StartsWith("---\n", StringComparison.Ordinal);
        return isDraft ? (ReadDraft.Of(text, vocabularies), []) : FromText(ReadMarkdown.Paragraphs(text), vocabularies);
    }

    private static Vocabularies VocabulariesOf(string content)
    {
        var paths = Directory.EnumerateFiles(Path.Combine(content, ContentFolders.Vocabulary), "*.yml").Order(StringComparer.Ordinal);
        var files = paths.Select(path => new SourceFile("vocabulary/" + Path.GetFileName(path), File.ReadAllBytes(path)));
        return Vocabularies.Read(files, new Findings());
    }

    private static ImportRefusedException CannotImport(string extension)
    {
        var name = extension.Length == 0 ? "file without an ending" : extension + " file";
        return new ImportRefusedException($"A {name} cannot be imported. Save the case as .docx or .md.");
    }

    private static (CaseDraft Draft, IReadOnlyList<string> LeftOut) FromText(ImportedText text, Vocabularies vocabularies)
    {
        var words = CaseWords.From(text.Paragraphs);
        if (words.Fields.Count == 0) throw new ImportRefusedException(NoFields);
        string[] besides = words.Besides == 0 ? [] : [Besides(words.Besides)];
        return (CaseDraft.From(words, vocabularies), [.. text.LeftOut, .. besides]);
    }

    private static string Besides(int count)
    {
        var paragraphs = count == 1 ? "paragraph" : "paragraphs";
        return $"{count.ToString("N0", CultureInfo.InvariantCulture)} {paragraphs} outside the fields of the form: "
            + "compare with the file that you were sent";
    }

    private static IEnumerable<string> Report(
        string path, CaseDraft draft, IReadOnlyList<string> leftOut, IReadOnlyList<AnonymityFinding> found)
    {
        yield return $"{path} is a draft. No build reads or publishes it.";
        foreach (var line in Sections()) yield return line;
        yield return "";
        yield return "No program can be certain about names in a story. Read every line yourself before anything else.";
        yield return "When every answer is there, move the file to content/case-studies/ "
            + "and run \"dotnet run --project generator -- check\". Then delete the file that you were sent.";

        IEnumerable<string> Sections() =>
        [
            .. Section("Left out:", leftOut),
            .. Section("Must go (the words themselves are not repeated here):", Lines(one => one.Level == AnonymityLevel.Block)),
            .. Section("A person has to decide:", Lines(one => CaseGate.NeedsDecision(one, draft.Confirmed))),
            .. Section("Somebody has to say what these names are:", Lines(one => one.Level == AnonymityLevel.Choose)),
            .. Section("Ask the community:", draft.Missing.Select(field => $"{field.Label}: {field.Help}")),
        ];

        IEnumerable<string> Lines(Func<AnonymityFinding, bool> isAsked) => found.Where(isAsked).Select(Line);

        string Line(AnonymityFinding one) =>
            $"{path}:{one.Line}:{one.Column}: {one.Name}, {one.Masked} ({one.Id}); {one.Advice}";
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
}
