using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Checks;

/// <summary>A support line must name content notes that there are.</summary>
public static class SupportLines
{
    private const string File = ContentFolders.Vocabulary + "/support-lines.yml";

    public static void Check(Site site, Findings findings)
    {
        var notes = site.Vocabularies.Of("content-notes");
        foreach (var line in site.Vocabularies.Of("support-lines").Entries)
        {
            foreach (var unknown in line.For.Where(id => !notes.Contains(id)))
            {
                var meant = Spelling.DidYouMean(unknown, notes.Ids);
                findings.Add(File, 1, $"the support line \"{line.Id}\" is for \"{unknown}\"{meant}, "
                    + "which is not in vocabulary/content-notes.yml; correct it");
            }
        }
    }
}
