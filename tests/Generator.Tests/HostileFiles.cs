using System.Globalization;
using System.Text;

namespace CopToolkit.Tests;

/// <summary>Files made to hurt: each is legal text of at most 256 KB that takes a careless reader minutes or gigabytes.</summary>
public static class HostileFiles
{
    private const int MostBytes = 256 * 1024;
    private const int MostYaml = 60 * 1024;
    private const string Fields = "title: About\nsummary: What this site is about, in forty or more characters.\nreviewed: 2026-01-02\n";

    /// <summary>What follows the front matter, by name.</summary>
    private static readonly Dictionary<string, Func<string>> Bodies = new(StringComparer.Ordinal)
    {
        ["backticks, ever more"] = () => Numbered(i => new string('`', i + 1) + " a\n"),
        ["backticks, ever more, up to the limit"] = () =>
            Paragraphs(string.Concat(Enumerable.Range(1, 33).Select(i => new string('`', i) + "a "))),
        ["equal headings"] = () => Repeat("## a\n", 100 * 1024),
        ["equal headings, fewer"] = () => Repeat("## a\n\n", 28_000),
        ["different headings"] = () => Numbered(i => $"a{i}\n-\n\n"),
        ["a heading with a thousand ids"] = () => Numbered(i => "## a {" + Ids(i) + "}\n\n"),
        ["definitions of links"] = () => Numbered(i => $"[a{i}]: https://a.example/\n\n"),
        ["ten thousand definitions in one paragraph"] = () => Numbered(i => $"[a{i}]: b\n"),
        ["one long definition, used often"] = () => "[a]: https://a.example/" + new string('a', 4_900) + "\n\n" + Paragraphs("[a] "),
        ["one long title, used often"] = () => "[a]: https://a.example/ '" + new string('"', 4_900) + "'\n\n" + Paragraphs("[a] "),
        ["a single line"] = () => Repeat("word "),
        ["a single paragraph"] = () => Repeat("A line of eighty characters, which is how long most people make their lines now\n"),
        ["short paragraphs"] = () => Repeat("A *word*, `code`.\n\n"),
        ["very short paragraphs"] = () => Repeat("a\n\n"),
        ["links to nothing here"] = () => Paragraphs("[b b](#ab) "),
        ["links to different places"] = () => Numbered(i => $"[b b](#a{i}) [c c](../toolkit/first.md#b{i})\n\n", 110_000),
        ["links to no page"] = () => Paragraphs("[b b](b.md) "),
        ["links elsewhere"] = () => Paragraphs("[b b](https://a.example/) "),
        ["unknown terms"] = () => Paragraphs("[b b](term:b) "),
        ["unknown citations"] = () => Numbered(i => "[" + string.Concat(Enumerable.Range(0, 40).Select(j => $"@a{j};")) + "] a\n\n"),
        ["the same citation"] = () => Paragraphs("[@book-2001] "),
        ["wide tables"] = () => Repeat(Repeat("|a", 2_800) + "|\n" + Repeat("|-", 2_800) + "|\n\n"),
        ["a long table"] = () => "|a|b|\n|-|-|\n" + Repeat("|c|d|\n", MostBytes - 20),
        ["tables of empty cells"] = () => Repeat(Repeat("a|", 560) + "\n" + Repeat("-|", 560) + "\n" + Repeat("c\n", 4_000) + "\n"),
        ["lists in lists on one line"] = () => Repeat(Repeat("- ", 4_900) + "a\n\n"),
        ["lists in lists, numbered"] = () => Repeat(Repeat("1. ", 4_900) + "a\n\n"),
        ["lists in lists, ever deeper"] = () => Numbered(i => new string(' ', 2 * i) + "- a\n"),
        ["lists in lists, as deep as may be"] = () => Numbered(i => new string(' ', 2 * (i % 29)) + "- a\n\n"),
        ["lists in lists, by tabs"] = () => Numbered(i => new string('\t', i % 58) + "- a\n"),
        ["lists, empty"] = () => Repeat(Repeat("+ ", 4_900) + "\n\n"),
        ["quotes in quotes"] = () => Repeat("> "),
        ["quotes in quotes, line by line"] = () => Repeat(Repeat("> ", 118) + "a\n\n"),
        ["quotes in quotes, empty"] = () => Repeat(new string('>', 4_990) + "\n\n"),
        ["quotes, many"] = () => Repeat("> a\n\n"),
        ["quotes and lists by turns"] = () => Repeat(Repeat("> 1. ", 4_900) + "a\n\n"),
        ["boxes in boxes"] = () => string.Concat(Enumerable.Range(3, 600).Reverse().Select(i => new string(':', i) + " try\n")),
        ["boxes, many"] = () => Repeat("::: try\na\n:::\n\n"),
        ["figures, many"] = () => Repeat("::: figure cycle\na\n\n- **a** b\n- **a** b\n- **a** b\n- **a** b\n:::\n\n"),
        ["code that does not end"] = () => "```\n" + Repeat("[[[\n", MostBytes - 10),
        ["underlines of headings"] = () => Repeat("a\n=\n"),
        ["line breaks"] = () => Repeat("\\\n"),
        ["marks on lines that only look empty"] = () => Repeat("*a [b |c `d\n\u00a0\n"),
        ["carriage returns"] = () => Repeat("[a\r"),
        ["control characters"] = () => Repeat("\u0007"),
        ["text that runs backwards"] = () => Repeat("a\u202eb "),
        ["HTML on every line"] = () => Repeat("<b>a</b>\n\n"),
        ["entities"] = () => Paragraphs("&CounterClockwiseContourIntegral;"),
    };

