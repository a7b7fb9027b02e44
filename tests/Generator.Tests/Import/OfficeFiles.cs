using System.IO.Compression;
using System.Security;
using System.Text;

namespace CopToolkit.Tests.Import;

/// <summary>Small Word and OpenDocument files, made from the XML of their paragraphs.</summary>
public static class OfficeFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string WordSpaces = $"xmlns:w=\"{Word}\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";

    private const string OpenSpaces = $"xmlns:office=\"{Oasis}office:1.0\" xmlns:text=\"{Oasis}text:1.0\" xmlns:style=\"{Oasis}style:1.0\""
        + $" xmlns:table=\"{Oasis}table:1.0\" xmlns:draw=\"{Oasis}drawing:1.0\" xmlns:fo=\"{Oasis}xsl-fo-compatible:1.0\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

    /// <summary>A Word file; further parts have the name of their root, such as comments, and its content.</summary>
    public static byte[] Docx(string body, params (string Part, string Content)[] parts) => Zip(
    [
        ("word/document.xml", $"<w:document {WordSpaces}><w:body>{body}</w:body></w:document>"),
        .. parts.Select(part => ($"word/{part.Part}.xml", Root(part.Part, part.Content))),
    ]);

    /// <summary>An OpenDocument text with its automatic and its common styles, and the heads and feet of its pages.</summary>
    public static byte[] Odt(string text, string automatic = "", string common = "", string pages = "") => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {OpenSpaces}>"
            + $"<office:automatic-styles>{automatic}</office:automatic-styles>"
            + $"<office:body><office:text>{text}</office:text></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {OpenSpaces}><office:styles>{common}</office:styles>"
            + $"<office:master-styles><style:master-page style:name=\"Standard\">{pages}</style:master-page></office:master-styles>"
            + "</office:document-styles>"),
    ]);

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of Word with the inside of its properties, and of the properties of its one run.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr>{R(text, run)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Styled(string text, string style) => P(text, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Item(string text, int list) => P(text, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>";

    /// <summary>A text box as Word writes it: once for new programs, and once more for old ones.</summary>
    public static string Box(string paragraphs) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
        + $"<w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>";

    /// <summary>A content control of Word.</summary>
    public static string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    /// <summary>A style of Word by its id and its name.</summary>
    public static string Style(string id, string name, string inside = "", string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{inside}</w:style>";

    /// <summary>List 1 has bullets, list 2 has numbers.</summary>
    public static (string Part, string Content) Lists =>
        ("numbering", Look(0, "bullet") + Look(1, "decimal") + Number(1, 0) + Number(2, 1));

    /// <summary>A paragraph of OpenDocument with a style.</summary>
    public static string O(string text, string style = "Standard") =>
        $"<text:p text:style-name=\"{style}\">{SecurityElement.Escape(text)}</text:p>";

    public static string Span(string text, string style) =>
        $"<text:span text:style-name=\"{style}\">{SecurityElement.Escape(text)}</text:span>";

    public static string OpenStyle(string name, string properties, string parent = "Standard", string family = "paragraph") =>
        $"<style:style style:name=\"{name}\" style:family=\"{family}\" style:parent-style-name=\"{parent}\">"
        + $"<style:text-properties {properties}/></style:style>";

    private static string Look(int id, string format) => $"<w:abstractNum w:abstractNumId=\"{id}\">"
        + $"<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"{format}\"/></w:lvl></w:abstractNum>";

    private static string Number(int list, int look) => $"<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{look}\"/></w:num>";

    private static string Root(string part, string content)
    {
        var name = part.TrimEnd('1', '2') switch { "header" => "hdr", "footer" => "ftr", var other => other };
        return $"<w:{name} {WordSpaces}>{content}</w:{name}>";
    }
}
