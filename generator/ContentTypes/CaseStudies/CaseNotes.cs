using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.ContentTypes.CaseStudies;

/// <summary>Content notes of one or several cases, and the support lines that go with them.</summary>
public static class CaseNotes
{
    private const int MostForAll = 4;

    public static IReadOnlyList<VocabularyEntry> Of(Site site, IEnumerable<Document<CaseStudy>> cases)
    {
        var used = cases.SelectMany(one => one.Metadata.ContentNotes).ToHashSet(StringComparer.Ordinal);
        return [.. site.Vocabularies.Of("content-notes").Entries.Where(note => used.Contains(note.Id))];
    }

    /// <summary>Readers of these may be watched by someone who hurts them.</summary>
    public static bool CanLeave(IEnumerable<VocabularyEntry> notes) => notes.Any(note => note.Leave);

    /// <summary>
    /// The lines for these notes: those that anybody in the country can ring, then the nearest one of each nation. A line for no note
    /// in particular is for everybody.
    /// </summary>
    public static IReadOnlyList<VocabularyEntry> Support(Site site, IReadOnlyList<VocabularyEntry> notes)
    {
        var fitting = SupportLines.Of(site)
            .Select((line, place) => (line, place, notes: line.For.Count(id => notes.Any(note => note.Id == id))))
            .Where(one => one.notes > 0 || one.line.For.Count == 0)
            .OrderBy(one => one.line.For.Count > 0).ThenByDescending(one => one.notes).ThenBy(one => one.place)
            .Select(one => one.line).ToList();
        var forAll = fitting.Where(line => SupportLines.IsForAll(line, site)).Take(MostForAll);
        var nearest = SupportLines.AllNations(site)
            .Select(nation => fitting.Find(line => line.Nations.Contains(nation) && !SupportLines.IsForAll(line, site)));
        return [.. forAll.Concat(nearest.OfType<VocabularyEntry>()).Distinct()];
    }
}
