using System.Diagnostics;

namespace CopToolkit.Tests.Courses;

/// <summary>
/// Runs where Java and epubcheck are: the environment variable EPUBCHECK names its jar, or the system's package brings it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EpubcheckFactAttribute : FactAttribute
{
    private const string OfThePackage = "/usr/share/java/epubcheck.jar";

    public EpubcheckFactAttribute()
    {
        if (Java is not null && Jar is not null) return;
        Skip = "Java or epubcheck is not on this machine; " +
            "install the package epubcheck, or name its jar in EPUBCHECK, to run this test.";
    }

    private static string? Java { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "java.exe" : "java"))
        .FirstOrDefault(File.Exists);

    private static string? Jar { get; } =
        new[] { Environment.GetEnvironmentVariable("EPUBCHECK"), OfThePackage }.FirstOrDefault(File.Exists);

    /// <summary>Every error and warning.</summary>
    public static string ProblemsOf(string book)
    {
        var start = new ProcessStartInfo(Java!, ["-jar", Jar!, "--quiet", "--failonwarnings", book])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var check = Process.Start(start)!;
        var output = check.StandardOutput.ReadToEndAsync();
        var errors = check.StandardError.ReadToEnd();
        check.WaitForExit();
        return check.ExitCode == 0 ? "" : errors + output.GetAwaiter().GetResult();
    }
}
