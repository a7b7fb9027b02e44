using CopToolkit.ContentTypes.Templates.Files;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.Templates;

/// <summary>What the scripts of the template pages read, in blocks of JSON.</summary>
public static class TemplateJson
{
    /// <summary>One template, for its form.</summary>
    public static string OfTemplate(Document<Template> template, Page page) =>
        EmbeddedJson.Element("template-data", Of(template, page));

    /// <summary>One template, as a part of other data.</summary>
    public static object Of(Document<Template> template, Page page) => new
    {
        template.Slug,
        template.Title,
        Page = page.Links.Absolute(template),
        Blank = page.Links.File(WriteTemplate.PathOf(template, WriteTemplate.Script)),
        Community = "community-name",
        Fields = template.Metadata.Fields.Select(Field),
    };

    /// <summary>Every template, for filters and the starter pack.</summary>
    public static string OfTemplates(IReadOnlyList<Document<Template>> templates, Page page) =>
        EmbeddedJson.Element("template-list", templates.Select(template => Listed(template, page)));

    private static object Listed(Document<Template> template, Page page) => new
    {
        template.Slug,
        template.Title,
        template.Metadata.Kind,
        KindLabel = page.Site.Vocabularies.Of("template-kinds")[template.Metadata.Kind].Label,
        template.Metadata.Stage,
        StageLabel = page.Site.Vocabularies.Of("stages")[template.Metadata.Stage].Label,
        Roles = template.Metadata.Roles.Select(role => new { Id = role, page.Site.Vocabularies.Of("roles")[role].Label }),
        template.Metadata.Minutes,
        Blank = page.Links.File(WriteTemplate.PathOf(template, WriteTemplate.Script)),
        Page = page.Links.To(template),
        Fields = template.Metadata.Fields.Select(Field),
    };

    /// <summary>Every answer that templates share, for the page of a community's details.</summary>
    public static string OfDetails(IReadOnlyList<SharedField> shared, Page page) => EmbeddedJson.Element("details-data", new
    {
        Fields = shared.Select(one => new
        {
            Shared = one.Name,
            one.Field.Label,
            one.Field.Help,
            Kind = one.Field.Kind.Name,
            Options = Some(one.Field.Options),
            Columns = Some(one.Field.Columns),
            Example = Example(one.Field.Example),
            Templates = one.Templates.Select(template => new { template.Title, Page = page.Links.To(template) }),
        }),
    });

    private static object Field(TemplateField field) => new
    {
        field.Id,
        field.Label,
        field.Help,
        Kind = field.Kind.Name,
        Options = Some(field.Options),
        Columns = Some(field.Columns),
        Example = Example(field.Example),
        field.Default,
        field.Shared,
    };

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> list) => list.Count == 0 ? null : list;

    private static object Example(YamlNode node) => node is YamlList list ? list.Items.ConvertAll(Example) : ((YamlScalar)node).Text;
}
