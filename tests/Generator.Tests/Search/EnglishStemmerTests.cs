using CopToolkit.Search;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Search;

public sealed class EnglishStemmerTests
{
    /// <summary>
    /// The file was made with the JavaScript port of the Snowball project's English stemmer (npm snowball-stemmers 0.6.0).
    /// </summary>
    [Fact]
    public void Stems_as_the_Snowball_project_does()
    {
        var file = Path.Combine(Repository.Root, "tests", "Generator.Tests", "Search", "porter2.txt");
        var pairs = File.ReadAllLines(file).Where(line => line[0] != '#').Select(line => line.Split(' ')).ToList();
        Assert.True(pairs.Count > 3000);
        var wrong = pairs
            .Where(pair => EnglishStemmer.Stem(pair[0]) != pair[1])
            .Select(pair => $"{pair[0]}: {EnglishStemmer.Stem(pair[0])} instead of {pair[1]}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }
}
