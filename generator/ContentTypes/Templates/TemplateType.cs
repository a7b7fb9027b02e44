using CopToolkit.ContentTypes.Templates.Files;
using CopToolkit.ContentTypes.Templates.Model;
using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.ContentTypes.Templates;

/// <summary>Documents to fill in, in four formats from one source.</summary>
public sealed class TemplateType : ContentType<Template>
{
    public override string Folder => ContentFolders.Templates;

    public override string Singular => "a template";

    public override string Title => "Templates";

    public override string Summary =>
        "Letters, agendas, forms and plans that you can send today: fill them in here, or download them blank.";

    public override Type PageComponent => typeof(TemplatePage);

    public override Type ListingComponent => typeof(TemplateListing);

    public override bool HasProse => false;

    public override IEnumerable<string> ListingAnchors(Site site) =>
        site.Vocabularies.Of("stages").Ids.Where(stage => site.Of<Template>().Any(template => template.Metadata.Stage == stage));

    /// <summary>The body is read here, once: every format is written from the same document.</summary>
    public override Document? Read(SourceFile file, FrontMatterSplit split, YamlMap map, Vocabularies vocabularies, Findings findings)
    {
        if (base.Read(file, split, map, vocabularies, findings) is not Document<Template> document) return null;
        var own = new Findings();
        TemplateFieldRules.Check(document, own);
        var body = new TemplateReader(document, own).Read();
        // Nothing is written from a template with mistakes, so the writers may rely on its fields.
        foreach (var finding in own.Sorted()) findings.Add(finding.File, finding.Line, finding.Message);
        return own.Any ? null : new Document<Template>(this, file, split, document.Metadata with { Body = body });
    }

    public override IEnumerable<OutputFile> FilesOf(Document document, Site site) =>
        WriteTemplate.Files((Document<Template>)document, site);

    public override IEnumerable<BodySection> TextsForSearch(Document document, Site site) =>
        [new("The document", "document", TemplateWords.Of((Template)document.Metadata))];

    protected override IEnumerable<Document<Template>> InOrder(IEnumerable<Document<Template>> documents, Vocabularies vocabularies)
    {
        var (stages, kinds) = (vocabularies.Of("stages"), vocabularies.Of("template-kinds"));
        return documents.OrderBy(template => stages.Position(template.Metadata.Stage))
            .ThenBy(template => kinds.Position(template.Metadata.Kind))
            .ThenBy(template => template.Title, StringComparer.OrdinalIgnoreCase);
    }

    public override IEnumerable<PlannedPage> PagesOf(Site site, Links links) => DetailsPage.Of(site, links);

    protected override void Rules(Document<Template> document, Site site, Findings findings)
    {
        SharedFields.Check(document, site, findings);
        if (document.Metadata.Minutes is >= 1 and <= 600) return;
        var problem = $"minutes is {document.Metadata.Minutes}; give the minutes that someone needs, from 1 to 600";
        findings.Add(document.Source.Path, document.LineOf("minutes"), problem);
    }
}
