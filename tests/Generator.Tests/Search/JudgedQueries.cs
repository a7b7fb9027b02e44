namespace CopToolkit.Tests.Search;

/// <summary>What people ask, and the pages that a good guide would show them.</summary>
public sealed record JudgedQuery(string Who, string Text, IReadOnlyList<string> Right)
{
    private static string FilePath => Path.Combine(AppContext.BaseDirectory, "judged-queries.txt");

    public static IReadOnlyList<JudgedQuery> All { get; } =
    [
        .. File.ReadAllLines(FilePath)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => new JudgedQuery(parts[0], parts[1], parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>The place of the first right page, from 1; 0 where it is not found.</summary>
    public int PlaceIn(IReadOnlyList<string> found) => 1 + found.ToList().FindIndex(path => Right.Contains(path, StringComparer.Ordinal));
}
