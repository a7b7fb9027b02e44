namespace CopToolkit.BrowserTests;

/// <summary>Text stays whole on a narrow screen, when it is twice as large and when it is spaced out.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReflowTests(SiteFixture site)
{
    // Text that is sized by the window may grow a little less than the rest, but nothing may stay as it is.
    private const string Double = """
        () => {
          const hasText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
          const texts = [document.body, ...document.querySelectorAll("body :not(svg, svg *, script)")].filter(element => element === document.body || hasText(element));
          const sizes = () => texts.map(element => parseFloat(getComputedStyle(element).fontSize));
          const before = sizes();
          document.documentElement.style.fontSize = "200%";
          const after = sizes();
          return texts.filter((element, i) => after[i] < before[i] * (element === document.body ? 1.95 : 1.6))
            .map(element => `“${element.textContent.trim().slice(0, 50)}” does not grow to twice its size`);
        }
        """;

    // The four distances of WCAG 1.4.12. Words inside a drawing are left as they are: the list beside the drawing says the same.
    private const string SpaceOut = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
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
        visit.Report(await visit.Page.EvaluateAsync<string[]>(Double));
        await LookAtBothWidthsAsync(visit);
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
              const text = Object.assign(document.createElement("span"), { textContent: "A text that is too long for the box that it stands in" });
              text.style.cssText = "display: block; " + style;
              document.querySelector("h1").append(text);
            }
            """, style);
        await LookAsync(visit);
        Assert.Contains(visit.Problems, found => found.Contains(problem, StringComparison.Ordinal));
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
}
