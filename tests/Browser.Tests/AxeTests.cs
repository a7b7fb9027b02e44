using Deque.AxeCore.Commons;

namespace CopToolkit.BrowserTests;

/// <summary>The accessibility rules that a machine can check: WCAG 2.2 A and AA, and best practice.</summary>
[Collection(SiteCollection.Name)]
public sealed class AxeTests(SiteFixture site)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The size of targets is switched off in axe itself until everybody follows WCAG 2.2. The pages have no frames, so one run
    // in the page sees all of it.
    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            rules: { "target-size": { enabled: true } },
            resultTypes: ["violations"],
          });
          const ran = [...result.passes, ...result.violations, ...result.inapplicable].some(({ id }) => id === "target-size");
          const startOf = (html) => html.length > 160 ? html.slice(0, 160) + "…" : html;
          const messagesOf = ({ any, all, none }) => [...any, ...all, ...none].map(({ message }) => message).join("; ");
          const shown = (node) => `${startOf(node.html)}\n    ${messagesOf(node)}`;
          return [
            ...ran ? [] : ["axe did not check the size of targets"],
            ...result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n    ${shown(node)}`)),
          ];
        }
        """;

    [Fact]
    public async Task Every_page_keeps_the_rules_on_a_wide_screen() => Nothing.IsWrongIn(await site.OnEveryPageAsync(CheckAsync));

    [Theory]
    [InlineData(Screens.Narrow, ColorScheme.Light)]
    [InlineData(Screens.Narrow, ColorScheme.Dark)]
    [InlineData(Screens.Wide, ColorScheme.Dark)]
    public async Task Every_layout_keeps_the_rules(int width, ColorScheme scheme) =>
        Nothing.IsWrongIn(await site.OnEveryLayoutAsync(CheckAsync, Screens.Of(width, scheme)));

    [Fact]
    public async Task The_open_menu_keeps_the_rules_on_a_phone() => Nothing.IsWrongIn(await site.OnEveryLayoutAsync(async visit =>
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await CheckAsync(visit);
    }, Screens.Phone()));

    [Fact]
    public async Task The_look_follows_the_system_into_the_dark()
    {
        var (light, dark) = (await BrightnessAsync(ColorScheme.Light), await BrightnessAsync(ColorScheme.Dark));
        Assert.True(light > 0.8 && dark < 0.2, $"The background's brightness is {light} in the light and {dark} in the dark.");
    }

    internal static async Task CheckAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(Axe);
        visit.Report(await visit.Page.EvaluateAsync<string[]>(Run));
    }

    private async Task<double> BrightnessAsync(ColorScheme scheme)
    {
        await using var visit = await site.OpenAsync("/", Screens.Desk(scheme));
        var foot = new Clip { X = 0, Y = Screens.Height - 1, Width = 1, Height = 1 };
        var picture = await visit.Page.ScreenshotAsync(new() { Clip = foot, OmitBackground = false });
        return await visit.Page.EvaluateAsync<double>("""
            async png => {
              const bytes = Uint8Array.from(atob(png), character => character.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const canvas = new OffscreenCanvas(1, 1).getContext("2d");
              canvas.drawImage(picture, 0, 0);
              const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
              return (red + green + blue) / 765;
            }
            """, Convert.ToBase64String(picture));
    }
}
