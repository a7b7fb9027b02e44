using System.Globalization;
using System.Text.RegularExpressions;
using CopToolkit.Markdown;

namespace CopToolkit.Components.Figures;

/// <summary>A step of a meeting: its minutes (0 when its text names none), and its part of the clock in degrees.</summary>
public sealed partial record TimedStep(string Name, int Minutes, double From, double To)
{
    /// <summary>Even two minutes must be seen.</summary>
    private const double Least = 9;

    public double Middle => (From + To) / 2;

    /// <summary>Shares the whole circle out: by minutes when every step names them, else evenly.</summary>
    public static IReadOnlyList<TimedStep> RoundTheClock(IReadOnlyList<FigureItem> items)
    {
        var minutes = items.Select(item => MinutesOf(item.Text)).ToList();
        var (isTimed, total) = (minutes.TrueForAll(each => each > 0), minutes.Sum());
        var (steps, from) = (new List<TimedStep>(), 0.0);
        for (var i = 0; i < items.Count; i++)
        {
            var to = from + Least + ((360 - (Least * items.Count)) * (isTimed ? (double)minutes[i] / total : 1.0 / items.Count));
            steps.Add(new TimedStep(items[i].Name, minutes[i], from, to));
            from = to;
        }

        return steps;
    }

    private static int MinutesOf(string text)
    {
        var match = MinutesFirst().Match(text);
        return match.Success ? int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?<minutes>[0-9]{1,3})[ \u00A0]min", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MinutesFirst();
}
