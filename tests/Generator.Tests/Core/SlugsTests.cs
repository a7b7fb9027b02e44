using CopToolkit.Core;

namespace CopToolkit.Tests.Core;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Choosing a facilitator", "choosing-a-facilitator")]
    [InlineData("1. Plan for growth & change", "1-plan-for-growth-change")]
    [InlineData("Café, naïve, Łódź", "cafe-naive-lodz")]
    [InlineData("Who's there? – Nobody!", "whos-there-nobody")]
    [InlineData("and/or: both", "and-or-both")]
    [InlineData("  spaces   between  ", "spaces-between")]
    [InlineData("ŒUVRE, Straße, Tŷ Gŵyr", "oeuvre-strasse-ty-gwyr")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("—", "")]
    [InlineData("", "")]
    public void Makes_an_id_from_a_heading(string heading, string id) => Assert.Equal(id, Slugs.From(heading));

    [Theory]
    [InlineData("a")]
    [InlineData("what-to-measure")]
    [InlineData("2013-report")]
    public void Knows_an_address(string text) => Assert.True(Slugs.IsSlug(text));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("../a")]
    [InlineData("é")]
    [InlineData("a\n")]
    public void Knows_what_is_no_address(string text) => Assert.False(Slugs.IsSlug(text));

    [Fact]
    public void Takes_no_address_of_more_than_80_letters()
    {
        Assert.True(Slugs.IsSlug(new string('a', 80)));
        Assert.False(Slugs.IsSlug(new string('a', 81)));
    }
}
