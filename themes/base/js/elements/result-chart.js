import { element } from "../lib/dom.js";

const SVG = "http://www.w3.org/2000/svg";
const ROW = 58;
const WIDTH = 640;

/** Bars for the parts of a result, and the table that says the same. */
export function resultChart(groups) {
  const frame = { viewBox: `0 0 ${WIDTH} ${groups.length * ROW}`, class: "result-chart", "aria-hidden": "true", focusable: "false" };
  return [
    drawn("svg", frame, groups.flatMap((group, index) => chartBar(group, index * ROW))),
    element("details", {
      attributes: { class: "chart-table" },
      children: [element("summary", { text: "The same as a table" }), chartTable(groups)],
    }),
  ];
}

function chartBar({ title, percent }, top) {
  const width = ((percent ?? 0) * (WIDTH - 70)) / 100;
  const place = { x: 0, y: top + 27 };
  const bar = () => drawn("rect", { ...place, width: Math.max(width, 16), height: 16, rx: 8, class: "chart-bar" });
  return [
    drawn("text", { x: 0, y: top + 18, class: "chart-name" }, [title]),
    drawn("rect", { ...place, width: WIDTH - 70, height: 16, rx: 8, class: "chart-back" }),
    ...(width > 0 ? [bar()] : []),
    drawn("text", { x: WIDTH, y: top + 41, "text-anchor": "end", class: "chart-value" }, [percentWords(percent)]),
  ];
}

function chartTable(groups) {
  const heads = ["Part", "Answered", "In place", "Result"].map((text) => element("th", { text, attributes: { scope: "col" } }));
  const head = element("thead", { children: [element("tr", { children: heads })] });
  const body = element("tbody", { children: groups.map(chartRow) });
  return element("div", {
    attributes: { class: "table", tabindex: "0", role: "group", "aria-label": "Result by part" },
    children: [element("table", { children: [head, body] })],
  });
}

function chartRow({ title, answered, items, strong, percent }) {
  const texts = [`${answered} of ${items}`, String(strong), percentWords(percent)];
  const name = element("th", { text: title, attributes: { scope: "row" } });
  return element("tr", { children: [name, ...texts.map((text) => element("td", { text }))] });
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
