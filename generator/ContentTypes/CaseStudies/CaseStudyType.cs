using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;
using CopToolkit.Markdown;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Anonymised cases that communities share, and the notices of those that were withdrawn.</summary>
public sealed class CaseStudyType : ContentType<CaseStudy>
{
    public override string Folder => ContentFolders.CaseStudies;

    public override string Singular => "a case study";

    public override string Title => "Case studies";

    public override string Summary =>
        "Real work, and invented cases to practise with. Each case from practice says what was done to protect the people in it.";

    public override IReadOnlyList<Type> MetadataTypes => [typeof(CaseStudy), typeof(WithdrawnCase)];

    public override Type PageComponent => typeof(CaseStudyPage);

    public override Type ListingComponent => typeof(CaseStudyListing);

    public override Type PageComponentOf(Document document) =>
        document is Document<WithdrawnCase> ? typeof(WithdrawnCasePage) : PageComponent;

    /// <summary>A reader is warned before the text of such a case, and a search gives no warning.</summary>
    public override bool MayBeQuoted(Document document) => document.Metadata is CaseStudy { ContentNotes.Count: 0 };

    public override IEnumerable<BodySection> TextsForSearch(Document document, Site site) =>
        document is not Document<CaseStudy> { Metadata: var one } found ? [] :
    [
        new(CaseFields.FrontMatter[0].Title, "focus", one.Focus),
        new(CaseFields.FrontMatter[1].Title, "community", one.Community),
        new(CaseFields.FrontMatter[3].Title, "disciplines", string.Join(" · ", Labels(found, CaseFacts.Of(site)))),
        new("Talk it over", "talk-it-over", string.Join(" · ", one.Outcomes.Concat(one.Questions))),
    ];

    private static IEnumerable<string> Labels(Document<CaseStudy> one, CaseFacts facts) =>
        facts.Shown(one, CaseFact.Discipline).Concat(facts.Shown(one, CaseFact.Theme)).Select(entry => entry.Label);

    public override Document? Read(SourceFile file, FrontMatterSplit split, YamlMap map, Vocabularies vocabularies, Findings findings)
    {
        if (map.Fields.Exists(field => field.Name == "withdrawn")) return Notice(file, split, map, vocabularies, findings);
        if (map.Fields.Find(field => field.Name == "pseudonyms") is { } former)
        {
            findings.Add(file.Path, former.Line, "pseudonyms has become \"names\"; write \"names:\", and below it \"  made-up: […]\"");
            return null;
        }

        if (base.Read(file, split, map, vocabularies, findings) is not Document<CaseStudy> document) return null;
        var sections = CaseSectionReader.Read(document.BodyText(), file.Path, document.BodyLine, findings);
        var metadata = document.Metadata with { Sections = sections, Texts = CaseTexts.Of(map, file) };
        return new Document<CaseStudy>(this, file, split, metadata);
    }

    private Document<WithdrawnCase>? Notice(
        SourceFile file, FrontMatterSplit split, YamlMap map, Vocabularies vocabularies, Findings findings)
    {
        var notice = new MetadataReader(file.Path, vocabularies, findings).Read<WithdrawnCase>(map, "a withdrawn case study");
        return notice is null ? null : new Document<WithdrawnCase>(this, file, split, notice);
    }

    /// <summary>Cases in reading order, then the notices of those that were withdrawn.</summary>
    public override IReadOnlyList<Document> Sort(IEnumerable<Document> documents, Vocabularies vocabularies)
    {
        var byKind = documents.ToLookup(document => document is Document<CaseStudy>);
        return [.. base.Sort(byKind[true], vocabularies), .. byKind[false].OrderBy(document => document.Slug, StringComparer.Ordinal)];
    }

    public override void Check(Document document, Site site, Findings findings)
    {
        NeutralAddress.Check(document, findings);
        if (document is Document<CaseStudy> one) Rules(one, site, findings);
        else WithdrawalRules.Check((Document<WithdrawnCase>)document, site, findings);
    }

    public override IEnumerable<PlannedPage> PagesOf(Site site, Links links) => LearningPages.Of(site, links);

    public override IEnumerable<Redirect> RedirectsOf(Site site) => LearningPages.Missing(site);

    public override bool HasGonePages(Site site) => NeutralAddress.IsUsed(site);

    public override IEnumerable<string> ReportOf(Site site) => CaseFacets.Of(site).Report();

    /// <summary>What a case mentions that may distress someone, so that a trainer can say so beforehand.</summary>
    public override string? ContentNoteOf(Document document, Site site) =>
        document is Document<CaseStudy> one && NotesOf(one, site).ToList() is [_, ..] notes ? string.Join(' ', notes) : null;

    private static IEnumerable<string> NotesOf(Document<CaseStudy> one, Site site)
    {
        if (CaseOrigins.IsInvented(one)) yield return CaseOrigins.Band;
        if (Mentioned(one, site) is { } mentioned) yield return mentioned;
    }

    private static string? Mentioned(Document<CaseStudy> one, Site site) => CaseNotes.Of(site, [one]) is [_, ..] notes
        ? $"Content note: this case mentions {string.Join(", ", notes.Select(note => Casing.Small(note.Label)))}."
        : null;

    /// <summary>The newest case first.</summary>
    protected override IEnumerable<Document<CaseStudy>> InOrder(IEnumerable<Document<CaseStudy>> documents, Vocabularies vocabularies) =>
        documents.OrderByDescending(one => one.Metadata.Published).ThenBy(one => one.Title, StringComparer.OrdinalIgnoreCase);

    private static void CheckRecord(Document<CaseStudy> document, Site site, Findings findings)
    {
        var (isInvented, hasRecord) = (CaseOrigins.IsInvented(document), document.Metadata.Protection is not null);
        if (isInvented && hasRecord)
            findings.Add(document.Source.Path, document.LineOf("protection"), "an invented case has nobody to protect; "
                + "remove the record of protection, or write \"origin: practice\"");
        else if (!isInvented && !hasRecord)
            findings.Add(document.Source.Path, 2, "protection is missing; add \"protection: …\" "
                + "(How the people in the case are protected; an invented case has nobody to protect.)");
        else if (hasRecord) ProtectionRules.Check(document, site, findings);
    }

    protected override void Rules(Document<CaseStudy> document, Site site, Findings findings)
    {
        CheckRecord(document, site, findings);
        CaseGate.Check(document, site, findings);
        CommunityRules.Check(document, site, findings);
    }
}

/// <summary>What a withdrawn case may still say.</summary>
public static class WithdrawalRules
{
    public static void Check(Document<WithdrawnCase> document, Site site, Findings findings)
    {
        if (document.Metadata.Withdrawn.Date > site.Today)
            findings.Add(document.Source.Path, document.LineOf("withdrawn"), "the withdrawal of "
                + $"{document.Metadata.Withdrawn.Date:yyyy-MM-dd} lies in the future; give the day it happened");
        if (document.BodyText().Any(c => !char.IsWhiteSpace(c)))
            findings.Add(document.Source.Path, document.BodyLine, "a withdrawn case keeps no text; "
                + "remove everything below the front matter");
    }
}
