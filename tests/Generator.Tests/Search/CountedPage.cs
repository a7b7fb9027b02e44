using CopToolkit.Documents;
using CopToolkit.Search;

namespace CopToolkit.Tests.Search;

/// <summary>How often each family of words stands on one page, field by field.</summary>
internal sealed class CountedPage
{
    private static readonly Counter InTitle = (ref FamilyCount count) => count.Title++;
    private static readonly Counter InNames = (ref FamilyCount count) => count.Names++;
    private static readonly Counter InSummary = (ref FamilyCount count) => count.Summary++;
    private static readonly Counter InHeadings = (ref FamilyCount count) => count.Headings++;
    private static readonly Counter InBody = (ref FamilyCount count) => count.Body++;

    private readonly SearchWords _words;
    private FieldLengths _lengths;

    public CountedPage(PublishedEntry entry, SearchWords words, IReadOnlyList<ContentType> types)
    {
        _words = words;
        Take(entry.Title, 0, isName: true, InTitle, ref _lengths.Title);
        foreach (var name in entry.Names) Take(name, 0, isName: true, InNames, ref _lengths.Names);
        if (entry.Type >= 0) Take(types[entry.Type].Title, 0, isName: false, InSummary, ref _lengths.Summary);
        Take(entry.Summary, 0, isName: false, InSummary, ref _lengths.Summary);
        for (var i = 0; i < entry.Sections.Count; i++)
        {
            Take(entry.Sections[i].Heading, i, isName: true, InHeadings, ref _lengths.Headings, isHeading: true);
            Take(entry.Sections[i].Text, i, isName: false, InBody, ref _lengths.Body);
        }
    }

    private delegate void Counter(ref FamilyCount count);

    public Dictionary<string, FamilyCount> Counts { get; } = new(StringComparer.Ordinal);

    public FieldLengths Lengths => _lengths;

    /// <summary>Every word of the page with its family.</summary>
    public Dictionary<string, string> Families { get; } = new(StringComparer.Ordinal);

    private void Take(string text, int section, bool isName, Counter add, ref int length, bool isHeading = false)
    {
        var words = SearchTokens.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var families = words.Select(_words.Family).ToList();
        for (var at = 0; at < words.Length; at++)
        {
            Families[words[at]] = families[at];
            var soFar = families.Take(at + 1);
            foreach (var phrase in _words.Phrases.Where(phrase => EndsWith(soFar, phrase))) Add(phrase);
            if (!isName && _words.IsLittle(words[at])) continue;
            Add(families[at]);
            length++;
        }

        void Add(string family)
        {
            var count = Counts.GetValueOrDefault(family);
            add(ref count);
            count.Sections |= 1u << section;
            if (isHeading) count.HeadingsOf |= 1u << section;
            Counts[family] = count;
        }
    }

    private static bool EndsWith(IEnumerable<string> families, string phrase) =>
        string.Join(' ', families.TakeLast(phrase.Count(c => c == ' ') + 1)) == phrase;
}
