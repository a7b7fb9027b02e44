using System.Diagnostics;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Templates;

/// <summary>Every file opened by LibreOffice, where it is installed: nothing that the source says is lost.</summary>
[Collection(TemplateTests.Name)]
public sealed class OfficeTests(RealTemplates templates)
{
    [OfficeTheory]
    [InlineData(".docx")]
    [InlineData(".odt")]
    public void Says_all_that_the_source_says(string extension)
    {
        using var folder = new TempFolder();
        foreach (var slug in templates.Files.Keys) File.WriteAllBytes(folder.Sub(slug + extension), templates.Bytes(slug, extension));
        Convert(folder.Path, extension, "txt:Text (encoded):UTF8");
        foreach (var (slug, template) in templates.Documents)
        {
            var words = Words(File.ReadAllText(folder.Sub(slug + ".txt")));
            Func<TemplateField, string> blank = extension == ".docx"
                ? field => field.Default ?? $"[{field.Prompt}]"
                : field => $"[{field.Placeholder}]";
            var said = template.Metadata.Body.Blocks.SelectMany(block => Said(block, blank)).SelectMany(Words);
            Assert.Equal([], Missing([.. said], words).Select(word => $"{slug}: {word}"));
        }
    }

    [OfficeTheory]
    [InlineData(".docx")]
    [InlineData(".odt")]
    public void Fits_the_card_on_one_page(string extension)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Sub("aide-memoire" + extension), templates.Bytes("aide-memoire", extension));
        Convert(folder.Path, extension, "pdf");
        var pdf = File.ReadAllText(folder.Sub("aide-memoire.pdf"), System.Text.Encoding.Latin1);
        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
    }

    private static void Convert(string folder, string extension, string form)
    {
        var files = Directory.EnumerateFiles(folder, "*" + extension)
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);
        string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, .. files];
        var start = new ProcessStartInfo(OfficeTheoryAttribute.Program!, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        office.BeginErrorReadLine();
        office.BeginOutputReadLine();
        if (office.WaitForExit(TimeSpan.FromMinutes(5))) return;
        office.Kill(entireProcessTree: true);
        Assert.Fail("LibreOffice did not come to an end.");
    }

    /// <summary>The words that do not follow in order; signs in front of items and hard cells may stand between.</summary>
    private static IEnumerable<string> Missing(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var at = 0;
        foreach (var word in expected)
        {
            var next = at;
            while (next < found.Count && found[next] != word) next++;
            if (next - at > 20 || next == found.Count) yield return word;
            else at = next + 1;
        }
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '\t', '\r', '\n', '☐', '•', '–', '_', '\ufeff'], StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<string> Said(TemplateBlock block, Func<TemplateField, string> blank) => block switch
    {
        TemplateHeading heading => [Line(heading.Pieces, blank)],
        TemplateParagraph paragraph => [Line(paragraph.Pieces, blank)],
        TemplateList list => list.Items.SelectMany(item =>
            item.Below.SelectMany(below => Said(below, blank)).Prepend(Line(item.Pieces, blank))),
        TemplateTable table => table.Rows.Prepend(table.Head).SelectMany(row => row.Select(cell => Line(cell.Pieces, blank))),
        TemplateNote note => note.Paragraphs.Select(paragraph => Line(paragraph.Pieces, blank)),
        TemplateBlank { Field: { Columns.Count: > 0 } field } => field.Columns,
        TemplateBlank own => [blank(own.Field)],
        _ => [],
    };

    private static string Line(IReadOnlyList<TemplatePiece> pieces, Func<TemplateField, string> blank) => string.Concat(
        pieces.Select(piece => piece is TemplateMark mark ? blank(mark.Field) : ((TemplateText)piece).Text));
}

/// <summary>A theory that needs LibreOffice, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute()
    {
        if (Program is null) Skip = "LibreOffice is not installed on this machine; install libreoffice-writer to run this test.";
    }

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "libreoffice") })
        .FirstOrDefault(File.Exists);
}
