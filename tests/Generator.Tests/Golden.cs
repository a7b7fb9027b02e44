namespace CopToolkit.Tests;

/// <summary>Expected texts that are kept in files; with ACCEPT=1 in the environment the files are written instead of compared.</summary>
public static class Golden
{
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("ACCEPT") == "1";
}
