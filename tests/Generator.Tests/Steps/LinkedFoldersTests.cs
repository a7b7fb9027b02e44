using System.Diagnostics;
using CopToolkit.Build;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

/// <summary>A build reads and writes its own folders, whatever links lead out of them.</summary>
public sealed class LinkedFoldersTests : IDisposable
{
    private readonly TestSite _site = TestSite.Minimal();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_link_in_the_output_is_removed_and_never_followed()
    {
        var victim = Directory.CreateDirectory(Path.Combine(_site.Folder, "victim", "sub")).FullName;
        File.WriteAllText(Path.Combine(victim, "precious.txt"), "precious");
        _site.BuildWell();
        Directory.CreateSymbolicLink(Path.Combine(_site.Output, "link"), Path.Combine(_site.Folder, "victim"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Output, "about", "deep"), victim);
        for (var build = 0; build < 3; build++) Assert.Equal(0, _site.Build().Written.Removed);
        Assert.Equal("precious", File.ReadAllText(Path.Combine(victim, "precious.txt")));
        foreach (var folder in new[] { _site.Output, Path.Combine(_site.Folder, ".output.next") })
        {
            Assert.False(Path.Exists(Path.Combine(folder, "link")));
            Assert.False(Path.Exists(Path.Combine(folder, "about", "deep")));
        }
    }

    [Fact]
    public void Nothing_is_written_through_a_link_where_a_file_or_a_folder_of_the_site_should_be()
    {
        var victim = Directory.CreateDirectory(Path.Combine(_site.Folder, "victim")).FullName;
        var letter = Path.Combine(_site.Folder, "letter.txt");
        File.WriteAllText(letter, "dear");
        _site.BuildWell();
        for (var build = 0; build < 3; build++)
        {
            var about = Path.Combine(_site.Output, "about");
            Directory.Delete(about, recursive: true);
            Directory.CreateSymbolicLink(about, victim);
            File.Delete(Path.Combine(_site.Output, "robots.txt"));
            File.CreateSymbolicLink(Path.Combine(_site.Output, "robots.txt"), letter);
            _site.BuildWell();
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(victim));
        Assert.Equal("dear", File.ReadAllText(letter));
    }

    [Fact]
    public void An_output_that_is_a_link_stays_one_and_the_folder_behind_it_gets_every_site()
    {
        var served = Directory.CreateDirectory(Path.Combine(_site.Folder, "served")).FullName;
        Directory.CreateSymbolicLink(_site.Output, served);
        for (var build = 0; build < 3; build++)
        {
            _site.BuildWell();
            Assert.Equal(served, new DirectoryInfo(_site.Output).LinkTarget);
            Assert.True(File.Exists(Path.Combine(served, "about", "index.html")));
        }
    }

    [Fact]
    public void An_output_that_a_link_leads_into_the_content_is_refused()
    {
        var link = Path.Combine(_site.Folder, "elsewhere");
        Directory.CreateSymbolicLink(link, _site.Content);
        var result = _site.Build(options => options with { Output = Path.Combine(link, "site") });
        Assert.Equal(BuildOutcome.WrongUsage, result.Outcome);
        Assert.Contains("must lie apart; name another with --output DIR", result.Usage, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Content, "site")));
    }

    [Fact]
    public async Task A_pipe_in_the_content_is_a_finding_and_holds_nothing_up()
    {
        if (!OperatingSystem.IsLinux()) return;
        await Process.Start("mkfifo", Path.Combine(_site.Content, "pages", "pipe.md")).WaitForExitAsync();
        var result = await Task.Run(() => _site.Build()).WaitAsync(TimeSpan.FromSeconds(60));
        var finding = Assert.Single(result.Findings);
        Assert.Equal("pages/pipe.md:1: this is no ordinary file but a pipe, a socket or a device; remove it", finding.ToString());
    }

    [Fact]
    public void Two_folders_change_places_in_one_step()
    {
        if (!OperatingSystem.IsLinux()) return;
        var (one, other) = (Path.Combine(_site.Folder, "one"), Path.Combine(_site.Folder, "other"));
        Directory.CreateDirectory(Path.Combine(one, "from-one"));
        Directory.CreateDirectory(Path.Combine(other, "from-other"));
        Assert.True(FolderExchange.InOneStep(one, other));
        Assert.True(Directory.Exists(Path.Combine(one, "from-other")) && Directory.Exists(Path.Combine(other, "from-one")));
        Assert.False(FolderExchange.InOneStep(one, Path.Combine(_site.Folder, "nowhere")));
    }

    [Theory]
    [InlineData("/proc", true)]
    [InlineData("/proc/self", false)]
    public void A_folder_where_another_disk_begins_is_known(string folder, bool expected)
    {
        if (OperatingSystem.IsLinux()) Assert.Equal(expected, MountPoints.Has(folder));
    }
}
