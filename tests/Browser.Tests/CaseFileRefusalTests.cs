using System.IO.Compression;
using System.Text;
using CopToolkit.Tests.CaseStudies;

namespace CopToolkit.BrowserTests;

/// <summary>The case study writer refuses what it cannot read, says why, and leaves what is there as it was.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseFileRefusalTests(SiteFixture site)
{
    private const string Deep = "<w:sdt><w:sdtContent>";
    private const string EndOfDeep = "</w:sdtContent></w:sdt>";

    private static (byte[] Bytes, string Name, string Why)[] Refused =>
    [
        ("x"u8.ToArray(), "case.pdf", "A PDF holds pages"),
        ("x"u8.ToArray(), "case.doc", "old format of Word"),
        ("x"u8.ToArray(), "case.xls", "Only Word (.docx), OpenDocument (.odt) and Markdown files (.md)"),
        ("%PDF-1.7"u8.ToArray(), "case.docx", "A PDF holds pages"),
        (new byte[300 * 1024], "case.md", "far larger"),
        ([0xff, 0xfe, 0x00], "case.md", "no text"),
        ("no zip"u8.ToArray(), "case.docx", "damaged"),
        ([0xD0, 0xCF, 0x11, 0xE0, 1], "case.docx", "password"),
        (Zip("word/vbaProject.bin", "x"), "case.docx", "macros"),
        (Zip("readme.txt", "x"), "case.docx", "no Word document"),
        (Zip("content.xml", "x"), "case.odt", "damaged"),
        (Zip("META-INF/manifest.xml", "<manifest:x><manifest:encryption-data/></manifest:x>"), "case.odt", "password"),
        (Zip("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"), "case.docx", "damaged"),
        (Word(new string(' ', 21_000_000)), "case.docx", "far more"),
        (Word("<w:p/>"), "case.docx", "holds no words that could be a case"),
        (Damaged(Word("<w:p><w:r><w:t>Only a story that was told</w:t></w:r></w:p>")), "case.docx", "damaged"),
        (Word(Repeated(Deep, 5000) + Repeated(EndOfDeep, 5000)), "case.docx", "damaged"),
    ];

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
        foreach (var (bytes, name, why) in Refused)
        {
            await visit.Page.OpenFileAsync(bytes, name);
            await IsRefusedAsync(visit, why);
        }

        Assert.DoesNotContain(visit.Console, line => line.StartsWith("uncaught", StringComparison.Ordinal));
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

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static byte[] Word(string body) => Zip(
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + $"<w:body>{body}</w:body></w:document>");

    /// <summary>One letter of a stored entry is another one, as after a bad copy: only its sum can tell.</summary>
    private static byte[] Damaged(byte[] zip)
    {
        var copy = zip.ToArray();
        copy[copy.AsSpan().IndexOf("a story"u8) + 2] = (byte)'S';
        return copy;
    }

    private static byte[] Zip(string part, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part, text.Length < 1000 ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
