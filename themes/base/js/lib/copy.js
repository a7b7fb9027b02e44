import { element } from "./dom.js";

/** Copies a text by the clipboard where the page may use it, else by a selection. */
export async function copyToClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { attributes: { class: "out-of-sight", readonly: "", "aria-hidden": "true", tabindex: "-1" } });
    area.value = text;
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    before?.focus({ preventScroll: true });
    return copied;
  }
}
