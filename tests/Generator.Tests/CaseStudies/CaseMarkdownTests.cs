using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>A case that is written and read again is the same case.</summary>
public sealed class CaseMarkdownTests
{
    private static readonly string[] Awkward =
    [
        "- a list? no: a \"text\" with 'quotes' # and no comment, long enough",
        "yes, and &amp; <b>more</b> {of} [it] *than* _needed_ |here|",
        "Ŵy a’r “dyfynodau” – £5 \\ back\\slash \ud83c\udf3b and so on",
        "@at % percent !bang `tick` ~ and on and on",
        "trailing colon: and on and on and on:",
        "null and void, true and false, 2026-01-01",
        "   ",
        "2026-11-21 is how the text of this one begins",
        "No",
    ];

    [Fact]
    public void Round_trips_every_published_case()
    {
        var content = Path.Combine(Repository.Content, "case-studies");
        var cases = Directory.EnumerateFiles(content, "*.md").Where(file => !Path.GetFileName(file).StartsWith('_'));
        foreach (var file in cases) CheckRoundTrip(File.ReadAllText(file));
    }

    [Fact]
    public void Round_trips_texts_that_look_like_marks()
    {
        var first = CaseReader.Read(MadeCases.One);
        foreach (var text in Awkward.Where(text => text.Trim().Length > 20))
        {
            var one = first with
            {
                Title = text,
                Summary = text + " and sixty or more characters of text.",
                Focus = text,
                Questions = [text, text + " Or not?"],
                Names = new NamesInText { MadeUp = ["Yes", "on", "Sam: the first"] },
                Protection = first.Protection! with { Changes = [text] },
                Confirmed = [new Confirmation { Id = "a-b-1", Reason = text }],
            };
            var written = CaseMarkdown.From(one);
            var again = CaseReader.Read(written);
            Assert.Equal(written, CaseMarkdown.From(again));
            Assert.Equal(
                (one.Title, one.Focus, one.Questions[1]),
                (again.Title, again.Focus, again.Questions[1]));
            Assert.Equal(
                (one.Protection!.Changes[0], one.Confirmed[0].Reason),
                (again.Protection!.Changes[0], again.Confirmed[0].Reason));
            Assert.Equal(one.Names.MadeUp, again.Names.MadeUp);
        }
    }

    [Fact]
    public void Describes_every_field_of_the_file_as_a_form()
    {
        var themes = new SourceFile("vocabulary/case-themes.yml", "values:\n  - {id: trauma, label: Trauma}\n"u8.ToArray());
        var vocabularies = Vocabularies.Read([themes], new Findings());
        var form = CaseForm.Fields(vocabularies);
        var byId = form.ToDictionary(field => field.Id, StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 11), form.Where(field => field.Number is not null).Select(field => field.Number!.Value).Order());
        Assert.Equal("Trauma", byId["themes"].Options![0].Label);
        Assert.Equal(("section", 6000), (byId["learning"].Kind, byId["learning"].Most));
        Assert.Equal(
            ("choice", "date", "list"),
            (byId["protection.permission"].Kind, byId["protection.sign-off.date"].Kind, byId["protection.changes"].Kind));
        Assert.All(byId.Values, field => Assert.NotEmpty(field.Help));
        // Whatever the schema gains must be asked for, or be left out on purpose.
        var inFile = Schema.Of(typeof(CaseStudy)).Fields.Select(field => field.Name);
        var sections = CaseFields.Sections.Select(section => section.Id);
        var inForm = byId.Keys.Where(id => !id.Contains('.', StringComparison.Ordinal)).Except(sections, StringComparer.Ordinal);
        Assert.Equal(inFile.Except(["aliases", "as-of", "confirmed", "draft", "names", "origin", "protection", "reviewed-by"]), inForm);
    }

    private static void CheckRoundTrip(string text)
    {
        var one = CaseReader.Read(text);
        var written = CaseMarkdown.From(one);
        var again = CaseReader.Read(written);
        Assert.Equal(written, CaseMarkdown.From(again));
        var single = Schema.Of(typeof(CaseStudy)).Fields
            .Where(field => field.ItemType is null && field.Name is not ("names" or "protection"));
        foreach (var field in single) Assert.Equal(field.Get(one), field.Get(again));
        Assert.Equal(one.Names.MadeUp, again.Names.MadeUp);
        Assert.Equal(one.Names.Public, again.Names.Public);
        Assert.Equal(
            one.Sections.Select(section => (section.Id, section.Text)),
            again.Sections.Select(section => (section.Id, section.Text)));
    }
}
