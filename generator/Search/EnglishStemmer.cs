namespace CopToolkit.Search;

/// <summary>The stem that a family of English words shares: the Porter2 algorithm of the Snowball project.</summary>
public static class EnglishStemmer
{
    /// <summary>Capital Y stands for a y that is a consonant.</summary>
    private const string Vowels = "aeiouy";

    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
    };

    private static readonly HashSet<string> FinishedEarly = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    private static readonly string[] LongBeginnings = ["gener", "commun", "arsen"];

    private static readonly (string Ending, string With)[] SecondEndings =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"),
        ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string With)[] ThirdEndings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] FourthEndings =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

    /// <param name="word">Small letters and digits, without apostrophes.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        if (Irregular.TryGetValue(word, out var irregular)) return irregular;
        var (first, second) = Regions(word = MarkConsonants(word));
        word = WithoutPlural(word);
        if (FinishedEarly.Contains(word)) return word;
        word = WithoutPast(word, first);
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2])) word = word[..^1] + "i";
        word = Second(word, first);
        word = Third(word, first, second);
        word = Fourth(word, second);
        return Fifth(word, first, second).ToLowerInvariant();
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    private static string MarkConsonants(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal)) return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1]))) letters[i] = 'Y';
        }

        return new string(letters);
    }

    /// <summary>Where the parts begin that endings must lie in.</summary>
    private static (int First, int Second) Regions(string word)
    {
        var beginning = LongBeginnings.FirstOrDefault(one => word.StartsWith(one, StringComparison.Ordinal));
        var first = beginning?.Length ?? After(word, 0);
        return (first, After(word, first));
    }

    /// <summary>The place after the first consonant that follows a vowel.</summary>
    private static int After(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1])) return i + 1;
        }

        return word.Length;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string word, int end) => word.AsSpan(0, Math.Max(0, end)).IndexOfAny(Vowels) >= 0;

    private static string WithoutPlural(string word)
    {
        if (Ends(word, "sses")) return word[..^2];
        if (Ends(word, "ied") || Ends(word, "ies")) return word[..^(word.Length > 4 ? 2 : 1)];
        if (Ends(word, "us") || Ends(word, "ss") || !Ends(word, "s")) return word;
        return HasVowel(word, word.Length - 2) ? word[..^1] : word;
    }

    private static string WithoutPast(string word, int first)
    {
        foreach (var ending in new[] { "eedly", "eed" })
        {
            if (Ends(word, ending)) return word.Length - ending.Length >= first ? word[..^ending.Length] + "ee" : word;
        }

        foreach (var ending in new[] { "ingly", "edly", "ing", "ed" })
        {
            if (!Ends(word, ending)) continue;
            if (!HasVowel(word, word.Length - ending.Length)) return word;
            word = word[..^ending.Length];
            if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz")) return word + "e";
            if (Doubles.Any(pair => Ends(word, pair))) return word[..^1];
            return IsShort(word, first) ? word + "e" : word;
        }

        return word;
    }

    private static bool IsShort(string word, int first) => first >= word.Length && EndsInShortSyllable(word);

    private static bool EndsInShortSyllable(string word) =>
        word.Length == 2 ? IsVowel(word[0]) && !IsVowel(word[1])
        : word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y');

    private static string Second(string word, int first)
    {
        foreach (var (ending, with) in SecondEndings)
        {
            if (!Ends(word, ending)) continue;
            var rest = word.Length - ending.Length;
            var applies = rest >= first && ending switch
            {
                "ogi" => rest > 0 && word[rest - 1] == 'l',
                "li" => rest > 0 && "cdeghkmnrt".Contains(word[rest - 1], StringComparison.Ordinal),
                _ => true,
            };
            return applies ? word[..rest] + with : word;
        }

        return word;
    }

    private static string Third(string word, int first, int second)
    {
        foreach (var (ending, with) in ThirdEndings)
        {
            if (!Ends(word, ending)) continue;
            var rest = word.Length - ending.Length;
            return rest >= (ending is "ative" ? second : first) ? word[..rest] + with : word;
        }

        return word;
    }

    private static string Fourth(string word, int second)
    {
        foreach (var ending in FourthEndings)
        {
            if (!Ends(word, ending)) continue;
            var rest = word.Length - ending.Length;
            var applies = rest >= second && (ending is not "ion" || (rest > 0 && word[rest - 1] is 's' or 't'));
            return applies ? word[..rest] : word;
        }

        return word;
    }

    private static string Fifth(string word, int first, int second)
    {
        var rest = word.Length - 1;
        if (rest <= 0) return word;
        if (word[rest] == 'e' && (rest >= second || (rest >= first && !EndsInShortSyllable(word[..rest])))) return word[..rest];
        return word[rest] == 'l' && rest >= second && word[rest - 1] == 'l' ? word[..rest] : word;
    }
}
