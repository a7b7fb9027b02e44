using CopToolkit.Core;
using CopToolkit.Documents;
using CopToolkit.FrontMatter;

namespace CopToolkit.Search;

/// <summary>content/vocabulary/search-words.yml: what readers type where the pages say something else.</summary>
public sealed record SearchWordFile
{
    [Field("Words without which a sentence still says what it is about."), Length(1, 20), Count(0, 200)]
    public IReadOnlyList<string> Little { get; init; } = [];

    [Field("Spellings of one word; the last is the one that the content uses."), Count(0, 200)]
    public IReadOnlyList<SearchWordGroup> Spellings { get; init; } = [];

    [Field("Words and phrases that mean nearly the same; a search for one also finds the others."), Count(0, 200)]
    public IReadOnlyList<SearchWordGroup> Meanings { get; init; } = [];
}

/// <summary>Words that belong together.</summary>
public sealed record SearchWordGroup
{
    [Field("The words."), Length(2, 60), Count(2, 12)]
    public required IReadOnlyList<string> Words { get; init; }
}

/// <summary>The families of words: which words are looked up as one, and which families stand for each other.</summary>
public sealed class SearchWords
{
    public const string FileName = ContentFolders.Vocabulary + "/search-words.yml";

    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _little;

    public SearchWords(SearchWordFile file)
    {
        _little = file.Little.ToHashSet(StringComparer.Ordinal);
        foreach (var words in file.Spellings.Select(group => group.Words.Select(SearchTokens.Plain).ToList()))
        {
            var family = EnglishStemmer.Stem(words[^1]);
            foreach (var other in words.SkipLast(1)) _spellings[EnglishStemmer.Stem(other)] = family;
        }

        var variants = file.Spellings.SelectMany(group => group.Words).Select(SearchTokens.Plain);
        Variants = [.. variants.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Meanings = [.. file.Meanings.Select(KeysOf)];
        var phrases = Meanings.SelectMany(group => group).Where(key => key.Contains(' ', StringComparison.Ordinal));
        Phrases = [.. phrases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Other spellings, which readers may type although no page has them.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>Families, and phrases as families with spaces between them, that stand for each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Meanings { get; }

    /// <summary>The phrases among them; each is a family of its own.</summary>
    public IReadOnlyList<string> Phrases { get; }

    public IReadOnlyCollection<string> Little => _little;

    /// <summary>The words of a site; what is wrong with their file is for <see cref="Read"/> to say.</summary>
    public static SearchWords Of(Site site) => site.Derived(static one => Read(one.SourceAt(FileName), new Findings()));

    /// <summary>The words of the file; those of an empty one where there is none, or where it cannot be read.</summary>
    public static SearchWords Read(SourceFile? file, Findings findings)
    {
        var map = file is null ? null : YamlReader.ReadMap(file.Text(), 0, file.Path, findings);
        if (map is null) return new SearchWords(new SearchWordFile());
        var words = new MetadataReader(FileName, Vocabularies.None, findings).Read<SearchWordFile>(map, "the file of search words");
        return new SearchWords(words ?? new SearchWordFile());
    }

    public bool IsLittle(string word) => _little.Contains(word);

    /// <summary>The family that a word belongs to; a little word is one by itself.</summary>
    public string Family(string word)
    {
        if (IsLittle(word)) return word;
        var stem = EnglishStemmer.Stem(British(word));
        return _spellings.GetValueOrDefault(stem, stem);
    }

    /// <summary>A text as the families of all its words.</summary>
    public string Key(string text) => string.Join(' ', SearchTokens.Plain(text).Split(' ').Select(Family));

    private IReadOnlyList<string> KeysOf(SearchWordGroup group) => [.. group.Words.Select(Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The British spelling of an American word in -ize or -yze, and the word itself where it has none.</summary>
    public static string British(string word) => Exchange(word, 'z', 's');

    /// <summary>The American spelling of a British word in -ise or -yse, and the word itself where it has none.</summary>
    public static string American(string word) => Exchange(word, 's', 'z');

    private static string Exchange(string word, char from, char to)
    {
        foreach (var ending in Endings)
        {
            var at = word.Length - ending.Length - 1;
            if (at < 4 || word[at] != from || word[at - 1] is not ('i' or 'y')) continue;
            if (word.EndsWith(ending, StringComparison.Ordinal)) return $"{word[..at]}{to}{word[(at + 1)..]}";
        }

        return word;
    }

    private static readonly string[] Endings = ["e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational"];
}
