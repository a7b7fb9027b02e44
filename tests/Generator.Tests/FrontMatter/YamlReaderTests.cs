using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Tests.FrontMatter;

public sealed class YamlReaderTests
{
    private readonly Findings _findings = new();

    [Fact]
    public void Gives_every_field_and_item_its_line_in_the_file()
    {
        var map = Read("# comment\ntitle: About\n\nsources:\n  - one\n\n  - two\nlicence:\n  name: CC\nflow: [a,\n  b]\n")!;
        Assert.Equal(["title 3", "sources 5", "licence 9", "flow 11"], map.Fields.Select(field => $"{field.Name} {field.Line}"));
        Assert.Equal([6, 8], Items(map, 1).Select(item => item.Line));
        Assert.Equal(10, Assert.Single(((YamlMap)map.Fields[2].Value).Fields).Line);
        Assert.Equal([11, 12], Items(map, 3).Select(item => item.Line));
    }

    [Fact]
    public void Tells_an_empty_value_from_an_empty_text()
    {
        var map = Read("plain:\nquoted: \"\"\n")!;
        var values = map.Fields.Select(field => (YamlScalar)field.Value);
        Assert.Equal([("", true), ("", false)], values.Select(value => (value.Text, value.IsPlain)));
    }

    [Fact]
    public void Reads_nothing_as_no_fields()
    {
        Assert.Empty(Read("")!.Fields);
        Assert.Empty(Read("# only a comment\n")!.Fields);
        Assert.Empty(Found());
    }

    [Fact]
    public void Reads_texts_of_every_style()
    {
        var map = Read(
            "a: plain text\nb: 'single ''quoted'''\nc: \"double \\\"quoted\\\" \\u00e9\"\n" +
            "d: >-\n  folded\n  text\ne: |-\n  literal\n  text\n")!;
        Assert.Equal(
            ["plain text", "single 'quoted'", "double \"quoted\" é", "folded text", "literal\ntext"],
            map.Fields.Select(field => ((YamlScalar)field.Value).Text));
    }

    [Theory]
    [InlineData("a: 1\nb: \u202e2\n", 3, "a sign that turns the direction of text, U+202E")]
    [InlineData("a: 1\nb: 2\nc: \u0007\n", 4, "U+0007")]
    [InlineData("\u2066a: 1\n", 2, "a sign that turns the direction of text, U+2066")]
    [InlineData("a: 1\u200f\n", 2, "U+200F")]
    [InlineData("a: 1\u0085b: 2\n", 2, "U+0085")]
    [InlineData("a: 1\u2028b: 2\n", 2, "U+2028")]
    [InlineData("a: 1\nb: \ufeff2\n", 3, "U+FEFF")]
    [InlineData("a: \u007f\n", 2, "U+007F")]
    [InlineData("a: so\u00adft\n", 2, "a soft hyphen, U+00AD")]
    [InlineData("a: ze\u200bro\n", 2, "a zero-width space, U+200B")]
    [InlineData("a: \U000E0067\n", 2, "a sign of the block U+E0000")]
    public void Refuses_characters_that_nobody_sees(string yaml, int line, string name)
    {
        Assert.Null(Read(yaml));
        Assert.Equal([$"a.md:{line}: there is an invisible character ({name}); retype the words round it without it"], Found());
    }

    [Fact]
    public void Refuses_more_than_64_KB()
    {
        Assert.NotNull(Read("a: " + new string('b', (64 * 1024) - 4) + "\n"));
        Assert.Null(Read("a: " + new string('b', 64 * 1024) + "\n"));
        Assert.Equal(["a.md:2: the front matter has 64 KB; keep it under 64 KB and move text into the body"], Found());
    }

    [Fact]
    public void Refuses_more_than_200_fields()
    {
        Assert.NotNull(Read(Fields(200)));
        Assert.Null(Read(Fields(201)));
        Assert.Equal(["a.md:202: there are more than 200 fields; move text into the body"], Found());
    }

    [Fact]
    public void Refuses_more_than_20_000_values()
    {
        Assert.Null(Read("a: [" + string.Concat(Enumerable.Repeat("b,", 20_001)) + "]"));
        Assert.Equal(["a.md:2: there are more than 20,000 values; move text into the body"], Found());
    }

    [Fact]
    public void Reads_six_levels_and_refuses_the_seventh()
    {
        Assert.NotNull(Read("a: [[[[[b]]]]]"));
        Assert.Null(Read("a: [[[[[[b]]]]]]"));
        Assert.Equal(["a.md:2: the YAML is nested more than 6 levels deep; flatten it"], Found());
    }

    [Theory]
    [InlineData("...\n...\n...\n", "the YAML cannot be read; write one field a line")]
    [InlineData("a: \"\\U99999999\"\n", "the YAML cannot be read; write one field a line")]
    [InlineData("a: %b\n", "a value cannot begin with %")]
    [InlineData("%YAML 9.9\n---\na: b\n", "a value cannot begin with %")]
    [InlineData("a: b: c\n", "the value holds a colon")]
    [InlineData("@a: b\n", "a value cannot begin with @")]
    public void Says_where_it_cannot_read_on(string yaml, string start)
    {
        Assert.Null(Read(yaml));
        Assert.StartsWith("a.md:2: " + start, Assert.Single(Found()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: one   # a comment\n", "one")]
    [InlineData("a: \"one #1\"\n", "one #1")]
    [InlineData("a: 'one #1'   # a comment\n", "one #1")]
    [InlineData("a: C#\n", "C#")]
    [InlineData("a: |\n  one #1\n  b: [c, d e f g h i.]\n", "one #1\nb: [c, d e f g h i.]\n")]
    [InlineData("a: \"one\n  #1 two\"\n", "one #1 two")]
    [InlineData("a: it's 'mine'\n", "it's 'mine'")]
    public void Keeps_every_word(string yaml, string kept)
    {
        var value = Assert.IsType<YamlScalar>(Assert.Single(Read(yaml)!.Fields).Value);
        Assert.Equal(kept, value.Text);
    }

    private YamlMap? Read(string yaml) => YamlReader.ReadMap(yaml, 1, "a.md", _findings);

    private IEnumerable<string> Found() => _findings.Sorted().Select(finding => finding.ToString());

    private static List<YamlNode> Items(YamlMap map, int field) => ((YamlList)map.Fields[field].Value).Items;

    private static string Fields(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"field{i}: {i}\n"));
}
