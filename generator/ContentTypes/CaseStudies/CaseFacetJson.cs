using System.Text.Json;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>What the script of the listing reads: the filters and their values.</summary>
public static class CaseFacetJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>A block of data; the serialiser escapes every character that could end it.</summary>
    public static string Script(CaseFacets facets) => $"<script type=\"application/json\" id=\"case-facets\">{JsonSerializer.Serialize(new
    {
        facets.Least,
        Facets = facets.Facets.Select(facet => new { facet.Id, facet.Label, facet.Everything, Values = facet.Values.Select(value => new { value.Id, value.Label }) }),
    }, Options)}</script>";
}
