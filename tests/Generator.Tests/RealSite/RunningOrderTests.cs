using System.Text.RegularExpressions;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.RealSite;

/// <summary>The running order stands on three pages, which must not drift apart.</summary>
public sealed partial class RunningOrderTests
{
    private static readonly string Content = Repository.Content;

    private static readonly List<(string Name, string Minutes)> OnThePage = Read("toolkit/hosting-the-conversation.md", Figure());

    [Fact]
    public void Has_twelve_steps_in_two_hours()
    {
        Assert.Equal(12, OnThePage.Count);
        Assert.Equal(120, OnThePage.Sum(step => int.Parse(step.Minutes, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Is_the_same_in_the_session_planner() => Assert.Equal(OnThePage, Read("tools/session-planner.md", Planner()));

    [Fact]
    public void Is_the_same_in_the_meeting_agenda() => Assert.Equal(OnThePage, Read("templates/meeting-agenda.md", Figure()));

    private static List<(string Name, string Minutes)> Read(string file, Regex step)
    {
        var steps = step.Matches(File.ReadAllText(Path.Combine(Content, file)));
        return [.. steps.Select(match => (match.Groups["name"].Value, match.Groups["minutes"].Value))];
    }

    [GeneratedRegex(
        @"^[0-9]+\. \*\*(?<name>[^*]+)\.\*\* (?<minutes>[0-9]+) minutes\.",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^        text: (?<name>.+)\n        why: .+\n        minutes: (?<minutes>[0-9]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Planner();
}
