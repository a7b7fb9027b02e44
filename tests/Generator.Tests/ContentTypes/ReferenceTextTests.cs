using CopToolkit.ContentTypes.References;

namespace CopToolkit.Tests.ContentTypes;

public sealed class ReferenceTextTests
{
    private static readonly Name Wenger = new() { Family = "Wenger", Given = "Etienne" };
    private static readonly Name Lave = new() { Family = "Lave", Given = "Jean" };
    private static readonly Name Snyder = new() { Family = "Snyder" };
    private static readonly Name Office = new() { Literal = "The Office" };

    [Fact]
    public void Names_one_two_or_the_first_of_many_authors_in_a_short_form()
    {
        Assert.Equal("Wenger, 1998", ReferenceText.Short(Work() with { Author = [Wenger], Issued = new PartialDate("1998") }));
        var ofTwo = Work() with { Author = [Lave, Wenger], Issued = new PartialDate("1991-05") };
        Assert.Equal("Lave and Wenger, 1991", ReferenceText.Short(ofTwo));
        Assert.Equal("Wenger and others, no date", ReferenceText.Short(Work() with { Author = [Wenger, Lave, Snyder] }));
        Assert.Equal("The Office, 2013", ReferenceText.Short(Work() with { Author = [Office], Issued = new PartialDate("2013-01-31") }));
    }

    [Fact]
    public void Names_the_publisher_or_the_title_where_there_is_no_author()
    {
        Assert.Equal("The Press, no date", ReferenceText.Short(Work() with { Publisher = "The Press" }));
        Assert.Equal("A work, no date", ReferenceText.Short(Work()));
    }

    [Fact]
    public void Writes_every_author_in_full_in_the_list()
    {
        Assert.Equal("Wenger, Etienne, Lave, Jean and Snyder", ReferenceText.Authors(Work() with { Author = [Wenger, Lave, Snyder] }, 9));
        Assert.Equal("The Office", ReferenceText.Authors(Work() with { Author = [Office] }, 9));
    }

    [Fact]
    public void Says_where_an_article_a_chapter_and_a_book_are_found()
    {
        Assert.Equal("28(6), pages 541–546", ReferenceText.Place(Work() with { Volume = "28", Issue = "6", Page = "541-546" }));
        Assert.Equal("(6), page 7", ReferenceText.Place(Work() with { Issue = "6", Page = "7" }));
        var ofChapter = Work() with { Author = [Wenger], Chapter = "9", Publisher = "Karnac", PublisherPlace = "London" };
        Assert.Equal("chapter 9, London: Karnac", ReferenceText.Place(ofChapter));
        Assert.Equal("2nd edition, Karnac", ReferenceText.Place(Work() with { Author = [Wenger], Edition = "2nd", Publisher = "Karnac" }));
        Assert.Equal("", ReferenceText.Place(Work() with { Publisher = "Stands as the author" }));
    }

    [Fact]
    public void Names_the_editors_of_a_book()
    {
        Assert.Equal("", ReferenceText.Editors(Work()));
        Assert.Equal("Wenger, Etienne (editor), ", ReferenceText.Editors(Work() with { Editor = [Wenger] }));
        Assert.Equal("Wenger, Etienne and The Office (editors), ", ReferenceText.Editors(Work() with { Editor = [Wenger, Office] }));
    }

    [Theory]
    [InlineData("2013", true)]
    [InlineData("2013-01", true)]
    [InlineData("2013-01-31", true)]
    [InlineData("2013-13", false)]
    [InlineData("13", false)]
    [InlineData("2013-1", false)]
    [InlineData("January 2013", false)]
    public void Knows_a_date_that_may_lack_month_and_day(string text, bool isDate) =>
        Assert.Equal(isDate, PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("10.1017/CBO9780511803932", true)]
    [InlineData("doi:10.1017/CBO9780511803932", false)]
    [InlineData("10./a", false)]
    [InlineData("10.1017", false)]
    [InlineData("10.1017/a b", false)]
    public void Knows_a_DOI(string text, bool isDoi) => Assert.Equal(isDoi, Doi.TryParse(text, out _));

    private static Reference Work() => new() { Title = "*A work*", Type = "book", Summary = "A work that these tests refer to." };
}
