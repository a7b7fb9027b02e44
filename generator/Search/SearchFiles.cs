using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CopToolkit.Core;
using CopToolkit.Documents;

namespace CopToolkit.Search;

/// <summary>
/// Divides the index into files of bounded size, so that a search fetches a few of them: words by their beginnings, families, results,
/// texts.
/// </summary>
public sealed class SearchFiles
{
    private const int MostOfWords = 2_500;
    private const int MostOfEndings = 4_000;
    private const int MostOfFamilies = 3_000;
    private const int MostOfCards = 1_200;
    private const int NamesInFile = 40;

    private static readonly int[] Weights =
        [SearchRanking.Whole, SearchRanking.Meaning, SearchRanking.Beginning, SearchRanking.Corrected];

    private readonly SearchIndex _index;
    private readonly Site _site;
    private readonly SearchWords _words;
    private readonly SearchTexts _texts;
    private readonly Dictionary<string, int> _places;
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private SearchFiles(SearchIndex index, Site site)
    {
        (_index, _site, _words, _texts) = (index, site, SearchWords.Of(site), new SearchTexts(index.Entries));
        _places = index.Names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>Where every file but the first lies; it changes with what they hold.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The first file, at an address that never changes: it names the folder and says what is where.</summary>
    public string First { get; private set; } = "";

    public SearchTexts Texts => _texts;

    /// <summary>The files by their names in the folder, without those of the texts.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public static SearchFiles Of(SearchIndex index, Site site)
    {
        var files = new SearchFiles(index, site);
        var shapes = files.Write();
        files.Folder = FixedAddresses.Search.Path + files.Hash(shapes);
        files.First = Call("first", shapes.Insert(1, $"\"folder\":{Quoted(files.Folder)},"));
        return files;
    }

    /// <summary>Writes the files, and gives what the first one must say of them.</summary>
    private string Write()
    {
        var (filesOfFamilies, words, endings, cards, names) = (Array.Empty<int>(), "", "", "", "");
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = _site.Options.Workers },
            () => words = WriteWords(filesOfFamilies = WriteFamilies()),
            () => cards = WriteCards(),
            () => endings = WriteEndings(),
            () => names = WriteNames(),
            () => Add("filters", SearchFilterFile.Of(_site, _index.Entries)));
        string[] members =
        [
            $"\"pages\":{_index.Entries.Count.Text()}",
            $"\"bonus\":{SearchRanking.SectionBonus.Text()}",
            $"\"weights\":[{string.Join(',', Weights)}]",
            $"\"types\":[{string.Join(',', _site.Types.Select(type => Quoted(type.Title)))}]",
            $"\"words\":{Quoted(words)}",
            $"\"endings\":{Quoted(endings)}",
            $"\"cards\":{Quoted(cards)}",
            $"\"names\":{names}",
            $"\"little\":{Quoted(string.Join(' ', _words.Little.Order(StringComparer.Ordinal)))}",
            $"\"meanings\":[{string.Join(',', Meanings(filesOfFamilies))}]",
        ];
        return $"{{{string.Join(',', members)}}}";
    }

    /// <summary>The families with their pages; gives the number of the file that each is in.</summary>
    private int[] WriteFamilies()
    {
        var (files, text, file) = (new int[_index.Names.Count], new StringBuilder(), 0);
        for (var i = 0; i < files.Length; i++)
        {
            var family = SearchPostings.Text(_index, i);
            if (text.Length > 0 && text.Length + family.Length > MostOfFamilies) End();
            files[i] = file;
            text.Append(text.Length == 0 ? "{" : ",").Append(family);
        }

        if (text.Length > 0) End();
        return files;

        void End()
        {
            Add($"f{file.Text()}", text.Append('}').ToString());
            text.Clear();
            file++;
        }
    }

    /// <summary>
    /// The words in order: what to take off for the family (or =family), its file, and on how many pages it stands. Gives the word that
    /// each file begins with.
    /// </summary>
    private string WriteWords(int[] filesOfFamilies)
    {
        var words = _index.Words.Select(word => (word.Word, word.Family, Pages: _index.PagesWith(word.Family))).ToList();
        var known = words.Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        // Other spellings are looked up too; they are never offered as corrections.
        var variants = _words.Variants.Where(word => _places.ContainsKey(_words.Family(word)));
        var others = words.Select(word => (Word: SearchWords.American(word.Word), word.Family))
            .Concat(variants.Select(word => (word, _places[_words.Family(word)])));
        foreach (var (word, family) in others.ToList())
        {
            if (known.Add(word)) words.Add((word, family, 0));
        }

        return WriteRuns("w", MostOfWords, words.OrderBy(word => word.Word, StringComparer.Ordinal).Select(LineOf));

        (string Key, string Line) LineOf((string Word, int Family, int Pages) word) =>
            (word.Word, Line(word.Word, _index.Names[word.Family], filesOfFamilies[word.Family], word.Pages));
    }

    private static string Line(string word, string family, int file, int pages)
    {
        var rest = word.StartsWith(family, StringComparison.Ordinal) ? (word.Length - family.Length).Text() : "=" + family;
        return $"{word},{rest},{file.Text()},{pages.Text()}";
    }

    /// <summary>The words by their ends, for those that are mistyped at their beginning.</summary>
    private string WriteEndings()
    {
        var words = _index.Words.Where(word => word.Word.Length > 3).Select(word => (Word: Reversed(word.Word), word.Family));
        var inOrder = words.OrderBy(word => word.Word, StringComparer.Ordinal);
        return WriteRuns("e", MostOfEndings, inOrder.Select(word => (word.Word, $"{word.Word},{_index.PagesWith(word.Family).Text()}")));
    }

    /// <summary>Lines in files of bounded size, and the keys that the files begin with.</summary>
    private string WriteRuns(string prefix, int most, IEnumerable<(string Key, string Line)> lines)
    {
        var (begins, text) = (new List<string>(), new StringBuilder());
        foreach (var (key, line) in lines)
        {
            if (text.Length > most) End();
            if (text.Length == 0) begins.Add(key);
            text.Append(text.Length == 0 ? "" : "|").Append(line);
        }

        if (text.Length > 0) End();
        return string.Join('|', begins);

        void End()
        {
            var name = $"{prefix}{(begins.Count - 1).Text()}";
            Add(name, Quoted(text.ToString()));
            text.Clear();
        }
    }

    /// <summary>What the results show; gives how many pages each file has.</summary>
    private string WriteCards()
    {
        var cards = new SearchCards(_index, _texts);
        var (counts, text, inFile, file) = (new StringBuilder(), new StringBuilder(), 0u, 0);
        for (var page = 0; page < _index.Entries.Count; page++)
        {
            var card = cards.Of(page);
            if (inFile > 0 && text.Length + card.Length > MostOfCards) End();
            text.Append(inFile++ == 0 ? "[" : ",").Append(card);
        }

        if (inFile > 0) End();
        return counts.ToString();

        void End()
        {
            Add($"c{file.Text()}", text.Append(']').ToString());
            counts.AddNumber(inFile);
            (inFile, file) = (0, file + 1);
            text.Clear();
        }
    }

    /// <summary>
    /// The pages by their titles and other names, so that an exact name is found whatever else has its words; gives the number of files.
    /// </summary>
    private string WriteNames()
    {
        var names = SearchNames.Of(_index.Entries, _words);
        var count = (uint)Math.Max(1, names.Count / NamesInFile);
        foreach (var file in names.GroupBy(name => SearchNumbers.Hash(name.Key) % count)) Add($"n{file.Key}", SearchNames.Text(file));
        for (var i = 0u; i < count; i++) _files.TryAdd($"n{i}", Encoding.UTF8.GetBytes(Call($"n{i}", "{}")));
        return count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The families that stand for each other, each with its file; readers may use a phrase that no page has, and that has no file.
    /// </summary>
    private IEnumerable<string> Meanings(int[] filesOfFamilies)
    {
        return _words.Meanings.Select(group => group.Where(MayBeTyped).ToList())
            .Where(group => group.Count > 1 && group.Exists(_places.ContainsKey))
            .Select(group => $"[{string.Join(',', group.Select(name => $"[{Quoted(name)},{FileOf(name).Text()}]"))}]");

        bool MayBeTyped(string name) => _places.ContainsKey(name) || name.Contains(' ', StringComparison.Ordinal);

        int FileOf(string name) => _places.TryGetValue(name, out var place) ? filesOfFamilies[place] : -1;
    }

    private string Hash(string shapes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(shapes));
        foreach (var (name, bytes) in _files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}\n"));
            hash.AppendData(bytes);
        }

        foreach (var text in _index.Entries.SelectMany(entry => entry.Texts)) hash.AppendData(text);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private void Add(string name, string value) => _files[name] = Encoding.UTF8.GetBytes(Call(name, value));

    /// <summary>Every file calls one function with its name and what it holds; a script element can load it, also from a disk.</summary>
    private static string Call(string name, string value) => $"copSearch({Quoted(name)},{value});\n";

    private static string Quoted(string text) => EmbeddedJson.InFile(text);

    private static string Reversed(string word) => string.Create(word.Length, word, static (letters, word) =>
    {
        word.CopyTo(letters);
        letters.Reverse();
    });
}
