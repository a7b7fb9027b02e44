import { element } from "../lib/dom.js";
import { itemsOf } from "../lib/tool-record.js";

const LONGEST_TYPED = 10_000;

/** Keeps what is chosen and written in the form of a tool, and shows what was kept. What to try is shown where something is missing. */
export function bindItems(tool, store, work) {
  const best = Math.max(0, ...tool.answers.map((answer) => answer.score ?? 0));
  const open = new Set(tool.answers.filter((answer) => answer.score < best).map((answer) => answer.id));
  const items = [...work.querySelectorAll("[data-item]")].map((node) => ({
    id: node.dataset.item,
    node,
    radios: [...node.querySelectorAll("input[type=radio]")],
    note: node.querySelector("textarea"),
    tries: node.querySelector(".item-try"),
  }));
  for (const { id, radios, note } of items) {
    for (const radio of radios) radio.addEventListener("change", () => store.put("answers", id, radio.value));
    if (note) note.maxLength = LONGEST_TYPED;
    note?.addEventListener("input", () => store.put("notes", id, note.value));
  }
  store.onChange(show);
  show();
  return items;

  function show() {
    for (const { id, radios, note, tries } of items) {
      for (const radio of radios) radio.checked = store.answer(id) === radio.value;
      if (note && note.value !== store.note(id)) note.value = store.note(id);
      if (tries) tries.hidden = !store.isBlank() && !open.has(store.answer(id));
    }
  }
}

/** Whether an answer is one that the tool offers for one of its items. */
export function acceptsItem(tool) {
  const ids = new Set(itemsOf(tool).map((item) => item.id));
  return (key, value) => ids.has(key) && tool.answers.some((answer) => answer.id === value);
}

/** How far the reader is, in words and as a bar. */
export function progressBar(what) {
  const words = element("p", { attributes: { class: "progress-words", role: "status" } });
  const bar = element("progress", { attributes: { "aria-label": `How much is ${what}` } });
  return { node: element("div", { attributes: { class: "tool-progress" }, children: [words, bar] }), show };

  function show(value, most, text) {
    Object.assign(bar, { max: most, value });
    if (words.textContent !== text) words.textContent = text;
  }
}
