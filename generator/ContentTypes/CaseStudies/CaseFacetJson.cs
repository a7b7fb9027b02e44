using CopToolkit.Core;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>What the script of the listing reads: the filters and their values.</summary>
public static class CaseFacetJson
{
    public static string Script(CaseFacets facets) => EmbeddedJson.Element("case-facets", new
    {
        facets.Least,
        Facets = facets.Facets.Select(facet => new
        {
            facet.Id,
            facet.Label,
            facet.Everything,
            Values = facet.Values.Select(value => new { value.Id, value.Label }),
        }),
    });
}
