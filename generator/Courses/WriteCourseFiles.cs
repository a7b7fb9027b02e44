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

    /// <summary>The edition for rooms without a network; offered where a build has made it.</summary>
    public const string OfflinePath = "offline/toolkit.zip";

    /// <summary>The pack on the reader's device, where its edition matters.</summary>
    public static string PackName(Course course) => $"{Markdown.Slugs.From(course.Site.Settings.Title)}{(course == course.Site.Courses.Whole ? "" : "-" + course.Id)}-{Markdown.Slugs.From(course.Site.Settings.Edition.Replace('.', '-'))}.imscc";

    /// <summary>Handouts lie in a folder of their own, whose files are always saved and never opened on the site.</summary>
    public static string HandoutPath(Course course) => $"handouts/{course.Id}.html";

    public static string QrPath(Course course) => course.Page.Path + "qr.svg";

    public static void Into(OutputFolder output, Site site, Theme theme, IReadOnlyList<PlannedPage> pages, Findings findings)
    {
        // What is wrong is told first; a pack of broken pages helps nobody.
        if (findings.Any || site.Courses.Whole is not { } whole) return;
        // The book comes first: reading its chapters counts their words for everything else.
        var book = WriteBook.Of(site, theme, new KnownAddresses(pages.Select(planned => planned.Page.Address)), findings);
        if (findings.Any) return;
        Add(new OutputFile(WriteBook.Path, book));
        var style = site.HandoutStyle = Encoding.UTF8.GetString(theme.Files.First(file => file.Name == HandoutStyle).Bytes);
        foreach (var course in site.Courses.Groups.Append(whole))
        {
            Add(new OutputFile(PackPath(course), WriteCartridge.Of(course)));
            Add(new OutputFile(HandoutPath(course), Encoding.UTF8.GetBytes(RenderComponent.ToHtml<Handout>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Handout.Course)] = course, [nameof(Handout.Style)] = style }))));
        }

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

    /// <summary>The style sheet of files that are taken away.</summary>
    public const string HandoutStyle = "css/book.css";
}
