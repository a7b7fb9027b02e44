using System.Diagnostics;

namespace CopToolkit.Benchmarks.Measuring;

/// <summary>
/// The generator as "dotnet publish" leaves it: with the runtime, so that it needs no SDK, and compiled ahead for this machine.
/// </summary>
public static class PublishedProgram
{
    /// <summary>Publishes into a folder of its own, so that the project's own outputs and lock file stay as they are.</summary>
    public static string Make(string folder, Repository repository)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(repository.Root, "generator"),
            "--configuration", "Release",
            "--use-current-runtime",
            "--self-contained",
            "-p:PublishReadyToRun=true",
            "-p:PublishReadyToRunComposite=true",
            "--artifacts-path", Path.Combine(folder, "artifacts"),
            "--output", Path.Combine(folder, "program"),
            "-p:NuGetLockFilePath=" + Path.Combine(folder, "publish.lock.json"),
        ])
        { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(output);
        return Path.Combine(folder, "program", OperatingSystem.IsWindows() ? "Generator.exe" : "Generator");
    }
}
