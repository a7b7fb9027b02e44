import { daysOfDraft, deleteAllOfCases, isDraftName, isKeptDraft } from "./draft-days.js";
import { keepDraft, keptDrafts, removeDraft, removeOldDrafts } from "./draft-days.js";
import { oneLine } from "./case-text.js";
import { isEmptyAnswers } from "./tool-record.js";
import { openTool } from "./tool-store.js";

// Several cases can be in work at once: each draft is kept like the answers of a tool of its own.
const CURRENT_DRAFT = "cop:case-draft";

/**
 * The drafts on this device: which one is open in this tab, which others there are. Those that nobody has changed for long are
 * removed at once; their days are in "removed". today() is the day on the clock of the person who writes.
 */
export function openDrafts(tool, today) {
  const stores = new Map();
  const listeners = [];
  const goneListeners = [];
  const removed = tried(() => removeOldDrafts(today()), []);
  let current = remembered() ?? kept()[0] ?? newName();
  addEventListener("storage", forgetWhatIsGone);
  return {
    removed,
    store: () => storeOf(current),
    name: () => current,
    list,
    open,
    begin: () => open(newName()),
    remove,
    removeAll,
    isKept: () => tried(() => isKeptDraft(current), false),
    keep,
    daysOf: (name) => tried(() => daysOfDraft(name, today()), null),
    onChange,
    onGone: (listener) => goneListeners.push(listener),
  };

  function onChange(listener) {
    listeners.push(listener);
    storeOf(current);
  }

  /** Every draft that holds something: { name, title }. */
  function list() {
    const names = [...new Set([...kept(), ...stores.keys()])];
    return names.map((name) => ({ name, record: storeOf(name).record() })).filter(({ record }) => !isEmptyAnswers(record))
      .map(({ name, record }) => ({ name, title: oneLine(record.notes.title ?? "") || "A case without a title" }));
  }

  function open(name) {
    current = name;
    tried(() => sessionStorage.setItem(CURRENT_DRAFT, name));
    storeOf(name);
    tell(name);
  }

  /** Takes the open draft away, and with it all that could bring it back. */
  function remove() {
    tried(() => removeDraft(current));
    stores.delete(current);
    open(list()[0]?.name ?? newName());
  }

  /** Deletes every draft and the text of the anonymity check. Gives what was deleted, or null where the browser kept nothing. */
  function removeAll() {
    const deleted = tried(deleteAllOfCases, null);
    stores.clear();
    current = newName();
    tell(current);
    return deleted;
  }

  function keep(on) {
    tried(() => keepDraft(current, on));
    tell(current);
  }

  /** A draft that another tab deleted is gone here as well: nothing may bring it back. */
  function forgetWhatIsGone({ key, newValue }) {
    const gone = [...stores.keys()].filter((name) => key === null || (key.startsWith(`cop:${tool.slug}.${name}:`) && newValue === null));
    const isOpenGone = gone.includes(current) && !kept().includes(current);
    for (const name of gone.filter((one) => !kept().includes(one))) stores.delete(name);
    if (isOpenGone) open(newName());
    else tell(current);
    if (isOpenGone) for (const listener of goneListeners) listener();
  }

  function storeOf(name) {
    if (!stores.has(name)) {
      const store = openTool({ ...tool, slug: `${tool.slug}.${name}` });
      stores.set(name, store);
      store.onChange(() => tell(name));
    }
    return stores.get(name);
  }

  function tell(name) {
    for (const listener of listeners) listener(name === current);
  }

  function kept() {
    return tried(keptDrafts, []);
  }

  function remembered() {
    const name = tried(() => sessionStorage.getItem(CURRENT_DRAFT), null) ?? "";
    return isDraftName(name) ? name : null;
  }
}

/** Does what a browser may refuse. */
function tried(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** Two tabs that begin at the same time begin two drafts. */
function newName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join("");
}
