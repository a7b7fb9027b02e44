using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Teaching;

/// <summary>Everything that a course can be built on, in reading order: by stage, and by type what belongs to no stage.</summary>
public sealed class CourseList
{
    private readonly Dictionary<Document, Course> _byDocument;
    private readonly Dictionary<string, Course> _byGroup;

    private CourseList(Site site)
    {
        var taught = site.Documents.Where(IsTaught).ToList();
        _byDocument = taught.ToDictionary(document => document, document => Of(site, document));
        Groups = [.. Stages(site, taught), .. Types(site, taught)];
        _byGroup = Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        Whole = Groups.Count == 0 ? null : WholeOf(site, Groups);
    }

    /// <summary>The whole toolkit; null for a site without anything to teach.</summary>
    public Course? Whole { get; }

    /// <summary>The stages, then the types of what belongs to no stage, such as case studies.</summary>
    public IReadOnlyList<Course> Groups { get; }

    /// <summary>Every page, every group and the whole.</summary>
    public IEnumerable<Course> All => Whole is null ? [] : [Whole, .. Groups, .. _byDocument.Values];

    /// <summary>The courses of a site; they are worked out once.</summary>
    public static CourseList Of(Site site) => site.Derived(static one => new CourseList(one));

    public Course? Of(Document document) => _byDocument.GetValueOrDefault(document);

    /// <summary>The course of a stage, or of a type by its folder.</summary>
    public Course? OfGroup(string id) => _byGroup.GetValueOrDefault(id);

    private static bool IsTaught(Document document) =>
        document is { Metadata: ITeachable { Outcomes.Count: > 0 }, Type.Placement: Placement.Page, Metadata.IsListed: true };

    private static Course WholeOf(Site site, IReadOnlyList<Course> groups) =>
        new(site, "toolkit", site.Settings.Title, site.Settings.Description, Address.Home, FixedAddresses.Trainers) { Parts = groups };

    private IEnumerable<Course> Stages(Site site, List<Document> taught)
    {
        if (site.TypeOf(ContentFolders.Toolkit) is not { } toolkit) yield break;
        foreach (var stage in site.Vocabularies.Of("stages").Entries)
        {
            var pages = taught.Where(document => ((ITeachable)document.Metadata).TaughtIn == stage.Id);
            var parts = pages.Select(document => _byDocument[document]).ToList();
            if (parts.Count == 0) continue;
            yield return new Course(site, stage.Id, stage.Label, stage.Summary ?? stage.Label, toolkit.Listing, PageOf(stage.Id))
            {
                Fragment = stage.Id,
                Parts = parts,
            };
        }
    }

    private IEnumerable<Course> Types(Site site, List<Document> taught) =>
        taught.Where(document => ((ITeachable)document.Metadata).TaughtIn is null).GroupBy(document => document.Type)
            .Select(group => OfType(site, group.Key, [.. group.Select(document => _byDocument[document])]));

    private static Course OfType(Site site, ContentType type, IReadOnlyList<Course> parts)
    {
        var summary = type.Summary.Length > 0 ? type.Summary : type.Title;
        return new Course(site, type.Folder, type.Title, summary, type.Listing, PageOf(type.Folder)) { Parts = parts };
    }

    private static Course Of(Site site, Document document)
    {
        var page = new Address(document.Address.Path + FixedAddresses.CoursePage);
        return new Course(site, document.Slug, document.Title, document.Metadata.Description, document.Address, page)
        {
            Document = document,
        };
    }

    /// <summary>The course page of a stage, or of a type by its folder.</summary>
    private static Address PageOf(string group) => new($"{FixedAddresses.Trainers.Path}{group}/");
}
