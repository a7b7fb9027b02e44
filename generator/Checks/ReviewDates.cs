using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>Nobody can have reviewed a page tomorrow.</summary>
public static class ReviewDates
{
    public static void Check(Site site, Findings findings)
    {
        foreach (var document in site.Documents.Where(document => document.Metadata.LastReviewed > site.Today))
        {
            findings.Add(document.Source.Path, document.LineOf("reviewed"),
                $"reviewed {document.Metadata.LastReviewed:yyyy-MM-dd} lies in the future; give the day of the last review");
        }
    }
}
