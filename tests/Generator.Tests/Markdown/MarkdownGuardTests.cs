using CopToolkit.Markdown;

namespace CopToolkit.Tests.Markdown;

public sealed class MarkdownGuardTests
{
    [Fact]
    public void Lets_prose_pass()
    {
        Assert.Null(MarkdownGuard.Problem(""));
        Assert.Null(MarkdownGuard.Problem(
            "## A heading {#a}\n\nSome *words* and [a link](b.md) [@c, p. 4].\n\n" +
            "> - a\n>   - b\n>     1. c\n\n| a | b |\n|---|---|\n"));
        Assert.Null(MarkdownGuard.Problem(new string('-', 100) + "\n\n***\n\n- - -\n"));
    }

    [Fact]
    public void Refuses_a_line_of_more_than_5_000_characters() =>
        AssertLimit(new string('a', 5_000), "a", "1: the line has 5,001 characters; break it into paragraphs of at most 5,000");

    [Fact]
    public void Refuses_a_paragraph_of_more_than_20_000_characters() =>
        AssertLimit(
            string.Join('\n', Enumerable.Repeat(new string('a', 4_000), 5)),
            "\na",
            "6: the paragraph has more than 20,000 characters; put an empty line between its parts");

    [Fact]
    public void Refuses_a_paragraph_of_more_than_600_marks() =>
        AssertLimit(
            "a\n\n" + new string('*', 600),
            "[",
            "3: the paragraph has more than 600 special characters such as *, [ or |; " +
            "write prose, and put an empty line between paragraphs");

    [Theory]
    [InlineData("\u00a0")]
    [InlineData("\u3000")]
    [InlineData(">")]
    public void Takes_no_line_for_empty_that_Markdown_does_not(string line) =>
        Assert.Equal(3, MarkdownGuard.Problem(new string('*', 400) + "\n" + line + "\n" + new string('*', 400))?.Line);

    [Fact]
    public void Refuses_a_text_of_more_than_10_000_marks() =>
        AssertLimit(
            string.Join("\n\n", Enumerable.Repeat(new string('*', 500), 20)),
            "\n\n*",
            "41: the text has more than 10,000 special characters such as *, [ or |; divide it into several files");

    [Fact]
    public void Refuses_a_text_of_more_than_10_000_lines() =>
        AssertLimit(
            string.Join('\n', Enumerable.Repeat("", 10_000)),
            "\n",
            "10000: the text has more than 10,000 lines; divide it into several files");

    [Theory]
    [InlineData("- ")]
    [InlineData("+ ")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("1. ")]
    [InlineData("123) ")]
    public void Refuses_more_than_ten_levels_on_a_line(string mark) =>
        AssertLimit(
            string.Concat(Enumerable.Repeat(mark, 10)),
            mark + "a",
            "1: the line is indented, quoted or nested too deeply; use fewer levels");

    [Theory]
    [InlineData(" ", 60)]
    [InlineData("\t", 15)]
    public void Refuses_a_line_that_starts_far_to_the_right(string space, int most) =>
        AssertLimit(
            string.Concat(Enumerable.Repeat(space, most)),
            space + "a",
            "1: the line is indented, quoted or nested too deeply; use fewer levels");

    [Theory]
    [InlineData("a\nb\u202ec", "a sign that turns the direction of text, U+202E")]
    [InlineData("a\nb\u0000c", "U+0000")]
    [InlineData("a\nb\u001bc", "U+001B")]
    [InlineData("a\nb\u00adc", "a soft hyphen, U+00AD")]
    public void Refuses_characters_that_nobody_sees(string text, string name) =>
        Assert.Equal(
            (2, $"there is an invisible character ({name}); retype the words round it without it"),
            MarkdownGuard.Problem(text));

    private static void AssertLimit(string allowed, string tooMuch, string problem)
    {
        Assert.Null(MarkdownGuard.Problem(allowed));
        var found = MarkdownGuard.Problem(allowed + tooMuch);
        Assert.Equal(problem, $"{found?.Line}: {found?.Message}");
    }
}
