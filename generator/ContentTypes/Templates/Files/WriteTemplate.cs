using System.Text;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes.Templates.Files;

/// <summary>Writes the blank files of a template: for Word, for OpenDocument, as text, and all three for the scripts.</summary>
public static class WriteTemplate
{
    public const string Script = "blank.js";

    /// <summary>The empty rows that a table to be filled in has on paper.</summary>
    public const int BlankRows = 4;

    public static string PathOf(Document<Template> template, string name) => $"{template.Address.Path}{name}";

    /// <summary>What readers call the format of a file; null for the script's.</summary>
    public static string? NameOf(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".docx" => "Word",
        ".odt" => "OpenDocument",
        ".txt" => "Text",
        _ => null,
    };

    public static IEnumerable<OutputFile> Files(Document<Template> template, Site site)
    {
        var sheet = new TemplateSheet(template, site);
        var (docx, odt) = (WriteDocx.Bytes(sheet), WriteOdt.Bytes(sheet));
        yield return File(".docx", docx);
        yield return File(".odt", odt);
        yield return File(".txt", Encoding.UTF8.GetBytes(WriteText.ForReaders(sheet)));
        yield return new OutputFile(PathOf(template, Script), ForScripts(template.Slug, docx, odt, WriteText.WithMarks(sheet)));

        OutputFile File(string extension, byte[] bytes) => new(PathOf(template, template.Slug + extension), bytes);
    }

    /// <summary>A script can be loaded from a disk as well, which a fetched file cannot.</summary>
    private static byte[] ForScripts(string slug, byte[] docx, byte[] odt, string text)
    {
        var blank = new { docx = Convert.ToBase64String(docx), odt = Convert.ToBase64String(odt), text };
        return Encoding.UTF8.GetBytes($"copBlank({EmbeddedJson.InFile(slug)}, {EmbeddedJson.InFile(blank)});\n");
    }
}
