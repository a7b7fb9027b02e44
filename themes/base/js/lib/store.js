import { cleanRecord, emptyRecord, ownValue } from "./record.js";

// Everything that a reader has written, in one record on this device.
// Each value is read, changed and written by itself, so that two tabs do not undo each other's work.
const STORE_KEY = "cop:details:1";

/** The store of this page; it works in memory where the browser refuses to keep anything, and says so in its trouble. */
export function openStore() {
  const listeners = [];
  let memory = emptyRecord();
  let lastText = null;
  const store = { trouble: null, valueOf, setValue, record, change, onChange: (listener) => listeners.push(listener) };
  record();
  addEventListener("storage", (event) => {
    if (event.key === STORE_KEY || event.key === null) tell();
  });
  return store;

  function record() {
    if (store.trouble) return memory;
    try {
      const text = localStorage.getItem(STORE_KEY);
      if (text !== lastText) memory = cleanRecord(JSON.parse(text ?? "null"));
      lastText = text;
    } catch (error) {
      memory = emptyRecord();
      lastText = null;
      if (!(error instanceof SyntaxError)) store.trouble = "refused";
    }
    return memory;
  }

  function valueOf(place) {
    return place.shared ? ownValue(record().shared, place.shared) : ownValue(ownValue(record().templates, place.slug) ?? {}, place.id);
  }

  function setValue(place, value) {
    change((next) => {
      const values = place.shared ? next.shared : next.templates[place.slug] ??= {};
      values[place.shared ?? place.id] = value;
    });
  }

  function change(edit) {
    const next = structuredClone(record());
    edit(next);
    memory = cleanRecord(next);
    try {
      if (isEmptyRecord(memory)) localStorage.removeItem(STORE_KEY);
      else localStorage.setItem(STORE_KEY, JSON.stringify(memory));
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

/** Where the value of a field is kept: under its shared name for all templates, or for its own template. */
export function placeOf(slug, field) {
  return field.shared ? { shared: field.shared } : { slug, id: field.id };
}

function isEmptyRecord(record) {
  return Object.keys(record.shared).length === 0 && Object.keys(record.templates).length === 0;
}
