namespace CopToolkit.Markdown;

/// <summary>A rendered body: its parts in order, and what the page says around them.</summary>
/// <param name="Parts">Finished markup and figures.</param>
/// <param name="Headings">Its headings.</param>
/// <param name="Cited">The works that it cites, in the order of their numbers.</param>
/// <param name="Terms">The slugs of the glossary terms that it links to.</param>
/// <param name="LinkNotes">The addresses behind its links, for paper.</param>
/// <param name="Words">How many words it has.</param>
public sealed record Body(
    IReadOnlyList<BodyPart> Parts,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<CitedSource> Cited,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> LinkNotes,
    int Words)
{
    public static readonly Body Empty = new([], [], [], [], [], 0);

    public int Minutes => MinutesOf(Words);

    /// <summary>The plain text, for search.</summary>
    public IReadOnlyList<BodySection> Sections { get; init; } = [];

    /// <summary>Every place in the body that a link can lead to.</summary>
    public IEnumerable<string> Anchors => Headings.SelectMany(heading => heading.FormerIds.Prepend(heading.Id));

    /// <summary>Minutes to read, at 220 words a minute; at least one.</summary>
    public static int MinutesOf(int words) => Math.Max(1, (words + 110) / 220);
}

/// <summary>How a body fits into the page around it.</summary>
/// <param name="IdPrefix">Put before every id, where several bodies share a page.</param>
/// <param name="HeadingShift">How many levels lower its headings stand.</param>
public sealed record BodyFrame(string IdPrefix, int HeadingShift)
{
    /// <summary>A page of its own.</summary>
    public static readonly BodyFrame Own = new("", 0);

    /// <summary>The id of the one section to render, without its heading; null renders everything.</summary>
    public string? Section { get; init; }
}

/// <summary>A stretch of the body.</summary>
public abstract record BodyPart;

/// <summary>Finished markup.</summary>
public sealed record HtmlPart(string Html) : BodyPart;

/// <summary>A list that is drawn as a picture, and stays as its text alternative.</summary>
public sealed record FigurePart(string Kind, string Caption, IReadOnlyList<FigureItem> Items, bool IsOrdered, string Number) : BodyPart;

/// <summary>One item of a figure: its bold name, and the text after it.</summary>
public sealed record FigureItem(string Name, string Html, string Text);

/// <summary>A heading with its permanent id, and ids that it had before.</summary>
public sealed record Heading(int Level, string Id, string Text, int Line, IReadOnlyList<string> FormerIds);

/// <summary>The plain text below a heading, up to the next one; what comes before the first heading has none.</summary>
public sealed record BodySection(string Heading, string Id, string Text);

/// <summary>A work cited in the text: its key, what it is called in a few words, and its number on the page.</summary>
public sealed record CitedSource(string Key, string ShortName, int Number);
