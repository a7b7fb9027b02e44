import { changesSince, cleanAnswers, differences, emptyAnswers, isEmptyAnswers, itemIdOf } from "./tool-record.js";
import { itemsOf, ownAnswer, withoutStrange } from "./tool-record.js";

const MOST_STEPS = 200;

/**
 * What a reader has answered in one tool, kept on this device;
 * it works in memory where the browser refuses to keep anything, and says so in its trouble.
 * Answers and notes are flat maps. A key is an item's id, or the id, a full stop and more, or a name of the element's own.
 * Each value is read, changed and written by itself, so that two tabs do not undo each other's work.
 */
export function openTool(tool) {
  const listeners = [];
  const steps = [];
  let memory = emptyAnswers(tool);
  let lastText = null;
  let accepts = () => true;
  let blank = false;
  const store = {
    trouble: null,
    get,
    answer,
    note,
    put,
    set,
    take,
    change,
    undo,
    canUndo,
    record,
    changes,
    acknowledge,
    showBlank,
    judge,
    isBlank: () => blank,
    onChange: (listener) => listeners.push(listener),
  };
  record();
  addEventListener("storage", (event) => {
    if (event.key === toolKey(tool, tool.version) || event.key === null) tell();
  });
  return store;

  /** Everything that is kept, as it travels in a copy. */
  function record() {
    if (store.trouble) return memory;
    try {
      const text = localStorage.getItem(toolKey(tool, tool.version)) ?? earlierText(tool);
      if (text !== lastText) memory = text ? { ...checked(parsed(text)), version: tool.version } : emptyAnswers(tool);
      lastText = text;
    } catch {
      store.trouble = "refused";
    }
    return memory;
  }

  function checked(read) {
    return withoutStrange(cleanAnswers(read, tool), tool, accepts);
  }

  /** From now on only answers count that the tool says it could have been given, also those that are kept already. */
  function judge(isGiven) {
    accepts = isGiven;
    const kept = record();
    memory = checked(kept);
    if (differences(kept, memory).length > 0) tell();
  }

  function get() {
    return blank ? emptyAnswers(tool) : record();
  }

  function answer(key) {
    return ownAnswer(get().answers, key);
  }

  function note(key) {
    return ownAnswer(get().notes, key) ?? "";
  }

  /** Changes one value; nothing, "" and null take it away. */
  function put(part, key, value) {
    change((next) => { next[part][key] = value; });
  }

  /** Puts whole answers in the place of all others. */
  function set({ answers = {}, notes = {} }) {
    change((next) => Object.assign(next, { answers: { ...answers }, notes: { ...notes } }));
  }

  /** Answers from elsewhere, with the texts that they were given to: in the place of all others, or laid over them. */
  function take(other, replace) {
    change((next) => {
      const texts = isEmptyAnswers(next) ? {} : next.texts;
      if (replace) Object.assign(next, { answers: {}, notes: {} });
      for (const part of ["answers", "notes"]) Object.assign(next[part], other[part]);
      Object.assign(next, {
        texts: replace ? { ...other.texts } : { ...texts, ...other.texts },
        former: { ...next.former, ...other.former },
      });
    }, true);
  }

  function change(edit, isOld = false) {
    const before = record();
    const next = structuredClone(before);
    edit(next);
    const after = cleanAnswers(next, tool);
    const step = differences(before, after);
    if (step.length === 0) return;
    // Typing is one step.
    const last = steps.at(-1);
    const isOneNote = (changes) => changes?.length === 1 && changes[0].part === "notes";
    const goesOn = isOneNote(last) && isOneNote(step) && last[0].key === step[0].key;
    if (!goesOn) steps.push(step);
    steps.splice(0, steps.length - MOST_STEPS);
    write(after, isOld ? [] : step.map(({ key }) => itemIdOf(key)));
  }

  function undo() {
    const step = steps.pop();
    if (!step) return;
    const next = structuredClone(record());
    for (const { part, key, before } of step) {
      if (before === undefined) delete next[part][key];
      else next[part][key] = before;
    }
    write(next, []);
  }

  function canUndo() {
    return steps.length > 0;
  }

  /** What has changed in the tool since the reader answered. */
  function changes() {
    return changesSince(tool, isEmptyAnswers(record()) ? emptyAnswers(tool) : record());
  }

  /** The reader has seen the changes; answers to items that are gone are kept with their texts. */
  function acknowledge() {
    const next = structuredClone(record());
    for (const { id, text } of changes().removed) next.former[id] = text;
    next.texts = {};
    write(next, []);
  }

  /** Shows the tool as if nobody had answered, for a blank print. */
  function showBlank(on) {
    blank = on;
    tell();
  }

  function write(next, touched) {
    const texts = Object.fromEntries(itemsOf(tool).map((item) => [item.id, item.text]));
    if (isEmptyAnswers(next)) next.texts = {};
    else if (Object.keys(next.texts).length === 0) next.texts = texts;
    else for (const id of touched.filter((one) => Object.hasOwn(texts, one))) next.texts[id] = texts[id];
    memory = next;
    try {
      const text = JSON.stringify({ saved: new Date().toISOString().slice(0, 10), ...next });
      const key = toolKey(tool, tool.version);
      if (isEmptyAnswers(next) && !earlierText(tool)) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      lastText = localStorage.getItem(key);
      store.trouble = null;
    } catch (error) {
      store.trouble = error.name === "QuotaExceededError" ? "full" : "refused";
    }
    tell();
  }

  function tell() {
    for (const listener of listeners) listener();
  }
}

function toolKey(tool, version) {
  return `cop:${tool.slug}:${version}`;
}

/** What was kept with the newest earlier version of the tool; it stays where it is. */
function earlierText(tool) {
  for (let version = tool.version - 1; version > 0; version--) {
    const text = localStorage.getItem(toolKey(tool, version));
    if (text) return text;
  }
  return null;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
