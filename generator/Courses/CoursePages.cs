using CopToolkit.Components.Courses;
using CopToolkit.Documents;
using CopToolkit.Modules;

namespace CopToolkit.Courses;

/// <summary>The pages "Use in a course": one for every page that is taught, and one for every stage.</summary>
public static class CoursePages
{
    public static IEnumerable<PlannedPage> Of(Site site, Links links) =>
        site.Courses.All.Where(course => course != site.Courses.Whole).Select(course => new PlannedPage(new Page(site, links.From(course.Page), course.Page, $"Use “{course.Title}” in a course", course.Description)
        {
            Trail = [.. Trail(course, site)],
        }, typeof(CoursePage), null, _ => new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CoursePage.Course)] = course }));

    /// <summary>Course pages of what was withdrawn, and of a type that has nothing left to teach, lead to the notice and to the list.</summary>
    public static IEnumerable<(string Alias, RedirectTarget Target)> Missing(Site site)
    {
        var withdrawn = site.Documents.Where(document => !document.Metadata.IsListed).ToList();
        foreach (var document in withdrawn) yield return (document.Address.Path + CourseList.PageFolder, new RedirectTarget(document.Title, document.Address));
        foreach (var type in withdrawn.Select(document => document.Type).Distinct().Where(type => type.ListingComponent is not null && site.Courses.OfGroup(type.Folder) is null))
            yield return ($"{CourseList.Trainers.Path}{type.Folder}/", new RedirectTarget(type.Title, type.Listing));
    }

    private static IEnumerable<(string Title, Address Address, string? Fragment)> Trail(Course course, Site site)
    {
        if (course.Document is { } document) return [.. document.Type.TrailOf(document, site), (document.Title, document.Address, null)];
        return site.AddressOfFile("pages/trainers.md") is { } trainers ? [(site.FindFile("pages/trainers.md")?.Title ?? "Trainers", trainers, null)] : [];
    }
}
