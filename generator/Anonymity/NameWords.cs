using System.Text.Json.Nodes;

namespace CopToolkit.Anonymity;

/// <summary>The word lists of the rule set.</summary>
internal sealed class NameWords(JsonObject data)
{
    public HashSet<string> Given { get; } = SetOf(data["words"]!["given-names"]);

    public HashSet<string> GivenWords { get; } = SetOf(data["words"]!["given-words"]);

    public HashSet<string> Surnames { get; } = SetOf(data["words"]!["surnames"]);

    public HashSet<string> SurnameWords { get; } = SetOf(data["words"]!["surname-words"]);

    public HashSet<string> Places { get; } = SetOf(data["words"]!["places"]);

    public HashSet<string> Cities { get; } = SetOf(data["words"]!["cities"]);

    public HashSet<string> Common { get; } = SetOf(data["words"]!["common"]);

    /// <summary>Words of the field that the dictionary does not know.</summary>
    public HashSet<string> Sector { get; } = SetOf(data["words"]!["sector"]);

    /// <summary>What a person does, and no thing: "said", "came".</summary>
    public HashSet<string> Deeds { get; } = SetOf(data["words"]!["deeds"]);

    /// <summary>What a number may stand behind: "Step 2".</summary>
    public HashSet<string> Numbered { get; } = SetOf(data["words"]!["numbered"]);

    public HashSet<string> Titles { get; } = SetOf(data["words"]!["titles"]);

    public HashSet<string> NotTitled { get; } = SetOf(data["words"]!["notTitled"]);

    public HashSet<string> Particles { get; } = SetOf(data["words"]!["particles"]);

    public HashSet<string> Prepositions { get; } = SetOf(data["words"]!["prepositions"]);

    public HashSet<string> Inside { get; } = SetOf(data["words"]!["inside"]);

    public HashSet<string> PlaceWords { get; } = SetOf(data["suffixes"]!["placeWord"]);

    public HashSet<string> Generic { get; } = SetOf(data["words"]!["generic"]);

    public HashSet<string> PostcodeAreas { get; } = SetOf(data["words"]!["postcodeAreas"]);

    public HashSet<string> NumberWords { get; } = SetOf(data["words"]!["numberWords"]);

    public HashSet<string> NotHandle { get; } = SetOf(data["words"]!["notHandle"]);

    public HashSet<string> Services { get; } = SetOf(data["suffixes"]!["service"]);

    public HashSet<string> LowServices { get; } = SetOf(data["suffixes"]!["lower"]);

    public string[] PlaceEndings { get; } = Words(data["suffixes"]!["place"]);

    public string[] PlaceStarts { get; } = Words(data["suffixes"]!["placeStart"]);

    public string[] ForeignEndings { get; } = Words(data["suffixes"]!["surname"]);

    public string[] OrdinaryEndings { get; } = Words(data["suffixes"]!["ordinary"]);

    public string[] EnglishEndings { get; } = Words(data["suffixes"]!["surnameEnglish"]);

    private static string[] Words(JsonNode? list) => ((string)list!).Split(' ');

    private static HashSet<string> SetOf(JsonNode? list) => new(Words(list), StringComparer.Ordinal);
}
