using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Every rule that looks at more than one document, and each type's own rules.</summary>
public static class SiteChecks
{
    public static void Run(Site site, IReadOnlyList<PlannedPage> pages, IReadOnlyList<Redirect> redirects, Findings findings)
    {
        UniqueAddresses.Check(site, findings);
        UniqueTitles.Check(site, findings);
        ReviewDates.Check(site, findings);
        LinkedDocuments.Check(site, findings);
        SettingsLinks.Check(site, findings);
        AliasesAreFree.Check(site, pages, redirects, findings);
        TemplateSentences.Check(site, findings);
        BankHolidayFiles.Check(site, findings);
        SupportLineNotes.Check(site, findings);
        FactsAsOf.Check(site, findings);
        SearchWordFiles.Check(site, findings);
        PictureFiles.Check(site, findings);
        UnreadBodies.Check(site, pages, findings);
        foreach (var document in site.Documents) document.Type.Check(document, site, findings);
    }
}
