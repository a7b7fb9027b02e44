namespace CopToolkit.Markdown;

/// <summary>What a line "::: kind" can begin.</summary>
public static class Containers
{
    /// <summary>Boxes beside the text, with the title that readers see.</summary>
    public static IReadOnlyDictionary<string, string> CallOuts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["try"] = "Try this",
        ["found"] = "What facilitators found",
        ["watch"] = "Watch out",
        ["checklist"] = "Checklist",
        ["editors"] = "Editors’ note",
    };

    /// <summary>Lists with a look of their own.</summary>
    public static IReadOnlySet<string> Lists { get; } = new HashSet<string>(StringComparer.Ordinal) { "steps", "facts" };

    /// <summary>Lists that are drawn, with the number of items that the drawing needs.</summary>
    public static IReadOnlyDictionary<string, (int Least, int Most)> Figures { get; } =
        new Dictionary<string, (int, int)>(StringComparer.Ordinal)
        {
            ["three-parts"] = (3, 3),
            ["principles"] = (9, 9),
            ["service-map"] = (4, 16),
            ["life-cycle"] = (4, 6),
            ["running-order"] = (6, 14),
            ["cycle"] = (4, 6),
            ["roles"] = (4, 8),
        };

    public static IEnumerable<string> Names => CallOuts.Keys.Concat(Lists).Append("figure");
}
