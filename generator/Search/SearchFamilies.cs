using System.Collections.Concurrent;

namespace CopToolkit.Search;

/// <summary>A word of the site: the family it belongs to, and whether it is one of the little ones.</summary>
public sealed record KnownWord(int Family, bool IsLittle);

/// <summary>Every word and every family of words of the site, numbered as they are met, from any thread.</summary>
public sealed class SearchFamilies
{
    private readonly SearchWords _words;
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly ILookup<int, int[]> _phrasesByEnd;
    private int _count;

    public SearchFamilies(SearchWords words)
    {
        _words = words;
        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrasesByEnd = words.Phrases.Select(NumbersOf).ToLookup(numbers => numbers[^2]);
    }

    /// <summary>Numbers run from 0 to below this; a few may have no family.</summary>
    public int Count => _count;

    public IEnumerable<(string Name, int Number)> All => _numbers.Select(pair => (pair.Key, pair.Value));

    public IEnumerable<(string Word, int Family)> Words => _known.Select(pair => (pair.Key, pair.Value.Family));

    public KnownWord Know(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var known) ? known : Learn(word.ToString());

    /// <summary>The phrases that end with a family: the numbers of their words, and then their own.</summary>
    public IEnumerable<int[]> PhrasesEndingIn(int family) => _phrasesByEnd[family];

    private KnownWord Learn(string word) =>
        _known.GetOrAdd(word, new KnownWord(NumberOf(_words.Family(word)), _words.IsLittle(word)));

    private int[] NumbersOf(string phrase) => [.. phrase.Split(' ').Select(NumberOf), NumberOf(phrase)];

    private int NumberOf(string family) => _numbers.GetOrAdd(family, _ => Interlocked.Increment(ref _count) - 1);
}
