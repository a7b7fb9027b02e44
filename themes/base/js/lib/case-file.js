import { isFingerprint } from "./case-fingerprint.js";
import { cleanCaseText, confirmationsOf, isCaseDay, isListKind, listOf, oneLine } from "./case-text.js";

// A case as one Markdown file: written exactly as the build writes it, and read strictly, so that nothing is taken for what it is not.
export const LARGEST_CASE_FILE = 256 * 1024;
const PLAIN_WORDS = /^\p{L}[\p{L}\p{Nd} \-,.()';?]*$/u;
const BEYOND_PLAIN = /[\u{10000}-\u{10ffff}]| $|^(true|false|null|yes|no|on|off|y|n|True|False|Null|Yes|No|On|Off)$/u;
const FIELD_LINE = /^( *)([a-z][a-z-]*):(?: +(.*))?$/;
const ITEM_LINE = /^ *- +(.*)$/;
const NO_CASE_FILE =
  "The file is no case study: its first line is not “---”. " +
  "Open the Markdown or Word file that you saved here, or a filled Word form.";
// Fields that the form does not ask for, and hands on as they are, in the order of the file.
const KEPT_FIELDS = [
  { id: "aliases", kind: "list" },
  { id: "as-of", kind: "date" },
  { id: "reviewed-by", kind: "line" },
  { id: "origin", kind: "choice" },
];
const FINDING_ID = /^[a-z][a-z0-9-]{2,79}$/;

/** The whole file. What is not answered is left out, so that the build asks for it. */
export function writeCaseFile(values, fields) {
  const lines = ["---"];
  const open = [];
  for (const field of fields.filter(({ kind }) => kind !== "section")) {
    const value = valueLines(field, values[field.id]);
    if (value) writeField(lines, open, field.id, value);
    if (field.id === "title") for (const kept of KEPT_FIELDS) writeField(lines, open, kept.id, valueLines(kept, values[kept.id]));
  }
  const confirmed = confirmationsOf(values);
  if (confirmed.length > 0) lines.push("confirmed:");
  for (const { id, reason } of confirmed) lines.push(`  - id: ${scalar(id)}`, `    reason: ${scalar(reason)}`);
  lines.push("---");
  for (const field of fields.filter(({ kind }) => kind === "section")) {
    lines.push("", headingOf(field), "", cleanCaseText(values[field.id] ?? "").trim());
  }
  return lines.join("\n") + "\n";
}

function writeField(lines, open, id, value) {
  if (!value) return;
  const path = id.split(".");
  path.slice(0, -1).forEach((name, depth) => {
    if (open[depth] === name) return;
    open.length = depth;
    open.push(name);
    lines.push(`${"  ".repeat(depth)}${name}:`);
  });
  open.length = path.length - 1;
  const indent = "  ".repeat(open.length);
  const one = value.one === undefined ? "" : ` ${value.one}`;
  lines.push(`${indent}${path.at(-1)}:${one}`, ...(value.items ?? []).map((item) => `${indent}  - ${item}`));
}

function valueLines(field, value) {
  if (isListKind(field)) {
    const items = listOf(value);
    if (items.length > 0) return { items: items.map(scalar) };
    return field.required && field.leastItems === 0 ? { one: "[]" } : null;
  }
  const text = oneLine(value ?? "");
  return text === "" ? null : { one: ["date", "choice", "print"].includes(field.kind) ? text : scalar(text) };
}

function scalar(words) {
  return PLAIN_WORDS.test(words) && !BEYOND_PLAIN.test(words) ? words : quoted(words);
}

// As the build's own JSON writer does: what lies beyond the first plane, and what has no meaning yet, is written by its number.
function quoted(words) {
  return JSON.stringify(words).replace(/[\p{Zs}\p{Co}\p{Cn}\u{10000}-\u{10ffff}]/gu, (sign) => (sign === " " ? sign : byNumber(sign)));
}

function byNumber(sign) {
  const numbers = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).toUpperCase());
  return numbers.map((number) => "\\u" + number.padStart(4, "0")).join("");
}

