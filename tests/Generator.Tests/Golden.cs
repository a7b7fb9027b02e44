using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests;

/// <summary>Expected texts that are kept in files; with ACCEPT=1 in the environment the files are written instead of compared.</summary>
public static class Golden
{
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static void Compare(string name, string text)
    {
        var file = Path.Combine(Repository.Goldens, name);
        if (Accepts) File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"There is no Golden/{name}; look at the new page, then run the tests with ACCEPT=1.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
