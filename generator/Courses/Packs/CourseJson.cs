using CopToolkit.Components;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Packs;

/// <summary>What the script of the page for trainers reads, to make packs and handouts of what is ticked.</summary>
public static class CourseJson
{
    public static string Script(Page page)
    {
        var (courses, settings) = (CourseList.Of(page.Site), page.Site.Settings);
        return $"<script type=\"application/json\" id=\"course-data\">{StructuredData.Json(Properties(
            ("title", settings.Title),
            ("edition", settings.Edition),
            ("publisher", settings.Publisher),
            ("description", courses.Whole!.Description),
            ("licence", settings.Licence.Name),
            ("licenceUrl", settings.Licence.Url.ToString()),
            ("fileName", Slugs.From(settings.Title)),
            ("handoutStyle", page.Downloads.HandoutStyle),
            ("groups", courses.Groups.Select(Group).ToList())))}</script>";
    }

    private static Dictionary<string, object?> Group(Course group) => Properties(
        ("id", group.Id),
        ("title", group.Title),
        ("pages", group.Parts.Select(Page).ToList()),
        ("extras", WriteCartridge.Extras(group).Select(extra => Properties(("key", WriteCartridge.KeyOf(extra)), ("title", extra.Title), ("url", WriteCartridge.UrlOf(group, extra)), ("description", extra.Metadata.Description))).ToList()));

    private static Dictionary<string, object?> Page(Course course) => Properties(
        ("key", course.Key),
        ("title", course.Title),
        ("url", course.Url),
        ("description", course.Description),
        ("note", course.Note),
        ("minutes", course.TeachingMinutes),
        ("outcomes", course.Outcomes),
        ("questions", course.Questions),
        ("harvard", Citation.Of(course).HarvardText));

    private static Dictionary<string, object?> Properties(params (string Name, object? Value)[] properties) => properties.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
