using System.Diagnostics;
using System.Globalization;
using System.Text;
using CopToolkit.Anonymity;
using CopToolkit.Core;
using CopToolkit.Steps;

namespace CopToolkit.Benchmarks.Anonymity;

/// <summary>How long a case of 50 KB takes to check: in the build, and with the script of the page where node is installed.</summary>
public static class AnonymityTime
{
    public const string Option = "--anonymity";
    private const int Size = 50 * 1024;
    private const int Runs = 21;

    public static int Run(Repository repository)
    {
        var texts = new[] { ("prose with few findings", Prose(repository)), ("prose full of findings", Leaks(repository)) };
        Console.WriteLine("| text of 50 KB | where | first | middle of 21 | findings |\n|---|---|--:|--:|--:|");
        foreach (var (name, text) in texts)
        {
            var (times, count) = InBuild(text);
            Row(name, "build", times, count);
        }

        foreach (var (name, text) in texts)
        {
            if (InNode(repository, text) is { } node) Row(name, "page (node)", node.Times, node.Count);
        }

        return 0;
    }

    private static void Row(string name, string where, IReadOnlyList<double> times, int count)
    {
        var middle = times.Order().ElementAt(times.Count / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {where} | {times[0]:0} ms | {middle:0} ms | {count} |"));
    }

    private static (IReadOnlyList<double> Times, int Count) InBuild(string text)
    {
        var (times, count) = (new List<double>(), 0);
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            count = AnonymityCheck.Of([new CaseText("text", 1, text)], AnonymityContext.Empty).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (times, count);
    }

    private static (IReadOnlyList<double> Times, int Count)? InNode(Repository repository, string text)
    {
        var script = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(script, TimedScript(repository));
            if (SaidByNode(script, text) is not { } said) return null;
            var rows = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(' ')).ToList();
            var times = rows.Select(row => double.Parse(row[0], CultureInfo.InvariantCulture));
            return ([.. times], int.Parse(rows[0][1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static byte[] TimedScript(Repository repository)
    {
        var folder = Path.Combine(repository.Themes, "base");
        var files = Directory.EnumerateFiles(Path.Combine(folder, "js"), "*.js", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            File.ReadAllBytes,
            StringComparer.Ordinal);
        files["js/lib/anonymity-rules.js"] = Encoding.UTF8.GetBytes(AnonymityRules.Script());
        files["js/timed.js"] = Encoding.UTF8.GetBytes($$"""
            import { checkAnonymity } from "./lib/anonymity.js";
            const timedText = require("fs").readFileSync(0, "utf8");
            for (let run = 0; run < {{Runs}}; run++) {
              const start = performance.now();
              const count = checkAnonymity([{ name: "text", line: 1, text: timedText }], {}).length;
              console.log(performance.now() - start, count);
            }
            """);
        return JoinScripts.From("js/timed.js", files, new Findings());
    }

    private static string? SaidByNode(string script, string text)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start);
        if (node is null) return null;
        node.StandardInput.Write(text);
        node.StandardInput.Close();
        return node.StandardOutput.ReadToEnd();
    }

    private static string Prose(Repository repository)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(repository.Root, "content", "toolkit"), "*.md");
        return Filled(pages.Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private static string Leaks(Repository repository)
    {
        var lines = File.ReadLines(Path.Combine(repository.Root, "tests", "anonymity", "sentences.txt"));
        return Filled(lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    private static string Filled(IEnumerable<string> pieces)
    {
        var once = string.Join("\n\n", pieces);
        return string.Concat(Enumerable.Repeat(once, Size / once.Length + 1))[..Size];
    }
}
