import { longDay } from "../lib/long-day.js";
import { element } from "../lib/dom.js";
import { tableInput } from "./table-input.js";

/** The label, help, example and input of one field. Its show puts a value in, and its input tells every change. */
export function fieldInput(field, onInput) {
  const id = "answer-" + field.id;
  const lines = field.kind === "list" && !field.help.includes("line") ? " One on each line." : "";
  const help = element("p", { text: field.help + lines, attributes: { id: id + "-help", class: "answer-help" } });
  const example = exampleText(field.example) ? shownExample(id + "-example", exampleText(field.example)) : "";
  const described = id + "-help" + (example ? ` ${id}-example` : "");
  if (field.kind === "table") return tableInput(field, { id, help, example, described }, onInput);
  const input = inputOf(field, { id, "aria-describedby": described });
  input.addEventListener("input", () => onInput(input.value));
  const node = element("div", {
    attributes: { class: `answer answer-${field.kind}` },
    children: [element("label", { text: field.label, attributes: { for: id } }), help, input, example],
  });
  return { node, input, show };

  function show(value) {
    const text = typeof value === "string" ? value : field.default ?? "";
    if (input.value === text) return;
    // A remembered choice that is no longer offered stays out of sight.
    if (field.kind === "choice" && ![...input.options].some((option) => option.value === text)) input.value = field.default ?? "";
    else input.value = text;
  }
}

function shownExample(id, text) {
  const lead = element("span", { text: "Example: " });
  return element("p", { attributes: { id, class: "answer-example" }, children: [lead, text] });
}

function inputOf(field, attributes) {
  if (field.kind === "choice") return choiceInput(field, attributes);
  if (field.kind === "paragraph" || field.kind === "list") return element("textarea", { attributes: { ...attributes, rows: "4" } });
  return element("input", { attributes: { ...attributes, type: field.kind === "date" ? "date" : "text", autocomplete: "off" } });
}

function choiceInput(field, attributes) {
  const options = field.options.map((option) => element("option", { text: option, attributes: { value: option } }));
  if (!field.default) options.unshift(element("option", { text: "Choose…", attributes: { value: "" } }));
  return element("select", { attributes, children: options });
}

function exampleText(example) {
  if (!Array.isArray(example)) return longDay(example ?? "");
  return Array.isArray(example[0]) ? example[0].join(" – ") : example.join("; ");
}
