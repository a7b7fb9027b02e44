import { cleanCaseText, confirmationsOf, isListKind, listOf, oneLine } from "./case-text.js";
import { W_SPACE, controlXml, paragraphXml, wordParts } from "./case-word-parts.js";
import { joinLines, withoutMarks } from "./case-paragraphs.js";
import { longDay } from "./long-day.js";
import { childrenNamed, parseXml } from "./xml.js";
import { packEntry, readZip, unpackEntry, writeZip } from "./zip.js";

// A case as a Word file: each field is a content control with the tag case.FIELD, so that it can be opened here again.
// It has no properties, and so no author.
export const LARGEST_WORD_FILE = 20_000_000;
const MOST_WORD_XML = 20_000_000;
const MOST_ENTRIES = 2000;
const MOST_LEVELS = 200;
/** What holds no words of the text as it stands. */
const UNREAD = new Set([
  "del", "moveFrom", "drawing", "pict", "object", "Fallback", "instrText", "delText", "pPr", "rPr", "sdtPr",
]);
const OWN_TAG = /^case\.([a-z][a-z0-9.-]*)$/;
/** The content controls of the blank Word form, where they are called otherwise than the fields. */
const FORM_TAGS = {
  "case-focus": "focus",
  "community-name": "community",
  "presenter-role": "presented-by",
  research: "research-evidence",
  "evaluation-useful": "evaluation",
  "evaluation-new": "evaluation",
  "evaluation-feelings": "evaluation",
};
const WORD_PROBLEMS = {
  tooLarge: "The file is far larger than a case study can be. Take pictures out of it, and save it again.",
  locked:
    "The file is locked with a password, or is an old .doc file. " +
    "Open it in Word, save it as .docx without a password, and open that here.",
  manyParts: "The file has far more parts than a case study needs. Copy the text into a new document.",
  macros: "The file holds macros, which are programs. Save it as an ordinary Word document (.docx) without macros.",
  noWord: "The file is no Word document. Open it in Word, save it as .docx, and open that here.",
  strict: "The file is saved in a strict format that this page does not read. In Word, save it as “Word document (.docx)”.",
  unpacksTooLarge: "The text of the file unpacks to far more than a case study can hold. Copy the case into a new document.",
  damaged: "The file is damaged, or is no Word file. Open it in Word, save it again as .docx, and open that here.",
  noField:
    "No field of the case study form was found in the file. " +
    "Open a Word file that you saved here, or a filled case study form of this site.",
};

/** The file's bytes. `groups` are the form's steps: { title, fields }; `head` says what the file is. */
export async function writeCaseWord(values, groups, head) {
  const body = [
    paragraphXml(head.title, "Title"),
    ...head.lines.map((line) => paragraphXml(line)),
    ...groups.flatMap(({ title, fields }) => [
      paragraphXml(title, "Heading1"),
      ...fields.flatMap((field) => fieldXml(field, values[field.id])),
    ]),
  ];
  const reasons = confirmationsOf(values);
  if (reasons.length > 0) body.push(paragraphXml("Decisions about findings", "Heading1"), ...reasons.flatMap(reasonXml));
  return writeZip(await Promise.all(wordParts(body.join("")).map(([name, xml]) => packEntry(name, new TextEncoder().encode(xml)))));
}

function reasonXml({ id, reason }) {
  return [paragraphXml(id, "Heading2"), controlXml(`case.confirmed.${id}`, "Reason", [reason])];
}

function fieldXml(field, value = "") {
  return [
    paragraphXml(field.number ? `${field.number}. ${field.label}` : field.label, "Heading2"),
    controlXml(`case.${field.id}`, field.label, shownLines(field, value)),
  ];
}

function shownLines(field, value) {
  if (field.kind === "date") return [longDay(oneLine(value))].filter(Boolean);
  const lines = linesOf(field, value);
  if (!field.options) return lines;
  return lines.map((id) => shownChoice(field, field.options.find((option) => option.id === id) ?? { id, label: id }));
}

function linesOf(field, value) {
  if (isListKind(field)) return listOf(value);
  if (field.kind !== "section") return [oneLine(value)].filter(Boolean);
  return cleanCaseText(value).split("\n").filter((line) => line.trim() !== "");
}

/** A source is known by its key, as whoever imports the file has no list of titles at hand. */
function shownChoice(field, { id, label }) {
  return field.id === "sources" ? `${label} [${id}]` : label;
}

/** The values of a Word file: { values, unclear, isForm }, or { problem }. A filled form has words of its own around the fields. */
export async function readCaseWord(bytes, fields) {
  if (bytes.length > LARGEST_WORD_FILE) return { problem: WORD_PROBLEMS.tooLarge };
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return { problem: WORD_PROBLEMS.locked };
  try {
    const entries = readZip(bytes);
    if (entries.length > MOST_ENTRIES) return { problem: WORD_PROBLEMS.manyParts };
    if (entries.some(({ name }) => /vbaProject/i.test(name))) return { problem: WORD_PROBLEMS.macros };
    const main = entries.filter(({ name }) => name === "word/document.xml");
    if (main.length !== 1) return { problem: WORD_PROBLEMS.noWord };
    const root = parseXml(new TextDecoder().decode(await unpackEntry(main[0], MOST_WORD_XML))).documentElement;
    return root.namespaceURI === W_SPACE ? valuesOf(paragraphsOf(root), fields) : { problem: WORD_PROBLEMS.strict };
  } catch (error) {
    return { problem: error.message.includes("too large") ? WORD_PROBLEMS.unpacksTooLarge : WORD_PROBLEMS.damaged };
  }
}

