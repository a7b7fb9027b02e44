namespace CopToolkit.BrowserTests;

/// <summary>Says everything that is wrong at once, not just the first.</summary>
internal static class Nothing
{
    public static void IsWrongIn(IReadOnlyCollection<string> problems) =>
        Assert.True(problems.Count == 0, $"{problems.Count} found:\n" + string.Join('\n', problems));
}
