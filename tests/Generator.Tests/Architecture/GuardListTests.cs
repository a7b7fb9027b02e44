using System.Text.RegularExpressions;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Architecture;

/// <summary>tests/guards.txt names lines of the code that tests/break-guards.sh breaks, one after the other.</summary>
public sealed class GuardListTests
{
    [Fact]
    public void Every_guard_of_the_list_stands_once_in_its_file()
    {
        var guards = File.ReadLines(Path.Combine(Repository.Root, "tests", "guards.txt")).Where(line => line.Length > 0 && line[0] != '#');
        Assert.DoesNotContain(guards, guard => !StandsOnce(guard));
    }

    private static bool StandsOnce(string guard)
    {
        var parts = Regex.Split(guard, @"(?<!\\)\|", RegexOptions.None, TimeSpan.FromSeconds(1));
        var words = parts[1].Trim().Replace("\\|", "|", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        var path = Path.Combine(Repository.Root, parts[0].Trim());
        return parts.Length == 4 && File.Exists(path) && File.ReadAllText(path).Split(words).Length == 2;
    }
}
