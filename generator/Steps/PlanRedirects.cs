using CopToolkit.Core;
using CopToolkit.Courses;
using CopToolkit.Documents;

namespace CopToolkit.Steps;

/// <summary>Gathers every former address: of documents, of pages that types make, and of the course pages that moved with them.</summary>
public static class PlanRedirects
{
    /// <summary>In the order of the former addresses, without those that name only a former anchor.</summary>
    public static IReadOnlyList<Redirect> Of(Site site)
    {
        IEnumerable<Redirect> all =
        [
            .. site.Documents.SelectMany(AliasesOf),
            .. CoursePages.RedirectsOf(site),
            .. site.Types.SelectMany(type => type.RedirectsOf(site)),
        ];
        return [.. all.Where(redirect => !redirect.From.Contains('#', StringComparison.Ordinal))
            .OrderBy(redirect => redirect.From, StringComparer.Ordinal)];
    }

    private static IEnumerable<Redirect> AliasesOf(Document document) =>
        document.Metadata.Aliases.Select(alias => new Redirect(alias, document.Title, document.Address, document.Fragment));
}
