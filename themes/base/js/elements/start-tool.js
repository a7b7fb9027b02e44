import { openTool } from "../lib/tool-store.js";
import { pageData } from "../lib/page-data.js";
import { keepPanel } from "./keep-panel.js";
import { toolChanges } from "./tool-changes.js";

/**
 * Starts the tool of the page with its element.
 * An element is given the tool, its store and the section with the form, and says which answers from elsewhere it accepts:
 * { accepts(key, value) → whether the answer may come in, keyText(key) and answerText(key, value) → words for keys that are no items }.
 */
export function startTool(elements) {
  const work = document.querySelector(".tool-work");
  const tool = pageData("tool");
  if (!work || !tool) return;
  const store = openTool(tool);
  // For papers.js, which some tools bring with them.
  globalThis[Symbol.for("cop:tool-store")] = store;
  const started = elements[tool.element]?.(tool, store, work);
  if (!started) return;
  if (started.accepts) store.judge(started.accepts);
  work.classList.add("tool-live");
  work.querySelector("h2").after(toolChanges(tool, store));
  const [paper, comparison, result] = [".tool-paper", ".tool-compare", ".tool-result"].map((part) => document.querySelector(part));
  const last = paper ?? comparison ?? result ?? work;
  last.after(keepPanel(tool, store, started));
}
