using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopToolkit.Anonymity;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Anonymity;

/// <summary>One line of tests/anonymity: a text, and what must be found in it.</summary>
public sealed partial record AnonymityVector(
    string File,
    int Line,
    string Kind,
    bool IsEvidence,
    IReadOnlyList<string> MadeUp,
    string Text,
    IReadOnlyList<(int Start, int End)> Expected)
{
    public bool IsClean => Kind == "-";

    public CaseText Part => new("text", 1, Text, IsEvidence);

    public AnonymityContext Context => new(MadeUp, [], []);

    public static IReadOnlyList<AnonymityVector> In(string file) =>
    [
        .. System.IO.File.ReadLines(Path.Combine(Repository.Root, "tests", "anonymity", file))
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(row => row.Line.Length > 0 && row.Line[0] != '#')
            .Select(row => Read(file, row.Number, row.Line)),
    ];

    /// <summary>What the rules find: the choices of names have tests of their own.</summary>
    public IReadOnlyList<AnonymityFinding> Findings() => [.. All().Where(finding => finding.Level != AnonymityLevel.Choose)];

    /// <summary>What a person is stopped by.</summary>
    public IReadOnlyList<AnonymityFinding> All() => AnonymityCheck.Of([Part], Context);

    public override string ToString() => $"{File}:{Line}: {Kind}: {Text}";

    private static AnonymityVector Read(string file, int number, string line)
    {
        var match = Row().Match(line);
        Assert.True(match.Success, $"{file}:{number}: \"{line}\" is no vector.");
        var (text, expected) = WithoutBraces(Escape().Replace(match.Groups["text"].Value, SignOf));
        var kind = match.Groups["kind"].Value;
        Assert.True(kind == "-" == (expected.Count == 0), $"{file}:{number}: only a line with something to find has braces.");
        var names = match.Groups["names"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        return new(file, number, kind, match.Groups["evidence"].Success, names, text, expected);
    }

    private static string SignOf(Match escape)
    {
        if (escape.Value is "\\n") return "\n";
        return ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>The text that is checked, and where in it the braces stood.</summary>
    private static (string Text, List<(int Start, int End)> Places) WithoutBraces(string text)
    {
        var (plain, places, start) = (new StringBuilder(), new List<(int, int)>(), -1);
        foreach (var sign in text)
        {
            if (sign == '{') start = plain.Length;
            else if (sign == '}') places.Add((start, plain.Length));
            else plain.Append(sign);
        }

        return (plain.ToString(), places);
    }

    [GeneratedRegex(@"^(?<kind>[a-z-]+)(?<evidence> evidence)?( \((?<names>[^)]*)\))?: (?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\\n|\\u[0-9a-f]{4}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
