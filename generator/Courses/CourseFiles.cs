using CopToolkit.Core;
using CopToolkit.Teaching;

namespace CopToolkit.Courses;

/// <summary>Where the files lie that go with a course, and what they are called on a reader's device.</summary>
public static class CourseFiles
{
    public static string PackPath(Course course) => course.FilePath("imscc");

    public static string HandoutPath(Course course) => $"{FixedAddresses.Handouts}{course.Id}.html";

    public static string QrPath(Course course) => course.Page.Path + "qr.svg";

    /// <summary>The pack on the reader's device, where its edition matters.</summary>
    public static string PackName(Course course)
    {
        var settings = course.Site.Settings;
        var part = course == course.All.Whole ? "" : "-" + course.Id;
        return $"{Slugs.From(settings.Title)}{part}-{Slugs.From(settings.Edition.Replace('.', '-'))}.imscc";
    }
}
