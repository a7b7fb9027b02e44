namespace CopToolkit.Benchmarks.Content;

/// <summary>Sentences of the field, the same ones for the same seed.</summary>
public sealed class MadeText(int seed)
{
    private static readonly string[] Who =
    [
        "The facilitator", "A housing officer", "The probation team", "Every member", "A nurse on the ward",
        "The host organisation", "A peer worker", "The person who brings the case", "A manager", "The outreach team",
        "Somebody with lived experience", "A social worker", "The small group", "A volunteer",
    ];

    private static readonly string[] Does =
    [
        "listens for", "writes down", "comes back to", "asks about", "explains", "sets aside ten minutes for",
        "agrees on", "draws a map of", "looks again at", "shares", "checks", "names", "protects", "makes room for", "sums up",
    ];

    private static readonly string[] What =
    [
        "what already works", "the next small step", "the question behind the question", "who else is involved",
        "the rules of the conversation", "what the person wants", "the risks that people worry about",
        "a story from last month", "the evidence that is there", "the services on the map", "the limits of the role",
        "what nobody has tried yet", "the notes of the last meeting", "a decision that went well",
    ];

    private static readonly string[] How =
    [
        "before the first coffee is cold", "without blaming anyone", "in plain words", "together with the others",
        "at the start of each meeting", "so that new members can follow", "even when time is short",
        "because trust grows slowly", "and says why it matters", "while somebody else keeps the time", "with a pen in hand",
        "until the picture is clear",
    ];

    private static readonly string[] Topics =
    [
        "Listening", "Planning", "Trust", "Silence", "Feedback", "Cases", "Risk", "Hope", "Notes", "Timing",
        "Questions", "Evidence", "Welcome", "Endings", "Change", "Doubt",
    ];

    private static readonly string[] Settings =
    [
        "a hostel", "a busy ward", "the first month", "a small town", "an online group", "a court team", "a mixed group",
        "a new team", "the third meeting", "a network", "a day centre", "a long case",
    ];

    private readonly Random _random = new(seed);

    public int Number(int below) => _random.Next(below);

    public string Sentence() => $"{Of(Who)} {Of(Does)} {Of(What)} {Of(How)}.";

    public string Sentences(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence()));

    /// <summary>A few words without a capital or a full stop.</summary>
    public string Phrase() => Of(What);

    public string Topic() => $"{Of(Topics)} in {Of(Settings)}";

    private string Of(string[] choices) => choices[_random.Next(choices.Length)];
}
