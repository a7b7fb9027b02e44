using FsCheck;
using FsCheck.Fluent;

namespace CopToolkit.Tests.Scripts;

/// <summary>What answers come to, for hundreds of made-up tools, beside the same rules in another language.</summary>
public sealed class ToolScoreScriptTests
{
    private const int Cases = 600;

    /// <summary>Makes a tool of each case, answers it, and gives what the answers come to.</summary>
    private const string Results = """
        cases => cases.map(one => {
          const tool = {
            answers: one.scores.map((score, i) => ({ id: "a" + i, label: "A" + i, ...(score === null ? {} : { score }) })),
            groups: one.groups.map((size, group) => ({
              title: "G" + group,
              items: Array.from({ length: size }, (_, i) => ({ id: `g${group}-${i}` })),
            })),
            bands: [0, ...one.cuts].map((from, i) => ({ id: "b" + i, from, to: (one.cuts[i] ?? 101) - 1 })),
          };
          const ids = tool.groups.flatMap(group => group.items.map(item => item.id));
          const answers = Object.fromEntries(ids.map((id, i) => [id, "a" + one.picks[i]]).filter(([, answer]) => answer !== "a-1"));
          const result = tried.resultOf(tool, answers);
          return {
            percent: result.percent ?? -1,
            band: result.band?.id ?? "",
            answered: result.answered,
            strengths: result.strengths.map(item => item.id).join(),
            gaps: result.gaps.map(item => item.id).sort().join(),
          };
        })
        """;

    private static readonly Gen<Answered> AnyAnswered =
        from scores in Gen.Choose(0, 5).Select(score => (int?)score).Or(Gen.Constant((int?)null)).NonEmptyListOf()
        from groups in Gen.Choose(1, 6).NonEmptyListOf()
        from cuts in Gen.Choose(1, 100).ListOf()
        from picks in Gen.Choose(-1, scores.Count - 1).ListOf(groups.Sum())
        select new Answered(
            [0, 3, .. scores.Take(4)],
            [.. groups.Take(5)],
            [.. cuts.Distinct().Order()],
            [.. picks.Select(pick => Math.Min(pick, 5))]);

    [Fact]
    public void Every_result_is_the_one_that_the_rules_give()
    {
        var cases = AnyAnswered.Sample(Cases, 12).Select(Cut).ToList();
        var script = ScriptModules.Of("lib/tool-scores.js", "resultOf");
        var found = script.Run<Found[]>(Results, cases);
        for (var i = 0; i < cases.Count; i++) Assert.Equal((cases[i].ToString(), Oracle(cases[i])), (cases[i].ToString(), found[i]));
        var withBand = found.Count(one => one.Band.Length > 0);
        Assert.True(withBand > 50 && found.Length - withBand > 50, "The cases are too much alike.");
    }

    /// <summary>The rules once more: every answered item counts up to the best score, and only complete answers have a band.</summary>
    private static Found Oracle(Answered one)
    {
        var best = one.Scores.Max() ?? 0;
        var ids = one.Groups.SelectMany((size, group) => Enumerable.Range(0, size).Select(i => $"g{group}-{i}")).ToList();
        var scored = ids.Zip(one.Picks)
            .Where(pair => pair.Second >= 0 && one.Scores[pair.Second] is not null)
            .Select(pair => (Id: pair.First, Score: one.Scores[pair.Second]!.Value))
            .ToList();
        var hasPercent = scored.Count > 0 && best > 0;
        var percent = hasPercent ? (int)Math.Floor((100.0 * scored.Sum(item => item.Score) / (best * scored.Count)) + 0.5) : -1;
        var complete = one.Picks.TrueForAll(pick => pick >= 0) && percent >= 0;
        return new Found
        {
            Percent = percent,
            Band = complete ? "b" + one.Cuts.Count(cut => cut <= percent) : "",
            Answered = one.Picks.Count(pick => pick >= 0),
            Strengths = string.Join(',', scored.Where(item => item.Score == best).Select(item => item.Id)),
            Gaps = string.Join(',', scored.Where(item => item.Score < best).Select(item => item.Id).Order(StringComparer.Ordinal)),
        };
    }

    private static Answered Cut(Answered one) => one with
    {
        Picks = [.. one.Picks.Take(one.Groups.Sum()).Select(pick => Math.Min(pick, one.Scores.Count - 1))],
    };

    private sealed record Answered(List<int?> Scores, List<int> Groups, List<int> Cuts, List<int> Picks)
    {
        public override string ToString() =>
            $"scores {string.Join('/', Scores)}, groups {string.Join('/', Groups)}, "
            + $"cuts {string.Join('/', Cuts)}, picks {string.Join('/', Picks)}";
    }

    private sealed record Found
    {
        public int Percent { get; init; }

        public string Band { get; init; } = "";

        public int Answered { get; init; }

        public string Strengths { get; init; } = "";

        public string Gaps { get; init; } = "";
    }
}
