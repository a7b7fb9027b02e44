import { isCaseDay, oneLine } from "./case-text.js";
import { longDay } from "./long-day.js";

// Which words of a paragraph answer a field that has choices or a day: as generator/Import/CaseAnswers.cs.
const JOINING_WORDS = new Set(["and", "or", "with", "plus"]);

/** A source is known by its key, as whoever imports the file has no list of titles at hand. */
export function shownChoice(field, { id, label }) {
  return field.id === "sources" ? `${label} [${id}]` : label;
}

/** A copy names each choice on a line of its own; elsewhere a choice counts where its words stand in the text. */
export function namesChoice(field, option, text, isOfCopy) {
  if (isOfCopy) return oneLine(shownChoice(field, option)) === text;
  return wordsOfChoice(option).some((words) => text.toLowerCase().includes(words.toLowerCase()));
}

/** Whether a paragraph answers its field at all; one that does not is not in the draft. */
export function fitsField(field, text, isOfCopy) {
  if (field.options) return field.options.some((option) => namesChoice(field, option, text, isOfCopy));
  return field.kind !== "date" || answeredDay(text) !== "";
}

/** Whether a paragraph says more than the choices that were found in it. */
export function saysMore(field, text) {
  if (!field.options) return false;
  const names = field.options.flatMap(wordsOfChoice).map((name) => name.toLowerCase());
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const rest = names.reduce((left, name) => left.replaceAll(name, " "), text.toLowerCase());
  return rest.split(/[^\p{L}\p{Nd}]+/u).some((word) => word !== "" && !JOINING_WORDS.has(word));
}

export function answeredDay(text) {
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  const number = numbers.find((one) => longDay(`2001-${one}-01`).split(" ")[1] === month);
  const answer = number ? `${year}-${number}-${day.padStart(2, "0")}` : text;
  return isCaseDay(answer) ? answer : "";
}

function wordsOfChoice({ id, label }) {
  return [label, id.replaceAll("-", " ")];
}
