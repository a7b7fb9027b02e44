using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CopToolkit.Build;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Import;
using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>The files of the case study writer: the same as the build's, and judged as the build judges them.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseFileTests(SiteFixture site)
{
    [Fact]
    public async Task Every_published_case_is_opened_and_saved_as_the_build_writes_it()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        // The form is for cases from practice: an invented one has no record of protection that it could ask for.
        foreach (var one in CaseFiles.Parsed(Published).Where(one => one.Metadata.Protection is not null))
        {
            var published = await File.ReadAllBytesAsync(Path.Combine(Repository.Content, one.Source.Path));
            await visit.Page.OpenFileAsync(published, "case.md");
            await Assertions.Expect(visit.Page.Opened()).ToHaveTextAsync("The file is open as a draft.");
            await visit.Page.GoToStepAsync("ready");
            var (name, bytes) = await visit.DownloadAsync("Download the file to hand in");
            Assert.Equal((name, CaseMarkdown.From(one.Metadata)), ("case-study.md", Encoding.UTF8.GetString(bytes)));
        }
    }

    [Fact]
    public async Task The_Word_copy_comes_back_as_the_same_case_and_tells_no_author()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.OpenFileAsync(await CaseFiles.MarkdownOfAsync(visit, WholeWith("content-notes", "alcohol")));
        await visit.Page.GoToStepAsync("ready");
        var markdown = await HandInAsync(visit);
        var (name, word) = await visit.DownloadAsync("Download a Word copy");
        Assert.Equal("case-study.docx", name);
        var words = string.Join('\n', TemplateReaders.Word(word));
        Assert.Contains("He always came when someone wrote.", words, StringComparison.Ordinal);
        TellsNoAuthor(word);
        await visit.Page.OpenFileAsync(word, name);
        await Assertions.Expect(visit.Page.Locator(".case-drafts li")).ToHaveCountAsync(2);
        Assert.Equal(markdown, await HandInAsync(visit));
        Assert.Empty(await visit.PolicyViolationsAsync());

        // The same copy, handed in and imported.
        using var small = new SmallSite();
        var draft = await ImportedAsync(small, name, word);
        var one = Assert.Single(CaseFiles.Parsed(CaseFiles.Put(small, [("copy", draft)])));
        Assert.Equal(CaseFiles.WithTitle(markdown, "A title of its own copy"), CaseMarkdown.From(one.Metadata));
    }

    [Theory]
    [InlineData("Download Word", "form.docx")]
    [InlineData("Download OpenDocument", "form.odt")]
    public async Task A_filled_form_is_opened_with_its_fields(string button, string name)
    {
        await using var visit = await site.OpenAsync("/templates/case-study-form/");
        await visit.Page.Locator("#answer-case-focus").FillAsync("How do we keep in touch?");
        await visit.Page.Locator("#answer-disciplines").FillAsync("Housing\nProbation");
        await visit.Page.Locator("#answer-presentation").FillAsync("A *man* had moved.\nHe came back.");
        await visit.Page.Locator("#answer-learning").FillAsync("Ask first\nWrite back");
        var (_, bytes) = await visit.DownloadAsync(button);
        await visit.Page.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        await visit.Page.OpenFileAsync(bytes, name);
        await Assertions.Expect(visit.Page.Opened()).ToContainTextAsync("The file is open as a draft.");
        await Assertions.Expect(visit.Page.Opened()).ToContainTextAsync(": 7 are in the draft, 11 are headings of the form, ");
        await Assertions.Expect(visit.Page.Input("focus")).ToHaveValueAsync("How do we keep in touch?");
        await Assertions.Expect(visit.Page.Field("disciplines").Locator("input[value=probation]")).ToBeCheckedAsync();
        await Assertions.Expect(visit.Page.Input("presentation")).ToHaveValueAsync("A \\*man\\* had moved.\n\nHe came back.");
        await Assertions.Expect(visit.Page.Input("learning")).ToHaveValueAsync("- Ask first\n- Write back");
    }

    /// <summary>Also tried without a browser; here because browsers have tables of letters and signs of their own.</summary>
    [Fact]
    public async Task Awkward_words_are_written_as_the_build_writes_them_and_read_back()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        var cases = new List<(string Name, string Text)>();
        foreach (var words in WrittenCase.Awkward)
        {
            var text = await CaseFiles.MarkdownOfAsync(visit, WrittenCase.WithWords(words));
            cases.Add(($"case-{cases.Count:00}", text));
        }

        using var small = new SmallSite();
        var read = CaseFiles.Parsed(CaseFiles.Put(small, cases)).OrderBy(one => one.Slug, StringComparer.Ordinal);
        string[] texts = [.. cases.Select(one => one.Text)];
        Assert.Equal(texts, read.Select(one => CaseMarkdown.From(one.Metadata)));
        var rewritten = await visit.Page.EvaluateAsync<string[]>("""
            texts => {
              const { readCaseFile, writeCaseFile, fields } = window.tested;
              return texts.map(text => writeCaseFile(readCaseFile(text, fields).values, fields));
            }
            """, texts);
        Assert.Equal(texts, rewritten);
    }

    /// <summary>The form says that something is left to do exactly where the build has a finding.</summary>
    [Fact]
    public async Task The_form_and_the_build_judge_alike()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        var cases = Variants().Select((one, i) => (Name: $"case-{i:000}", one.What, one.Values)).ToList();
        var texts = new List<(string Name, string Text)>();
        foreach (var (name, _, values) in cases) texts.Add((name, await CaseFiles.MarkdownOfAsync(visit, values)));
        using var small = new SmallSite();
        var findings = Pipeline.Run(CaseFiles.Put(small, texts) with { CheckOnly = true }).Findings
            .ToLookup(finding => Path.GetFileNameWithoutExtension(finding.File), StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (name, what, values) in cases)
        {
            var said = await SaidByTheFormAsync(visit, values);
            if (said.Length > 0 == findings[name].Any()) continue;
            wrong.Add($"{what}: the form says \"{string.Join("; ", said)}\", the build says \"{string.Join("; ", findings[name])}\"");
        }

        Nothing.IsWrongIn(wrong);
        Assert.Empty(findings["case-000"]);
        Assert.True(cases.Count > 70);
    }

    private static async Task<string> HandInAsync(Visit visit)
    {
        var (_, bytes) = await visit.DownloadAsync("Download the file to hand in");
        return Encoding.UTF8.GetString(bytes);
    }

    private static void TellsNoAuthor(byte[] word)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    /// <summary>The draft that the import writes of a Word copy, in which no answer is missing.</summary>
    private static async Task<string> ImportedAsync(SmallSite small, string name, byte[] word)
    {
        var content = Path.Combine(small.Folder, "content");
        var file = Path.Combine(small.Folder, name);
        await File.WriteAllBytesAsync(file, word);
        var report = ImportCase.From(new FileInfo(file), "copy", content);
        Assert.DoesNotContain("Still to answer:", report.Lines);
        return await File.ReadAllTextAsync(Path.Combine(content, ContentFolders.Drafts, "copy.md"));
    }

    private static Task<string[]> SaidByTheFormAsync(Visit visit, SortedDictionary<string, string> values) =>
        visit.Page.EvaluateAsync<string[]>(
            """
            ([values, today]) => {
              const { caseReport, caseProblems, fields } = window.tested;
              const all = JSON.parse(values);
              return caseProblems(all, fields, caseReport(all, fields), today).map(({ text }) => text);
            }
            """,
            new[] { JsonSerializer.Serialize(values), WrittenCase.Day(0) });

    /// <summary>The whole case, the case without each answer, and with each answer that contradicts another.</summary>
    private static IEnumerable<(string What, SortedDictionary<string, string> Values)> Variants()
    {
        yield return ("whole", WrittenCase.Whole);
        foreach (var id in WrittenCase.Whole.Keys.Where(id => id != "names.made-up"))
            yield return ($"{id} left out", WholeWithout(id));
        foreach (var (id, value) in DoubtfulAnswers.All)
            yield return ($"{id}: {(value.Length > 40 ? value[..40] + "…" : value)}", WholeWith(id, value));
    }

    private static SortedDictionary<string, string> WholeWithout(string id)
    {
        var others = WrittenCase.Whole.Where(one => one.Key != id).ToDictionary(StringComparer.Ordinal);
        return new(others, StringComparer.Ordinal);
    }

    private static SortedDictionary<string, string> WholeWith(string id, string value) =>
        new(WrittenCase.Whole, StringComparer.Ordinal) { [id] = value };

    private SiteOptions Published => new()
    {
        Content = Repository.Content,
        Themes = Repository.Themes,
        Output = Path.Combine(site.Output, "unused"),
        Today = DateOnly.FromDateTime(DateTime.Today),
    };
}
