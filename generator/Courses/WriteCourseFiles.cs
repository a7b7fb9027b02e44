using System.Text;
using CopToolkit.Components.Courses;
using CopToolkit.Courses.Book;
using CopToolkit.Documents;
using CopToolkit.Modules;

namespace CopToolkit.Courses;

/// <summary>Writes what trainers take away: citations and a QR code for everything, a pack and a handout for each stage and the whole, and the book.</summary>
public static class WriteCourseFiles
{
    public static string PackPath(Course course) => course.FilePath("imscc");

    /// <summary>The pack on the reader's device, where its edition matters.</summary>
    public static string PackName(Course course) => $"{Markdown.Slugs.From(course.Site.Settings.Title)}{(course == course.Site.Courses.Whole ? "" : "-" + course.Id)}-{Markdown.Slugs.From(course.Site.Settings.Edition.Replace('.', '-'))}.imscc";

    /// <summary>Handouts lie in a folder of their own, whose files are always saved and never opened on the site.</summary>
    public static string HandoutPath(Course course) => $"handouts/{course.Id}.html";

    public static string QrPath(Course course) => course.Page.Path + "qr.svg";

    public static void Into(Output output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        // What is wrong is told first; a pack of broken pages helps nobody.
        if (findings.Any || site.Courses.Whole is not { } whole) return;
        site.Courses.Files ??= [.. Large(site, whole, theme, pages, findings)];
        foreach (var file in site.Courses.Files) Add(file);
        Parallel.ForEach(site.Courses.All, new ParallelOptions { MaxDegreeOfParallelism = site.Options.Workers }, course =>
        {
            foreach (var file in WriteCitations.Files(course)) Add(file);
            Add(new OutputFile(QrPath(course), Encoding.UTF8.GetBytes(QrCode.Of(course.Url).Svg($"QR code of {course.Url}"))));
        });

        void Add(OutputFile file)
        {
            output.Write(file.Path, file.Bytes);
            site.Downloads[file.Path] = file.Bytes.Length;
        }
    }

    private static IEnumerable<OutputFile> Large(Site site, Course whole, Theme theme, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        // The book comes first: reading its chapters counts their words for everything else.
        yield return new OutputFile(WriteBook.Path, WriteBook.Of(site, theme, new KnownAddresses(pages.Select(planned => planned.Page.Address)), findings));
        var style = site.HandoutStyle = Encoding.UTF8.GetString(theme.Files.First(file => file.Name == HandoutStyle).Bytes);
        foreach (var course in site.Courses.Groups.Append(whole))
        {
            yield return new OutputFile(PackPath(course), WriteCartridge.Of(course));
            yield return new OutputFile(HandoutPath(course), Encoding.UTF8.GetBytes(RenderComponent.ToHtml<Handout>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Handout.Course)] = course, [nameof(Handout.Style)] = style })));
        }
    }

    /// <summary>The style sheet of files that are taken away.</summary>
    public const string HandoutStyle = "css/book.css";
}
