using System.Diagnostics;

namespace CopToolkit.Tests.Sites;

/// <summary>The generator as people run it: a process with arguments, an environment and an exit code.</summary>
public static class BuiltProgram
{
    /// <summary>Variables of the machine that runs the tests, which would change what the program does.</summary>
    private static readonly string[] Unset = ["URL", "REPOSITORY_URL", "BRANCH", "CI", "GITHUB_ACTIONS"];

    public static Ended Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "The program does not end.");
        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var program = Path.Combine(AppContext.BaseDirectory, "Generator.dll");
        var start = new ProcessStartInfo(host, [program, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Unset) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>How a run ended.</summary>
    public sealed record Ended(int ExitCode, string Out, string Error);
}