function headingOf(field) {
  return `## ${field.label} {#${field.id}}`;
}

/** The values of a file, or a sentence that says what cannot be read and where. */
export function readCaseFile(text, fields) {
  if (text.length > LARGEST_CASE_FILE) return { problem: "The file is far larger than a case study can be, so it must be another file." };
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
  if (lines[0].trimEnd() !== "---") return { problem: NO_CASE_FILE };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return { problem: "The file is cut off: the line “---” that ends its first part is missing." };
  try {
    return { values: { ...readFront(lines.slice(0, end), fields), ...readSections(lines, end + 1, fields) } };
  } catch (error) {
    if (error instanceof CaseFileProblem) return { problem: error.message };
    throw error;
  }
}

class CaseFileProblem extends Error {
  constructor(index, what) {
    super(`Line ${index + 1} of the file cannot be read: ${what}.`);
  }
}

function readFront(lines, fields) {
  const byId = new Map([
    ...fields.filter(({ kind }) => kind !== "section").map((field) => [field.id, field]),
    ...KEPT_FIELDS.map((field) => [field.id, field]),
    // Whether the file is published is for its host to say.
    ["draft", { id: "draft", kind: "line" }],
    ["confirmed", { id: "confirmed", kind: "confirmed" }],
    // What older files call the made-up names.
    ["pseudonyms", { id: "names.made-up", kind: "list" }],
  ]);
  const values = {};
  const seen = new Set();
  const open = [];
  for (let at = 1; at < lines.length;) {
    const start = at;
    const line = lines[at++].trimEnd();
    if (line === "" || line.trimStart().startsWith("#")) continue;
    const [, indent, name, rest = ""] = FIELD_LINE.exec(line) ?? [];
    if (name === undefined) throw new CaseFileProblem(start, "it is no field, such as “title: …”");
    while (open.length * 2 > indent.length) open.pop();
    if (open.length * 2 !== indent.length) throw new CaseFileProblem(start, "it is indented in another way than this form does it");
    const id = [...open, name].join(".");
    if (id === "withdrawn") throw new CaseFileProblem(start, "this case was withdrawn, and has no text any more");
    if (seen.has(id)) throw new CaseFileProblem(start, `the field “${name}” is there twice`);
    seen.add(id);
    if (!byId.has(id) && [...byId.keys()].some((known) => known.startsWith(id + "."))) {
      if (withoutComment(rest) !== "") throw new CaseFileProblem(start, "its parts must stand below it, one on each line");
      open.push(name);
      continue;
    }
    const field = byId.get(id);
    if (!field) throw new CaseFileProblem(start, `this form has no field “${name}”`);
    const items = [];
    while (at < lines.length && isItem(lines[at], field, items)) items.push(at++);
    if (field.kind === "confirmed") Object.assign(values, readConfirmed(lines, items, start, rest));
    else keepValue(values, field, items.length > 0 ? readItems(lines, items) : readValue(rest, start), start);
  }
  return values;
}

function isItem(line, field, items) {
  return ITEM_LINE.test(line) || (items.length > 0 && field.kind === "confirmed" && /^ {4}reason:/.test(line));
}

function readItems(lines, items) {
  return items.map((index) => ({ text: readScalar(ITEM_LINE.exec(lines[index])[1], index), index }));
}

function readConfirmed(lines, items, start, rest) {
  if (!/^(\[\])?$/.test(withoutComment(rest))) throw new CaseFileProblem(start, "write each confirmation on lines of its own");
  const values = {};
  for (let i = 0; i < items.length; i += 2) {
    const id = /^ *- +id: +(.*)$/.exec(lines[items[i]]);
    const reason = /^ {4}reason: +(.*)$/.exec(lines[items[i + 1]] ?? "");
    if (!id || !reason) throw new CaseFileProblem(items[i], "a confirmation has an id, and a reason on the next line");
    const name = readScalar(id[1], items[i]);
    if (!FINDING_ID.test(name)) throw new CaseFileProblem(items[i], "this is no id of a finding");
    values["confirmed." + name] = readScalar(reason[1], items[i + 1]);
  }
  return values;
}

