using System.Text.Json;
using CopToolkit.ContentTypes.Templates.Model;

namespace CopToolkit.Tests.Templates;

/// <summary>The plain text, for readers and for scripts.</summary>
[Collection(TemplateTests.Name)]
public sealed class TextTests(RealTemplates templates)
{
    public static TheoryData<string> Slugs => RealTemplates.Slugs;

    private const string Everything =
        """
        Everything & more
        =================

        Note: Read this first. It is not part of the form.

        It has a second paragraph.

        About [Name of the community]
        -----------------------------

        We meet [once a month], and next on [Day of the meeting]. Is 2 < 3 & "so" on? Yes: ☐ No: ☐

        [What happened]

        Lists
        .....

        What we do:

        - listen
        - ask about [once a month]
          - gently

        1. First this.
        2. Then that:
           - with care
           - with time

        Then again:

        3. Third.

        Please tick:

        ☐ I was there.
        ☐ I heard of it.

        [Topics]

        Tables
        ------

        - Question: How was [Day of the meeting]?; Your answer: ____________
        - Question: What was it like?; Your answer: ____________

        - Name: ____________; Signed: ____________; Done: ☐

        [People]

        This template: https://complete.example/toolkit-site/templates/everything/

        """;

    [Fact]
    public void Shows_fields_in_brackets_and_notes_as_such() =>
        Assert.Equal(Everything, templates.Text("everything", ".txt"));

    [Fact]
    public void Leaves_out_the_title_of_a_letter() =>
        Assert.StartsWith("Dear [Name],\n\n", templates.Text("plain-letter", ".txt"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Holds_the_blank_files_and_the_text_with_marks_for_scripts(string slug)
    {
        var script = templates.Text(slug, "blank.js");
        var start = $"copBlank(\"{slug}\", ";
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        Assert.EndsWith("});\n", script, StringComparison.Ordinal);
        var blank = JsonSerializer.Deserialize<Dictionary<string, string>>(script[start.Length..^3])!;
        Assert.Equal(["docx", "odt", "text"], blank.Keys);
        Assert.Equal(templates.Bytes(slug, ".docx"), Convert.FromBase64String(blank["docx"]));
        Assert.Equal(templates.Bytes(slug, ".odt"), Convert.FromBase64String(blank["odt"]));
        var (lines, template) = (blank["text"].Split('\n'), templates.Documents[slug].Metadata);
        foreach (var field in template.Fields)
        {
            Assert.Contains($"{{{{{field.Id}}}}}", blank["text"], StringComparison.Ordinal);
            if (field.Kind.IsBlock) Assert.Contains($"{{{{{field.Id}}}}}", lines);
        }

        Assert.Equal(template.Body.Blocks.OfType<TemplateNote>().Count(), lines.Count(line => line == "[[note"));
        Assert.Equal(lines.Count(line => line == "[[note"), lines.Count(line => line == "note]]"));
    }
}
