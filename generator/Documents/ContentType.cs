using CopToolkit.Core;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.Documents;

/// <summary>Whether a document has a page of its own or is one entry on its type's listing page.</summary>
public enum Placement
{
    Page,
    Entry,
}

/// <summary>One kind of document: where it lives, what its front matter says, and which components show it.</summary>
public abstract class ContentType
{
    /// <summary>The folder below content/, and the first part of every address.</summary>
    public abstract string Folder { get; }

    /// <summary>What messages call one document, with its article: "a toolkit page".</summary>
    public abstract string Singular { get; }

    /// <summary>The title of the listing page, and what menus call the type.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for the listing page.</summary>
    public virtual string Summary => "";

    public virtual Placement Placement => Placement.Page;

    /// <summary>The component for one document; it takes the parameters of DocumentPage.</summary>
    public virtual Type? PageComponent => null;

    /// <summary>The component for this one document, where a type shows documents in more than one way.</summary>
    public virtual Type? PageComponentOf(Document document) => PageComponent;

    /// <summary>The component for the listing; it takes the parameters of ListingPage.</summary>
    public virtual Type? ListingComponent => null;

    /// <summary>The listing is named in the menu.</summary>
    public virtual bool IsInMenu => ListingComponent is not null;

    /// <summary>Documents of this type appear in the A to Z.</summary>
    public virtual bool IsInAToZ => true;

    /// <summary>The bodies are prose with links and sources; a type that reads its bodies in a way of its own says false.</summary>
    public virtual bool HasProse => true;

    /// <summary>What every address of the type starts with.</summary>
    public virtual string AddressPrefix => Folder + "/";

    public Address Listing => new(AddressPrefix);

    public abstract Type MetadataType { get; }

    /// <summary>Every record that a file of the type can hold; most types have one.</summary>
    public virtual IReadOnlyList<Type> MetadataTypes => [MetadataType];

    public Address AddressOf(string slug) => Placement == Placement.Entry ? Listing : new Address(AddressPrefix + slug + "/");

    /// <summary>Reads one file; null when its front matter has a finding.</summary>
    public abstract Document? Read(SourceFile file, FrontMatterSplit split, YamlMap map, Vocabularies vocabularies, Findings findings);

    /// <summary>The documents in reading order.</summary>
    public abstract IReadOnlyList<Document> Sort(IEnumerable<Document> documents, Vocabularies vocabularies);

    /// <summary>The rules of one document that go beyond single fields.</summary>
    public abstract void Check(Document document, Site site, Findings findings);

    /// <summary>The files that are published with a document, besides its page.</summary>
    public virtual IEnumerable<OutputFile> FilesOf(Document document, Site site) => [];

    /// <summary>What search finds of a document besides its names, its summary and its prose: texts by the headings of its page.</summary>
    public virtual IEnumerable<BodySection> TextsForSearch(Document document, Site site) => [];

    /// <summary>Search results may quote the text; where that could distress someone they show the summary.</summary>
    public virtual bool MayBeQuoted(Document document) => true;

    /// <summary>How much a word counts here for search, in hundredths of what it counts elsewhere.</summary>
    public virtual int SearchWeight => 100;

    /// <summary>Permanent anchors on a document's page besides the headings of its body.</summary>
    public virtual IEnumerable<string> AnchorsOf(Document document) => [];

    /// <summary>Links of the front matter to anchors of other pages, to be checked once every page is rendered.</summary>
    public virtual IEnumerable<AnchorLink> AnchorLinksOf(Document document, Site site) => [];

    /// <summary>The parameters for <see cref="ListingComponent"/>.</summary>
    public abstract object ListingOf(Site site);

    /// <summary>Anchors that the listing page offers beyond its entries.</summary>
    public virtual IEnumerable<string> ListingAnchors(Site site) => [];

    /// <summary>The trail from the home page, without the page itself.</summary>
    public virtual IEnumerable<Crumb> TrailOf(Document document, Site site) => ListingComponent is null ? [] : [new Crumb(Title, Listing)];

    /// <summary>The pages that the type makes from all of its documents, besides its listing.</summary>
    public virtual IEnumerable<PlannedPage> PagesOf(Site site, Links links) => [];

    /// <summary>Former addresses of such pages, which lead elsewhere now.</summary>
    public virtual IEnumerable<Redirect> RedirectsOf(Site site) => [];

    /// <summary>Pages below the type's address were taken away for good, and nothing may say where they were.</summary>
    public virtual bool HasGonePages(Site site) => false;

    /// <summary>What the feed tells besides which pages were reviewed.</summary>
    public virtual IEnumerable<News> NewsOf(Site site) => [];

    /// <summary>What the build tells the person at the terminal about the type, a line each.</summary>
    public virtual IEnumerable<string> ReportOf(Site site) => [];

    /// <summary>What readers should be told before they read a document, in a sentence; null for most.</summary>
    public virtual string? ContentNoteOf(Document document, Site site) => null;

    /// <summary>The body of a file of this type, also of one whose front matter is wrong.</summary>
    public MarkdownSource BodyOf(SourceFile file, FrontMatterSplit split, bool tellsLines = false) =>
        new(file.Path, split.Body(file), split.BodyLine, Singular)
        {
            IsEntry = Placement == Placement.Entry,
            IsReservedId = IsReservedId,
            TellsLines = tellsLines,
        };

    /// <summary>An id that the page of a document needs for itself, so that no heading may have it.</summary>
    public virtual bool IsReservedId(string id) => false;
}

/// <summary>A content type whose metadata is the record <typeparamref name="T"/>.</summary>
public abstract class ContentType<T> : ContentType where T : Metadata
{
    public override Type MetadataType => typeof(T);

    public override Document? Read(SourceFile file, FrontMatterSplit split, YamlMap map, Vocabularies vocabularies, Findings findings) =>
        new MetadataReader(file.Path, vocabularies, findings).Read<T>(map, Singular) is { } metadata
            ? new Document<T>(this, file, split, metadata)
            : null;

    public override IReadOnlyList<Document> Sort(IEnumerable<Document> documents, Vocabularies vocabularies) =>
        [.. InOrder(documents.Cast<Document<T>>().OrderBy(d => d.Source.Path, StringComparer.Ordinal), vocabularies)];

    public override void Check(Document document, Site site, Findings findings) => Rules((Document<T>)document, site, findings);

    public override object ListingOf(Site site) => site.Of<T>();

    protected virtual IEnumerable<Document<T>> InOrder(IEnumerable<Document<T>> documents, Vocabularies vocabularies) =>
        documents.OrderBy(document => document.Title, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of one document that go beyond single fields.</summary>
    protected virtual void Rules(Document<T> document, Site site, Findings findings)
    {
    }
}