/** A value on the field's own line: text, or a list in brackets. */
function readValue(rest, index) {
  const text = withoutComment(rest);
  if (!text.startsWith("[")) return text === "" ? [] : { text: readScalar(rest, index), index };
  if (!text.endsWith("]")) throw new CaseFileProblem(index, "the list in brackets does not end");
  const inside = text.slice(1, -1).trim();
  if (inside === "") return [];
  const items = inside.match(/"(?:[^"\\]|\\.)*"|[^",]+/g) ?? [];
  const isWhole = items.join(",").replace(/\s/g, "") === inside.replace(/\s/g, "");
  if (!isWhole) throw new CaseFileProblem(index, "write each item of the list on a line of its own");
  return items.map((item) => ({ text: readScalar(item.trim(), index), index }));
}

function readScalar(raw, index) {
  const text = raw.trim();
  const inQuotes = /^"(?:[^"\\]|\\.)*"/.exec(text)?.[0] ?? /^'(?:[^']|'')*'/.exec(text)?.[0];
  if (inQuotes) {
    const more = withoutComment(text.slice(inQuotes.length).replace(/^/, " "));
    if (more !== "") throw new CaseFileProblem(index, "something stands after the closing quotation mark");
    try {
      return cleanCaseText(text.startsWith("'") ? inQuotes.slice(1, -1).replaceAll("''", "'") : JSON.parse(inQuotes));
    } catch {
      throw new CaseFileProblem(index, "the text in quotation marks is damaged");
    }
  }
  const words = withoutComment(text);
  if (/^["'&*!|>%@`{}[\],]|^[-?:] |: |:$/.test(words)) throw new CaseFileProblem(index, "put the words into quotation marks");
  return cleanCaseText(words);
}

function withoutComment(text) {
  return text.trimStart().startsWith("#") ? "" : text.replace(/ #.*$/, "").trim();
}

function keepValue(values, field, value, index) {
  if (isListKind(field) !== Array.isArray(value)) {
    if (Array.isArray(value) && value.length === 0) return;
    if (!isListKind(field)) throw new CaseFileProblem(index, "one text is wanted here, and no list");
    throw new CaseFileProblem(index, "a list is wanted here, with each item on a line of its own");
  }
  for (const one of Array.isArray(value) ? value : [value]) checkValue(field, one);
  const text = Array.isArray(value) ? value.map((one) => oneLine(one.text)).filter(Boolean).join("\n") : oneLine(value.text);
  if (text !== "") values[field.id] = text;
}

function checkValue(field, { text, index }) {
  if (field.kind === "print" && !isFingerprint(text)) throw new CaseFileProblem(index, "this is no fingerprint of a text");
  if (field.kind === "date" && !isCaseDay(text)) throw new CaseFileProblem(index, "this is no day, such as 2026-11-21");
  if (field.options && !field.options.some(({ id }) => id === text)) {
    throw new CaseFileProblem(index, `“${text.slice(0, 40)}” is none of the choices for “${field.label}”`);
  }
}

function readSections(lines, from, fields) {
  const byHeading = new Map(fields.filter(({ kind }) => kind === "section").map((field) => [headingOf(field), field.id]));
  const texts = {};
  let current = null;
  for (let index = from; index < lines.length; index++) {
    const id = byHeading.get(lines[index].trimEnd());
    if (id) texts[current = id] ??= [];
    else if (current) texts[current].push(lines[index]);
    else if (lines[index].trim() !== "") throw new CaseFileProblem(index, "it stands before the first section of the form");
  }
  const read = Object.entries(texts).map(([id, text]) => [id, cleanCaseText(text.join("\n")).trim()]);
  return Object.fromEntries(read.filter(([, text]) => text !== ""));
}
