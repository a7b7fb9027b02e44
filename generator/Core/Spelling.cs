namespace CopToolkit.Core;

/// <summary>Finds what someone probably meant to write.</summary>
public static class Spelling
{
    private const int Longest = 80;

    /// <summary>" (did you mean …?)" to be put into a message, or nothing where no choice is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="choices">What could have been meant.</param>
    /// <param name="mark">What stands before a choice in the text, such as # before an anchor.</param>
    public static string DidYouMean(string word, IEnumerable<string> choices, string mark = "") =>
        Nearest(word, choices) is { } nearest ? $" (did you mean \"{mark}{nearest}\"?)" : "";

    /// <summary>The choice that is fewest typing slips away, if it is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> choices)
    {
        if (word.Length > Longest) return null;
        var most = Math.Max(1, word.Length / 3);
        // The lengths alone rule out nearly every choice, so that a file full of wrong words costs little.
        var best = choices.Where(choice => Math.Abs(choice.Length - word.Length) <= most)
            .Select(choice => (choice, distance: Distance(word.ToLowerInvariant(), choice.ToLowerInvariant())))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.choice, StringComparer.Ordinal).FirstOrDefault();
        return best.choice is not null && best.distance <= most ? best.choice : null;
    }

    /// <summary>Letters missing, added or wrong, and neighbours that changed places (the distance of Damerau and Levenshtein).</summary>
    public static int Distance(string from, string to)
    {
        var (beforeLast, last, row) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++) row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var isSame = from[i - 1] == to[j - 1];
                row[j] = Math.Min(last[j - 1] + (isSame ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }

        return row[^1];
    }
}
