using System.Text.RegularExpressions;
using CopToolkit.Anonymity;

namespace CopToolkit.Tests.Anonymity;

/// <summary>What the anonymity check finds and leaves alone.</summary>
public sealed class AnonymityCheckTests
{
    private const string Phone = "07700 900123";

    [Fact]
    public void Finds_every_identifier_where_it_stands_and_leaves_look_alikes_alone()
    {
        var wrong = AnonymityVector.In("vectors.txt").Where(vector => !IsAsExpected(vector));
        var problems = wrong.Select(vector => $"{vector} → {Shown(vector)}").ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));

        static bool IsAsExpected(AnonymityVector vector)
        {
            var found = vector.Findings().Select(finding => (finding.Kind, finding.Start, finding.End)).ToList();
            return found.Count == vector.Expected.Count
                && vector.Expected.All(place => found.Contains((vector.Kind, place.Start, place.End)));
        }
    }

    [Fact]
    public void There_are_vectors_enough_and_half_of_them_are_clean()
    {
        var vectors = AnonymityVector.In("vectors.txt");
        Assert.True(vectors.Count >= 400);
        Assert.InRange(vectors.Count(vector => vector.IsClean) / (double)vectors.Count, 0.45, 0.6);
        Assert.True(AnonymityVector.In("sentences.txt").Count >= 120);
    }

    [Fact]
    public void Every_kind_that_must_be_removed_has_vectors()
    {
        var tried = AnonymityVector.In("vectors.txt").Select(vector => vector.Kind);
        var blocking = AnonymityRules.Default.Kinds.Values.Where(kind => kind.Level == AnonymityLevel.Block);
        Assert.Equal([], blocking.Select(kind => kind.Id).Except(tried, StringComparer.Ordinal));
    }

    [Fact]
    public void A_finding_tells_where_it_is_and_never_what_it_is()
    {
        CaseText[] parts = [new("focus", 1, "Fine."), new("what-happened", 20, $"One line.\nRing **{Phone}** now.")];
        var finding = Assert.Single(AnonymityCheck.Of(parts, AnonymityContext.Empty));
        Assert.Equal(
            ("phone", AnonymityLevel.Block, "what-happened", 21, 8),
            (finding.Kind, finding.Level, finding.Part, finding.Line, finding.Column));
        Assert.Equal("00000 000000", finding.Masked);
        Assert.Matches(new Regex("^phone-[a-z2-9]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1)), finding.Id);
        Assert.DoesNotContain("900123", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_stays_when_the_text_around_it_changes_and_differs_by_section()
    {
        static string IdOf(string section, string text) =>
            Assert.Single(AnonymityCheck.Of([new CaseText(section, 1, text)], AnonymityContext.Empty)).Id;

        var id = IdOf("focus", "She met Kerry Whitfield there.");
        Assert.Equal(id, IdOf("focus", "Something else came first.\n\nLater she met *Kerry  Whitfield*."));
        Assert.NotEqual(id, IdOf("evaluation", "She met Kerry Whitfield there."));
        Assert.NotEqual(id, IdOf("focus", "She met Kerry Whitaker there."));
    }

    [Fact]
    public void Details_of_several_sections_are_weighed_together()
    {
        CaseText[] parts =
        [
            new("focus", 1, "A Roma woman in her forties."),
            new("presentation", 9, "Her twin boys stayed with her."),
            new("what-happened", 30, "She had survived a factory fire."),
        ];
        Assert.DoesNotContain(AnonymityCheck.Of(parts[..2], AnonymityContext.Empty), one => one.Kind == "combination");
        var finding = Assert.Single(AnonymityCheck.Of(parts, AnonymityContext.Empty), one => one.Kind == "combination");
        Assert.Equal(("combination", "what-happened"), (finding.Kind, finding.Part));
        Assert.Equal(["age", "ethnic group or nationality", "a rare event", "a rare condition", "an unusual family"], finding.Details);
    }

    private static string Shown(AnonymityVector vector) =>
        string.Join(", ", vector.Findings().Select(finding => $"{finding.Kind} at {finding.Start}–{finding.End}"));
}
