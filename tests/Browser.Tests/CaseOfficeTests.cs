using System.Text.Json;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Import;
using CopToolkit.Tests.Import;

namespace CopToolkit.BrowserTests;

/// <summary>
/// A Word or OpenDocument file means the same in the page as in the import: the same fields, and the same words about what was left out.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class CaseOfficeTests(SiteFixture site)
{
    private const string Module = """
        import { readCaseFile } from "./lib/case-file.js";
        import { readCaseOffice } from "./lib/case-office.js";
        const [fields, form] = ["case-form", "case-form-words"].map((id) => JSON.parse(document.getElementById(id).textContent));
        window.office = async (base64, draft) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          // A file without a word of someone's own is a problem, which counts as well.
          const { problem, values = {}, told = [problem], things = [] } = await readCaseOffice(bytes, fields, form);
          return JSON.stringify({ values, told, things, imported: readCaseFile(draft, fields).values });
        };
        """;

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["case-focus"] = "How do we keep in touch?",
        ["case-reference"] = "Case 3",
        ["disciplines"] = "Housing and a carpenter",
        ["presentation"] = "He had moved.",
        ["next-steps"] = "Ask him",
        ["evaluation-new"] = "Most learned something.",
    };

    [Fact]
    public async Task The_page_and_the_import_read_every_file_alike()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.EvaluateAsync(JoinedScript.Of(Module));
        var made = Enumerable.Range(0, 40).SelectMany(seed => new[]
        {
            ($"made-{seed}.docx", MadeDocuments.Docx(seed).File),
            ($"made-{seed}.odt", MadeDocuments.Odt(seed).File),
        });
        var files = OfficeFixtures.All.Concat(Forms()).Concat(made).ToList();
        foreach (var (name, bytes) in files)
        {
            var (draft, count, things) = Imported(bytes);
            var json = await visit.Page.EvaluateAsync<string>(
                "([file, draft]) => window.office(file, draft)",
                new[] { Convert.ToBase64String(bytes), draft });
            var read = JsonSerializer.Deserialize<ReadByThePage>(json, JsonSerializerOptions.Web)!;
            Assert.Equal((name, Listed(read.Imported)), (name, Listed(read.Values)));
            Assert.EndsWith(count.Told().Last(), read.Told[^1], StringComparison.Ordinal);
            if (count.InDraft == 0) continue;
            Assert.Equal((name, string.Join('\n', count.Told())), (name, string.Join('\n', read.Told)));
            Assert.Equal((name, string.Join('\n', things)), (name, string.Join('\n', read.Things)));
        }
    }

    [Fact]
    public async Task An_OpenDocument_text_is_opened_and_what_stays_behind_is_told()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        Assert.Contains(".odt", await visit.Page.GetByLabel("Open a file").GetAttributeAsync("accept"), StringComparison.Ordinal);
        await visit.Page.OpenFileAsync(OfficeFixtures.All.Single(one => one.Name == "besides.odt").Bytes, "My case.odt");
        var told = Assertions.Expect(visit.Page.Opened());
        await told.ToContainTextAsync("The file is open as a draft. Not taken over: 1 mark of added words");
        await told.ToContainTextAsync("Read 16 paragraphs: 5 are in the draft, 1 is a heading of the form");
        await Assertions.Expect(visit.Page.Input("presentation"))
            .ToHaveValueAsync("He went.\n\nA small thing\n\nA frame here.\n\nIn a frame\n\nIn a shape");
        Assert.Empty(await visit.PolicyViolationsAsync());
    }

    /// <summary>The toolkit's own blank forms, filled by hand.</summary>
    private IEnumerable<(string Name, byte[] Bytes)> Forms()
    {
        var form = Path.Combine(site.Output, "templates", "case-study-form", "case-study-form");
        yield return ("form.docx", OfficeFixtures.FilledDocx(File.ReadAllBytes(form + ".docx"), Answers));
        yield return ("form.odt", OfficeFixtures.FilledOdt(File.ReadAllBytes(form + ".odt"), Answers));
    }

    private (string Draft, ImportCount Count, IReadOnlyList<string> Things) Imported(byte[] bytes)
    {
        var text = ReadOffice.From(bytes);
        var words = CaseWords.From(text, FormWords.Value, CaseForm.Fields(Known.Value));
        return (CaseDraft.From(words, Known.Value).Text, words.Count, text.LeftOut);
    }

    private static string Listed(SortedDictionary<string, string> values) =>
        string.Join('\n', values.Select(one => $"{one.Key}: {one.Value}"));

    private static Lazy<Vocabularies> Known { get; } = new(() => Vocabularies.Read(
        Directory.EnumerateFiles(Path.Combine(Repository.Content, ContentFolders.Vocabulary), "*.yml").Order(StringComparer.Ordinal)
            .Select(path => new SourceFile("vocabulary/" + Path.GetFileName(path), File.ReadAllBytes(path))),
        new Findings()));

    private static Lazy<CaseFormWords> FormWords { get; } = new(() => ImportCase.FormWordsOf(Repository.Content, Known.Value));

    private sealed record ReadByThePage(
        SortedDictionary<string, string> Values,
        IReadOnlyList<string> Told,
        IReadOnlyList<string> Things,
        SortedDictionary<string, string> Imported);
}
