namespace CopToolkit.Components.Figures;

/// <summary>A name broken into lines, at the letter size that fits its place.</summary>
public sealed record NameLines(IReadOnlyList<string> Lines, double Size)
{
    public const double LineHeight = 1.14;

    /// <summary>The widest that a bold letter is on average, in parts of the letter size.</summary>
    private const double LetterWidth = 0.55;

    /// <summary>No drawing has room for more characters.</summary>
    private const int MostShown = 80;

    /// <summary>Breaks a name into lines of at most so many characters, of about the same length.</summary>
    public static IReadOnlyList<string> Break(string name, int most)
    {
        var lines = Filled(name, most);
        for (var narrower = most - 1; narrower > 3; narrower--)
        {
            var tried = Filled(name, narrower);
            if (tried.Count != lines.Count || Splits(tried, lines)) break;
            lines = tried;
        }

        return lines;
    }

    /// <summary>Fits a name into a circle.</summary>
    public static NameLines InCircle(string name, double radius, params ReadOnlySpan<double> sizes) =>
        Fit(name, sizes, (lines, size) => lines.Select((line, i) => (line, i)).All(each =>
        {
            var edge = Edge(each.i, lines.Count, size);
            return edge < radius && Width(each.line, size) <= 2 * Math.Sqrt((radius * radius) - (edge * edge));
        }));

    /// <summary>Fits a name into a box.</summary>
    public static NameLines InBox(string name, double width, int mostLines, params ReadOnlySpan<double> sizes) =>
        Fit(name, sizes, (lines, size) => lines.Count <= mostLines && lines.All(line => Width(line, size) <= width));

    /// <summary>Names that stand side by side look alike: none is larger than the smallest, down to a least size.</summary>
    public static IReadOnlyList<NameLines> Alike(IEnumerable<NameLines> names, double least)
    {
        var all = names.ToList();
        var most = Math.Max(least, all.Min(name => name.Size));
        return [.. all.Select(name => name with { Size = Math.Min(name.Size, most) })];
    }

    /// <summary>
    /// The largest size wins, and in it the fewest lines. A word is broken, and then the end left out, only when nothing else fits.
    /// </summary>
    private static NameLines Fit(string name, ReadOnlySpan<double> sizes, Func<IReadOnlyList<string>, double, bool> fits)
    {
        var shown = name.Length > MostShown ? Cut(name, MostShown) + "…" : name;
        while (true)
        {
            var longestWord = Words(shown).Max(word => word.Length);
            foreach (var size in sizes)
            {
                if (Fitting(shown, size, shown.Length, longestWord, fits) is { } found) return found;
            }

            if (Fitting(shown, sizes[^1], longestWord - 1, 4, fits) is { } broken) return broken;
            if (shown.Length < 8) return new NameLines([shown], sizes[^1]);
            shown = Cut(shown, shown.Length * 4 / 5).TrimEnd(' ', '…') + "…";
        }
    }

    /// <summary>Tries each number of lines once, from the widest.</summary>
    private static NameLines? Fitting(string name, double size, int widest, int narrowest, Func<IReadOnlyList<string>, double, bool> fits)
    {
        var tried = 0;
        for (var most = widest; most >= narrowest; most--)
        {
            if (Filled(name, most).Count == tried) continue;
            var lines = Break(name, most);
            if (fits(lines, size)) return new NameLines(lines, size);
            tried = lines.Count;
        }

        return null;
    }

    /// <summary>The start of a text, without half a character at its end.</summary>
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static double Width(string line, double size) => line.Length * size * LetterWidth;

    /// <summary>How far a line's outer edge is from the middle of all lines.</summary>
    private static double Edge(int line, int count, double size) =>
        (Math.Abs(line - ((count - 1) / 2.0)) * size * LineHeight) + (size * 0.4);

    private static List<string> Filled(string name, int most)
    {
        var lines = new List<string>();
        foreach (var piece in Words(name).SelectMany(word => Pieces(word, Math.Max(most, 3))))
        {
            if (lines.Count > 0 && Joined(lines[^1], piece).Length <= most) lines[^1] = Joined(lines[^1], piece);
            else lines.Add(piece);
        }

        return lines;
    }

    private static string Joined(string line, string piece) => line.EndsWith('-') ? line + piece : $"{line} {piece}";

    private static string[] Words(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length > 0 ? words : [name];
    }

    /// <summary>A word that is too long is broken with hyphens.</summary>
    private static IEnumerable<string> Pieces(string word, int most)
    {
        while (word.Length > most)
        {
            var start = Cut(word, most - 1);
            yield return start.TrimEnd('-') + "-";
            word = word[start.Length..];
        }

        yield return word;
    }

    private static bool Splits(IReadOnlyList<string> lines, IReadOnlyList<string> before) =>
        lines.Count(line => line.EndsWith('-')) > before.Count(line => line.EndsWith('-'));
}
