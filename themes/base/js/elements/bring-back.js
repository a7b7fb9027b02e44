import { longDay } from "../lib/long-day.js";
import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { differences, isEmptyAnswers, itemIdOf, itemsOf, readAnswersFile } from "../lib/tool-record.js";
import { toolButton } from "../lib/tool-button.js";
import { labelOf } from "../lib/tool-scores.js";

const MOST_SHOWN = 40;

/** Brings a saved copy back: checked first, then shown, and used only when the reader says so. */
export function bringBack(tool, store, started, say) {
  const input = element("input", {
    attributes: { type: "file", accept: ".json,application/json", id: "tool-copy" },
    on: { change: () => read(input.files[0]) },
  });
  const result = element("div", { attributes: { class: "import-result", role: "status" } });
  return element("div", {
    attributes: { class: "import" },
    children: [
      element("label", { text: "Bring a copy back", attributes: { for: "tool-copy" } }),
      element("p", { text: "You will see what it would change before anything changes." }),
      input,
      result,
    ],
  });

  async function read(file) {
    if (!file) return;
    const { record, saved, problem } = await readAnswersFile(file, tool, started.accepts);
    input.value = "";
    if (problem) result.replaceChildren(element("p", { text: `${problem} Nothing has been changed.`, attributes: { class: "problem" } }));
    else preview(record, saved);
  }

  function preview(record, saved) {
    const mine = store.record();
    const changes = differences(mine, record);
    const news = changes.filter(({ after }) => after !== undefined);
    if (changes.length === 0) return finish("The copy says exactly what is here already. There is nothing to change.");
    const size = `${counted(Object.keys(record.answers).length, "answer")} and ${counted(Object.keys(record.notes).length, "note")}`;
    const age = record.version < tool.version ? " It was made with an earlier version of this tool." : "";
    const about = `The copy${saved ? ` of ${longDay(saved)}` : ""} holds ${size}.${age}`;
    const buttons = isEmptyAnswers(mine)
      ? [toolButton("Use the copy", () => take(record, true), "button")]
      : [...(news.length ? [mergeButton(record)] : []), replaceButton(record)];
    buttons.push(toolButton("Change nothing", () => finish("Nothing has been changed.")));
    result.replaceChildren(
      element("p", { text: about }),
      ...(isEmptyAnswers(mine) ? [] : listOfChanges(changes)),
      element("div", { attributes: { class: "actions" }, children: buttons }),
    );
  }

  function mergeButton(record) {
    return toolButton("Merge: the copy goes first", () => take(record, false), "button");
  }

  function replaceButton(record) {
    return toolButton("Replace everything here", () => take(record, true), "button button-danger");
  }

  function listOfChanges(changes) {
    return [
      element("p", { text: `It differs from what is here in ${counted(changes.length, "place")}:` }),
      element("dl", { children: changes.slice(0, MOST_SHOWN).map(changeOf) }),
    ];
  }

  function changeOf({ part, key, before, after }) {
    const text = (value) => (value === undefined ? "nothing" : part === "notes" ? value : shownAnswer(tool, started, key, value));
    const noteLabel = part === "notes" ? ` (${tool.noteLabel.toLowerCase()})` : "";
    const [old, news] = [element("del", { text: cut(text(before)) }), element("ins", { text: cut(text(after)) })];
    const name = element("dt", { text: shownKey(tool, started, key) + noteLabel });
    return element("div", { children: [name, element("dd", { children: [old, " ", news] })] });
  }

  function take(record, replace) {
    store.take(record, replace);
    finish("The copy is in use. Undo takes it away again.");
  }

  function finish(sentence) {
    result.replaceChildren();
    say(sentence);
    input.focus();
  }
}

/** The words that readers know a value by. */
export function shownKey(tool, started, key) {
  return itemsOf(tool).find((item) => item.id === itemIdOf(key))?.text ?? started.keyText?.(key) ?? key;
}

export function shownAnswer(tool, started, key, value) {
  return (started.answerText?.(key, value) ?? labelOf(tool, value)) || (typeof value === "string" ? value : JSON.stringify(value));
}

function cut(text) {
  return text.length > 160 ? text.slice(0, 159) + "…" : text;
}
