namespace CopToolkit.BrowserTests;

/// <summary>Looks in the page for text that a reader cannot get at: beyond the edge, cut off by its box, or under other text.</summary>
internal static class LostText
{
    public const string Script = """
        () => {
          const slack = 2;
          const problems = new Set();
          const lines = [];
          const quote = text => "“" + text.trim().replace(/\s+/g, " ").slice(0, 50) + "”";
          const named = box => box.localName + (box.id ? "#" + box.id : "") + [...box.classList].map(name => "." + name).join("");

          // Text that only a screen reader is meant to find is not lost.
          const isHiddenOnPurpose = box => {
            const { width, height } = box.getBoundingClientRect();
            const style = getComputedStyle(box);
            return (style.overflowX !== "visible" && (width <= 1 || height <= 1)) || /inset\((50|100)%/.test(style.clipPath);
          };

          const boxesAround = element => {
            const boxes = [];
            for (let box = element; box && box !== document.body; box = box.parentElement) boxes.push(box);
            return boxes;
          };

          const check = (text, element, line, boxes) => {
            let [scrollsX, scrollsY] = [false, false];
            for (const box of boxes) {
              const style = getComputedStyle(box);
              if (style.display === "inline" || style.display === "contents") continue;
              const edge = box.getBoundingClientRect();
              const cuts = value => value === "hidden" || value === "clip";
              const passesSide = line.right > edge.right + slack || line.left < edge.left - slack;
              const passesFoot = line.bottom > edge.bottom + slack || line.top < edge.top - slack;
              if (!scrollsX && cuts(style.overflowX) && passesSide)
                problems.add(`${quote(text)} is cut off by the side of ${named(box)}`);
              if (!scrollsY && cuts(style.overflowY) && passesFoot)
                problems.add(`${quote(text)} is cut off by the foot of ${named(box)}`);
              scrollsX ||= style.overflowX === "auto" || style.overflowX === "scroll";
              scrollsY ||= style.overflowY === "auto" || style.overflowY === "scroll";
            }
            if (!scrollsX && line.right > innerWidth + slack) problems.add(`${quote(text)} goes beyond the edge`);
          };

          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (walker.nextNode()) {
            const { data: text, parentElement: element } = walker.currentNode;
            if (!text.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const boxes = boxesAround(element);
            if (boxes.some(isHiddenOnPurpose)) continue;
            const floats = boxes.some(box => ["fixed", "sticky"].includes(getComputedStyle(box).position));
            range.selectNodeContents(walker.currentNode);
            for (const line of range.getClientRects()) {
              if (line.width < 1 || line.height < 1) continue;
              check(text, element, line, boxes);
              // The middle of a line holds its letters; the rest may reach into the lines around it.
              if (!floats) {
                const [top, bottom] = [line.top + line.height * 0.3, line.bottom - line.height * 0.3];
                lines.push({ node: walker.currentNode, text, left: line.left, right: line.right, top, bottom });
              }
            }
          }

          lines.sort((one, other) => one.top - other.top);
          lines.forEach((line, i) => {
            for (let j = i + 1; j < lines.length && lines[j].top < line.bottom - slack; j++) {
              const other = lines[j];
              const width = Math.min(line.right, other.right) - Math.max(line.left, other.left);
              const height = Math.min(line.bottom, other.bottom) - other.top;
              const isOver = width > slack && height > slack;
              if (isOver && line.node !== other.node) problems.add(`${quote(line.text)} lies over ${quote(other.text)}`);
            }
          });

          const { scrollWidth } = document.scrollingElement;
          if (scrollWidth > innerWidth) problems.add(`the page scrolls sideways: it is ${scrollWidth} px wide`);
          return [...problems];
        }
        """;
}
