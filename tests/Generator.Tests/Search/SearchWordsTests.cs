using CopToolkit.Core;
using CopToolkit.Search;

namespace CopToolkit.Tests.Search;

public sealed class SearchWordsTests
{
    private static readonly SearchWords Words = new(new SearchWordFile
    {
        Little = ["of", "the"],
        Spellings = [new SearchWordGroup { Words = ["color", "colour"] }, new SearchWordGroup { Words = ["practise", "practice"] }],
        Meanings = [new SearchWordGroup { Words = ["CoP", "community of practice", "communities of practice"] }],
    });

    [Theory]
    [InlineData("Llŷn, Tŷ Gwyn & Æsop’s naïve café", "llyn ty gwyn aesop naive cafe")]
    [InlineData("don't o’clock manager's managers' 'quoted'", "dont oclock manager managers quoted")]
    [InlineData("aide-memoire 24/7 p.4 e\u0301te\u0301", "aide memoire 24 7 p 4 ete")]
    [InlineData("ΑΒΓ 😀 ok", "αβγ ok")]
    [InlineData("", "")]
    public void Cuts_text_into_plain_words(string text, string words) => Assert.Equal(words, SearchTokens.Plain(text));

    [Theory]
    [InlineData("organization", "organisations")]
    [InlineData("organizing", "organise")]
    [InlineData("colors", "colour")]
    [InlineData("practising", "practices")]
    [InlineData("analyzed", "analyse")]
    public void Puts_both_spellings_into_one_family(string american, string british) =>
        Assert.Equal(Words.Family(british), Words.Family(american));

    [Fact]
    public void Leaves_short_words_with_a_z_alone() => Assert.Equal("size", SearchWords.British("size"));

    [Fact]
    public void Keeps_words_and_phrases_of_one_meaning_together() =>
        Assert.Equal(["cop", "communiti of practic"], Assert.Single(Words.Meanings));

    [Fact]
    public void Keeps_a_little_word_as_it_is() => Assert.Equal("term of the refer", Words.Key("Terms of the reference"));

    [Fact]
    public void Reports_a_mistake_in_the_file_of_search_words()
    {
        var findings = new Findings();
        SearchWords.Read(new SourceFile(SearchWords.FileName, "meanings:\n  - words: [alone]\n"u8.ToArray()), findings);
        Assert.Equal(
            ["vocabulary/search-words.yml:2: words has 1 items; give 2 to 12 (The words.)"],
            findings.Sorted().Select(finding => finding.ToString()));
    }
}
