import { addDays, daysBetween, isDay } from "./days.js";

// How long drafts of cases stay on a device that nobody looks after.
const DRAFT_DAYS = 30;
const TOLD_DAYS_BEFORE = 7;
const DRAFT_START = "cop:case-study-writer.";
// What the writer and the anonymity check keep: drafts of every version, what is kept of them, and the text that was checked.
const STARTS_OF_CASES = ["cop:case-", "cop:anonymity-check"];
const DRAFT_NAME = /^[a-z0-9]{6}$/;

/** The names of the drafts on this device; none where the browser keeps nothing. */
export function keptDrafts() {
  const names = keysOf(localStorage, [DRAFT_START]).filter((key) => !key.endsWith(":keep"))
    .map((key) => key.slice(DRAFT_START.length).split(":")[0]);
  return [...new Set(names)].filter(isDraftName).sort();
}

export function isDraftName(name) {
  return DRAFT_NAME.test(name);
}

/** Whether someone wants a draft to stay. */
export function isKeptDraft(name) {
  return localStorage.getItem(keepKey(name)) !== null;
}

export function keepDraft(name, on) {
  if (on) localStorage.setItem(keepKey(name), "yes");
  else localStorage.removeItem(keepKey(name));
}

/** When a draft was last changed, when it goes, and whether that is near; nothing for one that stays or is not kept here. */
export function daysOfDraft(name, today) {
  const changed = lastChange(name, today);
  if (!changed || isKeptDraft(name)) return null;
  const goes = addDays(changed, DRAFT_DAYS);
  return { changed, goes, isNear: daysBetween(today, goes) <= TOLD_DAYS_BEFORE, isOver: daysBetween(today, goes) <= 0 };
}

/** Takes a draft off this device, in every version that it was ever kept in. */
export function removeDraft(name) {
  removeKeys(localStorage, keysOf(localStorage, [`${DRAFT_START}${name}:`]));
}

/** Removes the drafts that nobody has changed for so long. Gives the days of their last changes. */
export function removeOldDrafts(today) {
  const old = keptDrafts().map((name) => ({ name, days: daysOfDraft(name, today) })).filter(({ days }) => days?.isOver);
  for (const { name } of old) removeDraft(name);
  return old.map(({ days }) => days.changed);
}

/** Deletes all that the writer and the anonymity check keep. Gives what it was: how many drafts, and whether there was a text. */
export function deleteAllOfCases() {
  const drafts = keptDrafts().length;
  const hadText = keysOf(localStorage, ["cop:anonymity-check"]).length > 0;
  for (const storage of [localStorage, sessionStorage]) removeKeys(storage, keysOf(storage, STARTS_OF_CASES));
  return { drafts, hadText };
}

/** The day of the last change in any version. A draft without one, or with one that lies ahead, counts from today. */
function lastChange(name, today) {
  const keys = keysOf(localStorage, [`${DRAFT_START}${name}:`]).filter((key) => !key.endsWith(":keep"));
  const days = keys.map((key) => dayOf(key, today));
  return days.sort().at(-1);
}

function dayOf(key, today) {
  const text = localStorage.getItem(key);
  try {
    const record = JSON.parse(text);
    if (isDay(record.saved) && record.saved <= today) return record.saved;
    localStorage.setItem(key, JSON.stringify({ ...record, saved: today }));
  } catch {
    // A damaged draft cannot be dated; it stays until someone deletes it.
  }
  return today;
}

function keepKey(name) {
  return `${DRAFT_START}${name}:keep`;
}

function keysOf(storage, starts) {
  return Object.keys(storage).filter((key) => starts.some((start) => key.startsWith(start)));
}

function removeKeys(storage, keys) {
  for (const key of keys) storage.removeItem(key);
}
