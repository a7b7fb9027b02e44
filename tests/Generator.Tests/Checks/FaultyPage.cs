using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopToolkit.Tests.Checks;

/// <summary>A page whose component writes whatever it is given, as a component with a fault would.</summary>
public sealed record FaultyPage : Metadata
{
    [Field("The whole page.")]
    public required string Html { get; init; }
}

/// <summary>Pages that no component ought to write.</summary>
public sealed class FaultyPageType : ContentType<FaultyPage>
{
    public override string Folder => "faulty";

    public override string Singular => "a faulty page";

    public override string Title => "Faulty";

    public override Type PageComponent => typeof(View);

    /// <summary>Writes the page as it stands in the front matter.</summary>
    public sealed class View : ComponentBase
    {
        [Parameter, EditorRequired]
        public required Page Page { get; set; }

        [Parameter, EditorRequired]
        public required Document<FaultyPage> Document { get; set; }

        [Parameter, EditorRequired]
        public required Body Body { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Document.Metadata.Html);
    }
}
