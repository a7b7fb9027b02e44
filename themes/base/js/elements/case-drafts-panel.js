import { ask } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";
import { isEmptyAnswers } from "../lib/tool-record.js";

const DRAFT_TROUBLES = {
  full: "This browser has no room left, so your last words are not kept. Download a draft before you leave this page.",
  refused:
    "This browser does not keep anything for this site. " +
    "What you write is gone when you leave this page, so download a draft before you do.",
};
const WHERE_DRAFTS_ARE =
  "What you write stays on this device, in this browser only, and is sent to nobody. " +
  "Whoever uses this browser can read it, and Safari may delete it after seven days without a visit. " +
  "On a shared computer, download the draft and delete it here. ";

/** Where the drafts are, and what can be done with them. Gives { node, refresh, say }. */
export function caseDraftsPanel(tool, drafts, opening, changed) {
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const list = element("ul", { attributes: { class: "case-drafts" } });
  const undo = toolButton("Undo", () => { drafts.store().undo(); say("The last change is undone."); });
  const begin = toolButton("Begin another case", () => { drafts.begin(); changed(); say("A new case. The other drafts are still here."); });
  const remove = toolButton("Delete this draft", removeDraft);
  const privacy = tool.privacy ? [element("a", { text: "Where is my data?", attributes: { href: tool.privacy } })] : [];
  const node = element("section", {
    attributes: { class: "keep-panel", "aria-labelledby": "case-drafts" },
    children: [
      element("h2", { text: "Your drafts", attributes: { id: "case-drafts", tabindex: "-1" } }),
      element("p", { attributes: { class: "where" }, children: [WHERE_DRAFTS_ARE, ...privacy] }),
      list,
      element("div", { attributes: { class: "actions" }, children: [undo, begin, remove] }),
      status,
      opening,
    ],
  });
  return { node, refresh, say };

  function refresh() {
    const store = drafts.store();
    const all = drafts.list();
    undo.disabled = !store.canUndo();
    begin.disabled = remove.disabled = isEmptyAnswers(store.record());
    const entries = JSON.stringify([drafts.name(), all]);
    if (list.dataset.shown === entries) return;
    list.dataset.shown = entries;
    list.replaceChildren(...all.map(listedDraft));
  }

  function listedDraft({ name, title }) {
    const isOpen = name === drafts.name();
    return element("li", {
      children: isOpen ? [element("strong", { text: title }), " (open now)"] : [title + " ", openButton(name, title)],
    });
  }

  function openButton(name, title) {
    const attributes = { type: "button", class: "small-button", "aria-label": `Open ${title}` };
    return element("button", { text: "Open", attributes, on: { click } });

    function click() {
      drafts.open(name);
      changed();
      say(`“${title}” is open.`);
    }
  }

  function say(sentence) {
    status.textContent = sentence;
  }

  async function removeDraft() {
    const sentences = [
      "It will be gone from this browser, with everything that you have answered and ticked.",
      "Files that you downloaded stay where they are.",
    ];
    if (!(await ask("Delete this draft?", sentences, ["Delete it"]))) return;
    drafts.store().set({});
    const next = drafts.list()[0];
    if (next) drafts.open(next.name);
    changed();
    say("The draft is deleted.");
    node.querySelector("h2").focus();
  }
}

/** Says so when the browser refuses to keep a draft. */
export function draftTrouble(drafts) {
  const node = element("p", { attributes: { class: "where where-trouble", role: "status", hidden: "" } });
  return { node, refresh };

  function refresh() {
    node.hidden = drafts.store().trouble === null;
    node.textContent = DRAFT_TROUBLES[drafts.store().trouble] ?? "";
  }
}
