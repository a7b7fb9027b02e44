using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Import;

namespace CopToolkit.Tests.Import;

/// <summary>Words from elsewhere stay words: nothing at the start of a line becomes a heading, a box or a list.</summary>
public sealed class CaseWordsTests
{
    [Theory]
    [InlineData("# He felt watched", "\\# He felt watched")]
    [InlineData("::: try", "\\::: try")]
    [InlineData("- and then nothing", "\\- and then nothing")]
    [InlineData("+ one more", "\\+ one more")]
    [InlineData("=====", "\\=====")]
    [InlineData("> quoted", "\\> quoted")]
    [InlineData("{{field}} and [a](b)", "\\{\\{field\\}\\} and \\[a\\](b)")]
    [InlineData("a plain line", "a plain line")]
    public void A_mark_of_Markdown_is_escaped(string given, string written)
    {
        var text = new ImportedText([new("Presentation of the case", 2, false, ""), new(given, 0, false, "")], []);
        var words = CaseWords.From(text, CaseFormWords.None, []);
        Assert.Equal(written, words.Fields["presentation"]);
    }
}
