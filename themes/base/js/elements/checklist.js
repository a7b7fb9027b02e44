import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { resultOf } from "../lib/tool-scores.js";
import { compareAnswers } from "./compare-answers.js";
import { acceptsItem, bindItems, progressBar } from "./item-form.js";

/** A checklist: what is done, and what remains. */
export function startChecklist(tool, store, work) {
  const items = bindItems(tool, store, work);
  const progress = progressBar("done");
  const filter = element("input", { attributes: { type: "checkbox" }, on: { change: () => show() } });
  const started = { accepts: acceptsItem(tool) };
  work.querySelector(".tool-form").before(progress.node);
  progress.node.append(element("label", { attributes: { class: "toggle" }, children: [filter, "Show only what remains"] }));
  work.after(compareAnswers(tool, store, started));
  store.onChange(show);
  addEventListener("hashchange", showAimed);
  show();
  showAimed();
  return started;

  function show() {
    const { answers } = store.get();
    const { strengths, items: all } = resultOf(tool, answers);
    const done = new Set(strengths.map((item) => item.id));
    const isLeftOut = (id) => tool.answers.some((answer) => answer.id === answers[id] && answer.score === undefined);
    const closed = (id) => done.has(id) || (id in answers && isLeftOut(id));
    const remains = items.filter(({ id }) => !closed(id)).length;
    const reached = `${done.size} of ${all} done`;
    const words = remains === 0 ? `Nothing remains: ${reached}` : `${reached}, ${counted(remains, "point remains", "points remain")}`;
    progress.show(all - remains, all, words);
    // What is being answered right now stays in sight until the reader goes on.
    const hides = filter.checked && !store.isBlank();
    for (const { id, node } of items) node.hidden = hides && closed(id) && !node.contains(document.activeElement);
    for (const group of work.querySelectorAll(".tool-group")) {
      group.hidden = [...group.querySelectorAll("[data-item]")].every((node) => node.hidden);
    }
  }

  function showAimed() {
    const aimed = items.find(({ node }) => "#" + node.id === location.hash)?.node;
    if (!aimed?.hidden) return;
    filter.checked = false;
    show();
    aimed.scrollIntoView();
  }
}
