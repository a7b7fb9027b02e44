import { isEmptyValue } from "./answers.js";

// The record of what a reader has written, as it is kept on the device and as it travels in a file.
const RECORD_FORMAT = "cop-toolkit-details";
const RECORD_VERSION = 1;
const LARGEST_FILE = 2_000_000;
const LARGEST_VALUE = 100_000;
export const TOO_LARGE = "The file is far larger than a copy of details can be, so it must be another file.";
const VALUE_NAME = /^[a-z][a-z0-9-]{0,79}$/;

export function emptyRecord() {
  return { version: RECORD_VERSION, shared: {}, templates: {} };
}

/** A value by its name, and never one that every object has, such as "constructor". */
export function ownValue(values, name) {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** What is well formed in a record, without what is empty. */
export function cleanRecord(record) {
  const templates = isPlainObject(record?.templates) ? Object.entries(record.templates) : [];
  const kept = templates
    .filter(([slug, values]) => VALUE_NAME.test(slug) && isPlainObject(values))
    .map(([slug, values]) => [slug, cleanValues(values)]);
  return {
    version: RECORD_VERSION,
    shared: cleanValues(record?.shared),
    templates: Object.fromEntries(kept.filter(([, values]) => Object.keys(values).length > 0)),
  };
}

/** The text of a file that holds the record. */
export function recordFile(record, day) {
  return JSON.stringify({ format: RECORD_FORMAT, saved: day, ...record }, null, 2) + "\n";
}

/** The record of a file, or a sentence that says why there is none. */
export function readRecordFile(text) {
  if (text.length > LARGEST_FILE) return { problem: TOO_LARGE };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: "The file cannot be read: it is not a copy of details, or it is damaged." };
  }
  if (!isPlainObject(file) || file.format !== RECORD_FORMAT) {
    return { problem: "The file holds something else: it was not saved on this page." };
  }
  if (!Number.isInteger(file.version) || file.version < 1) {
    return { problem: "The file does not say which version it is, so it may be damaged." };
  }
  if (file.version > RECORD_VERSION) {
    return { problem: "The file comes from a newer edition of this site. Open the newest edition and try again." };
  }
  const record = cleanRecord(file);
  const wrong = firstLost(file.shared, record.shared) ?? firstLostTemplate(file, record);
  if (wrong) return { problem: `The file is damaged: “${wrong.slice(0, 60)}” has a value that is not allowed.` };
  if (Object.keys(record.shared).length + Object.keys(record.templates).length === 0) {
    return { problem: "The file is a copy of details, but it is empty." };
  }
  return { record };
}

/** Whether a file is small enough to be worth reading. */
export function isReadableSize(size) {
  return size <= LARGEST_FILE;
}

function firstLost(before, after) {
  if (!isPlainObject(before)) return "shared";
  return Object.keys(before).find((name) => !Object.hasOwn(after, name) && !(VALUE_NAME.test(name) && isValue(before[name])));
}

function firstLostTemplate(file, record) {
  if (!isPlainObject(file.templates)) return "templates";
  return Object.entries(file.templates)
    .map(([slug, values]) =>
      VALUE_NAME.test(slug) && isPlainObject(values) ? firstLost(values, ownValue(record.templates, slug) ?? {}) : slug,
    )
    .find(Boolean);
}

function cleanValues(values) {
  if (!isPlainObject(values)) return {};
  const isKept = ([name, value]) => VALUE_NAME.test(name) && isValue(value) && !isEmptyValue(value);
  return Object.fromEntries(Object.entries(values).filter(isKept));
}

/** Text, or the rows of a table. */
function isValue(value) {
  const isRow = (row) => Array.isArray(row) && row.length <= 20 && row.every(isShortText);
  return isShortText(value) || (Array.isArray(value) && value.length <= 500 && value.every(isRow));
}

function isShortText(value) {
  return typeof value === "string" && value.length <= LARGEST_VALUE;
}

function isPlainObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
