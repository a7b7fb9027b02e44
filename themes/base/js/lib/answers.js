import { longDay } from "./long-day.js";

// What XML forbids, and halves of characters that stand alone.
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_HALVES = /\p{Surrogate}/gu;
const TYPED_BULLET = /^\s*[-–•*]\s+/;
/**
 * What is to be put into a document, by the field's id: lines of text, or for a table rows of cells of lines.
 * A field without an answer is missing; its source says whether the answer is the reader's own, the default or the example.
 */
export function answersOf(fields, valueOf, examples = false) {
  const answers = new Map();
  for (const field of fields) {
    const candidates = [["own", valueOf(field)], ["example", examples ? field.example : null], ["default", field.default]];
    for (const [source, value] of candidates) {
      const answer = answerFrom(field, value);
      if (!answer || answers.has(field.id)) continue;
      answers.set(field.id, { ...answer, kind: field.kind, source });
    }
  }
  return answers;
}

/** Text that every format can hold, with line feeds as its only line ends. */
export function cleanText(value) {
  return String(value).replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(FORBIDDEN_CHARACTERS, "").replace(LONE_HALVES, "\uFFFD");
}

/** Whether someone has written anything. */
export function isEmptyValue(value) {
  return Array.isArray(value) ? value.every(isEmptyValue) : value === undefined || value === null || String(value).trim() === "";
}

function answerFrom(field, value) {
  if (isEmptyValue(value)) return null;
  if (field.kind === "table") return Array.isArray(value) ? { rows: rowsFrom(value) } : null;
  const lines = textLines(Array.isArray(value) ? value.join("\n") : value);
  if (field.kind === "paragraph") return { lines };
  if (field.kind === "list") return { lines: lines.map((line) => line.replace(TYPED_BULLET, "").trim()).filter(Boolean) };
  if (field.kind === "choice" && !field.options?.includes(lines.join(" "))) return null;
  return { lines: [field.kind === "date" ? longDay(lines.join(" ")) : lines.join(" ")] };
}

function rowsFrom(rows) {
  return rows.filter((row) => !isEmptyValue(row)).map((row) => row.map(textLines));
}

function textLines(value) {
  return cleanText(value).split("\n").map((line) => line.trimEnd()).filter((line) => line !== "");
}
