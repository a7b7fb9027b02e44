using CopToolkit.Build;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests;

/// <summary>Each folder of tests/sites/invalid holds one mistake, and what the author is told about it.</summary>
public sealed class InvalidSites
{
    public static TheoryData<string> Mistakes =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Sites, "invalid"))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Says_what_is_wrong_and_what_to_do(string mistake)
    {
        using var site = TestSite.Invalid(mistake);
        var result = site.Build();
        var found = result.Findings.Select(finding => finding.ToString()).ToList();
        var file = Path.Combine(Repository.Sites, "invalid", mistake, "expected.txt");
        if (Golden.Accepts) File.WriteAllLines(file, found);
        Assert.Equal(File.ReadAllLines(file), found);
        Assert.NotEmpty(found);
        Assert.Equal(BuildOutcome.Findings, result.Outcome);
        Assert.False(Directory.Exists(site.Output), "A build with findings must not write.");
    }
}
