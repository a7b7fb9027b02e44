using System.Globalization;
using System.Text;
using CopToolkit.Core;

namespace CopToolkit.Teaching;

/// <summary>How to cite a page, a stage or the whole toolkit: the same facts for every style and format.</summary>
public sealed record Citation(
    string Key,
    string Author,
    string Title,
    string? Container,
    string Edition,
    DateOnly? Date,
    string Url,
    string Description,
    string Licence)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static Citation Of(Course course)
    {
        var settings = course.Site.Settings;
        var author = OneLine(settings.Publisher);
        var year = course.Reviewed is { } date ? "-" + date.Year.ToString(English) : "";
        // A work that bears the name of its author is not named a second time.
        var isWhole = course.Title == settings.Title;
        var isAuthor = string.Equals(settings.Title, settings.Publisher, StringComparison.OrdinalIgnoreCase);
        var container = isWhole || isAuthor ? null : OneLine(settings.Title);
        var name = course == course.All.Whole ? "" : "-" + course.Id;
        return new Citation(
            Slugs.From(settings.Title) + name + year,
            author,
            OneLine(course.Title),
            container,
            OneLine(settings.Edition),
            course.Reviewed,
            course.Url,
            OneLine(course.Description),
            OneLine(settings.Licence.Name));
    }

    public string Year => Date?.Year.ToString(English) ?? "no date";

    public string IsoDate => Date is { } date ? Dates.Iso(date) : "";

    /// <summary>"2026, November 21", as APA writes it.</summary>
    public string ApaDate => Date is null ? "n.d." : Date.Value.ToString("yyyy, MMMM d", English);

    /// <summary>"Author." with one full stop.</summary>
    public string ApaAuthor => Author.EndsWith('.') ? Author : Author + ".";

    /// <summary>A whole Harvard reference as plain text; the reader's own date follows.</summary>
    public string HarvardText =>
        $"{Author} ({Year}) {(Container is null ? Title : $"‘{Title}’, {Container}")}, edition {Edition}. Available at: {Url}";

    /// <summary>One line, without what a bibliography cannot hold: control characters, halves of characters, and line ends of every
    /// kind.</summary>
    public static string OneLine(string text)
    {
        var words = string.Concat(text.EnumerateRunes().Select(Plain)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    private static string Plain(Rune rune)
    {
        if (rune.Value is 0xFFFE or 0xFFFF) return "";
        var kind = Rune.GetUnicodeCategory(rune);
        var isBreak = kind is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
        return isBreak ? " " : rune.ToString();
    }
}
