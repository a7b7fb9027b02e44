// The record of what a reader has answered in one tool, as it is kept on the device and as it travels in a file.
const TOOL_FORMAT = "cop-toolkit-tool";
const TOOL_FORMAT_VERSION = 1;
const LARGEST_TOOL_FILE = 500_000;
const MOST_KEYS = 600;
const LONGEST_NOTE = 100_000;
const LONGEST_ANSWER = 20_000;
const ANSWER_KEY = /^[a-z0-9][a-z0-9._-]{0,99}$/i;
const TOOL_PROBLEMS = {
  other: "The file holds something else: it was not saved by a tool of this site.",
  damaged: "The file does not say which version it is, so it may be damaged.",
  newer: "The file comes from a newer edition of this site. Open the newest edition and try again.",
};
const TOO_LARGE_FOR_A_TOOL = "The file is far larger than saved answers can be, so it must be another file.";

export function itemsOf(tool) {
  return tool.groups.flatMap((group) => group.items);
}

/** The item that a key belongs to: keys are the item's id, or the id, a full stop and more. */
export function itemIdOf(key) {
  return key.split(".")[0];
}

export function emptyAnswers(tool) {
  return { version: tool.version, answers: {}, notes: {}, texts: {}, former: {} };
}

export function isEmptyAnswers(record) {
  return Object.keys(record.answers).length + Object.keys(record.notes).length === 0;
}

/** What is well formed in a record. */
export function cleanAnswers(record, tool) {
  return {
    version: Number.isInteger(record?.version) ? record.version : tool.version,
    answers: kept(record?.answers, isAnswerValue),
    notes: kept(record?.notes, isNoteValue),
    texts: kept(record?.texts, isNoteValue),
    former: kept(record?.former, isNoteValue),
  };
}

/** The text of a file that holds the record. */
export function answersFile(tool, record, day) {
  const head = { format: TOOL_FORMAT, formatVersion: TOOL_FORMAT_VERSION, tool: tool.slug, title: tool.title, saved: day };
  return JSON.stringify({ ...head, ...record }, null, 2) + "\n";
}

/** The record of a file, or a sentence that says why there is none. */
export async function readAnswersFile(file, tool, accepts) {
  return file.size > LARGEST_TOOL_FILE ? { problem: TOO_LARGE_FOR_A_TOOL } : readAnswersText(await file.text(), tool, accepts);
}

function readAnswersText(text, tool, accepts) {
  let read;
  try {
    read = JSON.parse(text);
  } catch {
    return { problem: "The file cannot be read: it holds no saved answers, or it is damaged." };
  }
  if (!isMap(read) || read.format !== TOOL_FORMAT) return { problem: TOOL_PROBLEMS.other };
  const hasVersions = Number.isInteger(read.formatVersion) && Number.isInteger(read.version) && read.version >= 1;
  if (!hasVersions) return { problem: TOOL_PROBLEMS.damaged };
  const isNewer = read.tool === tool.slug && read.version > tool.version;
  if (read.formatVersion > TOOL_FORMAT_VERSION || isNewer) return { problem: TOOL_PROBLEMS.newer };
  const title = typeof read.title === "string" ? `: “${read.title.slice(0, 60)}”` : "";
  if (read.tool !== tool.slug) return { problem: `The file holds answers to another tool${title}.` };
  return { ...checkedAnswers(read, tool, accepts), saved: typeof read.saved === "string" ? read.saved.slice(0, 10) : null };
}

/** Answers that come from elsewhere: all of them are allowed, or none is taken. */
export function checkedAnswers(read, tool, accepts) {
  const record = cleanAnswers(read, tool);
  const parts = ["answers", "notes", "texts", "former"];
  const lost = parts.map((part) => (read[part] === undefined ? null : firstMissing(read[part], record[part], part))).find(Boolean);
  const wrong = lost ?? strangeAnswers(record, tool, accepts)[0];
  if (wrong) return { problem: `The answers are damaged: “${String(wrong).slice(0, 60)}” has a value that is not allowed.` };
  if (isEmptyAnswers(record)) return { problem: "There are no answers in it." };
  return { record };
}

/** The record without answers that this tool could never have been given, as a browser's store may hold when someone changed it. */
export function withoutStrange(record, tool, accepts) {
  const strange = new Set(strangeAnswers(record, tool, accepts));
  return { ...record, answers: Object.fromEntries(Object.entries(record.answers).filter(([key]) => !strange.has(key))) };
}

/** The keys of answers that do not fit: to something that is asked, or to nothing that this tool ever asked. */
function strangeAnswers(record, tool, accepts) {
  const isKnown = (key) => Object.hasOwn(record.texts, itemIdOf(key)) || Object.hasOwn(record.former, itemIdOf(key));
  const isAsked = (key) => itemsOf(tool).some((item) => item.id === itemIdOf(key));
  const isStrange = ([key, value]) => (!isKnown(key) || isAsked(key)) && !accepts(key, value);
  return Object.entries(record.answers).filter(isStrange).map(([key]) => key);
}

/** Each value in which two records differ. */
export function differences(one, other) {
  return ["answers", "notes"].flatMap((part) =>
    [...new Set([...Object.keys(one[part]), ...Object.keys(other[part])])]
      .map((key) => ({ part, key, before: ownAnswer(one[part], key), after: ownAnswer(other[part], key) }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)));
}

/** A value by its name, and never one that every object has, such as "constructor". */
export function ownAnswer(values, key) {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** What has changed in a tool since a record was made. */
export function changesSince(tool, record) {
  const now = new Map(itemsOf(tool).map((item) => [item.id, item.text]));
  const then = Object.entries(record.texts);
  return {
    added: then.length === 0 ? [] : [...now].filter(([id]) => !Object.hasOwn(record.texts, id)).map(([id, text]) => ({ id, text })),
    reworded: then
      .filter(([id, text]) => now.has(id) && now.get(id) !== text)
      .map(([id, text]) => ({ id, text: now.get(id), before: text })),
    removed: then.filter(([id]) => !now.has(id)).map(([id, text]) => ({ id, text })),
  };
}

function firstMissing(before, after, name) {
  if (!isMap(before)) return name;
  return Object.keys(before).find((key) => !Object.hasOwn(after, key));
}

function kept(values, isAllowed) {
  if (!isMap(values)) return {};
  const isKept = ([key, value]) => ANSWER_KEY.test(key) && isAllowed(value, key);
  return Object.fromEntries(Object.entries(values).filter(isKept).slice(0, MOST_KEYS));
}

/** Every answer is a text; what a planner remembers of its calendar file has parts. */
function isAnswerValue(value, key) {
  return (typeof value === "string" ? value !== "" : key === "sent" && isMap(value)) && JSON.stringify(value).length <= LONGEST_ANSWER;
}

function isNoteValue(value) {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_NOTE;
}

function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
