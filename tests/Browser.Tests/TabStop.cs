namespace CopToolkit.BrowserTests;

/// <summary>What has the focus, and what is wrong with how it shows that.</summary>
internal sealed record TabStop
{
    /// <summary>
    /// The names of all that should have had the focus by now and had not. Radio buttons of one name are one stop: the arrow
    /// keys go through them.
    /// </summary>
    public const string Unvisited = """
        () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
          .filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !window.stops?.has(element))
          .filter(element => element.type !== "radio"
            || ![...window.stops ?? []].some(stop => stop.type === "radio" && stop.name === element.name))
          .map(element => element.outerHTML.slice(0, 100))
        """;

    // The ring may be drawn by the element, by what it puts before or after itself, or by a card around it.
    // What looks the same without the focus is no ring: so each stop is looked at again when the focus has moved on.
    private const string Read = """
        () => {
          const isSeen = colour => !/^transparent$|, 0\)$|\/ 0\)$/.test(colour);
          const outlineOf = ({ outlineWidth, outlineStyle, outlineColor }) =>
            parseFloat(outlineWidth) > 0 && outlineStyle !== "none" && isSeen(outlineColor)
              ? `${outlineWidth} ${outlineStyle} ${outlineColor}`
              : "";
          const ringOf = style => outlineOf(style) + (style.boxShadow === "none" ? "" : style.boxShadow);
          const lookOf = element => {
            const around = [element, element.parentElement, element.parentElement?.parentElement].filter(Boolean);
            const styles = [
              ...around.map(box => getComputedStyle(box)),
              getComputedStyle(element, "::before"),
              getComputedStyle(element, "::after"),
            ];
            return styles.map(ringOf).join("|");
          };

          const problems = [];
          const last = window.lastStop;
          if (last && last.element !== document.activeElement && lookOf(last.element) === last.look)
            problems.push(`“${last.name}” has the focus without an outline`);
          window.lastStop = null;

          const element = document.activeElement;
          if (!element || element === document.body || element === document.documentElement) return { name: "", isNew: false, problems };
          window.stops ??= new Set();
          // A date has a stop for each of its parts.
          const isNew = !window.stops.has(element) || (element.type === "date" && last?.element === element);
          window.stops.add(element);
          const words = element.getAttribute("aria-label") || element.innerText || element.outerHTML;
          const name = words.trim().replace(/\s+/g, " ").slice(0, 80);
          window.lastStop = { element, name, look: lookOf(element) };

          const isOpen = ({ left, top, right, bottom }) => {
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
            const hit = document.elementFromPoint(x, y);
            return hit !== null && (element.contains(hit) || hit.contains(element));
          };
          const rects = [element, ...element.children].flatMap(box => [...box.getClientRects()]);
          const corners = ({ left, top, right, bottom }) => [
            { left, top, right: left + 4, bottom: top + 4 },
            { left: right - 4, top: bottom - 4, right, bottom },
          ];
          if (!rects.flatMap(rect => [rect, ...corners(rect)]).some(isOpen)) problems.push(`“${name}” has the focus out of sight`);
          return { name, href: element.getAttribute("href"), isNew, problems };
        }
        """;

    public string Name { get; init; } = "";

    public string? Href { get; init; }

    public bool IsNew { get; init; }

    public string[] Problems { get; init; } = [];

    public static Task<TabStop> OfAsync(IPage page) => page.EvaluateAsync<TabStop>(Read);
}
