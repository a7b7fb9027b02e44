using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Tests.FrontMatter;

/// <summary>How values of each type are read; every message about them has its site in tests/sites/invalid.</summary>
public sealed class MetadataReaderTests
{
    private readonly Findings _findings = new();

    [Fact]
    public void Reads_a_value_of_every_type()
    {
        var read = Read(
            "text: ' Some text '\nnumber: -3\nflag: true\nday: 2026-02-28\nURL: https://a.example/b\nmany: [one, two]\n" +
            "steps:\n  - {name: First}\n  - {name: Second, minutes: 5}\n")!;
        Assert.Equal("Some text", read.Text);
        Assert.Equal(-3, read.Number);
        Assert.True(read.Flag);
        Assert.Equal(new DateOnly(2026, 2, 28), read.Day);
        Assert.Equal("https://a.example/b", read.Address?.ToString());
        Assert.Equal(["one", "two"], read.Many);
        Assert.Equal([("First", null), ("Second", 5)], read.Steps.Select(step => (step.Name, step.Minutes)));
    }

    [Fact]
    public void Leaves_what_is_not_written_as_the_record_has_it()
    {
        var read = Read("text: Some text\n")!;
        Assert.Equal((7, false, (DateOnly?)null), (read.Number, read.Flag, read.Day));
        Assert.Equal(["as ever"], read.Many);
        Assert.Empty(read.Steps);
    }

    [Theory]
    [InlineData("flag: yes", "flag must be true or false, but is \"yes\" (Whether.)")]
    [InlineData("flag: True", "flag must be true or false, but is \"True\" (Whether.)")]
    [InlineData("number: 1e3", "number must be a whole number such as 3, but is \"1e3\" (How many.)")]
    [InlineData("number: 99999999999", "number must be a whole number such as 3, but is \"99999999999\" (How many.)")]
    [InlineData("number: ''", "number must be a whole number such as 3, but is \"\" (How many.)")]
    [InlineData("day: 28/02/2026", "day must be a date such as 2026-11-21, but is \"28/02/2026\" (When.)")]
    [InlineData("day: 2026-2-28", "day must be a date such as 2026-11-21, but is \"2026-2-28\" (When.)")]
    [InlineData(
        "URL: https://user:secret@a.example/",
        "URL must be a web address such as https://example.org/page, without a user name, its host in plain letters, " +
        "but is \"https://user:secret@a.example/\" (Where.)")]
    [InlineData(
        "URL: //a.example/",
        "URL must be a web address such as https://example.org/page, without a user name, its host in plain letters, " +
        "but is \"//a.example/\" (Where.)")]
    [InlineData("steps: []", "steps has 0 items; give 1 to 3 (What to do.)")]
    [InlineData("steps: [{name: A}, {name: B}, {name: C}, {name: D}]", "steps has 4 items; give 1 to 3 (What to do.)")]
    [InlineData("steps: [{minutes: 5}]", "name is missing; add \"name: …\" (What it is called.)")]
    [InlineData("steps: [{name: A, minutes: five}]", "minutes must be a whole number such as 3, but is \"five\" (How long.)")]
    [InlineData(
        "many: [one, {two: 2}]",
        "each item of many must be a single value; " +
        "check the indentation, and put quotes round a text that contains a colon or brackets (Which.)")]
    [InlineData(
        "flags: true",
        "unknown field \"flags\" (did you mean \"flag\"?); a record has the fields text, number, flag, day, URL, many, steps")]
    public void Says_what_a_value_must_be(string field, string message)
    {
        Assert.Null(Read("text: Some text\n" + field + "\n"));
        Assert.Equal([$"a.md:3: {message}"], Found());
    }

    [Fact]
    public void Lists_every_mistake_and_not_only_the_first()
    {
        Assert.Null(Read("number: one\nflag: no\nday: never\n"));
        Assert.Equal(["a.md:2:", "a.md:2:", "a.md:3:", "a.md:4:"], Found().Select(finding => finding[..7]));
    }

    [Fact]
    public void Reads_no_list_of_more_than_200_items()
    {
        Assert.Null(Read("text: Some text\nmany: [" + string.Join(", ", Enumerable.Range(0, 201)) + "]\n"));
        Assert.Equal(["a.md:3: many has 201 items; give at most 200 (Which.)"], Found());
    }

    [Fact]
    public void Shortens_a_value_that_is_too_long_to_show()
    {
        Assert.Null(Read("text: Some text\nnumber: " + new string('9', 70) + "\n"));
        Assert.Equal([$"a.md:3: number must be a whole number such as 3, but is \"{new string('9', 59)}…\" (How many.)"], Found());
    }

    private Sample? Read(string yaml)
    {
        var map = YamlReader.ReadMap(yaml, 1, "a.md", _findings);
        return map is null ? null : new MetadataReader("a.md", Vocabularies.None, _findings).Read<Sample>(map, "a record");
    }

    private List<string> Found() => [.. _findings.Sorted().Select(finding => finding.ToString())];

    private sealed record Sample
    {
        [Field("Any text."), Length(3, 20)]
        public required string Text { get; init; }

        [Field("How many.")]
        public int Number { get; init; } = 7;

        [Field("Whether.")]
        public bool Flag { get; init; }

        [Field("When.")]
        public DateOnly? Day { get; init; }

        [Field("Where.", Name = "URL")]
        public WebAddress? Address { get; init; }

        [Field("Which.")]
        public IReadOnlyList<string> Many { get; init; } = ["as ever"];

        [Field("What to do."), Count(1, 3)]
        public IReadOnlyList<Step> Steps { get; init; } = [];
    }

    private sealed record Step
    {
        [Field("What it is called.")]
        public required string Name { get; init; }

        [Field("How long.")]
        public int? Minutes { get; init; }
    }
}
