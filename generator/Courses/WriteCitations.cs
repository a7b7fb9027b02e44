using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CopToolkit.Core;
using CopToolkit.Teaching;

namespace CopToolkit.Courses;

/// <summary>Writes a citation in the three formats that reference managers open.</summary>
public static class WriteCitations
{
    /// <summary>Every format: what readers call it, and how its files end.</summary>
    public static readonly IReadOnlyList<(string Name, string Extension)> Formats =
        [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")];

    public static IEnumerable<OutputFile> Files(Course course)
    {
        var citation = Citation.Of(course);
        yield return new OutputFile(course.FilePath("bib"), Encoding.UTF8.GetBytes(BibTeX(citation)));
        yield return new OutputFile(course.FilePath("ris"), Encoding.UTF8.GetBytes(Ris(citation)));
        yield return new OutputFile(course.FilePath("json"), CslJson(citation));
    }

    /// <summary>An entry "misc", which old and new styles know. The second pair of braces keeps capitals and the name of an organisation
    /// as they are.</summary>
    public static string BibTeX(Citation citation)
    {
        var text = new StringBuilder($"@misc{{{citation.Key},\n");
        Field("author", $"{{{Escaped(citation.Author)}}}");
        Field("title", $"{{{Escaped(citation.Title)}}}");
        if (citation.Container is { } container) Field("howpublished", Escaped(container));
        Field("edition", Escaped(citation.Edition));
        if (citation.Date is { } date)
        {
            Field("year", date.Year.ToString(CultureInfo.InvariantCulture));
            text.Append("  month = ").Append(date.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()).Append(",\n");
        }

        Field("url", citation.Url);
        Field("abstract", Escaped(citation.Description));
        Field("note", "Licence: " + Escaped(citation.Licence));
        Field("langid", "british");
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>Lines of "TAG  - value" with the line ends that the format asks for.</summary>
    public static string Ris(Citation citation)
    {
        var text = new StringBuilder();
        Line("TY", "ELEC");
        Line("AU", citation.Author);
        Line("TI", citation.Title);
        if (citation.Container is { } container) Line("T2", container);
        Line("ET", citation.Edition);
        if (citation.Date is { } date)
        {
            Line("PY", date.Year.ToString(CultureInfo.InvariantCulture));
            Line("DA", date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        }

        Line("PB", citation.Author);
        Line("UR", citation.Url);
        Line("AB", citation.Description);
        Line("LA", "en-GB");
        Line("N1", "Licence: " + citation.Licence);
        Line("ID", citation.Key);
        Line("ER", "");
        return text.ToString();

        void Line(string tag, string value) => text.Append(tag).Append("  - ").Append(value).Append("\r\n");
    }

    public static byte[] CslJson(Citation citation)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", citation.Key);
            json.WriteString("type", "webpage");
            json.WriteString("title", citation.Title);
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", citation.Author);
            json.WriteEndObject();
            json.WriteEndArray();
            if (citation.Container is { } container) json.WriteString("container-title", container);
            json.WriteString("publisher", citation.Author);
            json.WriteString("edition", citation.Edition);
            if (citation.Date is { } date) WriteDate(json, date);
            json.WriteString("URL", citation.Url);
            json.WriteString("abstract", citation.Description);
            json.WriteString("license", citation.Licence);
            json.WriteString("language", "en-GB");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Month);
        json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The ten characters that mean something to TeX.</summary>
    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '$' or '&' or '%' or '#' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}
