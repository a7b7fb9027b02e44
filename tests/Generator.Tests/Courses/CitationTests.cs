using System.Text;
using System.Text.Json;
using CopToolkit.Courses;
using CopToolkit.Teaching;

namespace CopToolkit.Tests.Courses;

/// <summary>Citations, read back from each format, with texts that could break out of it.</summary>
public sealed class CitationTests
{
    private const string Hostile =
        "Quotes \" ' “ ”, <b>&amp;</b>, ]]> {braces} \\commands $5 100% #1 a_b ~ ^ 😀" +
        "\r\nER  - \r\nTY  - BOOK\u2028}, year = {1066\u0001\u202E";

    public static TheoryData<string> Texts =>
    [
        "Evaluating",
        Hostile,
        "}",
        "{",
        "\\",
        "@misc{x,",
        "a, b and c",
        "O'Hara – “yes”",
        "{{{",
        "%",
        "\n\n",
        "\uD83D",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Bibtex_says_what_was_put_in(string text)
    {
        var citation = Of(text);
        var (key, fields) = CitationReaders.BibTeX(WriteCitations.BibTeX(citation));
        Assert.Equal("toolkit-evaluating-2026", key);
        Assert.Equal(citation.Title, fields["title"]);
        Assert.Equal(citation.Author, fields["author"]);
        Assert.Equal(citation.Container, fields["howpublished"]);
        Assert.Equal(citation.Description, fields["abstract"]);
        Assert.Equal(
            ("2026.1", "2026", "nov", "https://example.org/toolkit/evaluating/"),
            (fields["edition"], fields["year"], fields["month"], fields["url"]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Ris_says_what_was_put_in(string text)
    {
        var citation = Of(text);
        var record = CitationReaders.Ris(WriteCitations.Ris(citation));
        Assert.Equal(["TY", "AU", "TI", "T2", "ET", "PY", "DA", "PB", "UR", "AB", "LA", "N1", "ID", "ER"], record.Select(line => line.Tag));
        var byTag = record.ToDictionary(line => line.Tag, line => line.Value, StringComparer.Ordinal);
        Assert.Equal(
            (citation.Author, citation.Title, citation.Container, citation.Description),
            (byTag["AU"], byTag["TI"], byTag["T2"], byTag["AB"]));
        Assert.Equal(
            ("ELEC", "2026", "2026/11/21", "https://example.org/toolkit/evaluating/"),
            (byTag["TY"], byTag["PY"], byTag["DA"], byTag["UR"]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Csl_json_says_what_was_put_in(string text)
    {
        var citation = Of(text);
        var item = JsonDocument.Parse(WriteCitations.CslJson(citation)).RootElement[0];
        Assert.Equal("webpage", item.GetProperty("type").GetString());
        Assert.Equal(citation.Title, item.GetProperty("title").GetString());
        Assert.Equal(citation.Author, item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal(citation.Container, item.GetProperty("container-title").GetString());
        var issued = item.GetProperty("issued").GetProperty("date-parts")[0];
        Assert.Equal([2026, 11, 21], issued.EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(citation.Url, item.GetProperty("URL").GetString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_is_one_line(string text)
    {
        var line = Citation.OneLine(text);
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
        Assert.Equal(line, line.Trim());
        Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void A_work_without_a_date_says_so()
    {
        var citation = Of("A title") with { Date = null };
        Assert.DoesNotContain("year", CitationReaders.BibTeX(WriteCitations.BibTeX(citation)).Fields.Keys);
        Assert.DoesNotContain(CitationReaders.Ris(WriteCitations.Ris(citation)), line => line.Tag is "PY" or "DA");
        Assert.Equal("n.d.", citation.ApaDate);
        Assert.StartsWith("A title (no date) ‘A title’", citation.HarvardText, StringComparison.Ordinal);
    }

    private static Citation Of(string text)
    {
        var line = Citation.OneLine(text);
        return new Citation(
            "toolkit-evaluating-2026",
            line,
            line,
            line,
            "2026.1",
            new DateOnly(2026, 11, 21),
            "https://example.org/toolkit/evaluating/",
            line,
            "CC BY 4.0");
    }
}
