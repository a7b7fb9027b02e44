using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>What several cases of one community give away together.</summary>
public sealed class CommunityRulesTests
{
    [Fact]
    public void The_same_pub_in_three_cases_of_a_community_is_a_finding_in_the_newest()
    {
        using var site = With("A man had moved", "A man from the Swan had moved", 3);
        var finding = Assert.Single(site.Findings());
        Assert.StartsWith("case-studies/case-02.md:", finding, StringComparison.Ordinal);
        Assert.Contains("3 cases of this community name the same place", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("Swan", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_cases_may_name_it_and_so_may_another_community()
    {
        using var two = With("A man had moved", "A man from the Swan had moved", 2);
        two.BuildWell();
        using var elsewhere = With("A man had moved", "A man from the Swan had moved", 3);
        var text = File.ReadAllText(elsewhere.PathOf("case-studies/case-02.md"));
        var other = text.Replace("in one part of the country", "in a county by the sea", StringComparison.Ordinal);
        elsewhere.Put("case-studies/case-02.md", MadeCases.Stamped(other)).BuildWell();
    }

    private static TestSite With(string old, string with, int cases)
    {
        var site = TestSite.Minimal();
        foreach (var (path, text) in MadeCases.Many(cases))
        {
            var named = text.Replace(old, with, StringComparison.Ordinal)
                .Replace("protection:\n", "names:\n  public: [Swan]\nprotection:\n", StringComparison.Ordinal);
            site.Put(path, MadeCases.Stamped(named));
        }

        return site;
    }
}
