import { oneLine } from "./case-text.js";
import { isEmptyAnswers } from "./tool-record.js";
import { openTool } from "./tool-store.js";

// Several cases can be in work at once: each draft is kept like the answers of a tool of its own.
const CURRENT_DRAFT = "cop:case-draft";
const DRAFT_NAME = /^[a-z0-9]{6}$/;

/** The drafts on this device: which one is open in this tab, which others there are. */
export function openDrafts(tool) {
  const stores = new Map();
  const listeners = [];
  let current = remembered() ?? kept()[0] ?? newName();
  return {
    store: () => storeOf(current),
    name: () => current,
    list,
    open,
    begin: () => open(newName()),
    onChange,
  };

  function onChange(listener) {
    listeners.push(listener);
    storeOf(current);
  }

  /** Every draft that holds something: { name, title, saved }. */
  function list() {
    const names = [...new Set([...kept(), ...stores.keys()])];
    return names.map((name) => ({ name, record: storeOf(name).record() })).filter(({ record }) => !isEmptyAnswers(record))
      .map(({ name, record }) => ({ name, title: oneLine(record.notes.title ?? "") || "A case without a title" }));
  }

  function open(name) {
    current = name;
    try {
      sessionStorage.setItem(CURRENT_DRAFT, name);
    } catch {
      // Then this tab opens another draft after it is loaded again.
    }
    storeOf(name);
    tell(name);
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
    const start = `cop:${tool.slug}.`;
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length).split(":")[0])
        .filter((name) => DRAFT_NAME.test(name))
        .sort();
    } catch {
      return [];
    }
  }

  function remembered() {
    try {
      const name = sessionStorage.getItem(CURRENT_DRAFT) ?? "";
      return DRAFT_NAME.test(name) ? name : null;
    } catch {
      return null;
    }
  }
}

/** Two tabs that begin at the same time begin two drafts. */
function newName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join("");
}
