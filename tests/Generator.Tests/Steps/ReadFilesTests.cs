using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

/// <summary>Files that a version control system would not keep as they are; the others are in tests/sites/invalid.</summary>
public sealed class ReadFilesTests : IDisposable
{
    private const string Any = "use small letters a to z, digits and single hyphens, such as choosing-a-facilitator.md";
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Reports_text_that_is_not_UTF_8_at_its_line()
    {
        _site.Put("pages/about.md", [.. "---\ntitle: About\nsummary: caf"u8, 0xE9, .. "\n---\n"u8]);
        Assert.Equal(
            ["pages/about.md:3: the file is not UTF-8 text; save it with the encoding UTF-8, or let "
                + "\"dotnet run --project generator -- fix\" do it"],
            Findings());
    }

    [Fact]
    public void Reports_UTF_16()
    {
        _site.Put("pages/about.md", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("---\ntitle: About\n---\n")]);
        Assert.Equal(
            ["pages/about.md:1: the file is UTF-16 text, which some editors call Unicode; save it with the encoding UTF-8, or let "
                + "\"dotnet run --project generator -- fix\" do it"],
            Findings());
    }

    [Fact]
    public void Reports_a_NUL_character_at_its_line()
    {
        _site.PutBody("One\n\nTwo\0\n");
        Assert.Equal(["pages/about.md:8: there is a NUL character; this is not a text file, or it is damaged"], Findings());
    }

    [Fact]
    public void Reads_text_with_a_byte_order_mark()
    {
        _site.Put("pages/about.md", [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(_site.PathOf("pages/about.md"))]);
        Assert.Empty(Findings());
    }

    [Fact]
    public void Reads_text_with_the_line_ends_of_Windows()
    {
        foreach (var file in Directory.EnumerateFiles(_site.Content, "*.*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(Findings());
    }

    [Fact]
    public void Reports_a_file_of_more_than_256_KB()
    {
        const string Open = """<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">""", Close = "</svg>";
        static string OfLength(int length) => Open + new string(' ', length - Open.Length - Close.Length) + Close;
        _site.Put("images/large.svg", OfLength(256 * 1024));
        Assert.Empty(Findings());
        _site.Put("images/large.svg", OfLength((256 * 1024) + 1));
        Assert.Equal(
            [
                "images/large.svg:1: the file has 257 KB, and the most is 256 KB; "
                + "\"dotnet run --project generator -- picture FILE\" makes a small copy",
            ],
            Findings());
    }

    [Theory]
    [InlineData("toolkit/first.md", "pages/link.md")]
    [InlineData("/etc/passwd", "pages/link.md")]
    [InlineData("/dev/zero", "pages/link.md")]
    [InlineData("no/such/file", "pages/link.md")]
    [InlineData("/etc", "toolkit/link")]
    [InlineData("..", "toolkit/link")]
    public void Reports_a_symbolic_link_and_does_not_follow_it(string target, string link)
    {
        File.CreateSymbolicLink(_site.PathOf(link), target);
        Assert.Equal([$"{link}:1: this is a symbolic link; put the file itself there"], Findings());
    }

    [Fact]
    public void Reports_a_file_that_another_program_holds()
    {
        var path = _site.Put("pages/held.md", "---\n").PathOf("pages/held.md");
        using var held = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        Assert.Equal(
            ["pages/held.md:1: the file cannot be read; check its permissions, and close other programs that hold it"],
            Findings());
    }

    [Theory]
    [InlineData("pages/a\u0007b.md", "pages/a?b.md", "call this file ab.md")]
    [InlineData("pages/a\nb.md", "pages/a?b.md", "call this file a-b.md")]
    [InlineData("pages/café.md", "pages/café.md", "call this file cafe.md")]
    [InlineData("pages/\ud83d\ude00.md", "pages/??.md", Any)]
    [InlineData("pages/a\\..\\b.md", "pages/a\\..\\b.md", "call this file a-b.md")]
    [InlineData("pages/a..md", "pages/a..md", "call this file a.md")]
    [InlineData("pages/a b.md", "pages/a b.md", "call this file a-b.md")]
    [InlineData("pages/a_b.md", "pages/a_b.md", "call this file a-b.md")]
    [InlineData("pages/a%2fb.md", "pages/a%2fb.md", "call this file a2fb.md")]
    [InlineData("pages/a?b.md", "pages/a?b.md", "call this file ab.md")]
    [InlineData("pages/a#b.md", "pages/a#b.md", "call this file ab.md")]
    [InlineData("pages/A (1).md", "pages/A (1).md", "call this file a-1.md")]
    public void Reports_a_name_that_can_be_no_address(string path, string shown, string remedy)
    {
        _site.Put(path, "---\n");
        Assert.Equal([$"{shown}:1: file and folder names become addresses: {remedy}"], Findings());
    }

    [Fact]
    public void Reports_a_name_of_more_than_80_letters()
    {
        _site.Put($"pages/{new string('a', 81)}.md", "---\n");
        Assert.Contains("file and folder names become addresses", Assert.Single(Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_walk_into_a_hundred_folders()
    {
        _site.Put("toolkit/" + string.Concat(Enumerable.Repeat("a/", 100)) + "deep.md", "---\n");
        Assert.Equal(["toolkit/a/a/a/a:1: the folders are nested more than four deep; move the folder up"], Findings());
    }

    [Fact]
    public void Leaves_templates_and_hidden_files_alone()
    {
        _site.Put("pages/_template.md", "Nothing").Put(".hidden/file", "Nothing").Put("pages/.about.md.swp", [0, 255]);
        Assert.Empty(Findings());
    }

    /// <summary>What editors and systems leave behind.</summary>
    [Theory]
    [InlineData("pages/about.md~")]
    [InlineData("pages/.#about.md")]
    [InlineData("pages/#about.md#")]
    [InlineData("pages/about.md.bak")]
    [InlineData("pages/about.md.orig")]
    [InlineData("pages/about.md.rej")]
    [InlineData("pages/about.swp")]
    [InlineData("pages/Thumbs.db")]
    [InlineData("images/desktop.ini")]
    [InlineData("pages/~$about.docx")]
    [InlineData("pages/.DS_Store")]
    [InlineData("__MACOSX/pages/about.md")]
    [InlineData("pages/about.tmp")]
    public void Leaves_out_the_litter_of_editors(string path)
    {
        _site.Put(path, [0, 255]);
        Assert.Empty(Findings());
    }

    private List<string> Findings() => [.. _site.Build().Findings.Select(finding => finding.ToString())];
}
