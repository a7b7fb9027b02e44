namespace CopToolkit.FrontMatter;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class Spelling
{
    /// <summary>The choice that is fewest typing slips away, if it is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> choices)
    {
        if (word.Length > 80) return null;
        var best = choices.Select(choice => (choice, distance: Distance(word.ToLowerInvariant(), choice.ToLowerInvariant())))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.choice, StringComparer.Ordinal).FirstOrDefault();
        return best.choice is not null && best.distance <= Math.Max(1, word.Length / 3) ? best.choice : null;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
