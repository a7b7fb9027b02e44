using CopToolkit.Core;

namespace CopToolkit.Tests.Core;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("sumary", "summary")]
    [InlineData("summmary", "summary")]
    [InlineData("sommary", "summary")]
    [InlineData("usmmary", "summary")]
    [InlineData("SUMMARY", "summary")]
    [InlineData("titel", "title")]
    [InlineData("tilte", "title")]
    public void Finds_what_was_meant(string written, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, ["title", "summary", "reviewed"]));

    [Theory]
    [InlineData("")]
    [InlineData("colour")]
    [InlineData("t")]
    public void Suggests_nothing_that_is_too_far_away(string written) =>
        Assert.Null(Spelling.Nearest(written, ["title", "summary", "reviewed"]));

    [Fact]
    public void Suggests_nothing_where_there_is_no_choice() => Assert.Null(Spelling.Nearest("title", []));

    [Fact]
    public void Takes_the_first_in_the_alphabet_of_equally_near_words() => Assert.Equal("cab", Spelling.Nearest("cxb", ["czb", "cab"]));

    [Fact]
    public void Does_not_compare_words_that_are_no_words() => Assert.Null(Spelling.Nearest(new string('a', 81), [new string('a', 80)]));
}
