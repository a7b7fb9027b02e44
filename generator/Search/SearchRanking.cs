namespace CopToolkit.Search;

/// <summary>
/// How results are ordered: BM25F over the fields of a page, and a bonus for the section that has most of the words.
/// All that depends on the pages is worked out here, in whole numbers, so that the browser only adds and multiplies.
/// </summary>
public static class SearchRanking
{
    /// <summary>The browser counts sections in the bits of a number.</summary>
    public const int MostSections = 30;

    /// <summary>The highest impact of a word on a page.</summary>
    public const int MostImpact = 45;

    /// <summary>
    /// A match on the whole page weighs as much as an impact of so much more when one section holds it, and twice that when its
    /// heading does.
    /// </summary>
    public const int SectionBonus = 3;

    /// <summary>Words on more pages than this say little about the place, and their places would be half of the index.</summary>
    public const int MostPlaces = 2_000;

    /// <summary>
    /// Weights of alternatives, in sixteenths: the word itself, another of the same meaning, one that begins with what was typed, one
    /// that is spelt nearly so.
    /// </summary>
    public const int Whole = 16;
    public const int Meaning = 10;
    public const int Beginning = 9;
    public const int Corrected = 14;

    /// <summary>Pages that only lead to others are less often meant, in hundredths.</summary>
    public const int WeightOfListings = 50;

    private const double Saturation = 4;

    /// <summary>What the rareness of a family is worth, in hundredths.</summary>
    public static int Rareness(int pages, int pagesWithIt) =>
        (int)Math.Round(100 * Math.Log(1 + ((pages - pagesWithIt + 0.5) / (pagesWithIt + 0.5))));

    /// <summary>What a family means on a page, from 1 to <see cref="MostImpact"/>.</summary>
    public static int Impact(in FamilyCount count, in FieldLengths lengths, in FieldAverages average, int weight)
    {
        var frequency = Part(count.Title, lengths.Title, average.Title, 12, 0.7)
            + Part(count.Names, lengths.Names, average.Names, 7, 0.3)
            + Part(count.Summary, lengths.Summary, average.Summary, 2.5, 0.3)
            + Part(count.Headings, lengths.Headings, average.Headings, 5, 0.3)
            + Part(count.Body, lengths.Body, average.Body, 1, 0.6);
        return Math.Clamp((int)Math.Round(MostImpact * weight / 100.0 * frequency / (Saturation + frequency)), 1, MostImpact);
    }

    private static double Part(int count, int length, double average, double weight, double evening) =>
        count == 0 ? 0 : weight * count / (1 - evening + (evening * length / average));
}

/// <summary>How many words the fields have on average, where they have any.</summary>
public readonly record struct FieldAverages(double Title, double Names, double Summary, double Headings, double Body)
{
    public static FieldAverages Of(IReadOnlyList<FieldLengths> all) => new(
        Average(all.Select(lengths => lengths.Title)),
        Average(all.Select(lengths => lengths.Names)),
        Average(all.Select(lengths => lengths.Summary)),
        Average(all.Select(lengths => lengths.Headings)),
        Average(all.Select(lengths => lengths.Body)));

    private static double Average(IEnumerable<int> lengths)
    {
        var (sum, count) = (0L, 0);
        foreach (var length in lengths.Where(length => length > 0)) (sum, count) = (sum + length, count + 1);
        return count == 0 ? 1 : (double)sum / count;
    }
}
