using CopToolkit.Anonymity;

namespace CopToolkit.Tests.Anonymity;

/// <summary>
/// No pattern of the rule set takes more than linear time in the page, whatever is typed;
/// the build uses an engine that cannot.
/// </summary>
public sealed class PatternTests
{
    private const int Short = 500;
    private const int MostStepsForEachSign = 20_000;

    [Fact]
    public void Every_pattern_keeps_to_the_part_of_the_language_that_is_safe()
    {
        var tried = AnonymityRules.Patterns().Select(one => (one.Where, Problem: ProblemOf(one.Pattern)));
        var refused = tried.Where(one => one.Problem is not null);
        Assert.Equal([], refused.Select(one => $"{one.Where}: {one.Problem}"));
    }

    [Theory]
    [InlineData("(a|b)*", "an open repeat")]
    [InlineData("a+", "an open repeat")]
    [InlineData("a{2,}", "an open repeat")]
    [InlineData("(a{1,9}b?){1,9}", "a repeat of something that varies in length")]
    [InlineData("(a|aa){1,9}", "a repeat of something that varies in length")]
    [InlineData("a(?=b)", "a look-around or a special group")]
    [InlineData("(a)\\1", "\\1, which is not the same everywhere")]
    [InlineData("\\w", "\\w, which is not the same everywhere")]
    [InlineData("a.b", "a \".\" for any sign")]
    [InlineData("a{1,9}?", "a repeat of a repeat, or a lazy one")]
    [InlineData("a{1,999}", "more than 400 repeats")]
    public void Everything_else_is_refused(string pattern, string why) =>
        Assert.StartsWith(why, ProblemOf(pattern), StringComparison.Ordinal);

    [Fact]
    public void Twice_the_text_takes_at_most_twice_the_steps()
    {
        var slow = new List<string>();
        foreach (var (where, source) in AnonymityRules.Patterns())
        {
            var pattern = new PlainPattern(source);
            foreach (var hostile in Hostile(pattern))
            {
                var (once, twice) = (pattern.Steps(Filled(hostile, Short)), pattern.Steps(Filled(hostile, 2 * Short)));
                if (twice <= 2.2 * once && once <= MostStepsForEachSign * Short) continue;
                var start = hostile[..Math.Min(40, hostile.Length)];
                slow.Add($"{where}: {once} steps, then {twice}, for {start}");
            }
        }

        Assert.Equal([], slow);
    }

    [Fact]
    public void A_dollar_stands_only_at_the_end_of_a_pattern()
    {
        Assert.Equal([], AnonymityRules.Patterns().Where(one => HasADollarBeforeItsEnd(one.Pattern)).Select(one => one.Where));

        static bool HasADollarBeforeItsEnd(string pattern) =>
            pattern.Replace("\\$", "", StringComparison.Ordinal).TrimEnd('$').Contains('$', StringComparison.Ordinal);
    }

    /// <summary>Texts that a pattern goes far into and then refuses.</summary>
    private static IEnumerable<string> Hostile(PlainPattern pattern)
    {
        var samples = Enumerable.Range(0, 2).Select(pattern.Sample).Where(sample => sample.Length > 0);
        var beginnings = samples.SelectMany(sample => new[] { sample[..^1], sample[..(sample.Length / 2 + 1)] });
        string[] pieces = ["a", "0", "a ", "0 ", "A1 ", "a.", "'a-"];
        return beginnings.Where(sample => sample.Length > 0).Concat(pieces).Distinct(StringComparer.Ordinal);
    }

    private static string Filled(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1))[..length];

    private static string? ProblemOf(string pattern)
    {
        try
        {
            _ = new PlainPattern(pattern);
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }
}
