using CopToolkit.ContentTypes.CaseStudies;
using CopToolkit.ContentTypes.Editions;
using CopToolkit.ContentTypes.GlossaryTerms;
using CopToolkit.ContentTypes.PlainPages;
using CopToolkit.ContentTypes.References;
using CopToolkit.ContentTypes.Templates;
using CopToolkit.ContentTypes.ToolkitPages;
using CopToolkit.ContentTypes.Tools;
using CopToolkit.Documents;

namespace CopToolkit.ContentTypes;

/// <summary>Every content type, in menu order. A new type needs its record, its page component and one line here.</summary>
public static class AllContentTypes
{
    public static IReadOnlyList<ContentType> List { get; } =
    [
        new ToolkitPageType(),
        new TemplateType(),
        new ToolType(),
        new CaseStudyType(),
        new GlossaryTermType(),
        new ReferenceType(),
        new PlainPageType(),
        new EditionType(),
    ];
}
