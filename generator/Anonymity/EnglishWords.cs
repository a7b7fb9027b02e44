using System.Text;

namespace CopToolkit.Anonymity;

/// <summary>
/// The English words that are written in small letters, made of the dictionary of British English that lies beside this file: the roots in
/// index.dic with the endings of index.aff.
/// </summary>
public sealed class EnglishWords
{
    private const string Prefix = "CopToolkit.Anonymity.dictionary.index.";
    private const char FirstCount = '0';
    private static readonly Lazy<EnglishWords> Shared = new(() => new EnglishWords(Expanded()));
    private readonly HashSet<string> _words;

    private EnglishWords(HashSet<string> words) => _words = words;

    public static EnglishWords Default => Shared.Value;

    public int Count => _words.Count;

    public bool Contains(string word) => _words.Contains(word);

    /// <summary>
    /// The words as a script that puts them where the page looks for them: in order, each as the number of letters that it shares with the
    /// one before, and its other letters.
    /// </summary>
    public static string Script()
    {
        var (text, before) = (new StringBuilder("globalThis.copWords=\""), "");
        foreach (var word in Default._words.Order(StringComparer.Ordinal))
        {
            var shared = 0;
            while (shared < before.Length && shared < word.Length && before[shared] == word[shared]) shared++;
            text.Append((char)(FirstCount + Math.Min(shared, 9))).Append(word, Math.Min(shared, 9), word.Length - Math.Min(shared, 9));
            before = word;
        }

        return text.Append("\";\n").ToString();
    }

    private static HashSet<string> Expanded()
    {
        var affixes = Affixes();
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var roots = Open("dic");
        // The first line holds the number of roots.
        roots.ReadLine();
        while (roots.ReadLine() is { } line)
        {
            var slash = line.IndexOf('/', StringComparison.Ordinal);
            var root = slash < 0 ? line : line[..slash];
            if (!IsSmall(root)) continue;
            var own = slash < 0 ? [] : line[(slash + 1)..].Where(affixes.ContainsKey).Select(flag => affixes[flag]).ToArray();
            words.UnionWith(FormsOf(root, own).Where(form => IsSmall(form) && !form.EndsWith("'s", StringComparison.Ordinal)));
        }

        return words;
    }

    private static IEnumerable<string> FormsOf(string root, IReadOnlyList<Affix> affixes)
    {
        string[] stems = [root, .. affixes.Where(affix => !affix.IsPrefix && affix.Joins).SelectMany(affix => affix.On(root))];
        foreach (var stem in stems) yield return stem;
        foreach (var form in affixes.Where(affix => !affix.IsPrefix && !affix.Joins).SelectMany(affix => affix.On(root))) yield return form;
        foreach (var affix in affixes.Where(affix => affix.IsPrefix))
        {
            foreach (var form in (affix.Joins ? stems : [root]).SelectMany(affix.On)) yield return form;
        }
    }

    private static bool IsSmall(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '\'');

    /// <summary>Lines of index.aff: "SFX D Y 4" begins a group, "SFX D y ied [^aeiou]y" is one of its rules.</summary>
    private static Dictionary<char, Affix> Affixes()
    {
        var affixes = new Dictionary<char, Affix>();
        using var file = Open("aff");
        while (file.ReadLine() is { } line)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not ["PFX" or "SFX", [var flag], ..] parts) continue;
            if (affixes.TryGetValue(flag, out var affix)) affix.Add(parts[2], parts[3], parts[4]);
            else affixes[flag] = new Affix(IsPrefix: parts[0] == "PFX", Joins: parts[2] == "Y");
        }

        return affixes;
    }

    private static StreamReader Open(string ending)
    {
        var name = Prefix + ending;
        var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream(name);
        return new StreamReader(stream ?? throw new InvalidOperationException($"{name} is not embedded."));
    }

    /// <summary>A prefix or an ending, and whether it may stand beside one at the other end of the word.</summary>
    private sealed record Affix(bool IsPrefix, bool Joins)
    {
        private readonly List<(string Off, string On, IReadOnlyList<string> When)> _rules = [];

        public void Add(string off, string on, string when) => _rules.Add((off == "0" ? "" : off, on, Letters(when)));

        public IEnumerable<string> On(string word) =>
            _rules.Where(rule => Fits(word, rule.When)).Select(rule => IsPrefix
                ? rule.On + word[rule.Off.Length..]
                : word[..^rule.Off.Length] + rule.On);

        /// <summary>"[^aeiou]y" as what each letter may be: "^aeiou" and "y"; "." is any.</summary>
        private static List<string> Letters(string when)
        {
            var letters = new List<string>();
            for (var i = 0; i < when.Length; i++)
            {
                var end = when[i] == '[' ? when.IndexOf(']', i) : i;
                letters.Add(when[i] == '[' ? when[(i + 1)..end] : when[i].ToString());
                i = end;
            }

            return letters is ["."] ? [] : letters;
        }

        private bool Fits(string word, IReadOnlyList<string> when)
        {
            if (word.Length < when.Count) return false;
            var first = IsPrefix ? 0 : word.Length - when.Count;
            for (var i = 0; i < when.Count; i++)
            {
                var isWithout = when[i][0] == '^';
                if (when[i].Contains(word[first + i], StringComparison.Ordinal) == isWithout) return false;
            }

            return true;
        }
    }
}
