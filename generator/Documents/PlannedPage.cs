using CopToolkit.Markdown;

namespace CopToolkit.Documents;

/// <summary>A page that the build will render: which component, with what.</summary>
/// <param name="Page">What every component may ask.</param>
/// <param name="Component">The Razor component.</param>
/// <param name="Document">The document that the page shows; null for a page made from the whole site.</param>
/// <param name="Parameters">Further parameters, made when every document is rendered.</param>
public sealed record PlannedPage(Page Page, Type Component, Document? Document, Func<BodySource, IReadOnlyDictionary<string, object?>>? Parameters = null)
{
    /// <summary>Pages that look at other pages are rendered after these.</summary>
    public bool IsLate => Document is null;

    /// <summary>Permanent anchors of a page made from the whole site; a document's own are its headings.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];
}

/// <summary>What a late page may ask of the rendered documents.</summary>
public sealed record BodySource(Uses Uses, Func<Document, BodyFrame, Body> Read)
{
    /// <summary>The body of an entry on its listing page.</summary>
    public Body BodyOf(Document document) => Read(document, BodyFrame.Own);
}
