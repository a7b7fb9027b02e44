namespace CopToolkit.BrowserTests;

/// <summary>The screens that the site is looked at on.</summary>
internal static class Screens
{
    public const int Narrow = 320;
    public const int Wide = 1280;
    public const int Height = 800;

    public static BrowserNewContextOptions Phone(ColorScheme scheme = ColorScheme.Light) => Of(Narrow, scheme);

    public static BrowserNewContextOptions Desk(ColorScheme scheme = ColorScheme.Light) => Of(Wide, scheme);

    public static BrowserNewContextOptions WithoutScripts(int width) => new(Of(width, ColorScheme.Light)) { JavaScriptEnabled = false };

    // Without motion, nothing is looked at while it is still on its way.
    public static BrowserNewContextOptions Of(int width, ColorScheme scheme) => new()
    {
        ViewportSize = new ViewportSize { Width = width, Height = Height },
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-GB",
    };
}
