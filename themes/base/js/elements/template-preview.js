import { element } from "../lib/dom.js";

// What stands in each place while its field is empty.
const blankPlaces = new WeakMap();

/** Puts the answers into the document on the page, and the blanks back where there is no answer. */
export function paintDocument(root, answers) {
  for (const place of root.querySelectorAll(".field[data-field]")) {
    if (!blankPlaces.has(place)) blankPlaces.set(place, [...place.childNodes].map((node) => node.cloneNode(true)));
    const answer = answers.get(place.dataset.field);
    place.classList.toggle("field-filled", answer !== undefined);
    place.classList.toggle("field-example", answer?.source === "example");
    const blank = blankPlaces.get(place).map((node) => node.cloneNode(true));
    place.replaceChildren(...(answer ? filledPlace(place, blank, answer) : blank));
  }
}

/** Marks the places of the field that is being filled in, and brings the first into sight where the document scrolls by itself. */
export function showPlace(root, pane, id) {
  const places = [...root.querySelectorAll(".field[data-field]")];
  for (const place of places) place.classList.toggle("field-current", place.dataset.field === id);
  const first = places.find((place) => place.dataset.field === id);
  if (!first || pane.scrollHeight <= pane.clientHeight) return;
  const [box, frame] = [first.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (box.top > frame.top + 24 && box.bottom < frame.bottom - 24) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = pane.scrollTop + box.top - frame.top - pane.clientHeight / 3;
  pane.scrollTo({ top, behavior: isCalm ? "auto" : "smooth" });
}

function filledPlace(place, blank, answer) {
  if (answer.rows) return filledTable(blank, answer.rows);
  if (place.localName === "span") return [answer.lines.join(" ")];
  const items = answer.lines.map((text) => element(answer.kind === "list" ? "li" : "p", { text }));
  return answer.kind === "list" ? [element("ul", { children: items })] : items;
}

function filledTable(blank, rows) {
  const holder = element("div", { children: blank });
  const body = holder.querySelector("tbody");
  const columns = body.rows[0].cells.length;
  const cellsOf = (cells) => Array.from({ length: columns }, (_, index) => filledCell(cells[index] ?? []));
  body.replaceChildren(...rows.map((cells) => element("tr", { children: cellsOf(cells) })));
  return [...holder.childNodes];
}

function filledCell(lines) {
  return element("td", { children: lines.flatMap((line, index) => (index > 0 ? [element("br"), line] : [line])) });
}
