import { answeredDay, fitsField, namesChoice, saysMore } from "./case-answers.js";
import { joinLines, withoutMarks } from "./case-paragraphs.js";
import { toldCounts } from "./import-counts.js";
import { readOffice } from "./office-file.js";
import { readDocx } from "./read-docx.js";
import { readOdt } from "./read-odt.js";
import { sortParagraphs } from "./sort-paragraphs.js";

// A case from a Word or OpenDocument file, with the form's headings or without: as generator/Import/CaseWords.cs.
const OFFICE_READERS = { "word/document.xml": readDocx, "content.xml": readOdt };
const NO_CASE_WORDS =
  "The file holds no words that could be a case: only pictures, empty fields or the form's own words. " +
  "Write the case below the headings of the form, or as free text, and open that here.";

/** The values of a file: { values, unclear, told, things }, or { problem }. `form` has the form's own words. */
export async function readCaseOffice(bytes, fields, form) {
  const read = await readOffice(bytes, OFFICE_READERS);
  return read.problem ? read : valuesOfText(read, fields, form);
}

function valuesOfText(read, fields, form) {
  const { fields: sorted, isCopy, count } = sortParagraphs(read, form, fields);
  const [values, unclear] = [{}, []];
  for (const field of fields.filter(({ id }) => sorted.has(id))) {
    const all = sorted.get(field.id);
    const fitting = all.filter(({ text, isOfCopy }) => fitsField(field, text, isOfCopy));
    const more = fitting.filter(({ text, isOfCopy }) => !isOfCopy && saysMore(field, text)).length;
    if (fitting.length < all.length) count.leftOut.unclear = (count.leftOut.unclear ?? 0) + all.length - fitting.length;
    if (more > 0) count.passages.unclear = (count.passages.unclear ?? 0) + more;
    if (fitting.length === 0) unclear.push(field.label);
    sorted.set(field.id, fitting);
  }
  for (const [id, own] of sorted) {
    const field = fields.find((one) => one.id === id) ?? { id, kind: "line" };
    if (own.length > 0) values[id] = officeValue(field, own, isCopy);
  }
  const taken = [...sorted.values()].flat();
  const told = toldCounts({ ...count, inDraft: taken.length, inBoxes: taken.filter(({ isInBox }) => isInBox).length });
  if (taken.length === 0) return { problem: `${NO_CASE_WORDS} ${told.at(-1)}` };
  return { values, unclear, told, things: read.things };
}

function officeValue(field, own, isCopy) {
  if (field.kind === "section") return sectionOf(own);
  if (field.kind === "date") return answeredDay(own[0].text);
  if (!field.options) return own.map(({ text }) => text).join(field.kind === "list" && isCopy ? "\n" : " ");
  const isNamed = (option) => own.some(({ text }) => namesChoice(field, option, text, isCopy));
  const ids = field.options.filter(isNamed).map(({ id }) => id);
  return ids.slice(0, field.kind === "choice" ? 1 : undefined).join("\n");
}

/** Items of a list and rows of a table stand together; a copy of the writer's text is Markdown already. */
function sectionOf(paragraphs) {
  const rows = [];
  for (const one of paragraphs) {
    const isSameRow = one.row > 0 && rows.at(-1)?.[0].row === one.row && !one.isOfCopy;
    if (isSameRow) rows.at(-1).push(one);
    else rows.push([one]);
  }
  return joinLines(rows.map(lineOfRow));
}

function lineOfRow(cells) {
  const [{ isItem, isOfCopy, row, text }] = cells;
  if (isOfCopy) return (isItem ? "- " : "") + text;
  return (isItem || row > 0 ? "- " : "") + withoutMarks(cells.map((cell) => cell.text).join(" – "));
}
