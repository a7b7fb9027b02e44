using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CopToolkit.Core;

namespace CopToolkit.Anonymity;

/// <summary>The rule set of the anonymity check: data that the build and the page share.</summary>
public sealed class AnonymityRules
{
    private const string Prefix = "CopToolkit.Anonymity.";
    private static readonly string[] Lists =
        ["given-names", "given-words", "surnames", "surname-words", "places", "cities", "common", "sector"];


    private static readonly string[] ListsOfRules = ["quiet", "rules", "traits"];
    private static readonly string[] PatternNames = ["lead", "find", "before", "after", "near", "notBefore", "notAfter", "unless"];
    private static readonly Lazy<AnonymityRules> Shared = new(() => new AnonymityRules(Read()));
    private readonly Dictionary<string, string> _definitions;

    private AnonymityRules(JsonObject data)
    {
        _definitions = data["define"]!.AsObject().ToDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        Kinds = data["kinds"]!.AsArray().Select(KindOf).ToDictionary(kind => kind.Id, StringComparer.Ordinal);
        Quiet = [.. data["quiet"]!.AsArray().Select(RuleOf)];
        Rules = [.. data["rules"]!.AsArray().Select(RuleOf)];
        Traits = [.. data["traits"]!.AsArray().Select(TraitOf)];
        (Pronoun, PersonNoun) = (Pattern(data["people"]!, "pronoun")!, Pattern(data["people"]!, "noun")!);
        OtherPerson = Pattern(data["people"]!, "others")!;
        References = Pattern(data, "references")!;
        CitedYear = Pattern(data, "citedYear")!;
        EnoughScore = (int)data["enough"]!["score"]!;
        FoundWeight = (int)data["enough"]!["found"]!;
        Words = new NameWords(data);
        Folding = FoldingOf(data["fold"]!);
        foreach (var name in data["publicNames"]!.AsArray()) PublicNames.Add((string)name!, Folding);
    }

    public static AnonymityRules Default => Shared.Value;

    public IReadOnlyDictionary<string, Kind> Kinds { get; }

    internal IReadOnlyList<Rule> Quiet { get; }

    internal IReadOnlyList<Rule> Rules { get; }

    internal IReadOnlyList<Trait> Traits { get; }

    /// <summary>Words that show a single person in a text, and words for someone who belongs to that person.</summary>
    internal Regex Pronoun { get; }

    internal Regex PersonNoun { get; }

    internal Regex OtherPerson { get; }

    /// <summary>A line of a list of references.</summary>
    internal Regex References { get; }

    /// <summary>The year of a citation, with the bracket before it where nothing else stands in the brackets.</summary>
    internal Regex CitedYear { get; }

    internal int EnoughScore { get; }

    /// <summary>What a detail weighs that is a finding of its own.</summary>
    internal int FoundWeight { get; }

    internal NameWords Words { get; }

    /// <summary>Names that anybody may know: services, laws, benefits, countries, medicines.</summary>
    internal PhraseList PublicNames { get; } = new();

    internal IReadOnlyDictionary<int, string> Folding { get; }

    /// <summary>The rule set as a module for the page.</summary>
    public static string Script() => "export const ANONYMITY_RULES = " + EmbeddedJson.InFile(Read()) + ";\n";

    /// <summary>Every pattern with its definitions put in, by where it stands; for the test that proves them harmless.</summary>
    public static IReadOnlyList<(string Where, string Pattern)> Patterns()
    {
        var rules = new AnonymityRules(Read());
        var data = Read();
        return
        [
            .. ListsOfRules.SelectMany(list => data[list]!.AsArray().SelectMany((rule, index) => PatternsOf(rule!, $"{list}[{index}]"))),
            .. data["people"]!.AsObject().Select(one => ($"people.{one.Key}", rules.Expanded((string)one.Value!))),
            ("references", rules.Expanded((string)data["references"]!)),
            ("citedYear", rules.Expanded((string)data["citedYear"]!)),
        ];

        IEnumerable<(string Where, string Pattern)> PatternsOf(JsonNode rule, string where) =>
            PatternNames.Where(name => rule[name] is not null)
                .Select(name => ($"{where}.{name}", rules.Expanded((string)rule[name]!)));
    }

