using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CopToolkit.Benchmarks.Measuring;

/// <summary>Runs a program to its end and watches what it costs, by the kernel's own counters.</summary>
public static class MeasuredProcess
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    public static Cost Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (cpu, peak) = (0d, 0d);
        do
        {
            cpu = Math.Max(cpu, CpuSeconds(process.Id));
            peak = Math.Max(peak, PeakMegabytes($"{process.Id}"));
        }
        while (!process.WaitForExit(Interval));
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output.Result}");
        return Own(output.Result) is { } own ? own with { Wall = wall } : new Cost(wall, cpu, peak, []);
    }

    /// <summary>The most memory that a process held so far; 0 where the system does not tell.</summary>
    public static double PeakMegabytes(string process)
    {
        var line = Read($"/proc/{process}/status").Split('\n').FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line["VmHWM:".Length..^" kB".Length], CultureInfo.InvariantCulture) / 1024;
    }

    private static double CpuSeconds(int process)
    {
        var text = Read($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 13 ? 0 : fields[11..13].Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>What a case of this benchmark says about itself.</summary>
    private static Cost? Own(string output) => output.StartsWith('{') ? JsonSerializer.Deserialize<Cost>(output) : null;

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
