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
        return EmbeddedJson.Element("course-data", new
        {
            settings.Title,
            settings.Edition,
            settings.Publisher,
            courses.Whole!.Description,
            Licence = settings.Licence.Name,
            LicenceUrl = settings.Licence.Url.ToString(),
            FileName = Slugs.From(settings.Title),
            page.Downloads.HandoutStyle,
            Groups = courses.Groups.Select(Group),
        });
    }

    private static object Group(Course group) => new
    {
        group.Id,
        group.Title,
        Pages = group.Parts.Select(Page),
        Extras = WriteCartridge.Extras(group).Select(extra => new
        {
            Key = WriteCartridge.KeyOf(extra),
            extra.Title,
            Url = WriteCartridge.UrlOf(group, extra),
            extra.Metadata.Description,
        }),
    };

    private static object Page(Course course) => new
    {
        course.Key,
        course.Title,
        course.Url,
        course.Description,
        course.Note,
        Minutes = course.TeachingMinutes,
        course.Outcomes,
        course.Questions,
        Harvard = Citation.Of(course).HarvardText,
    };
}