    private static JsonObject Read()
    {
        var data = JsonNode.Parse(ReadText("rules.json"))!.AsObject();
        data["fold"] = JsonNode.Parse(ReadText("fold.json"));
        foreach (var list in Lists) data["words"]![list] = string.Join(' ', Lines(ReadText($"words.{list}.txt")).SelectMany(WordsOf));
        var names = Lines(ReadText("words.public-names.txt")).Select(name => JsonValue.Create(name));
        data["publicNames"] = new JsonArray([.. names]);
        return data;
    }

    /// <summary>The lines of a list; one that begins with # is a remark.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string ReadText(string name)
    {
        using var stream = typeof(AnonymityRules).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Kind KindOf(JsonNode? kind) => new(
        Text(kind, "id")!,
        Enum.Parse<AnonymityLevel>(Text(kind, "level")!, ignoreCase: true),
        Text(kind, "name")!,
        Text(kind, "advice")!,
        kind!["once"] is not null);

    private static string? Text(JsonNode? node, string name) => (string?)node![name];

    private static Dictionary<int, string> FoldingOf(JsonNode fold)
    {
        var map = new Dictionary<int, string>();
        foreach (var (first, targets) in fold["runs"]!.AsObject())
        {
            var code = Convert.ToInt32(first, 16);
            foreach (var target in (string)targets!) map[code++] = target.ToString();
        }

        foreach (var (code, target) in fold["many"]!.AsObject()) map[Convert.ToInt32(code, 16)] = (string)target!;
        return map;
    }

    private Rule RuleOf(JsonNode? rule) => new(
        Text(rule, "kind") ?? "",
        FindOf(rule),
        Text(rule, "lead") is not null,
        Text(rule, "code"),
        Text(rule, "check"),
        rule!["case"] is not null,
        Pattern(rule, "before"),
        Pattern(rule, "after"),
        Pattern(rule, "near"),
        Pattern(rule, "notBefore"),
        Pattern(rule, "notAfter"),
        Pattern(rule, "unless"));

    private Trait TraitOf(JsonNode? trait) =>
        new(
        Text(trait, "id")!,
        Text(trait, "name")!,
        (int?)trait!["weight"] ?? 0,
        Pattern(trait, "find"),
        [.. (Text(trait, "kinds") ?? "").Split(' ')]);

    private Regex? FindOf(JsonNode? rule) =>
        Text(rule, "lead") is { } lead ? Compiled($"(?<lead>{lead}){Text(rule, "find")}") : Pattern(rule, "find");

    private Regex? Pattern(JsonNode? rule, string name) => Text(rule, name) is { } source ? Compiled(source) : null;

    private Regex Compiled(string source) => new(
        InThisEngine(Expanded(source)),
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private string Expanded(string source)
    {
        foreach (var (name, value) in _definitions) source = source.Replace($"<{name}>", value, StringComparison.Ordinal);
        return source;
    }

    /// <summary>A "$" at the end means the very end in the page, but also before a last line break here.</summary>
    private static string InThisEngine(string source) => source.EndsWith('$') ? source[..^1] + @"\z" : source;

    /// <summary>A kind of finding; of some kinds one is enough for a whole case.</summary>
    public sealed record Kind(string Id, AnonymityLevel Level, string Name, string Advice, bool IsOnce);

    /// <summary>
    /// A pattern, what must or must not stand beside it, and the check by code that its matches pass. A lead comes first and is no
    /// part of what is found.
    /// </summary>
    internal sealed record Rule(
        string Kind,
        Regex? Find,
        bool HasLead,
        string? Code,
        string? Check,
        bool IsCaseSensitive,
        Regex? Before,
        Regex? After,
        Regex? Near,
        Regex? NotBefore,
        Regex? NotAfter,
        Regex? Unless);

    /// <summary>A detail that is harmless alone: how rare it is, its pattern, and the kinds of finding that are such a detail.</summary>
    internal sealed record Trait(string Id, string Name, int Weight, Regex? Find, IReadOnlyList<string> Kinds);
}
