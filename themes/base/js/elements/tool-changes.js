import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";
import { itemIdOf } from "../lib/tool-record.js";
import { labelOf } from "../lib/tool-scores.js";

/** Tells a reader who comes back what was added, reworded or removed since, and keeps answers to items that are gone in sight. */
export function toolChanges(tool, store) {
  const news = element("section", { attributes: { class: "tool-changes", role: "region", "aria-label": "What has changed in this tool" } });
  const gone = element("details", { attributes: { class: "tool-gone" } });
  store.onChange(show);
  show();
  return element("div", { children: [news, gone] });

  function show() {
    const { added, reworded, removed } = store.changes();
    const lists = [
      changeList("Added", added.map(linkToItem)),
      changeList("Reworded, so look at your answer again", reworded.map(rewording)),
      changeList("Removed; your answer is kept below", removed.map(({ text }) => element("span", { text }))),
    ].flat();
    news.hidden = lists.length === 0;
    const seen = toolButton("I have seen this", () => store.acknowledge());
    const sentence = element("strong", { text: "This tool has changed since you filled it in. Your answers are all here." });
    news.replaceChildren(element("p", { attributes: { class: "heading" }, children: [sentence] }), ...lists, seen);
    showGone(removed);
  }

  function showGone(removed) {
    const { answers, notes, former } = store.get();
    const texts = new Map([...Object.entries(former), ...removed.map(({ id, text }) => [id, text])]);
    const kept = [...new Set([...Object.keys(answers), ...Object.keys(notes)].map(itemIdOf))].filter((id) => texts.has(id));
    gone.hidden = kept.length === 0;
    gone.replaceChildren(
      element("summary", { text: `Your answers to what is no longer asked (${kept.length})` }),
      element("dl", { children: kept.map(keptAnswer) }),
    );

    function keptAnswer(id) {
      const answer = Object.hasOwn(answers, id) ? labelOf(tool, answers[id]) || String(answers[id]) : "";
      const note = Object.hasOwn(notes, id) ? notes[id] : "";
      const text = [answer, note].filter(Boolean).join(": ");
      return element("div", { children: [element("dt", { text: texts.get(id) }), element("dd", { text })] });
    }
  }
}

function changeList(title, nodes) {
  if (nodes.length === 0) return [];
  return [
    element("p", { children: [element("strong", { text: title })] }),
    element("ul", { children: nodes.map((node) => element("li", { children: [node] })) }),
  ];
}

function linkToItem({ id, text }) {
  return element("a", { text, attributes: { href: "#item-" + id } });
}

function rewording({ id, text, before }) {
  return element("span", { children: [element("del", { text: before }), " ", linkToItem({ id, text })] });
}
