using System.Globalization;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Documents;
using CopToolkit.Tests.CaseStudies;
using CopToolkit.Tests.RealSite;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Scripts;

/// <summary>The files that the case study writer writes in the page are those of the build, and are read as they were written.</summary>
public sealed class CaseFileScriptTests
{
    private readonly ScriptModules _script = ScriptModules.Of("lib/case-file.js", "readCaseFile", "writeCaseFile");

    [Fact]
    public void Every_published_case_and_made_case_is_written_as_the_build_writes_it()
    {
        using var made = MadeCaseSite.Of(30);
        var published = RealContent.Site.Of<CaseStudy>();
        Assert.NotEmpty(published);
        foreach (var one in published) CheckRewritten(one, File.ReadAllText(Path.Combine(RealContent.Folder, one.Source.Path)));
        foreach (var one in CaseReader.Site(made).Of<CaseStudy>()) CheckRewritten(one, CaseMarkdown.From(one.Metadata));

        void CheckRewritten(Document<CaseStudy> one, string text) => Assert.Equal(CaseMarkdown.From(one.Metadata), Rewritten(text));
    }

    [Fact]
    public void Awkward_words_are_written_as_the_build_writes_them_and_read_back()
    {
        var texts = WrittenCase.Awkward.Select(words => Written(WrittenCase.WithWords(words))).ToList();
        using var site = TestSite.Minimal();
        foreach (var (text, i) in texts.Select((text, i) => (text, i))) site.Put(PathOf(i), text);
        var read = CaseReader.Site(site).Of<CaseStudy>().OrderBy(one => one.Slug, StringComparer.Ordinal).ToList();
        Assert.Equal(texts, read.Select(one => CaseMarkdown.From(one.Metadata)));
        Assert.Equal(texts, texts.Select(Rewritten));
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_why()
    {
        foreach (var (text, why) in UnreadableCases.All) Assert.Contains(why, ProblemOf(text), StringComparison.Ordinal);
    }

    /// <summary>What the module says is wrong; that a file holds nothing is for its caller to say.</summary>
    private string ProblemOf(string text) => _script.Run<string>(
        """
        (text, fields) => {
          const { problem, values } = tried.readCaseFile(text, fields);
          return problem ?? (Object.keys(values).length === 0 ? "empty" : "");
        }
        """,
        text,
        RealContent.CaseForm);

    private string Written(SortedDictionary<string, string> values) => _script.Call<string>("writeCaseFile", values, RealContent.CaseForm);

    private string Rewritten(string text) => _script.Run<string>(
        "(text, fields) => tried.writeCaseFile(tried.readCaseFile(text, fields).values, fields)",
        text,
        RealContent.CaseForm);

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"case-studies/case-{number:00}.md");
}
