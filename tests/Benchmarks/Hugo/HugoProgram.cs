using System.ComponentModel;
using System.Diagnostics;
using CopToolkit.Benchmarks.Measuring;

namespace CopToolkit.Benchmarks.Hugo;

/// <summary>The installed Hugo, for comparison.</summary>
public static class HugoProgram
{
    /// <summary>What it calls itself, or null where it is not installed.</summary>
    public static string? Version()
    {
        try
        {
            var start = new ProcessStartInfo("hugo", ["version"]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            return string.Join(' ', process.StandardOutput.ReadToEnd().Split(' ').Take(2));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public static Cost Run(string site, string output) =>
        MeasuredProcess.Run("hugo", "--source", site, "--destination", output, "--cacheDir", Path.Combine(site, "cache"), "--quiet");
}
