using System.Diagnostics;
using CopToolkit.Build;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests;

/// <summary>Tests that measure run alone.</summary>
[CollectionDefinition("Measured", DisableParallelization = true)]
public sealed class MeasuredTests;

/// <summary>One bad file never costs more than two seconds or 256 MB, and ends in a finding or in a page, never in an exception.</summary>
[Collection("Measured")]
public sealed class HostileFileTests(HostileFileTests.WarmSite warm) : IClassFixture<HostileFileTests.WarmSite>
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);
    private const long MostMegabytes = 256;

    public static TheoryData<string> Names => [.. HostileFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_or_refused_at_once(string name)
    {
        warm.Site.Put("pages/about.md", HostileFiles.Make(name));
        // All that was ever allocated is more than what was held at once, so this is the stricter measure of the two.
        var allocated = GC.GetTotalAllocatedBytes();
        // The processor's time, because a busy machine stretches every other clock.
        var (began, time) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = warm.Site.Build(options => options with { CheckOnly = true });
        time = Environment.CpuUsage.TotalTime - time;
        var megabytes = (GC.GetTotalAllocatedBytes() - allocated) / 1024 / 1024;
        Assert.NotEqual(BuildOutcome.WrongUsage, result.Outcome);
        Assert.True(time < Most, $"{name} takes {time.TotalSeconds:0.0} s.");
        Assert.True(Stopwatch.GetElapsedTime(began) < Most * 10, $"{name} waits for something.");
        Assert.True(megabytes < MostMegabytes, $"{name} takes {megabytes} MB.");
        Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains("fault in a component", StringComparison.Ordinal));
    }

    /// <summary>The same texts as a section of a case, which is also read for identifiers.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_or_refused_at_once_as_a_case(string name)
    {
        var text = System.Text.Encoding.UTF8.GetString(HostileFiles.Make(name));
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal) is var end and > 0 ? text[(end + 5)..] : text;
        var one = CaseStudies.MadeCases.One;
        var longest = 250 * 1024 - one.Length;
        var before = body[..Math.Min(body.Length, longest)];
        var written = name.StartsWith("YAML", StringComparison.Ordinal)
            ? text
            : one.Replace("A man had moved", before + "\n\nA man had moved", StringComparison.Ordinal);
        warm.Site.PutBody("Text.").Put("case-studies/a-case.md", written);
        var time = Environment.CpuUsage.TotalTime;
        var result = warm.Site.Build(options => options with { CheckOnly = true });
        time = Environment.CpuUsage.TotalTime - time;
        File.Delete(warm.Site.PathOf("case-studies/a-case.md"));
        Assert.NotEqual(BuildOutcome.WrongUsage, result.Outcome);
        Assert.True(time < Most, $"{name} takes {time.TotalSeconds:0.0} s.");
        Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains("fault in a component", StringComparison.Ordinal));
    }

    [Fact]
    public void Does_not_overflow_the_stack_of_the_program_or_its_memory()
    {
        using var site = TestSite.Minimal();
        var yaml = HostileFiles.Names.Where(name => name.StartsWith("YAML", StringComparison.Ordinal));
        foreach (var (i, name) in yaml.Index()) site.Put($"pages/bad-{i}.md", HostileFiles.Make(name));
        var ended = BuiltProgram.Run(site.Folder, ["check", "--themes", Repository.Themes], ("DOTNET_GCHeapHardLimit", "0x10000000"));
        Assert.Equal(1, ended.ExitCode);
        Assert.DoesNotContain("Unhandled", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>A site that was built twice, so that compiling the program is not part of any measurement.</summary>
    public sealed class WarmSite : IDisposable
    {
        public WarmSite()
        {
            Site.BuildWell();
            Site.BuildWell();
        }

        public TestSite Site { get; } = TestSite.Minimal();

        public void Dispose() => Site.Dispose();
    }
}
