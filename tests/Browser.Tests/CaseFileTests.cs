using System.Text;
using System.Text.Json;
using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Import;
using CopToolkit.Steps;
using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>The files of the case study writer: the same as the build's, read strictly, and judged as the build judges them.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseFileTests(SiteFixture site)
{
    [Fact]
    public async Task A_file_that_cannot_be_read_changes_nothing_and_says_why()
    {
        await using var visit = await OpenedWithADraftAsync();
        foreach (var (text, why) in UnreadableCases.All)
        {
            // What was said of the file before must not pass for what is said of this one.
            await visit.Page.Locator(".import-result").EvaluateAsync("result => result.replaceChildren()");
            await visit.Page.OpenFileAsync(text);
            await IsRefusedAsync(visit, why);
        }
    }

    [Fact]
    public async Task Foreign_huge_and_broken_files_are_refused_one_after_the_other()
    {
        await using var visit = await OpenedWithADraftAsync();
        foreach (var (bytes, name, why) in new (byte[], string, string)[]
        {
            ("x"u8.ToArray(), "case.pdf", "Only Word files"), (new byte[300 * 1024], "case.md", "far larger"), ([0xff, 0xfe, 0x00], "case.md", "no text"), ("no zip"u8.ToArray(), "case.docx", "damaged"),
            ([0xD0, 0xCF, 0x11, 0xE0, 1], "case.docx", "password"), (Zip(("word/vbaProject.bin", "x")), "case.docx", "macros"), (Zip(("content.xml", "x")), "case.docx", "no Word document"),
            (Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>")), "case.docx", "damaged"), (Zip(("word/document.xml", WordDocument(new string(' ', 21_000_000)))), "case.docx", "far more"),
            (Zip(("word/document.xml", WordDocument("<w:p><w:r><w:t>Only a story</w:t></w:r></w:p>"))), "case.docx", "No field of the case study form"),
            (Zip(("word/document.xml", WordDocument(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000))))), "case.docx", "damaged"),
        })
        {
            await visit.Page.OpenFileAsync(bytes, name);
            await IsRefusedAsync(visit, why);
        }

        Assert.DoesNotContain(visit.Console, line => line.StartsWith("uncaught", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_published_case_is_opened_and_saved_as_the_build_writes_it()
    {
        await using var visit = await site.OpenAsync(CaseWriting.Writer);
        var options = new SiteOptions { Content = Repository.Content, Themes = Repository.Themes, Output = Path.Combine(site.Output, "unused") };
        foreach (var one in Parsed(options))
        {
            await visit.Page.OpenFileAsync(await File.ReadAllBytesAsync(Path.Combine(Repository.Content, one.Source.Path)), "case.md");
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
        await visit.Page.OpenFileAsync(await MarkdownOfAsync(visit, new(WrittenCase.Whole, StringComparer.Ordinal) { ["content-notes"] = "alcohol" }));
        await visit.Page.GoToStepAsync("ready");
        var (_, markdown) = await visit.DownloadAsync("Download the file to hand in");
        var (name, word) = await visit.DownloadAsync("Download a Word copy");
        Assert.Equal("case-study.docx", name);
        Assert.Contains("He always came when somebody wrote.", string.Join('\n', TemplateReaders.Word(word)), StringComparison.Ordinal);
        using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(word))) Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("docProps", StringComparison.Ordinal));
        await visit.Page.OpenFileAsync(word, name);
        await Assertions.Expect(visit.Page.Locator(".case-drafts li")).ToHaveCountAsync(2);
        Assert.Equal(Encoding.UTF8.GetString(markdown), Encoding.UTF8.GetString((await visit.DownloadAsync("Download the file to hand in")).Bytes));
        Assert.Empty(await visit.PolicyViolationsAsync());

        // The same copy, handed in and imported.
        using var small = new SmallSite();
        var file = Path.Combine(small.Folder, name);
        await File.WriteAllBytesAsync(file, word);
        var report = ImportCase.From(new FileInfo(file), "copy", Path.Combine(small.Folder, "content"));
        Assert.DoesNotContain("Ask the community:", report.Lines);
        var one = Assert.Single(Parsed(Put(small, [("copy", await File.ReadAllTextAsync(Path.Combine(small.Folder, "content", ContentFolders.Drafts, "copy.md")))])));
        Assert.Equal(Encoding.UTF8.GetString(markdown).Replace($"title: \"{WrittenCase.Whole["title"]}\"", "title: A title of its own copy", StringComparison.Ordinal), CaseMarkdown.From(one.Metadata));
    }

    [Fact]
    public async Task A_filled_Word_form_is_opened_with_its_fields()
    {
        await using var visit = await site.OpenAsync("/templates/case-study-form/");
        await visit.Page.Locator("#answer-case-focus").FillAsync("How do we keep in touch?");
        await visit.Page.Locator("#answer-disciplines").FillAsync("Housing\nProbation");
        await visit.Page.Locator("#answer-presentation").FillAsync("A *man* had moved.\nHe came back.");
        await visit.Page.Locator("#answer-learning").FillAsync("Ask first\nWrite back");
        var (_, bytes) = await visit.DownloadAsync("Download Word");
        await visit.Page.GotoAsync(new Uri(site.Root, CaseWriting.Writer).AbsoluteUri);
        await visit.Page.OpenFileAsync(bytes, "form.docx");
        await Assertions.Expect(visit.Page.Opened()).ToContainTextAsync("The file is open as a draft.");
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
        foreach (var words in WrittenCase.Awkward) cases.Add(($"case-{cases.Count:00}", await MarkdownOfAsync(visit, WrittenCase.WithWords(words))));
        using var small = new SmallSite();
        var read = Parsed(Put(small, cases)).OrderBy(one => one.Slug, StringComparer.Ordinal);
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
        foreach (var (name, _, values) in cases) texts.Add((name, await MarkdownOfAsync(visit, values)));
        using var small = new SmallSite();
        var findings = Pipeline.Run(Put(small, texts) with { CheckOnly = true }).Findings.ToLookup(finding => Path.GetFileNameWithoutExtension(finding.File), StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (name, what, values) in cases)
        {
            var said = await visit.Page.EvaluateAsync<string[]>("([values, today]) => { const { caseFindings, caseProblems, fields } = window.tested; const all = JSON.parse(values); return caseProblems(all, fields, caseFindings(all, fields), today).map(({ text }) => text); }", new[] { JsonSerializer.Serialize(values), WrittenCase.Day(0) });
            if (said.Length > 0 != findings[name].Any()) wrong.Add($"{what}: the form says \"{string.Join("; ", said)}\", the build says \"{string.Join("; ", findings[name])}\"");
        }

        Nothing.IsWrongIn(wrong);
        Assert.Empty(findings["case-000"]);
        Assert.True(cases.Count > 70);
    }

    /// <summary>The whole case, the case without each answer, and with each answer that contradicts another.</summary>
    private static IEnumerable<(string What, SortedDictionary<string, string> Values)> Variants()
    {
        yield return ("whole", WrittenCase.Whole);
        foreach (var id in WrittenCase.Whole.Keys.Where(id => id != "pseudonyms"))
            yield return ($"{id} left out", new(WrittenCase.Whole.Where(one => one.Key != id).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
        foreach (var (id, value) in new[]
        {
            ("title", "x"), ("title", new string('t', 201)), ("summary", "Too short."), ("focus", new string('f', 301)), ("community", "Short"), ("presented-by", "A"), ("themes", "joint-working\nhomelessness\nmental-health\noffending\nfamilies"),
            ("outcomes", "Only one of them here."), ("outcomes", "short\nExplain why support ends."), ("questions", "One question only here?"), ("questions", string.Join('\n', Enumerable.Repeat("What would you have done?", 6))), ("pseudonyms", "X"), ("pseudonyms", ""),
            ("presentation", "..."), ("presentation", new string('p', 4000) + "\n\n" + new string('p', 2001)), ("presentation", "A story\n\n# with a heading"), ("presentation", "A story\n\n## with a heading"), ("presentation", "A story\n---\nand more"), ("evaluation", "It fits [@no-such-work]."), ("evaluation", "x"),
            ("protection.permission", "refused"), ("protection.permission", "not-asked"), ("protection.permission", "published-source"), ("protection.permission", "no-person"), ("protection.read-final-text", "no"), ("protection.read-final-text", "declined"), ("protection.read-final-text", "not-contacted"), ("protection.read-on", WrittenCase.Day(1)),
            ("protection.names-changed", "no"), ("protection.names-changed", "none"), ("protection.places-generalised", "no"), ("protection.dates-generalised", "no"), ("protection.rare-details-removed", "no"), ("protection.changes", "Short"), ("protection.intruder-check.by", "The housing support worker."), ("protection.intruder-check.result", "somebody-found"),
            ("protection.intruder-check.date", WrittenCase.Day(1)), ("protection.sign-off.by", "a Housing Support Worker"), ("protection.sign-off.date", WrittenCase.Day(1)), ("protection.review-by", WrittenCase.Day(-1)), ("protection.review-by", WrittenCase.Day(1200)), ("published", WrittenCase.Day(1)), ("published", WrittenCase.Day(-1)), ("published", WrittenCase.Day(-3)), ("reviewed", WrittenCase.Day(1)), ("reviewed", WrittenCase.Day(-1)),
            ("presentation", "Ring 07700 900123."), ("focus", "How can services help Kerry Whitfield in this town?"), ("protection.changes", "The date 12 March 2019 is left out."), ("confirmed.exact-age-abcd", "A reason for nothing at all."), ("presentation", "He was aged 41."),
        })
            yield return ($"{id}: {(value.Length > 40 ? value[..40] + "…" : value)}", new(WrittenCase.Whole, StringComparer.Ordinal) { [id] = value });
    }

    private static SiteOptions Put(SmallSite small, IReadOnlyList<(string Name, string Text)> cases)
    {
        var folder = Directory.CreateDirectory(Path.Combine(small.Folder, "content", "case-studies")).FullName;
        foreach (var (name, text) in cases)
        {
            // Titles are unique within a site, and this is no test of that.
            var unique = text.Replace($"title: \"{WrittenCase.Whole["title"]}\"", $"title: A title of its own {name}", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, name + ".md"), unique);
        }

        return new SiteOptions { Content = Path.Combine(small.Folder, "content"), Themes = Path.Combine(small.Folder, "themes"), Output = Path.Combine(small.Folder, "site") };
    }

    private static IReadOnlyList<Document<CaseStudy>> Parsed(SiteOptions options)
    {
        var findings = new Findings();
        var parsed = ParseDocuments.Into(ReadFiles.From(options.Content, findings), AllContentTypes.List, options, findings);
        Assert.True(parsed is not null && !findings.Any, string.Join('\n', findings.Sorted()));
        return parsed.Of<CaseStudy>();
    }

    /// <summary>The file of these values, written by the page's own module.</summary>
    private static async Task<string> MarkdownOfAsync(Visit visit, SortedDictionary<string, string> values)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => 'tested' in window")) await visit.Page.EvaluateAsync(Script());
        return await visit.Page.EvaluateAsync<string>("values => window.tested.writeCaseFile(JSON.parse(values), window.tested.fields)", JsonSerializer.Serialize(values));
    }

    private static string Script()
    {
        var folder = Path.Combine(Repository.Themes, "base");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "js"), "*.js", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        files["js/lib/anonymity-rules.js"] = Encoding.UTF8.GetBytes(CopToolkit.Anonymity.AnonymityRules.Script());
        files["js/tested.js"] = """
            import { readCaseFile, writeCaseFile } from "./lib/case-file.js";
            import { caseFindings, caseProblems } from "./lib/case-rules.js";
            window.tested = { readCaseFile, writeCaseFile, caseFindings, caseProblems, fields: JSON.parse(document.getElementById("case-form").textContent) };
            """u8.ToArray();
        var findings = new Findings();
        var script = Encoding.UTF8.GetString(JoinScripts.From("js/tested.js", files, findings));
        Assert.False(findings.Any, string.Join('\n', findings.Sorted()));
        return script;
    }

    private async Task<Visit> OpenedWithADraftAsync()
    {
        var visit = await site.OpenAsync(CaseWriting.Writer);
        await visit.Page.WriteAsync("title", "My own draft");
        return visit;
    }

    private static async Task IsRefusedAsync(Visit visit, string why)
    {
        await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync(why);
        await Assertions.Expect(visit.Page.Locator(".import-result")).ToContainTextAsync("Nothing has been changed.");
        await Assertions.Expect(visit.Page.Input("title")).ToHaveValueAsync("My own draft");
        await Assertions.Expect(visit.Page.Locator(".case-drafts li")).ToHaveCountAsync(1);
    }

    private static string WordDocument(string body) => $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
