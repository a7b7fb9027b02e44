namespace CopToolkit.BrowserTests;

/// <summary>Text stays whole on a narrow screen, when it is twice as large and when it is spaced out.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReflowTests(SiteFixture site)
{
    private const string SizesOfText = """
        () => [document.body, ...document.querySelectorAll("body :not(svg, svg *, script)")]
          .filter(element => element === document.body
            || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
          .map(element => ({
            text: element.textContent.trim().replace(/\s+/g, " ").slice(0, 50),
            size: parseFloat(getComputedStyle(element).fontSize),
          }))
        """;

    // The four distances of WCAG 1.4.12. Words inside a drawing are left as they are: the list beside the drawing says the same.
    private const string SpaceOut = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`
            :not(svg, svg *) {
              line-height: 1.5 !important;
              letter-spacing: 0.12em !important;
              word-spacing: 0.16em !important;
            }
            p { margin-block-end: 2em !important; }`);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    [Fact]
    public async Task No_page_scrolls_sideways_or_loses_text_on_a_narrow_screen() =>
        Nothing.IsWrongIn(await site.OnEveryPageAsync(LookAsync, Screens.Phone()));

    [Fact]
    public async Task No_page_loses_text_that_is_twice_as_large() => Nothing.IsWrongIn(await site.OnEveryPageAsync(async visit =>
    {
        var before = await visit.Page.EvaluateAsync<SizedText[]>(SizesOfText);
        await SizeTextAsync(visit.Page, 32);
        var after = await visit.Page.EvaluateAsync<SizedText[]>(SizesOfText);
        // Text that is sized by the window may grow a little less than the rest, but nothing may stay as it is.
        var grown = before.Zip(after).Where(text => text.Second.Size < 1.6 * text.First.Size);
        visit.Report(grown.Select(text => $"“{text.First.Text}” grows from {text.First.Size} to {text.Second.Size} px only"));
        await LookAtBothWidthsAsync(visit);
        await SizeTextAsync(visit.Page, 16);
    }, Screens.Phone()));

    [Fact]
    public async Task No_page_loses_text_that_is_spaced_out() => Nothing.IsWrongIn(await site.OnEveryPageAsync(async visit =>
    {
        await visit.Page.EvaluateAsync(SpaceOut);
        var spacing = await visit.Page.EvaluateAsync<string>("""() => getComputedStyle(document.querySelector("main p")).letterSpacing""");
        if (spacing == "normal") visit.Report("the text was not spaced out");
        await LookAtBothWidthsAsync(visit);
    }, Screens.Phone()));

    [Theory]
    [InlineData("width: 900px", "the page scrolls sideways")]
    [InlineData("width: 60px; height: 20px; overflow: hidden", "is cut off")]
    [InlineData("margin-top: -1lh", "lies over")]
    public async Task A_page_that_loses_text_is_found_out(string style, string problem)
    {
        await using var visit = await site.OpenAsync("/", Screens.Phone());
        await visit.Page.EvaluateAsync("""
            style => {
              const text = document.createElement("span");
              text.textContent = "A text that is too long for the box that it stands in";
              text.style.cssText = "display: block; " + style;
              document.querySelector("h1").append(text);
            }
            """, style);
        await LookAsync(visit);
        Assert.Contains(visit.Problems, found => found.Contains(problem, StringComparison.Ordinal));
    }

    /// <summary>Does what the browser's setting for the size of text does.</summary>
    private static async Task SizeTextAsync(IPage page, int pixels)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var sizes = new Dictionary<string, object>(StringComparer.Ordinal) { ["standard"] = pixels, ["fixed"] = pixels * 13 / 16 };
        await session.SendAsync("Page.setFontSizes", new Dictionary<string, object>(StringComparer.Ordinal) { ["fontSizes"] = sizes });
        await page.WaitForFunctionAsync("""
            pixels => {
              const probe = document.body.appendChild(document.createElement("i"));
              probe.style.font = "medium serif";
              const size = getComputedStyle(probe).fontSize;
              probe.remove();
              return size === pixels + "px";
            }
            """, pixels);
        await session.DetachAsync();
    }

    private static async Task LookAtBothWidthsAsync(Visit visit)
    {
        await LookAsync(visit);
        await visit.WidenAsync(Screens.Wide);
        await LookAsync(visit);
    }

    private static async Task LookAsync(Visit visit)
    {
        var width = visit.Page.ViewportSize!.Width;
        visit.Report((await visit.Page.EvaluateAsync<string[]>(LostText.Script)).Select(problem => $"at {width} px {problem}"));
    }

    private sealed record SizedText
    {
        public string Text { get; init; } = "";

        public double Size { get; init; }
    }
}
