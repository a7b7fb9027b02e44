using System.Globalization;

namespace CopToolkit.Import;

/// <summary>Where every paragraph of a file went; the numbers add up. Script twin: lib/import-counts.js.</summary>
/// <param name="InDraft">Paragraphs whose words are in the draft.</param>
/// <param name="Titles">Headings of the form.</param>
/// <param name="LeftOut">Paragraphs that are left out, by the reason.</param>
/// <param name="Passages">What was left out inside paragraphs that stay, by the reason.</param>
public sealed record ImportCount(
    int InDraft, int Titles, IReadOnlyDictionary<string, int> LeftOut, IReadOnlyDictionary<string, int> Passages)
{
    private const string Story = "Presentation of the case";

    public int Read => InDraft + Titles + LeftOut.Values.Sum();

    /// <summary>Paragraphs before the first heading of the form, under none of its fields, and from text boxes.</summary>
    public int Before { get; init; }

    public int Besides { get; init; }

    public int InBoxes { get; init; }

    /// <summary>The file has no heading and no field of the form.</summary>
    public bool IsFree { get; init; }

    /// <summary>What the person who imports should look at, a sentence each; the last one counts.</summary>
    public IEnumerable<string> Told()
    {
        if (IsFree) yield return $"The file has no heading of the form: its whole text is in {Story}.";
        else if (Before > 0) yield return $"{Stood(Before)} before the first heading; {TheyAre(Before)} at the beginning of {Story}.";
        if (Besides > 0) yield return $"{Stood(Besides)} under no field of the form; {TheyAre(Besides)} at the end of {Story}.";
        if (InBoxes > 0) yield return $"{Paragraphs(InBoxes)} came from text boxes: look whether {TheyAre(InBoxes)} in the right place.";
        if (Passages.Count > 0) yield return $"Inside paragraphs that stay, these were left out: {ImportReasons.Told(Passages)}.";
        yield return Sum();
    }

    internal static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Paragraphs(int count) => count == 1 ? "1 paragraph" : Number(count) + " paragraphs";

    private static string Stood(int count) => Paragraphs(count) + " stood";

    private static string TheyAre(int count) => count == 1 ? "it is" : "they are";

    private string Sum()
    {
        var left = LeftOut.Values.Sum();
        var parts = new List<string> { $"{Number(InDraft)} {(InDraft == 1 ? "is" : "are")} in the draft" };
        if (Titles > 0) parts.Add($"{Number(Titles)} {(Titles == 1 ? "is a heading" : "are headings")} of the form");
        if (left > 0) parts.Add($"{Number(left)} {(left == 1 ? "was" : "were")} left out: {ImportReasons.Told(LeftOut)}");
        return $"Read {Paragraphs(Read)}: {string.Join(", ", parts)}.";
    }
}
