using System.Text.Json;
using AngleSharp.Html.Parser;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Templates;

/// <summary>The pages of templates: what they link to, and what they tell the scripts.</summary>
public sealed class TemplatePageTests
{
    [Fact]
    public void Tells_the_size_of_each_blank_file()
    {
        using var site = TestSite.Complete();
        var files = site.BuildWell();
        foreach (var page in new[] { "templates/everything/index.html", "templates/index.html" })
        {
            using var html = new HtmlParser().ParseDocument(site.Html(page));
            var links = html.QuerySelectorAll(".template-files a").ToDictionary(
                link => link.GetAttribute("href")!["/toolkit-site/".Length..],
                link => link.TextContent,
                StringComparer.Ordinal);
            foreach (var (extension, format) in new[] { ("docx", "Word"), ("odt", "OpenDocument"), ("txt", "Text") })
            {
                var path = $"templates/everything/everything.{extension}";
                Assert.Equal($"{format}, {Math.Max(1, (files[path].Length + 512) / 1024)} KB", links[path]);
            }
        }
    }

    [Fact]
    public void Gives_the_scripts_every_template_and_every_shared_field()
    {
        using var site = TestSite.Complete();
        site.BuildWell();
        var list = Json(site, "templates/index.html", "template-list");
        Assert.Equal(["plain-letter", "everything"], list.EnumerateArray().Select(template => template.GetProperty("slug").GetString()!));
        Assert.Equal("/toolkit-site/templates/everything/blank.js", list[1].GetProperty("blank").GetString());
        Assert.Equal("Case presenter", list[1].GetProperty("roles")[1].GetProperty("label").GetString());
        var details = Json(site, "details/index.html", "details-data").GetProperty("fields");
        Assert.Equal(["community-name", "first-date"], details.EnumerateArray().Select(field => field.GetProperty("shared").GetString()!));
        Assert.Equal("/toolkit-site/templates/everything/", details[0].GetProperty("templates")[0].GetProperty("page").GetString());
    }

    [Fact]
    public void Has_no_page_of_details_without_templates()
    {
        using var site = TestSite.Minimal();
        Assert.DoesNotContain("details/index.html", site.BuildWell().Keys);
    }

    [Fact]
    public void Reads_a_field_of_a_sentence_as_part_of_it()
    {
        using var site = TestSite.Complete();
        site.BuildWell();
        using var html = new HtmlParser().ParseDocument(site.Html("templates/everything/index.html"));
        var paragraphs = html.QuerySelectorAll(".template-document > p, .template-note > p")
            .Select(paragraph => paragraph.TextContent)
            .ToList();
        Assert.Contains("We meet once a month, and next on Day of the meeting. Is 2 < 3 & \"so\" on? Yes: ☐ No: ☐", paragraphs);
        Assert.Contains("Note. Read this first. It is not part of the form.", paragraphs);
    }

    private static JsonElement Json(TestSite site, string page, string id)
    {
        using var html = new HtmlParser().ParseDocument(site.Html(page));
        return JsonDocument.Parse(html.GetElementById(id)!.TextContent).RootElement;
    }
}
