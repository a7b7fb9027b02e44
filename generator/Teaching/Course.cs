using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Teaching;

/// <summary>Something that a trainer can build on: one page, a stage with its pages, or the whole toolkit.</summary>
/// <param name="Site">The site that it is part of.</param>
/// <param name="Id">Its name in files and addresses, such as "evaluating", "decide" or "toolkit".</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One or two sentences that say what a reader gets.</param>
/// <param name="Subject">The page that it is about.</param>
/// <param name="Page">The page that tells how to use it in a course, beside which its files lie.</param>
public sealed record Course(Site Site, string Id, string Title, string Description, Address Subject, Address Page)
{
    private const int MinutesOfAQuestion = 10;

    /// <summary>The place on the page that it is about.</summary>
    public string? Fragment { get; init; }

    /// <summary>The document that it is about; null for a stage and the whole.</summary>
    public Document? Document { get; init; }

    /// <summary>The pages of a stage, or the stages of the whole.</summary>
    public IReadOnlyList<Course> Parts { get; init; } = [];

    private ITeachable? Taught => Document?.Metadata as ITeachable;

    /// <summary>Its name among those of every type, such as "toolkit-evaluating".</summary>
    public string Key => Document is null ? Id : $"{Document.Type.Folder}-{Id}";

    public IReadOnlyList<string> Outcomes => Taught?.Outcomes ?? [];

    public IReadOnlyList<string> Questions => Taught?.Questions ?? [];

    /// <summary>What readers should be told before they read it.</summary>
    public string? Note => Document?.Type.ContentNoteOf(Document, Site);

    /// <summary>All courses of the site that it belongs to.</summary>
    public CourseList All => CourseList.Of(Site);

    /// <summary>The day of the last review: of the page, or of the page that was reviewed last.</summary>
    public DateOnly? Reviewed => Document is null ? Parts.Max(part => part.Reviewed) : Document.Metadata.LastReviewed;

    /// <summary>Every page, in reading order.</summary>
    public IEnumerable<Course> Pages => Document is null ? Parts.SelectMany(part => part.Pages) : [this];

    public int ReadingMinutes => Document?.ReadingMinutes ?? Parts.Sum(part => part.ReadingMinutes);

    /// <summary>Reading, and ten minutes for each question, to the next five minutes.</summary>
    public int TeachingMinutes =>
        Document is null ? Parts.Sum(part => part.TeachingMinutes) : (ReadingMinutes + (Questions.Count * MinutesOfAQuestion) + 4) / 5 * 5;

    /// <summary>The permanent web address, in every edition.</summary>
    public string Url => new Uri(Site.Url, Subject.Path + (Fragment is null ? "" : "#" + Fragment)).AbsoluteUri;

    /// <summary>Where a file of this course lies.</summary>
    public string FilePath(string extension) => $"{Page.Path}{Id}.{extension}";

    /// <summary>"about 45 minutes", "about 1 hour 15 minutes".</summary>
    public static string InWords(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        var inHours = hours switch { 0 => "", 1 => "1 hour", _ => $"{hours} hours" };
        return string.Join(' ', new[] { inHours, rest > 0 || hours == 0 ? $"{rest} minutes" : "" }.Where(text => text.Length > 0));
    }
}
