using System.Diagnostics;
using CopToolkit.Tests.Sites;

namespace CopToolkit.Tests.Steps;

/// <summary>Git for Windows gives a checkout its own line ends; the site stays the same, byte for byte.</summary>
public sealed class LineEndsTests
{
    private static readonly string[] Binary = [".jpg", ".png", ".webp", ".woff2", ".docx", ".odt"];

    private static readonly (string From, string To)[] Parts =
        [(Path.Combine(Repository.Root, "generator"), "generator"), (Repository.Content, "content"), (Repository.Themes, "themes")];

    private static readonly string[] Files =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    [Fact]
    public void Whole_checkout_with_the_line_ends_of_Windows_builds_the_same_site()
    {
        using var folder = new TempFolder();
        foreach (var (from, to) in Parts) Copy(from, folder.Sub(to));
        foreach (var file in Files) WriteAsWindows(Path.Combine(Repository.Root, file), folder.Sub(file));
        Assert.Contains("\r\n", File.ReadAllText(folder.Sub("generator/Program.cs")), StringComparison.Ordinal);

        Build(folder.Path, "build", folder.Sub("generator"), "-o", folder.Sub("built"), "--nologo", "-v", "q");
        Build(folder.Path, folder.Sub("built/Generator.dll"), "--output", folder.Sub("windows"));
        var ended = BuiltProgram.Run(Path.GetDirectoryName(Repository.Content)!, ["--output", folder.Sub("unix")]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));

        var (unix, windows) = (TempFolder.Read(folder.Sub("unix")), TempFolder.Read(folder.Sub("windows")));
        Assert.Equal(unix.Keys, windows.Keys);
        Assert.Equal([], unix.Keys.Where(path => !unix[path].AsSpan().SequenceEqual(windows[path])));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split('/')[0] is not ("bin" or "obj")) WriteAsWindows(file, Path.Combine(to, path));
        }
    }

    private static void WriteAsWindows(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (Binary.Contains(Path.GetExtension(from))) File.Copy(from, to);
        else File.WriteAllText(to, File.ReadAllText(from).ReplaceLineEndings("\r\n"));
    }

    private static void Build(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test run was started with must not lead the new build back to this checkout.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.GetAwaiter().GetResult());
    }
}