    /// <summary>Marks that are tried as they are, and again below the limits of lines, paragraphs and files.</summary>
    private static readonly string[] Marks =
    [
        "[", "![[[[", "*a **b ", "*a ", "a**", "a*", "*_", "a*b**", "_a ", "~~a", "`a``", "``a`", "|a", "*a|",
        "<", "<a", "<!--", "<a b=\"", "&", "&a", "\\[",
        "[a](", "[a](b", "[a](<b", "[a](b \"c", "[a][", "[[a]", "[a](a(",
        "![a](b)", "[*a", "*[a", "[`", "[<", "[@a", "[@a;", "[^", "{{", "{#a", "::a", "(", "\"", "<a:b>", "<a@b.c>",
    ];

    /// <summary>Whole files of YAML, by name.</summary>
    private static readonly Dictionary<string, Func<string>> Yaml = new(StringComparer.Ordinal)
    {
        ["brackets, 10 KB"] = () => "title: " + new string('[', 10 * 1024),
        ["brackets"] = () => "title: " + new string('[', MostYaml),
        ["braces"] = () => "title: " + Repeat("{a: ", MostYaml),
        ["dashes"] = () => "title:\n" + Repeat("- ", MostYaml),
        ["question marks"] = () => Repeat("? ", MostYaml),
        ["maps in maps"] = () => Numbered(i => new string(' ', i) + "a:\n", MostYaml),
        ["a merge bomb"] = () => "a: &a {x: 1}\n" + Numbered(i => $"b{i}: &b{i} {{<<: [*a, *a, *a]}}\n", MostYaml),
        ["a bomb of aliases"] = () => "a: &a [x, x, x]\n" + Numbered(i => $"b{i}: &b{i} [*a, *a, *a]\n", MostYaml),
        ["a merge key without an alias"] = () => "<<: {title: About}\n",
        ["fields"] = () => Numbered(i => $"a{i}: 1\n", MostYaml),
        ["fields between braces"] = () => "{" + Numbered(i => $"a{i}: 1, ", MostYaml) + "}",
        ["items"] = () => Fields + "sources: [" + Numbered(i => $"a{i},", MostYaml) + "]",
        ["equal items"] = () => Fields + "sources: [" + Repeat("a,", MostYaml) + "]",
        ["aliases"] = () => Fields + "aliases: [" + Numbered(i => $"a{i}/,", MostYaml) + "]",
        ["empty maps"] = () => "title: [" + Repeat("{},", MostYaml) + "]",
        ["pairs"] = () => "title: [" + Repeat("a: b,", MostYaml) + "]",
        ["one long text"] = () => "title: " + Repeat("a ", MostYaml),
        ["one long folded text"] = () => "title: >\n" + Repeat("  a\n\n", MostYaml),
        ["one long quoted text"] = () => "title: \"" + Repeat("\\u0041", MostYaml) + "\"",
        ["a quote that does not end"] = () => "title: \"" + Repeat("a\n  ", MostYaml),
        ["ends of documents"] = () => Repeat("...\n", MostYaml),
        ["tags"] = () => "title: " + Repeat("!a ", MostYaml),
        ["anchors"] = () => "title: " + Repeat("&a ", MostYaml),
        ["directives"] = () => Repeat("%TAG ! a\n", MostYaml),
        ["comments"] = () => Repeat("# a\n", MostYaml),
        ["colons"] = () => Repeat(": ", MostYaml),
        ["tabs"] = () => "title:" + Repeat("\t", MostYaml),
        ["too much"] = () => "title: " + Repeat("a ", 200 * 1024),
    };

