using System.Text;

namespace CopToolkit.Tests.Courses;

/// <summary>Readers of the two text formats of citations, written from their descriptions alone.</summary>
public static class CitationReaders
{
    /// <summary>The single entry of a BibTeX file: its key, its fields with TeX undone.</summary>
    public static (string Key, Dictionary<string, string> Fields) BibTeX(string text)
    {
        var at = text.IndexOf('{', StringComparison.Ordinal) + 1;
        Assert.Equal("@misc{", text[..at]);
        var comma = text.IndexOf(',', at);
        var key = text[at..comma];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (at = comma + 1; ;)
        {
            while (char.IsWhiteSpace(text[at]) || text[at] == ',') at++;
            if (text[at] == '}') break;
            var equals = text.IndexOf('=', at);
            var name = text[at..equals].Trim();
            at = equals + 1;
            while (text[at] == ' ') at++;
            var end = text[at] == '{' ? EndOfBraces(text, at) : text.IndexOf(',', at);
            fields.Add(name, Plain(text[at] == '{' ? text[(at + 1)..(end - 1)] : text[at..end]));
            at = end;
        }

        Assert.Equal("}\n", text[at..]);
        return (key, fields);
    }

    /// <summary>The single record of a RIS file, tag by tag.</summary>
    public static List<(string Tag, string Value)> Ris(string text)
    {
        Assert.EndsWith("ER  - \r\n", text, StringComparison.Ordinal);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            Assert.True(IsLine(line), $"\"{line}\" is no line of RIS.");
            Assert.DoesNotContain(line, char.IsControl);
            return (line[..2], line[6..]);
        })];

        static bool IsLine(string line) =>
            line.Length >= 6
            && line.AsSpan(2, 4).SequenceEqual("  - ")
            && char.IsAsciiLetterUpper(line[0])
            && char.IsAsciiLetterOrDigit(line[1]);
    }

    private static int EndOfBraces(string text, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at + 1;
        }
    }

    private static string Plain(string tex)
    {
        var plain = new StringBuilder(tex)
            .Replace(@"\textbackslash{}", "\u0001")
            .Replace(@"\textasciitilde{}", "~")
            .Replace(@"\textasciicircum{}", "^");
        foreach (var special in "{}$&%#_") plain.Replace("\\" + special, ((char)(0xE000 + special)).ToString());
        Assert.DoesNotContain('\\', plain.ToString());
        plain.Replace("{", "").Replace("}", "");
        foreach (var special in "{}$&%#_") plain.Replace(((char)(0xE000 + special)).ToString(), special.ToString());
        return plain.Replace('\u0001', '\\').ToString();
    }
}
