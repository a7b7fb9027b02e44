import { shownChoice } from "./case-answers.js";
import { cleanCaseText, confirmationsOf, isListKind, listOf, oneLine } from "./case-text.js";
import { controlXml, paragraphXml, wordParts } from "./case-word-parts.js";
import { longDay } from "./long-day.js";
import { packEntry, writeZip } from "./zip.js";

// A case as a Word file: each field is a content control with the tag case.FIELD, so that it can be opened here again (case-office.js).
// It has no properties, and so no author.
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
