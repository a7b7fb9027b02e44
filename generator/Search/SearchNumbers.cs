using System.Globalization;
using System.Numerics;
using System.Text;

namespace CopToolkit.Search;

/// <summary>
/// Writes numbers as characters that a script's text can hold and that compress well: small ones, which are most of them, take one.
/// </summary>
public static class SearchNumbers
{
    public const int Half = 46;

    /// <summary>Every printable character without the two that a script's text would have to escape.</summary>
    public static readonly string Digits = string.Concat(Printable().Where(c => c is not ('"' or '\\')))[..(2 * Half)];

    /// <summary>Adds a number: digits of the upper half go on, one of the lower half ends it.</summary>
    public static StringBuilder AddNumber(this StringBuilder text, uint number)
    {
        while (number >= Half)
        {
            text.Append(Digits[(int)(Half + (number % Half))]);
            number /= Half;
        }

        return text.Append(Digits[(int)number]);
    }

    /// <summary>
    /// Adds the sections of a page that have a family, and those that have it in their heading: a single one by its place, several by
    /// their bits.
    /// </summary>
    public static StringBuilder AddSections(this StringBuilder text, uint sections, uint headings) => BitOperations.IsPow2(sections)
        ? text.AddNumber((4 * (uint)BitOperations.TrailingZeroCount(sections)) + (headings == 0 ? 0u : 2))
        : text.AddNumber((2 * sections) + 1).AddNumber(headings);

    /// <summary>The number that decides which file holds a name: FNV-1a over its UTF-16 units.</summary>
    public static uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var unit in key) hash = (hash ^ unit) * 16777619u;
        return hash;
    }

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<char> Printable() => Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code);
}
