import { copyToClipboard } from "../lib/copy.js";
import { element } from "../lib/dom.js";

/** A button after everything that people take over into a course, and their own date in citations. */
export function addCopyButtons() {
  const sources = [...document.querySelectorAll("[data-copy]")];
  if (sources.length === 0) return;
  const today = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(new Date());
  for (const place of document.querySelectorAll("[data-today]")) place.textContent = today;
  for (const source of sources) {
    const status = element("span", { attributes: { role: "status", class: "copy-status" } });
    const button = element("button", {
      text: "Copy " + source.dataset.copy,
      attributes: { type: "button", class: "small-button" },
      on: { click: copy },
    });
    source.after(element("p", { attributes: { class: "copy-line" }, children: [button, status] }));

    async function copy() {
      status.textContent = "";
      status.textContent = (await copyToClipboard(copyTextOf(source)))
        ? "Copied"
        : "The browser did not let the page copy. Select the text instead.";
    }
  }
}

/** A list as lines, anything else as one line. */
function copyTextOf(source) {
  const items = [...source.querySelectorAll("li")];
  const texts = items.length > 0 ? items : [source];
  return texts.map((text) => (items.length > 0 ? "- " : "") + text.textContent.trim().replace(/\s+/g, " ")).join("\n");
}
