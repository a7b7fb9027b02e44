using CopToolkit.Import;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Import;

public sealed class ImportCaseTests : IDisposable
{
    private const string Whole = """
        ## 1. Focus

        How can services keep in touch with a person who moves often?

        ## Person bringing the case (role only)

        A housing support worker

        ## Disciplines represented

        Housing, probation and mental health

        ## Presentation of the case

        He moved many times. Call 07700 900123 for more.

        - *He* always came when [someone] wrote.

        ## Learning for improved practice

        1. Ask how he wants to be contacted
        """;

    private readonly TestSite _site = TestSite.Complete();

    [Fact]
    public void Puts_each_text_into_its_field_and_leaves_the_rest_empty()
    {
        var draft = Draft(Import("case.md", Whole));
        Assert.Contains("\nfocus: \"How can services keep in touch with a person who moves often?\"\n", draft, StringComparison.Ordinal);
        Assert.Contains("\npresented-by: \"A housing support worker\"\n", draft, StringComparison.Ordinal);
        Assert.Contains("\ndisciplines: [housing, mental-health, probation]\n", draft, StringComparison.Ordinal);
        Assert.Contains("\ntitle:   # ", draft, StringComparison.Ordinal);
        Assert.Contains("## Presentation of the case {#presentation}\n\nHe moved many times.", draft, StringComparison.Ordinal);
        Assert.Contains("\n- \\*He\\* always came when \\[someone\\] wrote.\n", draft, StringComparison.Ordinal);
        Assert.Contains("## Evaluation {#evaluation}\n\n", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_must_go_where_it_stands_and_never_repeats_it()
    {
        var report = Import("case.md", Whole);
        Assert.True(report.MustGo);
        var text = string.Join('\n', report.Lines);
        Assert.DoesNotContain("900123", text, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(Drafts, "draft-1.md")).ToList();
        var line = 1 + lines.FindIndex(one => one.Contains("900123", StringComparison.Ordinal));
        Assert.Contains($"draft-1.md:{line}:", text, StringComparison.Ordinal);
        Assert.Contains("- How permission was given: ", text, StringComparison.Ordinal);
        Assert.Contains("- Evaluation (field 11 of the form): Sum up how useful it was", text, StringComparison.Ordinal);
        Assert.DoesNotContain("- Focus", text, StringComparison.Ordinal);
        Assert.Equal("Read 11 paragraphs: 6 are in the draft, 5 are headings of the form.", report.Lines[^1]);
    }

    [Fact]
    public void A_draft_is_never_part_of_a_build()
    {
        Import("case.md", Whole);
        var files = _site.BuildWell();
        Assert.DoesNotContain(files, file =>
            file.Key.Contains("draft", StringComparison.Ordinal)
            || System.Text.Encoding.UTF8.GetString(file.Value).Contains("900123", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_the_file_is_not_used_and_nothing_is_written_over()
    {
        Import("Jo Bloggs.md", Whole);
        Import("Jo Bloggs.md", Whole);
        Assert.Equal(["draft-1.md", "draft-2.md"], DraftNames);
        var refused = Assert.Throws<ImportRefusedException>(() => Import("case.md", Whole, "draft-1"));
        Assert.StartsWith(Path.Combine(Drafts, "draft-1.md") + " is already there", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case.odt", "x", "The file is damaged, or is no Word or OpenDocument file.")]
    [InlineData("case.docx", "x", "The file is damaged, or is no Word or OpenDocument file.")]
    [InlineData("case.doc", "x", "A .doc file is in the old format of Word. Open it in Word or LibreOffice, save it as .docx")]
    [InlineData("case.rtf", "x", "A .rtf file cannot be imported. Open it in Word or LibreOffice, save it as .docx")]
    [InlineData("case.pages", "x", "A .pages file is read by Pages only. Open it in Pages, choose Export To and Word")]
    [InlineData("case.PDF", "x", "A PDF holds pages, and no text that can be taken over with certainty. Ask for the file")]
    [InlineData("case.xls", "x", "A .xls file cannot be imported. Save the case as .docx, .odt or .md.")]
    [InlineData("case", "x", "A file without an ending cannot be imported.")]
    [InlineData("case.md", "\n", "The file holds no words that could be a case")]
    [InlineData("case.md", "---\ntitle: x\n", "The front matter does not end.")]
    [InlineData("case.md", "---\na: &x 1\nb: *x\n---\n", "The front matter cannot be read:")]
    public void A_file_that_cannot_be_taken_is_refused_with_a_sentence(string name, string text, string why)
    {
        Assert.StartsWith(why, Assert.Throws<ImportRefusedException>(() => Import(name, text)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Drafts));
    }

    [Fact]
    public void A_case_from_the_form_is_kept_as_it_is_and_checked()
    {
        var real = File.ReadAllText(Path.Combine(Repository.Content, "case-studies", "breaking-the-cycle.md"));
        var report = Import("case.md", real);
        Assert.Equal(real, Draft(report));
        Assert.DoesNotContain("Still to answer:", report.Lines);
        var revealing = real.Replace("She heard voices", "Write to jo@example.org. She heard voices", StringComparison.Ordinal);
        Assert.True(Import("again.md", revealing).MustGo);
    }

    public static TheoryData<string> Published =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Content, "case-studies"), "*.md")
            // An invented case has no record of protection, and never comes in as a file.
            .Where(file => !File.ReadAllText(file).Contains("\norigin: invented\n", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "_template.md")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Published))]
    public void Asks_nobody_to_decide_what_the_build_lets_pass(string name)
    {
        foreach (var work in Directory.EnumerateFiles(Path.Combine(Repository.Content, "references"), "*.md"))
            _site.Put("references/" + Path.GetFileName(work), File.ReadAllText(work));
        var report = Import("case.md", File.ReadAllText(Path.Combine(Repository.Content, "case-studies", name)));
        Assert.False(report.MustGo);
        Assert.DoesNotContain("A person has to decide:", report.Lines);
        Assert.DoesNotContain("Someone has to say what these names are:", report.Lines);
        Assert.DoesNotContain("Still to answer:", report.Lines);
    }

    [Fact]
    public void Knows_the_made_up_names_and_the_decisions_of_the_file()
    {
        var story = Real.Replace("She heard voices", "Sarah Wilson met Peter Thompson. She heard voices", StringComparison.Ordinal);
        var found = Decisions(Import("case.md", story));
        Assert.Equal(2, found.Count);
        // A choice never silences a whole name.
        Assert.Equal(found, Decisions(Import("case.md", With("\nnames:\n  made-up: [Sarah, Wilson]"))));
        var confirmed = $"\nconfirmed:\n  - id: {found[1]}\n    reason: Peter Thompson is an author.";
        Assert.Equal([found[0]], Decisions(Import("case.md", With(confirmed))));

        string With(string field) => story.Replace("\nprotection:", field + "\nprotection:", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n## Presentation", "\nCall 07700 900123.\n\n## Presentation")]
    [InlineData("\n## Presentation", "\n## Contacts\n\nCall 07700 900123.\n\n## Presentation")]
    [InlineData("\n## Presentation", "\n## Evaluation {#evaluation}\n\nCall 07700 900123.\n\n## Presentation")]
    [InlineData("\nfocus:", "\n# call 07700 900123\nfocus:")]
    [InlineData("\nsetting: several-services", "\nsetting: several-services   # call 07700 900123")]
    [InlineData("\nfocus:", "\nphone: call 07700 900123\nfocus:")]
    public void What_the_build_would_not_print_is_checked_as_well(string before, string after)
    {
        var text = Real.Replace(before, after, StringComparison.Ordinal);
        var report = Import("case.md", text);
        var at = text.Split('\n').ToList().FindIndex(line => line.Contains("07700", StringComparison.Ordinal));
        var column = text.Split('\n')[at].IndexOf("07700", StringComparison.Ordinal) + 1;
        var told = Assert.Single(report.Lines, line => line.Contains("00000 000000", StringComparison.Ordinal));
        Assert.Contains($":{at + 1}:{column}: ", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF }, "The file cannot be read as a case. Line 1: the file is not UTF-8 text")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0 }, "The file cannot be read as a case. Line 2: there is a NUL character")]
    public void A_file_that_is_no_text_is_refused_with_a_sentence(byte[] bytes, string why) =>
        Assert.StartsWith(why, Assert.Throws<ImportRefusedException>(() => ReadMarkdown.Text(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_far_too_long_for_a_case_is_refused()
    {
        var refused = Assert.Throws<ImportRefusedException>(() => ReadMarkdown.Text(new byte[257 * 1024]));
        Assert.StartsWith("The file has 257 KB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_nobody_sees_are_left_out()
    {
        var marked = Whole.Replace("How can", "How\u200e can", StringComparison.Ordinal);
        var draft = Draft(Import("case.md", marked));
        Assert.Contains("\nfocus: \"How can services keep in touch", draft, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static string Real => File.ReadAllText(Path.Combine(Repository.Content, "case-studies", "breaking-the-cycle.md"));

    /// <summary>The ids of what a person has to decide.</summary>
    private static List<string> Decisions(ImportReport report) =>
    [
        .. report.Lines
            .SkipWhile(line => line != "A person has to decide:")
            .Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line[..line.IndexOf("); ", StringComparison.Ordinal)].Split('(')[^1]),
    ];

    private string Drafts => Path.Combine(_site.Content, "case-studies", "drafts");

    private IEnumerable<string> DraftNames =>
        Directory.GetFiles(Drafts).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private string Draft(ImportReport report)
    {
        var name = DraftNames.Last(name => report.Lines[0].Contains(name, StringComparison.Ordinal));
        return File.ReadAllText(Path.Combine(Drafts, name));
    }

    private ImportReport Import(string name, string text, string? slug = null)
    {
        var file = Path.Combine(_site.Folder, name);
        File.WriteAllText(file, text);
        return ImportCase.From(new FileInfo(file), slug, _site.Content);
    }
}
