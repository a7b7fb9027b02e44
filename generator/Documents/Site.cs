using System.Collections.Concurrent;
using CopToolkit.ContentTypes;
using CopToolkit.Courses;
using CopToolkit.FrontMatter;
using CopToolkit.Offline;
using CopToolkit.Search;

namespace CopToolkit.Documents;

/// <summary>Everything that the content says, once all of it is parsed.</summary>
public sealed class Site
{
    private readonly ConcurrentDictionary<Type, object> _byType = new();
    private readonly ConcurrentDictionary<Document, IReadOnlyList<OutputFile>> _files = new();
    private readonly Dictionary<string, Document> _byPath;
    private readonly Dictionary<string, Address> _addressByPath;
    private readonly Lazy<CourseList> _courses;

    public Site(SiteSettings settings, SiteOptions options, Vocabularies vocabularies, IReadOnlyList<ContentType> types, IReadOnlyList<SourceFile> files, IReadOnlyList<Document> documents)
    {
        (Settings, Options, Vocabularies, Types, Documents) = (settings, options, vocabularies, types, documents);
        Url = options.Url ?? settings.Url.Uri;
        Repository = options.Repository ?? settings.Repository?.Uri;
        _byPath = documents.ToDictionary(document => document.Source.Path, StringComparer.Ordinal);
        var typeByFolder = types.ToDictionary(type => type.Folder, StringComparer.Ordinal);
        _addressByPath = files.Where(file => typeByFolder.ContainsKey(file.Folder))
            .ToDictionary(file => file.Path, file => typeByFolder[file.Folder].AddressOf(file.Slug), StringComparer.Ordinal);
        _courses = new Lazy<CourseList>(() => new CourseList(this));
        Images = files.Where(file => string.Equals(file.Folder, "images", StringComparison.Ordinal)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    }

    public SiteSettings Settings { get; }

    public SiteOptions Options { get; }

    public Vocabularies Vocabularies { get; }

    /// <summary>What readers type where the pages say something else.</summary>
    public SearchWords SearchWords { get; init; } = new(new SearchWordFile());

    public IReadOnlyList<ContentType> Types { get; }

    /// <summary>Every document, by type in menu order, then in the type's own order.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Paths of the files below content/images/.</summary>
    public IReadOnlySet<string> Images { get; }

    /// <summary>The site's own absolute address, ending in a slash.</summary>
    public Uri Url { get; }

    /// <summary>The repository, where it is known.</summary>
    public Uri? Repository { get; }

    /// <summary>The day of the build: it decides what has expired, and nothing else.</summary>
    public DateOnly Today => Options.Today;

    /// <summary>The edition for a memory stick, once it is made and where the site offers it.</summary>
    public OfflineEdition? Offline { get; set; }

    /// <summary>The documents of one type, in its own order.</summary>
    public IReadOnlyList<Document<T>> Of<T>() where T : Metadata => (IReadOnlyList<Document<T>>)_byType.GetOrAdd(typeof(T), _ => Documents.OfType<Document<T>>().ToList());

    /// <summary>The files that are published with a document; each is made once in a build.</summary>
    public IReadOnlyList<OutputFile> FilesOf(Document document) => _files.GetOrAdd(document, one => [.. one.Type.FilesOf(one, this)]);

    /// <summary>Everything that a course can be built on.</summary>
    public CourseList Courses => _courses.Value;

    /// <summary>The files that are offered for download besides those of single documents, with the number of their bytes; complete before the first page is rendered.</summary>
    public ConcurrentDictionary<string, int> Downloads { get; } = new(StringComparer.Ordinal);

    /// <summary>The style sheet that handouts carry in themselves.</summary>
    public string? HandoutStyle { get; set; }

    public Document? Find(string folder, string slug) => FindFile($"{folder}/{slug}.md");

    public Document? FindFile(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The address of a content file, also of one whose front matter is broken, so that one mistake makes one finding.</summary>
    public Address? AddressOfFile(string path) => _addressByPath.TryGetValue(path, out var address) ? address : null;

    /// <summary>The address of a content file, or of a type's listing written as its folder, such as templates/.</summary>
    public Address? AddressOfFileOrListing(string path) =>
        AddressOfFile(path) ?? (path.EndsWith('/') && TypeOf(path.TrimEnd('/')) is { ListingComponent: not null } type ? type.Listing : null);

    public IEnumerable<string> FilePaths => _addressByPath.Keys;

    public ContentType? TypeOf(string folder) => Types.FirstOrDefault(type => string.Equals(type.Folder, folder, StringComparison.Ordinal));
}
