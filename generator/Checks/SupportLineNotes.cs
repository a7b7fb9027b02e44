using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>A support line must name content notes and nations that there are.</summary>
public static class SupportLineNotes
{
    public static void Check(Site site, Findings findings)
    {
        var (notes, nations) = (site.Vocabularies.Of("content-notes"), site.Vocabularies.Of("nations"));
        foreach (var line in SupportLines.Of(site))
        {
            foreach (var unknown in line.For.Where(id => !notes.Contains(id)))
            {
                var meant = Spelling.DidYouMean(unknown, notes.Ids);
                findings.Add(SupportLines.File, 1, $"the support line \"{line.Id}\" is for \"{unknown}\"{meant}, "
                    + "which is not in vocabulary/content-notes.yml; correct it");
            }

            foreach (var unknown in line.Nations.Where(id => !nations.Contains(id)))
            {
                var meant = Spelling.DidYouMean(unknown, nations.Ids);
                findings.Add(SupportLines.File, 1, $"the support line \"{line.Id}\" serves \"{unknown}\"{meant}, "
                    + "which is not in vocabulary/nations.yml; correct it");
            }
        }
    }
}
