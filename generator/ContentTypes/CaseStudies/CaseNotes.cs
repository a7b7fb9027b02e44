using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Content notes of one or several cases, and the support lines that go with them.</summary>
public static class CaseNotes
{
    private const int MostLines = 6;

    public static IReadOnlyList<VocabularyEntry> Of(Site site, IEnumerable<Document<CaseStudy>> cases)
    {
        var used = cases.SelectMany(one => one.Metadata.ContentNotes).ToHashSet(StringComparer.Ordinal);
        return [.. site.Vocabularies.Of("content-notes").Entries.Where(note => used.Contains(note.Id))];
    }

    /// <summary>Readers of these may be watched by somebody who hurts them.</summary>
    public static bool CanLeave(IEnumerable<VocabularyEntry> notes) => notes.Any(note => note.Leave);

    /// <summary>The lines for these notes, those for most of them first; a line for no note in particular is for everybody.</summary>
    public static IReadOnlyList<VocabularyEntry> Support(Site site, IReadOnlyList<VocabularyEntry> notes) =>
    [
        .. site.Vocabularies.Of("support-lines").Entries
            .Select((line, place) => (line, place, notes: line.For.Count(id => notes.Any(note => note.Id == id))))
            .Where(one => one.notes > 0 || one.line.For.Count == 0)
            .OrderBy(one => one.line.For.Count > 0).ThenByDescending(one => one.notes).ThenBy(one => one.place).Take(MostLines).OrderBy(one => one.place).Select(one => one.line),
    ];
}

/// <summary>A support line must name content notes that there are.</summary>
public static class SupportLines
{
    public static void Check(Site site, Findings findings)
    {
        var notes = site.Vocabularies.Of("content-notes");
        foreach (var line in site.Vocabularies.Of("support-lines").Entries)
        {
            foreach (var unknown in line.For.Where(id => !notes.Contains(id)))
                findings.Add("vocabulary/support-lines.yml", 1, $"the support line \"{line.Id}\" is for \"{unknown}\"{(Spelling.Nearest(unknown, notes.Ids) is { } near ? $" (did you mean \"{near}\"?)" : "")}, which is not in vocabulary/content-notes.yml; correct it");
        }
    }
}
