using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Architecture;

/// <summary>A line that runs out of the window is not read.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    public static TheoryData<string, string> Kinds => new()
    {
        { "generator", "*.cs" },
        { "generator", "*.razor" },
        { "themes", "*.js" },
        { "themes", "*.css" },
        { "tests", "*.cs" },
        { "tests", "*.razor" },
        { "tests", "*.js" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_line_is_too_long(string folder, string pattern)
    {
        var files = SourceFiles.Below(folder, pattern)
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadAllLines(file)));
        var tooLong = files.SelectMany(file => file.Lines.Select((line, i) => (file.Name, Number: i + 1, line.Length)))
            .Where(line => line.Length > Longest)
            .Select(line => $"{line.Name}:{line.Number}: {line.Length} characters; name its steps, or set its items one a line");
        Assert.Empty(tooLong);
    }
}
