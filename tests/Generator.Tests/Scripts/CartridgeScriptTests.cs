using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CopToolkit.Tests.Courses;

namespace CopToolkit.Tests.Scripts;

/// <summary>The packs that a trainer makes in the page hold what the packs of the build hold.</summary>
public sealed class CartridgeScriptTests
{
    [Fact]
    public void Every_pack_is_written_as_the_build_writes_it()
    {
        using var site = CourseSite.Of();
        var built = CourseSite.Built(site);
        var course = CourseJsonOf(built["trainers/index.html"]);
        var groups = course.GetProperty("groups").EnumerateArray().ToList();
        var script = ScriptModules.Of("lib/cartridge.js", "cartridgeFiles");
        var (name, edition) = (course.GetProperty("title").GetString(), course.GetProperty("edition").GetString());

        CheckPack("trainers/toolkit.imscc", "toolkit", $"{name} (edition {edition})", groups);
        foreach (var group in groups)
        {
            var (id, title) = (group.GetProperty("id").GetString()!, group.GetProperty("title").GetString());
            CheckPack($"trainers/{id}/{id}.imscc", id, $"{name}: {title} (edition {edition})", [group]);
        }

        Assert.Equal(built.Keys.Count(path => path.EndsWith(".imscc", StringComparison.Ordinal)), groups.Count + 1);

        void CheckPack(string path, string id, string title, IReadOnlyList<JsonElement> parts)
        {
            var expected = CartridgeRules.Files(built[path]).Select(file => new[] { file.Key, Encoding.UTF8.GetString(file.Value) });
            Assert.Equal(expected, script.Call<string[][]>("cartridgeFiles", course, id, title, parts));
        }
    }

    private static JsonElement CourseJsonOf(byte[] page)
    {
        using var html = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
        return JsonDocument.Parse(html.GetElementById("course-data")!.TextContent).RootElement;
    }
}
