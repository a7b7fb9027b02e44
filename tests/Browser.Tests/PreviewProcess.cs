using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CopToolkit.BrowserTests;

/// <summary>The preview as a person starts it: a program of its own, with what it says at the terminal.</summary>
internal sealed class PreviewProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PreviewProcess(string folder, int port)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Generator.dll"),
                "preview",
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
            },
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The preview ended:\n" + Said));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address => _address.Task.Result;

    public string Said => string.Join('\n', _lines);

    public static async Task<PreviewProcess> StartAsync(string folder, int port)
    {
        var preview = new PreviewProcess(folder, port);
        try
        {
            await preview._address.Task.WaitAsync(Patience);
            return preview;
        }
        catch
        {
            preview.Dispose();
            throw;
        }
    }

    /// <summary>Presses Ctrl+C and gives the exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        if (line.StartsWith("http://", StringComparison.Ordinal)) _address.TrySetResult(new Uri(line.Split(' ')[0]));
    }
}
