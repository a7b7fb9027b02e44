using System.Diagnostics;
using CopToolkit.Build;
using CopToolkit.ContentTypes;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Holds_the_same_bytes_after_a_build_in_another_folder_by_other_workers()
    {
        using var one = TestSite.Complete();
        using var two = TestSite.Complete();
        var files = one.BuildWell(options => options with { Workers = 1 });
        var elsewhere = Path.Combine(two.Folder, "elsewhere/site");
        AssertSame(files, two.BuildWell(options => options with { Workers = 4, Output = elsewhere }, output: elsewhere));
        AssertSame(files, one.BuildWell(options => options with { Workers = 3 }));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "tr_TR.UTF-8")]
    [InlineData("America/Los_Angeles", "ar_SA.UTF-8")]
    public void Holds_the_same_bytes_after_a_build_in_another_country(string timeZone, string language)
    {
        using var here = TestSite.Complete();
        using var there = TestSite.Complete();
        var ended = BuiltProgram.Run(
            there.Folder,
            ["--themes", Repository.Themes],
            ("TZ", timeZone),
            ("LANG", language),
            ("LC_ALL", language),
            ("DOTNET_PROCESSOR_COUNT", "1"));
        Assert.Equal(0, ended.ExitCode);
        AssertSame(here.BuildWell(), TempFolder.Read(there.Output));
    }

    [Fact]
    public void Keeps_nothing_of_what_the_content_no_longer_has()
    {
        var about = File.ReadAllText(_site.PathOf("pages/about.md"));
        _site.Put("pages/second.md", about.Replace("title: About", "title: Second", StringComparison.Ordinal)).BuildWell();
        Assert.True(File.Exists(Path.Combine(_site.Output, "second/index.html")));
        // The search index has another folder as soon as a page comes or goes.
        var index = Directory.GetFiles(Path.Combine(_site.Output, "search"), "*.js", SearchOption.AllDirectories).Length - 1;
        for (var build = 0; build < 3; build++)
        {
            File.Delete(_site.PathOf("pages/second.md"));
            var removed = _site.Build().Written.Removed;
            Assert.Equal(build == 0 ? 1 + index : 0, removed);
            Assert.False(Directory.Exists(Path.Combine(_site.Output, "second")));
        }

        using var fresh = TestSite.Minimal();
        AssertSame(fresh.BuildWell(), TempFolder.Read(_site.Output));
    }

    [Fact]
    public void Puts_right_what_somebody_changed_in_it()
    {
        var files = _site.BuildWell();
        File.WriteAllText(Path.Combine(_site.Output, "about/index.html"), "Changed");
        File.WriteAllText(Path.Combine(_site.Output, "added.html"), "Added");
        File.Delete(Path.Combine(_site.Output, "index.html"));
        AssertSame(files, _site.BuildWell());
    }

    [Fact]
    public void Is_refused_where_it_holds_files_of_somebody_else()
    {
        Directory.CreateDirectory(_site.Output);
        _site.BuildWell();
        File.Delete(Path.Combine(_site.Output, OutputFolder.Marker));
        File.WriteAllText(Path.Combine(_site.Output, "thesis.txt"), "Mine");
        var before = TempFolder.Read(_site.Output);
        var result = _site.Build();
        Assert.Equal(BuildOutcome.WrongUsage, result.Outcome);
        Assert.Equal(
            $"the folder {_site.Output} holds files that this generator did not write; " +
            "name an empty or a new folder with --output DIR",
            result.Usage);
        AssertSame(before, TempFolder.Read(_site.Output));
    }

    [Theory]
    [InlineData("pages/about.md", "Some words", "# Some words")]
    [InlineData("pages/about.md", "title:", "titel:")]
    [InlineData("site.yml", "theme: base", "theme: none")]
    [InlineData("site.yml", "title:", "titel:")]
    public void Stays_as_it_is_byte_for_byte_when_a_build_has_findings(string file, string good, string bad)
    {
        var before = _site.BuildWell();
        var about = File.ReadAllText(_site.PathOf("pages/about.md"));
        _site.Put("pages/new.md", about.Replace("title: About", "title: New", StringComparison.Ordinal));
        _site.Replace(file, good, bad);
        Assert.Equal(BuildOutcome.Findings, _site.Build().Outcome);
        AssertSame(before, TempFolder.Read(_site.Output));
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    public void Comes_back_when_a_build_was_killed_between_its_renames(bool hasNext, bool hasLive, bool hasLast)
    {
        var before = _site.BuildWell();
        var (next, last) = (Path.Combine(_site.Folder, ".output.next"), Path.Combine(_site.Folder, ".output.last"));
        if (hasLast) TempFolder.Copy(_site.Output, last);
        if (!hasLive) Directory.Delete(_site.Output, recursive: true);
        if (hasNext) File.WriteAllText(Path.Combine(Directory.CreateDirectory(next).FullName, "index.html"), "half");
        else if (Directory.Exists(next)) Directory.Delete(next, recursive: true);
        var about = File.ReadAllText(_site.PathOf("pages/about.md"));
        Assert.Equal(BuildOutcome.Findings, _site.PutBody("# Not good\n").Build().Outcome);
        if (hasLive || hasLast) AssertSame(before, TempFolder.Read(_site.Output));
        AssertSame(before, _site.Put("pages/about.md", about).BuildWell());
        Assert.False(Directory.Exists(last));
    }

    [Fact]
    public void Holds_the_old_or_the_new_site_when_a_build_is_killed_at_any_moment()
    {
        foreach (var page in Enumerable.Range(1, 80)) Put(page, "old");
        var old = _site.BuildWell();
        foreach (var page in Enumerable.Range(1, 80)) Put(page, "new");
        using var other = TestSite.Minimal();
        TempFolder.Copy(_site.Content, other.Content);
        var fresh = other.BuildWell();
        var longest = BuildAndKill(TimeSpan.FromMinutes(1));
        AssertSame(fresh, TempFolder.Read(_site.Output));

        var random = new Random(20261121);
        for (var round = 0; round < 6; round++)
        {
            var (from, to) = round % 2 == 0 ? (fresh, old) : (old, fresh);
            foreach (var page in Enumerable.Range(1, 80)) Put(page, round % 2 == 0 ? "old" : "new");
            BuildAndKill(longest * (0.4 + (0.6 * random.NextDouble())));
            AssertReadable(from, to);
            _site.BuildWell();
        }

        void Put(int page, string word) => _site.Put(
            $"pages/page-{page}.md",
            $"---\ntitle: Page {page}\nsummary: A page that a build writes again when its one word changes.\n" +
            $"reviewed: 2026-01-02\n---\nThe {word} words.\n");
    }

    [Fact]
    public void Is_written_by_one_build_at_a_time()
    {
        var before = _site.BuildWell();
        using (OutputFolder.Open(_site.Options, new HashSet<string>(StringComparer.Ordinal), new Findings()))
        {
            Assert.Throws<OutputBusyException>(() => _site.Build());
            var ended = BuiltProgram.Run(_site.Folder, ["--themes", Repository.Themes]);
            Assert.Equal(2, ended.ExitCode);
            Assert.Equal(
                "Another build is writing this output folder; " +
                "wait for it to end, or name another folder with --output DIR.\n",
                ended.Error);
            AssertSame(before, TempFolder.Read(_site.Output));
        }

        AssertSame(before, _site.BuildWell());
    }

    [Fact]
    public void Takes_no_two_files_of_one_name()
    {
        var findings = new Findings();
        using var output = OutputFolder.Open(_site.Options, new HashSet<string>(StringComparer.Ordinal), findings);
        output.Write("a/index.html", "one"u8);
        output.Write("a/index.html", "two"u8);
        Assert.Equal(
            ["a/index.html:1: two pages would be written to this address; rename one of the files behind it"],
            findings.Sorted().Select(finding => finding.ToString()));
    }

    private TimeSpan BuildAndKill(TimeSpan after)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = BuiltProgram.Start(_site.Folder, ["--themes", Repository.Themes]);
        if (!process.WaitForExit(after)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>The next start gives back a whole site, even when what it builds is not good.</summary>
    private void AssertReadable(SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after)
    {
        var about = File.ReadAllText(_site.PathOf("pages/about.md"));
        Assert.Equal(BuildOutcome.Findings, _site.PutBody("# Not good\n").Build().Outcome);
        _site.Put("pages/about.md", about);
        var now = TempFolder.Read(_site.Output);
        AssertSame(now["page-1/index.html"].AsSpan().SequenceEqual(before["page-1/index.html"]) ? before : after, now);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(actual[file.Key]), file.Key + " differs."));
    }

    /// <summary>What only writing can find is found before the old site goes.</summary>
    [Fact]
    public void Keeps_the_old_site_when_writing_finds_something()
    {
        using var site = TestSite.Minimal();
        site.BuildWell();
        var before = TempFolder.Read(site.Output);
        site.Put("faulty/page.md", "---\ntitle: Page\n---\n");
        var result = site.Build(types: [.. AllContentTypes.List, new TakesRobots()]);
        Assert.Equal(BuildOutcome.Findings, result.Outcome);
        Assert.Contains("two pages would be written to this address", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Read(site.Output));
    }

    /// <summary>A type that publishes a file where the build writes one of its own at the very end.</summary>
    private sealed class TakesRobots : ContentType<OnlyATitle>
    {
        public override string Folder => "faulty";

        public override string Singular => "a faulty page";

        public override string Title => "Faulty";

        public override IEnumerable<OutputFile> FilesOf(Document document, Site site) => [new("robots.txt", "x"u8.ToArray())];
    }

    private sealed record OnlyATitle : Metadata
    {
        public override bool IsListed => false;
    }
}
