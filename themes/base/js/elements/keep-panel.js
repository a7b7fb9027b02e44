import { element } from "../lib/dom.js";

const TOOL_TROUBLES = {
  full: "This browser has no room left, so your last answers are not kept. Save a copy before you leave this page.",
  refused: "This browser does not keep anything for this site. What you answer now is gone when you leave this page, so print it or save a copy first.",
};

/** What every tool can do with its answers: keep, undo, begin again, save, bring back, share and print. */
export function keepPanel(tool, store, element_) {
  const undo = plainToolButton("Undo", () => store.undo());
  const trouble = element("p", { attributes: { class: "where where-trouble", role: "status" } });
  const where = element("p", { attributes: { class: "where" }, children: ["Your answers stay on this device, in this browser only. ", ...(tool.privacy ? [element("a", { text: "Where is my data?", attributes: { href: tool.privacy } })] : [])] });
  const node = element("section", { attributes: { class: "keep-panel", "aria-label": "Keep, share and print" }, children: [trouble, element("div", { attributes: { class: "actions" }, children: [undo, plainToolButton("Print", () => print())] }), where] });
  store.onChange(refresh);
  refresh();
  return node;

  function refresh() {
    undo.disabled = !store.canUndo();
    trouble.hidden = !store.trouble;
    trouble.textContent = TOOL_TROUBLES[store.trouble] ?? "";
  }
}

function plainToolButton(text, act) {
  return element("button", { text, attributes: { type: "button", class: "button button-quiet" }, on: { click: act } });
}
