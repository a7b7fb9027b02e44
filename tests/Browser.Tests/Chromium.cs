namespace CopToolkit.BrowserTests;

/// <summary>Finds and starts the browser: the one that CHROMIUM names, else the system's, else Playwright's own.</summary>
internal static class Chromium
{
    private static readonly string[] Quiet =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Installed(),
        Args = IsRoot ? ["--no-sandbox", .. Quiet] : Quiet,
        ChromiumSandbox = false,
    });

    // Chromium refuses to run as root inside its sandbox.
    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static string? Installed() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : Array.Find(["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"], File.Exists);
}
