import { element } from "../lib/dom.js";
import { fieldInput } from "./field-input.js";

const TROUBLES = {
  refused:
    "This browser does not let the site keep anything. You can still fill in and download, " +
    "but your answers will be gone when you leave this page.",
  full:
    "The browser has no more room for your answers. What you type now will be gone when you leave this page, " +
    "so download your document first.",
};

/** A group of inputs under one heading, filled from the store and kept in it as one types. */
export function fieldGroup(title, hint, fields, store, placeOfField) {
  const inputs = new Map(fields.map((field) => [field.id, fieldInput(field, (value) => store.setValue(placeOfField(field), value))]));
  const heading = title ? [element("legend", { text: title }), element("p", { text: hint, attributes: { class: "group-hint" } })] : [];
  const nodes = [...inputs.values()].map((input) => input.node);
  const node = element(title ? "fieldset" : "div", { attributes: { class: "answer-group" }, children: [...heading, ...nodes] });
  store.onChange(refresh);
  refresh();
  return { node, inputs };

  // What is being typed right now is newer than anything the store can tell.
  function refresh() {
    for (const field of fields) {
      const { input, node: place, show } = inputs.get(field.id);
      if (input !== document.activeElement && !place.contains(document.activeElement)) show(store.valueOf(placeOfField(field)));
    }
  }
}

/** Says where the answers are. */
export function whereAnswersAre(detailsPage) {
  const link = element("a", { text: "See, save or delete everything you have typed", attributes: { href: detailsPage } });
  const text =
    "Your answers stay on this device, in this browser only. Anyone who uses this browser can read them. " +
    "Safari may delete them after seven days without a visit. ";
  return element("p", { attributes: { class: "where" }, children: [text, ...(detailsPage ? [link, "."] : [])] });
}

/** Says so when the browser refuses to keep anything. */
export function storeTrouble(store) {
  const node = element("p", { attributes: { class: "where where-trouble", role: "status" } });
  const say = () => {
    node.hidden = store.trouble === null;
    node.textContent = TROUBLES[store.trouble] ?? "";
  };
  store.onChange(say);
  say();
  return node;
}
