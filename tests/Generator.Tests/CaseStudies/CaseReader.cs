using CopToolkit.ContentTypes;
using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Steps;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.CaseStudies;

/// <summary>Reads the text of a file as the build reads it.</summary>
internal static class CaseReader
{
    public static CaseStudy Read(string text)
    {
        using var site = TestSite.Minimal();
        return Site(site.Put("case-studies/a-case.md", text)).Of<CaseStudy>()[0].Metadata;
    }

    public static Site Site(TestSite made)
    {
        var findings = new Findings();
        var site = ParseDocuments.Into(ReadFiles.From(made.Content, findings), AllContentTypes.List, made.Options, findings)!;
        Assert.Empty(findings.Sorted().Select(finding => finding.ToString()));
        return site;
    }
}
