import { element } from "../lib/dom.js";

const SVG = "http://www.w3.org/2000/svg";
const ROW = 58;
const WIDTH = 640;

/** Bars for the parts of a result, and the table that says the same. */
export function resultChart(groups) {
  const drawing = drawn("svg", { viewBox: `0 0 ${WIDTH} ${groups.length * ROW}`, class: "result-chart", "aria-hidden": "true", focusable: "false" }, groups.flatMap((group, index) => {
    const [top, width] = [index * ROW, ((group.percent ?? 0) * (WIDTH - 70)) / 100];
    return [
      drawn("text", { x: 0, y: top + 18, class: "chart-name" }, [group.title]),
      drawn("rect", { x: 0, y: top + 27, width: WIDTH - 70, height: 16, rx: 8, class: "chart-back" }),
      ...(width > 0 ? [drawn("rect", { x: 0, y: top + 27, width: Math.max(width, 16), height: 16, rx: 8, class: "chart-bar" })] : []),
      drawn("text", { x: WIDTH, y: top + 41, "text-anchor": "end", class: "chart-value" }, [percentWords(group.percent)]),
    ];
  }));
  const cells = (name, texts) => element("tr", { children: [element("th", { text: texts[0], attributes: { scope: name } }), ...texts.slice(1).map((text) => element(name === "col" ? "th" : "td", { text, attributes: name === "col" ? { scope: "col" } : {} }))] });
  const table = element("table", { children: [
    element("thead", { children: [cells("col", ["Part", "Answered", "In place", "Result"])] }),
    element("tbody", { children: groups.map((group) => cells("row", [group.title, `${group.answered} of ${group.items}`, String(group.strong), percentWords(group.percent)])) }),
  ] });
  return [drawing, element("details", { attributes: { class: "chart-table" }, children: [element("summary", { text: "The same as a table" }), element("div", { attributes: { class: "table", tabindex: "0", role: "group", "aria-label": "Result by part" }, children: [table] })] })];
}

export function percentWords(percent) {
  return percent === null ? "–" : `${percent} %`;
}

/** An element of a drawing, with its attributes and children. */
export function drawn(name, attributes, children = []) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
