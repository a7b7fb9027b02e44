using CopToolkit.Markdown;

namespace CopToolkit.Documents;

/// <summary>A page that the build will render: which component, with what.</summary>
/// <param name="Page">What every component may ask.</param>
/// <param name="Component">The Razor component.</param>
/// <param name="Document">The document that the page shows; null for a page made from the whole site.</param>
/// <param name="Parameters">Further parameters, made when every document is rendered.</param>
public sealed record PlannedPage(Page Page, Type Component, Document? Document, Func<BodySource, ComponentParameters>? Parameters = null)
{
    /// <summary>Made from the whole site; such pages look at other pages, so they are rendered after those of documents.</summary>
    public bool IsMadeFromSite => Document is null;

    /// <summary>Permanent anchors of a page made from the whole site; a document's own are its headings.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>The page of one document.</summary>
    public static PlannedPage Of(Document document, Page page) => new(page, document.Type.PageComponentOf(document)!, document);

    /// <summary>A page made from the whole site, whose component <typeparamref name="T"/> takes parameters besides the page.</summary>
    public static PlannedPage Made<T>(Page page, Func<BodySource, ComponentParameters<T>> parameters) =>
        new(page, typeof(T), null, parameters);

    /// <summary>A page made from the whole site, whose component needs nothing but the page.</summary>
    public static PlannedPage Made<T>(Page page) => new(page, typeof(T), null);
}

/// <summary>What a page made from the whole site may ask of the rendered documents.</summary>
public sealed record BodySource(Uses Uses, Func<Document, BodyFrame, Body> Read)
{
    /// <summary>The body of an entry on its listing page.</summary>
    public Body BodyOf(Document document) => Read(document, BodyFrame.Own);
}
