using System.Globalization;
using System.Text.RegularExpressions;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Themes;

/// <summary>
/// Every pair of colours that the style sheets use together can be read, in every theme, light and dark, and with more
/// contrast.
/// </summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double BodyText = 7;
    private const double Shape = 3;

    private static readonly string[] Stages = ["decide", "prepare", "start", "run", "sustain", "evolve", "learn-more"];
    private static readonly string[] Grounds = ["paper", "card", "sand", "tea-soft", "jam-soft"];

    private static IEnumerable<(string Front, string Back, double Least)> Pairs() =>
    [
        .. Grounds.Select(ground => ("ink", ground, BodyText)),
        .. Grounds.Select(ground => ("tea", ground, Text)),
        .. Grounds.Select(ground => ("tea-strong", ground, Text)),
        .. Grounds.Select(ground => ("soft", ground, Text)),
        .. Grounds.Select(ground => ("focus", ground, Shape)),
        ("soft", "paper", 6), ("soft", "card", 6),
        ("on-tea", "tea", Text), ("on-tea", "tea-strong", Text), ("on-band", "band", Text),
        ("ink", "focus-back", Text), ("jam", "card", Shape), ("jam", "jam-soft", Shape), ("jam", "paper", Shape),
        .. Stages.SelectMany(stage => new[] { ("on-stage", stage, Text), (stage, "paper", Text), (stage, "card", Text) }),
    ];

    public static TheoryData<string> Themes =>
        [.. Directory.EnumerateDirectories(Repository.Themes).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_pair_of_colours_used_together_can_be_read(string theme)
    {
        var (usual, more) = Tokens(theme);
        foreach (var (tokens, kind) in new[] { (usual, "usual"), (Over(usual, more), "more contrast") })
        {
            foreach (var (front, back, least) in Pairs())
            {
                foreach (var scheme in new[] { 0, 1 })
                {
                    var contrast = Contrast(tokens[front][scheme], tokens[back][scheme]);
                    var place = $"{theme}, {kind}, {(scheme == 0 ? "light" : "dark")}: --{front} on --{back}";
                    var measured = string.Create(CultureInfo.InvariantCulture, $"has {contrast:0.00}, needs {least}");
                    Assert.True(contrast >= least, $"{place} {measured}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_theme_has_a_colour_for_every_stage(string theme)
    {
        var stages = File.ReadAllLines(Path.Combine(Repository.Content, "vocabulary", "stages.yml"))
            .Where(line => line.Contains("- id:", StringComparison.Ordinal)).Select(line => line.Split(':')[1].Trim());
        var (usual, _) = Tokens(theme);
        Assert.All(stages, stage => Assert.Contains(stage, usual.Keys));
    }

    private static Dictionary<string, string[]> Over(Dictionary<string, string[]> usual, Dictionary<string, string[]> more) =>
        usual.ToDictionary(pair => pair.Key, pair => more.GetValueOrDefault(pair.Key, pair.Value));

    private static (Dictionary<string, string[]> Usual, Dictionary<string, string[]> More) Tokens(string theme)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Themes, theme, "css", "tokens.css"));
        var split = css.IndexOf("@media (prefers-contrast: more)", StringComparison.Ordinal);
        return (Read(css[..split]), Read(css[split..]));
    }

    private static Dictionary<string, string[]> Read(string css) => Colour().Matches(css).ToDictionary(
        match => match.Groups["name"].Value,
        match => new[] { match.Groups["light"].Value, match.Groups["dark"].Value });

    /// <summary>The contrast ratio of WCAG 2.</summary>
    private static double Contrast(string a, string b)
    {
        var (one, other) = (Luminance(a), Luminance(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(
        @"--(?<name>[a-z-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
