using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.Teaching;

namespace CopToolkit.Courses;

/// <summary>The pages "Use in a course": one for every page that is taught, and one for every stage.</summary>
public static class CoursePages
{
    public static IEnumerable<PlannedPage> Of(Site site, Links links) =>
        CourseList.Of(site).All.Where(course => course != course.All.Whole).Select(course => Of(course, site, links));

    /// <summary>The course page of a page that moved moves with it, and that of a withdrawn one leads to the notice.</summary>
    public static IEnumerable<Redirect> RedirectsOf(Site site)
    {
        var courses = CourseList.Of(site);
        foreach (var document in site.Documents)
        {
            foreach (var alias in document.Metadata.Aliases.Select(alias => alias + FixedAddresses.CoursePage))
            {
                if (courses.Of(document) is { } course) yield return new Redirect(alias, document.Title, course.Page);
                else if (!document.Metadata.IsListed) yield return new Redirect(alias, document.Title, document.Address);
            }
        }

        foreach (var redirect in Missing(site)) yield return redirect;
    }

    /// <summary>Course pages of what was withdrawn, and of a type that has nothing left to teach, lead to the notice and to the
    /// list.</summary>
    private static IEnumerable<Redirect> Missing(Site site)
    {
        var withdrawn = site.Documents.Where(document => !document.Metadata.IsListed).ToList();
        foreach (var document in withdrawn)
            yield return new Redirect(document.Address.Path + FixedAddresses.CoursePage, document.Title, document.Address);
        var courses = CourseList.Of(site);
        var types = withdrawn.Select(document => document.Type).Distinct();
        foreach (var type in types.Where(type => type.ListingComponent is not null && courses.OfGroup(type.Folder) is null))
            yield return new Redirect($"{FixedAddresses.Trainers.Path}{type.Folder}/", type.Title, type.Listing);
    }

    private static PlannedPage Of(Course course, Site site, Links links)
    {
        var title = $"Use “{course.Title}” in a course";
        var page = new Page(site, links.From(course.Page), course.Page, title, course.Description) { Trail = [.. Trail(course, site)] };
        return PlannedPage.Made<CoursePage>(page, _ => new ComponentParameters<CoursePage>().With(one => one.Course, course));
    }

    private static IEnumerable<Crumb> Trail(Course course, Site site)
    {
        if (course.Document is { } document)
            return [.. document.Type.TrailOf(document, site), new Crumb(document.Title, document.Address)];
        var file = ContentFolders.FileOf(ContentFolders.Pages, "trainers");
        return site.AddressOfFile(file) is { } trainers ? [new Crumb(site.FindFile(file)?.Title ?? "Trainers", trainers)] : [];
    }
}
