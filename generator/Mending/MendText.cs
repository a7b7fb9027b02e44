using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.Mending;

/// <summary>One kind of thing that was mended in a file: the first line, what was done, and how often.</summary>
public sealed record Mended(int Line, string What, int Times);

/// <summary>
/// Puts right in a text what no person has to think about. Whatever could be meant in two ways is left for its author, who gets a
/// finding.
/// </summary>
public static partial class MendText
{
    public const string Spaces = "invisible spaces of Word and the web became ordinary ones";
    public const string Hidden = "characters that nobody sees were taken out";
    public const string Bullets = "signs for a list became \"- \"";
    public const string Tabs = "tabs at the start of lines became spaces";
    public const string Quotes = "curly quotation marks round values became straight ones";
    public const string Targets = "links were closed up, and spaces in their addresses replaced";

    /// <param name="text">The text, with the line ends of Unix.</param>
    /// <param name="isYaml">All of it is YAML, and not only the front matter.</param>
    /// <param name="exists">Whether a link from this file leads to a file of the content.</param>
    public static (string Text, IReadOnlyList<Mended> Done) Of(string text, bool isYaml, Func<string, bool> exists)
    {
        var done = new Done();
        var lines = text.Split('\n');
        var end = isYaml ? lines.Length : EndOfFrontMatter(lines);
        var isCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = done.Note(i + 1, lines[i], AsOrdinary(lines[i]), Spaces);
            line = done.Note(i + 1, line, HiddenCharacters.RemovedFrom(line), Hidden);
            if (i >= end && line.TrimStart().StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            if (i < end) line = InYaml(line, i + 1, done);
            else if (!isCode) line = InBody(line, i + 1, exists, done);
            lines[i] = line;
        }

        return (string.Join('\n', lines), done.All);
    }

    private static string InYaml(string line, int number, Done done)
    {
        line = done.Note(number, line, TabsAtStart().Replace(line, tabs => tabs.Value.Replace("\t", "  ", StringComparison.Ordinal)), Tabs);
        return done.Note(number, line, CurlyQuotes().Replace(line, "${before}\"${words}\"${after}"), Quotes);
    }

    private static string InBody(string line, int number, Func<string, bool> exists, Done done)
    {
        line = done.Note(number, line, Bullet().Replace(line, "${indent}- "), Bullets);
        return done.Note(number, line, Link().Replace(line, link => Closed(link, exists)), Targets);
    }

    /// <summary>A link is closed up only where it leads somewhere then.</summary>
    private static string Closed(Match link, Func<string, bool> exists)
    {
        var (words, target) = (link.Groups["words"].Value, link.Groups["target"].Value.Trim());
        var isWeb = target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("http://", StringComparison.Ordinal);
        var right = target.Replace(" ", isWeb ? "%20" : "-", StringComparison.Ordinal);
        var file = right.Split('#')[0];
        return isWeb || exists(file) ? $"[{words}]({right})" : link.Value;
    }

    private static int EndOfFrontMatter(string[] lines)
    {
        if (lines.Length == 0 || lines[0].TrimEnd() != "---") return 0;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        return end < 0 ? 0 : end;
    }

    private static string AsOrdinary(string line) =>
        line.AsSpan().IndexOfAny(WideSpaces) < 0 ? line : string.Concat(line.Select(c => WideSpaces.Contains(c) ? ' ' : c));

    private const string WideSpaces = "\u00A0\u2007\u2009\u202F\u2002\u2003";

    [GeneratedRegex(@"^[ \t]*\t[ \t]*", RegexOptions.None, 1000)]
    private static partial Regex TabsAtStart();

    [GeneratedRegex(@"^(?<before>[ ]*(- )?[a-z-]+:[ ]+|[ ]*- )[“”„](?<words>[^“”„""]+)[“”](?<after>[ ]*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CurlyQuotes();

    [GeneratedRegex(@"^(?<indent>[ ]*)[•·▪◦‣●○■□➢][ \t]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();

    /// <summary>A space between the words and the address, or inside the address.</summary>
    [GeneratedRegex(@"\[(?<words>[^\[\]\n]+)\](?:[ ]+\((?<target>[^()\n]+)\)|\((?<target>[^()\n""]* [^()\n""]*)\))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>Counts what was mended, by kind.</summary>
    private sealed class Done
    {
        private readonly Dictionary<string, Mended> _byKind = new(StringComparer.Ordinal);

        public IReadOnlyList<Mended> All => [.. _byKind.Values.OrderBy(one => one.Line)];

        public string Note(int line, string before, string after, string what)
        {
            if (before == after) return before;
            _byKind[what] = _byKind.TryGetValue(what, out var one) ? one with { Times = one.Times + 1 } : new Mended(line, what, 1);
            return after;
        }
    }
}