    public static IEnumerable<string> Names =>
    [
        .. Bodies.Keys.Select(name => "body: " + name),
        .. Marks.Select(mark => "marks: " + mark),
        .. Marks.Select(mark => "marks below the limits: " + mark),
        .. Yaml.Keys.Select(name => "YAML: " + name),
    ];

    public static byte[] Make(string name)
    {
        var (kind, rest) = (name[..name.IndexOf(':', StringComparison.Ordinal)], name[(name.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        var text = kind switch
        {
            "body" => $"---\n{Fields}---\n{Bodies[rest]()}",
            "marks" => $"---\n{Fields}---\n{Repeat(rest)}",
            "marks below the limits" => $"---\n{Fields}---\n{Paragraphs(rest)}",
            _ => $"---\n{Yaml[rest]()}\n---\nWords.\n",
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= MostBytes) return bytes;
        var cut = Encoding.UTF8.GetString(bytes, 0, MostBytes - 4).TrimEnd('\ufffd');
        return Encoding.UTF8.GetBytes(cut);
    }

    private static string Repeat(string unit, int size = MostBytes) => new StringBuilder().Insert(0, unit, size / unit.Length).ToString();

    private static string Numbered(Func<int, string> unit, int size = MostBytes)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < size; i++) text.Append(unit(i));
        return text.ToString();
    }

    private static string Ids(int heading) => string.Concat(Enumerable.Range(0, 500).Select(i => $"#a{heading}-{i} "));

    /// <summary>
    /// As many of a unit as the guard lets pass: paragraphs of few marks, lines of few characters, and not too many in all.
    /// </summary>
    private static string Paragraphs(string unit)
    {
        var marks = Math.Max(1, unit.Count(c => "*_[]()`|<!&\\~#:".Contains(c, StringComparison.Ordinal)));
        var text = new StringBuilder();
        for (var (i, inParagraph, inLine) = (0, 0, 0); i + marks <= 9_900 && text.Length < MostBytes - 20_000; i += marks)
        {
            var startsParagraph = inParagraph + marks > 590;
            if (startsParagraph) text.Append("\n\n");
            else if (inLine + unit.Length > 4_900) text.Append('\n');
            var startsLine = text.Length == 0 || text[^1] == '\n';
            inParagraph = startsParagraph ? marks : inParagraph + marks;
            inLine = startsLine ? unit.Length : inLine + unit.Length;
            text.Append(CultureInfo.InvariantCulture, $"{unit}");
        }

        return text.ToString();
    }
}
