using System.Diagnostics;
using CopToolkit.Build;
using CopToolkit.Tests.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace CopToolkit.Tests;

/// <summary>Whatever authors write, by the hundred: it is published or refused with a sentence, at once, and nothing breaks.</summary>
[Collection("Measured")]
public sealed class FuzzTests(HostileFileTests.WarmSite warm) : IClassFixture<HostileFileTests.WarmSite>
{
    private const int InAll = 200;
    private const int AtOnce = 10;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private static readonly string[] Pieces =
    [
        "word ", "Two words. ", "\n", "\n\n", "    ", "\t", "# ", "## Heading {#id}\n", "### ", "- ", "1. ", "> ", "* * *\n",
        "---\n", "===\n", "**", "*", "__", "_", "~~", "`", "```\n", "[", "](", ")", "![", "[a](../toolkit/first.md)",
        "[b](https://a.example/)", "<b>", "<!--", "&#1;", "&amp;", "&nbsp;", "\\", "| a | b |\n", "|---|:-:|\n", "::: try\n",
        ":::\n", "::: figure cycle\n", "::: steps\n", "[@book-2001]", "[@", "@x", "{{field}}", "{#", "}", "[^1]",
        "[x]: http://a.example\n", "term:", "[c](term:a-word)", "\u00a0", "\u200b", "\u202e", "é", "😀", "“", "”", "!!! note\n",
        "- [ ] ", "<<<<<<< HEAD\n", "$$", "http://a.example", "a@b.example", "0", "…",
    ];

    private static readonly string[] FrontPieces =
    [
        "title: About\n", "title:", "summary: What this site is about, in forty or more characters.\n", "reviewed: 2026-01-02\n",
        "reviewed: ", "draft: ", "true\n", "aliases: ", "[", "]", "{", "}", "\"", "'", "“", "”", "#1", " # ", ": ", ":", "- ",
        "-", "\n", "  ", "\t", "&a ", "*a", "!!str ", "<<: ", "|\n", ">\n", "%", "@", "`", "---\n", "...\n", "? ", "~", "null",
        "2026-02-31", "1e9", "\\", "\\x00", "é", "😀", "\u200b", "part: contact\n", "sources: [book-2001]\n", "word ", ", ",
        "title: x\ntitle: y\n",
    ];

    [Fact]
    public void Bodies_of_pages_neither_break_the_build_nor_hold_it_up() =>
        Tried(Pieces, 40).Check(Seeded(26));

    [Fact]
    public void Front_matter_neither_breaks_the_build_nor_holds_it_up() =>
        Tried(FrontPieces, 14, isFront: true).Check(Seeded(27));

    /// <summary>Several texts at once: the rest of the site is built with each.</summary>
    private Property Tried(string[] pieces, int longest, bool isFront = false)
    {
        var text = Gen.Elements(pieces).ArrayOf(longest).Select(string.Concat);
        return Prop.ForAll(text.ArrayOf(AtOnce).ToArbitrary(), texts => IsBuilt(texts, isFront));
    }

    private static Config Seeded(ulong seed) =>
        Config.QuickThrowOnFailure.WithMaxTest(InAll / AtOnce).WithReplay(seed, 1);

    private void IsBuilt(string[] texts, bool isFront)
    {
        for (var i = 0; i < texts.Length; i++)
            warm.Site.Put($"pages/fuzz-{i}.md", isFront ? $"---\n{texts[i]}\n---\nSome words.\n" : Page(i, texts[i]));
        var (began, time) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = Built(texts);
        time = Environment.CpuUsage.TotalTime - time;
        var isQuick = time < Most && Stopwatch.GetElapsedTime(began) < Most * 10;
        Assert.True(isQuick, $"{time.TotalSeconds:0.0} s for:\n{string.Join("\n====\n", texts)}");
        Assert.NotEqual(BuildOutcome.WrongUsage, result.Outcome);
        Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains("fault in a component", StringComparison.Ordinal));
    }

    private BuildResult Built(string[] texts)
    {
        try
        {
            return warm.Site.Build(options => options with { CheckOnly = true });
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException("One of these breaks the build:\n" + string.Join("\n====\n", texts), fault);
        }
    }

    private static string Page(int number, string body) =>
        $"---\ntitle: Page {number}\nsummary: What this page is about, in forty or more characters.\nreviewed: 2026-01-02\n---\n{body}\n";
}
