using CopToolkit.Documents;
using CopToolkit.Markdown;
using Microsoft.AspNetCore.Components;

namespace CopToolkit.Components;

/// <summary>Base of a component that shows one document.</summary>
public abstract class DocumentPage<T> : ComponentBase where T : Metadata
{
    [Parameter, EditorRequired]
    public required Page Page { get; set; }

    [Parameter, EditorRequired]
    public required Document<T> Document { get; set; }

    [Parameter, EditorRequired]
    public required Body Body { get; set; }

    protected T Metadata => Document.Metadata;
}

/// <summary>Base of a component that lists the documents of a type.</summary>
public abstract class ListingPage<T> : ComponentBase where T : Metadata
{
    [Parameter, EditorRequired]
    public required Page Page { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Document<T>> Documents { get; set; }

    [Parameter, EditorRequired]
    public required BodySource Bodies { get; set; }
}
