import { isListKind, listOf, oneLine } from "../lib/case-text.js";
import { element } from "../lib/dom.js";
import { longDay } from "../lib/long-day.js";

/** The whole case to read through, as text: on the screen when it is opened, and on paper. */
export function caseReading(groups, valuesOf) {
  const sheet = element("div", { attributes: { class: "template-document case-sheet" } });
  const node = element("details", {
    attributes: { class: "case-part case-reading" },
    children: [element("summary", { text: "Read the whole case" }), sheet],
    on: { toggle: () => node.open && show() },
  });
  let wasOpen = false;
  addEventListener("beforeprint", () => { wasOpen = node.open; node.open = true; show(); });
  addEventListener("afterprint", () => { node.open = wasOpen; });
  return node;

  function show() {
    const values = valuesOf();
    const title = oneLine(values.title ?? "") || "A case without a title";
    sheet.replaceChildren(
      element("p", { text: title, attributes: { class: "document-title" } }),
      ...groups.flatMap((group) => shownStep(group, values)),
    );
  }
}

function shownStep({ title, fields }, values) {
  const written = fields.filter(({ id }) => id !== "title" && oneLine(values[id] ?? "") !== "");
  if (written.length === 0) return [];
  return [
    element("h5", { text: title, attributes: { class: "case-sheet-step" } }),
    ...written.flatMap((field) => [
      element("p", { children: [element("strong", { text: field.label })] }),
      ...shownValue(field, values[field.id]),
    ]),
  ];
}

function shownValue(field, value) {
  if (field.kind === "date") return [element("p", { text: longDay(oneLine(value)) })];
  if (isListKind(field)) return [listShown(listOf(value).map((item) => labelIn(field, item)))];
  if (field.kind !== "section") return [element("p", { text: labelIn(field, oneLine(value)) })];
  return value.trim().split(/\n\s*\n/).map((block) => {
    const lines = block.split("\n");
    const isList = lines.every((line) => /^\s*[-*+] /.test(line));
    return isList ? listShown(lines.map((line) => line.replace(/^\s*[-*+] /, ""))) : element("p", { text: block });
  });
}

function labelIn(field, value) {
  return field.options?.find(({ id }) => id === value)?.label ?? value;
}

function listShown(items) {
  return element("ul", { children: items.map((text) => element("li", { text })) });
}
