using CopToolkit.Core;
using CopToolkit.FrontMatter;

namespace CopToolkit.Documents;

/// <summary>Who can be rung for help: content/vocabulary/support-lines.yml.</summary>
public static class SupportLines
{
    public const string File = ContentFolders.Vocabulary + "/" + Lines + ".yml";

    private const string Lines = "support-lines";

    private const string Nations = "nations";

    public static IReadOnlyList<VocabularyEntry> Of(Site site) => site.Vocabularies.Of(Lines).Entries;

    /// <summary>What readers are told about whether anybody has rung the lines before them.</summary>
    public static string Tried(IReadOnlyList<VocabularyEntry> lines) => lines.Count(line => line.Checked is not null) switch
    {
        0 => "Nobody has rung these lines for this toolkit yet.",
        var tried => $"{tried} of {lines.Count} lines were tried; each says when.",
    };

    /// <summary>"England and Wales", "United Kingdom", or that nobody knows.</summary>
    public static string NationsOf(VocabularyEntry line, Site site)
    {
        var nations = site.Vocabularies.Of(Nations);
        var names = nations.Ids.Where(line.Nations.Contains).Select(id => nations[id].Label).ToList();
        if (names.Count == 0) return "Nation not confirmed";
        if (names.Count == nations.Entries.Count) return "United Kingdom";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    /// <summary>Whether someone can ring it from anywhere.</summary>
    public static bool IsForAll(VocabularyEntry line, Site site) => site.Vocabularies.Of(Nations).Ids.All(line.Nations.Contains);

    public static IEnumerable<string> AllNations(Site site) => site.Vocabularies.Of(Nations).Ids;
}
