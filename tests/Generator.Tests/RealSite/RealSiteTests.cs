using CopToolkit.Build;
using CopToolkit.Checks;
using CopToolkit.Documents;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.RealSite;

/// <summary>The site that is published: content/ with its own theme.</summary>
public sealed class RealSiteTests
{
    [Fact]
    public void Has_no_finding_and_lists_every_address_as_permanent()
    {
        var content = Repository.Content;
        var result = Pipeline.Run(new SiteOptions
        {
            Content = content,
            Output = Path.Combine(Repository.Root, "output"),
            Themes = Repository.Themes,
            CheckOnly = true,
        });
        Assert.Empty(result.Findings);
        var listed = File.ReadAllLines(Path.Combine(content, Permalinks.FileName)).ToHashSet(StringComparer.Ordinal);
        var missing = result.PublishedLinks.Where(link => !listed.Contains(link)).ToList();
        Assert.True(
            missing.Count == 0,
            $"content/{Permalinks.FileName} lacks {string.Join(", ", missing)}; " +
            "run: dotnet run --project generator -- permalinks");
    }
}
