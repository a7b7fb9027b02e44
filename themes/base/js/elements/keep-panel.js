import { ask, counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { toolButton } from "../lib/tool-button.js";
import { answersFile, isEmptyAnswers } from "../lib/tool-record.js";
import { bringBack } from "./bring-back.js";
import { copyLink, openSharedAnswers } from "./share-answers.js";

const TOOL_TROUBLES = {
  full: "This browser has no room left, so your last answers are not kept. Save a copy before you leave this page.",
  refused:
    "This browser does not keep anything for this site. " +
    "What you answer now will be gone when you leave this page, so print it or save a copy first.",
};
const WHERE_TOOL_ANSWERS_ARE =
  "Your answers stay on this device, in this browser only. " +
  "Whoever uses this browser can read them, and Safari may delete them after seven days without a visit. ";

/** What every tool can do with its answers: undo, begin again, save, bring back, share and print. */
export function keepPanel(tool, store, started) {
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const trouble = element("p", { attributes: { class: "where where-trouble", role: "status" } });
  const undo = toolButton("Undo", () => { store.undo(); say("The last change is undone."); });
  const reset = toolButton("Begin again", beginAgain);
  const save = toolButton("Save a copy", saveCopy);
  const link = toolButton("Copy a link", () => copyLink(tool, store, say));
  const privacy = tool.privacy ? [element("a", { text: "Where is my data?", attributes: { href: tool.privacy } })] : [];
  const actions = (...children) => element("div", { attributes: { class: "actions" }, children });
  const aboutFile = "One small file with your answers and notes, to keep or to give to a colleague.";
  const aboutLink = "It holds your answers, but no notes. Whoever has the link can read them.";
  const parts = [
    keepPart("A copy in a file", aboutFile, actions(save), bringBack(tool, store, started, say)),
    keepPart("A link", aboutLink, actions(link)),
  ];
  const node = element("section", {
    attributes: { class: "keep-panel", "aria-labelledby": "tool-keep" },
    children: [
      element("h2", { text: "Keep, share and print", attributes: { id: "tool-keep" } }),
      element("p", { attributes: { class: "where" }, children: [WHERE_TOOL_ANSWERS_ARE, ...privacy] }),
      trouble,
      actions(undo, toolButton("Print", () => print()), toolButton("Print blank", printBlank), reset),
      status,
      element("div", { attributes: { class: "keep-parts" }, children: parts }),
    ],
  });
  store.onChange(refresh);
  refresh();
  openSharedAnswers(tool, store, started, say);
  addEventListener("hashchange", () => openSharedAnswers(tool, store, started, say));
  return node;

  function refresh() {
    const empty = isEmptyAnswers(store.get());
    undo.disabled = !store.canUndo();
    for (const button of [reset, save]) button.disabled = empty;
    link.disabled = Object.keys(store.get().answers).length === 0;
    trouble.hidden = !store.trouble;
    trouble.textContent = TOOL_TROUBLES[store.trouble] ?? "";
  }

  function say(...content) {
    status.replaceChildren(...content);
  }

  async function beginAgain() {
    const { answers, notes } = store.get();
    const kept = `${counted(Object.keys(answers).length, "answer")} and ${counted(Object.keys(notes).length, "note")}`;
    const sentences = [`${kept} will be gone from this browser.`, "You can undo this until you leave the page."];
    if (!(await ask("Begin again?", sentences, ["Clear everything"]))) return;
    store.set({});
    const back = element("button", {
      text: "Undo",
      attributes: { type: "button", class: "small-button" },
      on: { click: takeBack },
    });
    say("Everything is cleared. ", back);
    back.focus();
  }

  function takeBack() {
    store.undo();
    say("Your answers are back.");
    undo.focus();
  }

  function saveCopy() {
    const day = new Date().toISOString().slice(0, 10);
    const name = `${tool.slug}-${day}.json`;
    saveFile(name, new TextEncoder().encode(answersFile(tool, store.record(), day)), "application/json");
    say(`${name} is in your downloads.`);
  }

  function printBlank() {
    addEventListener("afterprint", showFilled, { once: true });
    document.documentElement.classList.add("print-blank");
    store.showBlank(true);
    print();
  }

  function showFilled() {
    store.showBlank(false);
    document.documentElement.classList.remove("print-blank");
  }
}

function keepPart(title, sentence, ...nodes) {
  return element("div", {
    attributes: { class: "keep-part" },
    children: [element("h3", { text: title }), element("p", { text: sentence }), ...nodes],
  });
}
