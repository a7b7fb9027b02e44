using System.Text.Json;
using CopToolkit.Anonymity;
using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;
using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>Files of cases: written by the page's own modules, put into a site, and read as the build reads them.</summary>
internal static class CaseFiles
{
    private const string Module = """
        import { readCaseFile, writeCaseFile } from "./lib/case-file.js";
        import { caseReport, caseProblems } from "./lib/case-rules.js";
        import { takeEnglishWords } from "./lib/english-words.js";
        takeEnglishWords(globalThis.copWords);
        const fields = JSON.parse(document.getElementById("case-form").textContent);
        window.tested = { readCaseFile, writeCaseFile, caseReport, caseProblems, fields };
        """;

    /// <summary>The small site with these cases in it.</summary>
    public static SiteOptions Put(SmallSite small, IReadOnlyList<(string Name, string Text)> cases)
    {
        var folder = Directory.CreateDirectory(Path.Combine(small.Folder, "content", "case-studies")).FullName;
        foreach (var (name, text) in cases)
        {
            // Titles are unique within a site, and this is no test of that.
            File.WriteAllText(Path.Combine(folder, name + ".md"), WithTitle(text, $"A title of its own {name}"));
        }

        return new SiteOptions
        {
            Content = Path.Combine(small.Folder, "content"),
            Themes = Path.Combine(small.Folder, "themes"),
            Output = Path.Combine(small.Folder, "site"),
            Today = DateOnly.FromDateTime(DateTime.Today),
        };
    }

    /// <summary>The file of the written case with another title.</summary>
    public static string WithTitle(string text, string title)
    {
        var changed = text.Replace($"title: \"{WrittenCase.Whole["title"]}\"", $"title: {title}", StringComparison.Ordinal);
        // Whoever read, tried or signed the case meant this text.
        return changed.Replace(MadeCases.PrintOf(text), MadeCases.PrintOf(changed), StringComparison.Ordinal);
    }

    public static IReadOnlyList<Document<CaseStudy>> Parsed(SiteOptions options)
    {
        var findings = new Findings();
        var files = ReadFiles.From(options.Content, findings);
        var parsed = ParseDocuments.Into(files, AllContentTypes.List, options, findings);
        Assert.True(parsed is not null && !findings.Any, string.Join('\n', findings.Sorted()));
        return parsed.Of<CaseStudy>();
    }

    /// <summary>The file of these values, written by the page's own module.</summary>
    public static async Task<string> MarkdownOfAsync(Visit visit, SortedDictionary<string, string> values)
    {
        var isThere = await visit.Page.EvaluateAsync<bool>("() => 'tested' in window");
        if (!isThere) await visit.Page.EvaluateAsync(EnglishWords.Script() + JoinedScript.Of(Module));
        return await visit.Page.EvaluateAsync<string>(
            "values => window.tested.writeCaseFile(JSON.parse(values), window.tested.fields)",
            JsonSerializer.Serialize(values));
    }
}
