import { ask } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { longDay } from "../lib/long-day.js";
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
  "On a shared computer, download the draft and delete it here. " +
  "A draft that nobody has changed for 30 days is removed when this page opens, unless you keep it. ";

/** Where the drafts are, and what can be done with them. Gives { node, refresh, say }. */
export function caseDraftsPanel(tool, drafts, opening, changed) {
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const list = element("ul", { attributes: { class: "case-drafts" } });
  const undo = toolButton("Undo", () => { drafts.store().undo(); say("The last change is undone."); });
  const begin = toolButton("Begin another case", () => { drafts.begin(); changed(); say("A new case. The other drafts are still here."); });
  const remove = toolButton("Delete this draft", removeDraft);
  const keep = element("input", {
    attributes: { type: "checkbox", autocomplete: "off" },
    on: { change: () => drafts.keep(keep.checked) },
  });
  const words = "Keep this draft, also after 30 days without a change";
  const toggle = element("label", { attributes: { class: "toggle" }, children: [keep, words] });
  const privacy = tool.privacy ? [element("a", { text: "Where is my data?", attributes: { href: tool.privacy } })] : [];
  const node = element("section", {
    attributes: { class: "keep-panel", "aria-labelledby": "case-drafts" },
    children: [
      element("h2", { text: "Your drafts", attributes: { id: "case-drafts", tabindex: "-1" } }),
      element("p", { attributes: { class: "where" }, children: [WHERE_DRAFTS_ARE, ...privacy] }),
      list,
      element("p", { attributes: { class: "toggles" }, children: [toggle] }),
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
    begin.disabled = remove.disabled = keep.disabled = isEmptyAnswers(store.record());
    keep.checked = drafts.isKept();
    const shown = all.map((one) => ({ ...one, days: drafts.daysOf(one.name) }));
    const entries = JSON.stringify([drafts.name(), shown]);
    if (list.dataset.shown === entries) return;
    list.dataset.shown = entries;
    list.replaceChildren(...shown.map(listedDraft));
  }

  function listedDraft({ name, title, days }) {
    const isOpen = name === drafts.name();
    const until = days ? `: last changed ${longDay(days.changed)}, removed on ${longDay(days.goes)}` : "";
    return element("li", {
      children: isOpen ? [element("strong", { text: title }), ` (open now)${until}`] : [`${title}${until} `, openButton(name, title)],
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
    drafts.remove();
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
