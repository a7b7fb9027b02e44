using System.Globalization;
using System.Text;
using CopToolkit.Anonymity;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Anonymity;

/// <summary>The scores in docs/anonymity.md are those that the rules reach today; ACCEPT=1 writes them.</summary>
public sealed class AnonymityScores
{
    private const string Begin = "<!-- scores: written by the tests -->";
    private const string End = "<!-- end of the scores -->";
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "anonymity.md");

    [Fact]
    public void The_published_scores_are_current()
    {
        var text = File.ReadAllText(Page);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var scores = "\n\n" + Table() + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(Page, text[..start] + scores + text[end..]);
        else Assert.Equal(text[start..end], scores);
    }

    [Fact]
    public void The_scores_reach_what_was_asked()
    {
        var numbers = Score.Of(AnonymityVector.In("vectors.txt"));
        Assert.Equal(numbers.Leaks, numbers.Found);
        Assert.True(numbers.Flagged <= 0.05 * numbers.Clean);
        var prose = Score.Of([.. new[] { "sentences.txt", "sentences-2.txt", "blind.txt", "blind-2.txt" }.SelectMany(AnonymityVector.In)]);
        Assert.True(prose.Found >= 0.85 * prose.Leaks && prose.Flagged <= 0.08 * prose.Clean, prose.ToString());
    }

    private static string Table()
    {
        var table = new StringBuilder("| set | to find | found | clean | flagged |\n|---|--:|--:|--:|--:|\n");
        Row("Identifiers and their look-alikes", "vectors.txt");
        Row("Sentences, first set: written before the rules", "sentences.txt");
        Row("Sentences, second set: the rules have learned from it", "sentences-2.txt");
        Row("Sentences, third set: the rules have learned from its kinds", "blind.txt");
        Row("Sentences, fourth set: written before the last change of the rules, never learned from", "blind-2.txt");
        table.Append("\n| kind | level | identifiers found | leaks in sentences found |\n|---|---|--:|--:|\n");
        var vectors = AnonymityVector.In("vectors.txt");
        var sentences = new[] { "sentences.txt", "sentences-2.txt", "blind.txt", "blind-2.txt" }.SelectMany(AnonymityVector.In).ToList();
        foreach (var kind in AnonymityRules.Default.Kinds.Values)
        {
            var (numbers, prose) = (OfKind(vectors, kind.Id), OfKind(sentences, kind.Id));
            if (numbers.Leaks + prose.Leaks == 0) continue;
            var level = kind.Level.ToString().ToLowerInvariant();
            table.Append(CultureInfo.InvariantCulture, $"| {kind.Name} | {level} | {Shown(numbers)} | {Shown(prose)} |\n");
        }

        return table.ToString();

        void Row(string name, string file)
        {
            var score = Score.Of(AnonymityVector.In(file));
            var found = $"{score.Found} ({Share(score.Found, score.Leaks)})";
            var flagged = $"{score.Flagged} ({Share(score.Flagged, score.Clean)})";
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {score.Leaks} | {found} | {score.Clean} | {flagged} |\n");
        }
    }

    private static Score OfKind(IReadOnlyList<AnonymityVector> all, string kind) => Score.Of([.. all.Where(vector => vector.Kind == kind)]);

    private static string Shown(Score score) => score.Leaks == 0 ? "–" : $"{score.Found} of {score.Leaks}";

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>What was found in a set: a leak counts when a finding that stops someone touches it.</summary>
    private sealed record Score(int Leaks, int Found, int Clean, int Flagged)
    {
        public static Score Of(IReadOnlyList<AnonymityVector> vectors)
        {
            var (leaks, found, clean, flagged) = (0, 0, 0, 0);
            foreach (var vector in vectors)
            {
                var findings = vector.Findings();
                leaks += vector.Expected.Count;
                var all = vector.All();
                found += vector.Expected.Count(place => all.Any(finding => finding.Start < place.End && place.Start < finding.End));
                if (!vector.IsClean) continue;
                clean++;
                if (findings.Count > 0) flagged++;
            }

            return new(leaks, found, clean, flagged);
        }
    }
}
