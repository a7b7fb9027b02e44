using CopToolkit.Markdown;

namespace CopToolkit.Search;

/// <summary>One thing that search can find, with its words already counted.</summary>
public sealed class SearchEntry
{
    public required string Title { get; init; }

    /// <summary>Its address below the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>The place of its type among the types; -1 for a page that belongs to none.</summary>
    public required int Type { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<(string Vocabulary, string Id)> Filters { get; init; }

    /// <summary>How much a word counts here, in hundredths.</summary>
    public required int Weight { get; init; }

    /// <summary>Results may show an excerpt; otherwise they show the summary.</summary>
    public required bool MayBeQuoted { get; init; }

    /// <summary>The headings with their anchors; the first is that of the whole page, and empty.</summary>
    public required IReadOnlyList<(string Heading, string Id)> Sections { get; init; }

    /// <summary>The summary and then the text of each section, as JSON.</summary>
    public required byte[][] Texts { get; init; }

    public required FieldLengths Lengths { get; init; }

    public required FamilyCount[] Counts { get; init; }

    /// <summary>
    /// The text before the first heading comes first, even where there is none; what comes after the last countable heading is put
    /// together.
    /// </summary>
    public static IReadOnlyList<BodySection> Arrange(IEnumerable<BodySection> sections)
    {
        var arranged = new List<BodySection> { new("", "", "") };
        foreach (var section in sections)
        {
            var isMore = section.Id.Length == 0 && arranged.Count == 1;
            if (isMore || arranged.Count == SearchRanking.MostSections)
                arranged[^1] = With(arranged[^1], isMore ? "" : section.Heading, section.Text);
            else arranged.Add(section);
        }

        return arranged;
    }

    private static BodySection With(BodySection section, string heading, string text) =>
        section with { Text = string.Join(" · ", new[] { section.Text, heading, text }.Where(part => part.Length > 0)) };
}

/// <summary>How often a family of words stands in each field of an entry, in which of its sections, and in the headings of which.</summary>
public struct FamilyCount
{
    public int Family;
    public ushort Title;
    public ushort Names;
    public ushort Summary;
    public ushort Headings;
    public ushort Body;
    public uint Sections;
    public uint HeadingsOf;
}

/// <summary>How many words each field of an entry has, without the little ones in its texts.</summary>
public struct FieldLengths
{
    public int Title;
    public int Names;
    public int Summary;
    public int Headings;
    public int Body;
}
