import { element } from "./dom.js";

/** The part of a tool that says what the answers come to. */
export function resultSection(title) {
  const says = element("p", { attributes: { role: "status", class: "result-says" } });
  const body = element("div", { attributes: { class: "result-body" } });
  const node = element("section", {
    attributes: { class: "tool-group tool-outcome", "aria-label": title },
    children: [element("h3", { text: title }), says, body],
  });
  return { says, body, node };
}

/** A table of texts, for those who do not see a picture and for those who want the figures. */
export function plainTable(caption, heads, rows) {
  const headRow = element("tr", { children: heads.map((text) => element("th", { text, attributes: { scope: "col" } })) });
  const table = element("table", {
    children: [
      element("caption", { text: caption, attributes: { class: "out-of-sight" } }),
      element("thead", { children: [headRow] }),
      element("tbody", { children: rows.map(plainRow) }),
    ],
  });
  return element("div", {
    attributes: { class: "table", tabindex: "0", role: "region", "aria-label": caption },
    children: [table],
  });
}

function plainRow([head, ...texts]) {
  const cells = texts.map((text) => element("td", { text, attributes: { dir: "auto" } }));
  return element("tr", { children: [element("th", { text: head, attributes: { scope: "row" } }), ...cells] });
}

/** Where to read on, if there is a page for it. */
export function linkTo(link) {
  return link ? element("p", { children: ["Read on: ", element("a", { text: link.title, attributes: { href: link.href } })] }) : "";
}
