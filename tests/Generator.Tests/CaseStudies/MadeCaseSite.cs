using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>The minimal site with cases made for a test.</summary>
internal static class MadeCaseSite
{
    public static TestSite Of(int cases)
    {
        var site = TestSite.Minimal();
        foreach (var (path, text) in MadeCases.Many(cases)) site.Put(path, text);
        return site;
    }
}
