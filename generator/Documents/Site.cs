using System.Collections.Concurrent;
using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.Documents;

/// <summary>Everything that the content says, once all of it is parsed; nothing in it changes afterwards.</summary>
public sealed class Site : IBodyTargets
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _derived = new();
    private readonly ConcurrentDictionary<Type, object> _byType = new();
    private readonly ConcurrentDictionary<Document, IReadOnlyList<OutputFile>> _files = new();
    private readonly Dictionary<string, Document> _byPath;
    private readonly Dictionary<string, SourceFile> _sourceByPath;
    private readonly Dictionary<string, Address> _addressByPath;

    /// <param name="settings">What site.yml says.</param>
    /// <param name="options">What the build was told.</param>
    /// <param name="vocabularies">The allowed values.</param>
    /// <param name="types">The content types, in menu order.</param>
    /// <param name="sources">Every file of the content.</param>
    /// <param name="documents">Those that could be read, by type, in each type's own order.</param>
    public Site(
        SiteSettings settings,
        SiteOptions options,
        Vocabularies vocabularies,
        IReadOnlyList<ContentType> types,
        IReadOnlyList<SourceFile> sources,
        IReadOnlyList<Document> documents)
    {
        (Settings, Options, Vocabularies, Types, Documents, Sources) = (settings, options, vocabularies, types, documents, sources);
        Url = options.Url ?? OwnAddress.Read(settings.Url.ToString()).Address ?? settings.Url.Uri;
        Repository = options.Repository ?? (settings.Repository is { } named ? OwnAddress.ReadRepository(named.ToString()).Address : null);
        _sourceByPath = sources.ToDictionary(file => file.Path, StringComparer.Ordinal);
        _byPath = documents.ToDictionary(document => document.Source.Path, StringComparer.Ordinal);
        var typeByFolder = types.ToDictionary(type => type.Folder, StringComparer.Ordinal);
        _addressByPath = sources.Where(file => typeByFolder.ContainsKey(file.Folder) && file is { Extension: ".md", IsDraft: false })
            .ToDictionary(file => file.Path, file => typeByFolder[file.Folder].AddressOf(file.Slug), StringComparer.Ordinal);
        Images = sources.Where(file => file.Folder == ContentFolders.Images).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    }

    public SiteSettings Settings { get; }

    public SiteOptions Options { get; }

    public Vocabularies Vocabularies { get; }

    public IReadOnlyList<ContentType> Types { get; }

    /// <summary>Every file of the content, also those that are no documents.</summary>
    public IReadOnlyList<SourceFile> Sources { get; }

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

    /// <summary>Paths of the files that only the preview shows.</summary>
    public IEnumerable<string> Drafts => Sources.Where(file => file.IsDraft).Select(file => file.Path);

    public bool IsDraft(string path) => SourceAt(path) is { IsDraft: true };

    public IEnumerable<string> FilePaths => _addressByPath.Keys;

    /// <summary>The documents of one type, in its own order.</summary>
    public IReadOnlyList<Document<T>> Of<T>() where T : Metadata =>
        (IReadOnlyList<Document<T>>)_byType.GetOrAdd(typeof(T), _ => Documents.OfType<Document<T>>().ToList());

    /// <summary>What a feature makes of the whole site, such as the list of courses; made once, when someone first asks.</summary>
    public T Derived<T>(Func<Site, T> make) where T : class =>
        (T)_derived.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    /// <summary>The files that are published with a document; each is made once in a build.</summary>
    public IReadOnlyList<OutputFile> FilesOf(Document document) =>
        _files.GetOrAdd(document, one => [.. one.Type.FilesOf(one, this)]);

    public Document? Find(string folder, string slug) => FindFile(ContentFolders.FileOf(folder, slug));

    public Document? FindFile(string path) => _byPath.GetValueOrDefault(path);

    public SourceFile? SourceAt(string path) => _sourceByPath.GetValueOrDefault(path);

    /// <summary>The address of a content file, also of one whose front matter is broken, so that one mistake makes one finding.</summary>
    public Address? AddressOfFile(string path) => _addressByPath.TryGetValue(path, out var address) ? address : null;

    /// <summary>The address of a content file, or of a type's listing written as its folder, such as templates/.</summary>
    public Address? AddressOfFileOrListing(string path) =>
        AddressOfFile(path)
        ?? (path.EndsWith('/') && TypeOf(path.TrimEnd('/')) is { ListingComponent: not null } type ? type.Listing : null);

    public string? FragmentOfFile(string path) => FindFile(path)?.Fragment;

    public string? ShortNameOf(string folder, string slug) => Find(folder, slug)?.Metadata.ShortName;

    public IEnumerable<string> SlugsIn(string folder) =>
        Documents.Where(document => document.Type.Folder == folder).Select(document => document.Slug);

    public ContentType? TypeOf(string folder) => Types.FirstOrDefault(type => type.Folder == folder);
}