/** Every paragraph with the tag of its content control: { tag, text, isItem, row }. */
function paragraphsOf(root) {
  const found = [];
  let row = 0;
  walk(root, { tag: "", row: 0 }, 0);
  return found;

  function walk(node, place, level) {
    if (level > MOST_LEVELS) throw new Error("The document is nested too deeply.");
    for (const child of node.children) {
      const name = child.namespaceURI === W_SPACE ? child.localName : "";
      if (name === "p") addParagraph(child, place);
      else if (name === "sdt") { if (!isPlaceholder(child)) walk(child, { ...place, tag: place.tag || tagOf(child) }, level + 1); }
      else if (name === "tr") { if (!isHeadRow(child)) walk(child, { ...place, row: ++row }, level + 1); }
      else if (name !== "sdtPr") walk(child, place, level + 1);
    }
  }

  function addParagraph(paragraph, place) {
    const pieces = [];
    collect(paragraph, place.tag, pieces, 0);
    const isItem = paragraph.getElementsByTagNameNS(W_SPACE, "numPr").length > 0;
    for (const { tag, text } of pieces) if (oneLine(text) !== "") found.push({ tag, text: oneLine(text), isItem, row: place.row });
  }

  function collect(node, tag, pieces, level) {
    if (level > MOST_LEVELS) throw new Error("The document is nested too deeply.");
    for (const child of node.children) {
      const name = child.localName;
      if (UNREAD.has(name) || (name === "sdt" && isPlaceholder(child))) continue;
      if (name === "sdt") collect(child, tag || tagOf(child), pieces, level + 1);
      else if (name === "r" && child.getElementsByTagNameNS(W_SPACE, "vanish").length > 0) continue;
      else if (name === "t") say(child.textContent);
      else if (name === "tab" || name === "br" || name === "cr") say(" ");
      else if (name === "noBreakHyphen") say("-");
      else collect(child, tag, pieces, level + 1);
    }

    function say(text) {
      if (pieces.at(-1)?.tag === tag) pieces.at(-1).text += text;
      else pieces.push({ tag, text });
    }
  }
}

function isPlaceholder(control) {
  return wordChildren(control, "sdtPr").some((properties) => wordChildren(properties, "showingPlcHdr").length > 0);
}

function isHeadRow(row) {
  return wordChildren(row, "trPr").some((properties) => wordChildren(properties, "tblHeader").length > 0);
}

function tagOf(control) {
  return wordChildren(control, "sdtPr").flatMap((properties) => wordChildren(properties, "tag"))[0]?.getAttributeNS(W_SPACE, "val") ?? "";
}

function wordChildren(parent, name) {
  return childrenNamed(parent, W_SPACE, name);
}

function valuesOf(paragraphs, fields) {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const [values, unclear, texts] = [{}, [], new Map()];
  const isOurs = paragraphs.some(({ tag }) => OWN_TAG.test(tag));
  for (const paragraph of paragraphs) {
    const id = isOurs ? OWN_TAG.exec(paragraph.tag)?.[1] : FORM_TAGS[paragraph.tag] ?? paragraph.tag;
    if (!byId.has(id) && !/^confirmed\.[a-z][a-z0-9-]{2,79}$/.test(id ?? "")) continue;
    if (texts.has(id)) texts.get(id).push(paragraph);
    else texts.set(id, [paragraph]);
  }
  if (texts.size === 0) return { problem: WORD_PROBLEMS.noField };
  for (const [id, own] of texts) {
    const field = byId.get(id) ?? { id, kind: "line" };
    const value = wordValue(field, own, isOurs);
    if (value) values[id] = value;
    else unclear.push(field.label);
  }
  return { values, unclear, isForm: !isOurs };
}

function wordValue(field, own, isOurs) {
  if (field.options) return chosen(field, own, isOurs);
  if (field.kind === "date") return dayOf(own[0].text);
  if (field.kind === "section") return sectionOf(own, isOurs);
  return own.map(({ text }) => text).join(field.kind === "list" ? "\n" : " ");
}

function chosen(field, paragraphs, isOurs) {
  const said = paragraphs.map(({ text }) => text);
  const isWritten = (option) => said.includes(oneLine(shownChoice(field, option)));
  const isNamed = ({ id, label }) => [label, id.replaceAll("-", " ")].some((words) => isSaid(said, words));
  const ids = field.options.filter(isOurs ? isWritten : isNamed).map(({ id }) => id);
  return ids.slice(0, field.kind === "choice" ? 1 : undefined).join("\n");
}

function isSaid(texts, words) {
  return texts.some((text) => text.toLowerCase().includes(words.toLowerCase()));
}

function dayOf(text) {
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  const number = numbers.find((one) => longDay(`2001-${one}-01`).split(" ")[1] === month);
  return number ? `${year}-${number}-${day.padStart(2, "0")}` : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "";
}

function sectionOf(paragraphs, isOurs) {
  if (isOurs) return joinLines(paragraphs.map(({ text, isItem }) => (isItem ? "- " + text : text)));
  const rows = [];
  for (const one of paragraphs) {
    if (one.row > 0 && rows.at(-1)?.[0].row === one.row) rows.at(-1).push(one);
    else rows.push([one]);
  }
  const isItem = ([{ isItem, row }]) => isItem || row > 0;
  const textOf = (row) => withoutMarks(row.map(({ text }) => text).join(" – "));
  return joinLines(rows.map((row) => (isItem(row) ? "- " : "") + textOf(row)));
}
