import { element } from "../lib/dom.js";

/** A button that prints the page, first in the box of what can be done with it. */
export function addPrintButton() {
  const list = document.querySelector(".use-page ul");
  if (!list) return;
  const button = element("button", { text: "Print this page", attributes: { type: "button" }, on: { click: () => print() } });
  list.prepend(element("li", { children: [button] }));
}
