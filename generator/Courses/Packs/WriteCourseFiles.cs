using System.Text;
using CopToolkit.Components;
using CopToolkit.Core;
using CopToolkit.Courses.Book;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses.Packs;

/// <summary>
/// Makes what trainers take away: citations and a QR code for everything, a pack and a handout for each stage and the whole, and the book.
/// </summary>
public static class WriteCourseFiles
{
    /// <summary>The style sheet of files that are taken away.</summary>
    private const string HandoutStyle = "css/book.css";

    /// <summary>All of them, made once for every edition of a build; none where nothing can be taught.</summary>
    public static IReadOnlyList<OutputFile> Of(Site site, Theme theme, KnownAddresses addresses, Findings findings)
    {
        var courses = CourseList.Of(site);
        if (courses.Whole is not { } whole) return [];
        // The book comes first: reading its chapters counts their words for everything else.
        var book = new OutputFile(FixedAddresses.Book, WriteBook.Of(site, theme, addresses, findings));
        var style = StyleOf(theme);
        var small = courses.All.AsParallel().AsOrdered().WithDegreeOfParallelism(site.Options.Workers).SelectMany(Small);
        return [book, .. courses.Groups.Append(whole).SelectMany(course => PackAndHandout(course, style)), .. small];
    }

    public static string StyleOf(Theme theme) => Encoding.UTF8.GetString(theme.Files.First(file => file.Name == HandoutStyle).Bytes);

    private static IEnumerable<OutputFile> PackAndHandout(Course course, string style)
    {
        yield return new OutputFile(CourseFiles.PackPath(course), WriteCartridge.Of(course));
        var parameters = new ComponentParameters<Handout>().With(one => one.Course, course).With(one => one.Style, style);
        yield return new OutputFile(CourseFiles.HandoutPath(course), Encoding.UTF8.GetBytes(RenderComponent.ToHtml(parameters)));
    }

    private static IEnumerable<OutputFile> Small(Course course) =>
    [
        .. WriteCitations.Files(course),
        new OutputFile(CourseFiles.QrPath(course), Encoding.UTF8.GetBytes(QrCode.Of(course.Url).Svg($"QR code of {course.Url}"))),
    ];
}
