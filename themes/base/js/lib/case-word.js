import { cleanCaseText, confirmationsOf, isListKind, listOf, oneLine } from "./case-file.js";
import { joinLines, withoutMarks } from "./case-paragraphs.js";
import { longDay } from "./long-day.js";
import { escapedXml } from "./xml-words.js";
import { childrenNamed, parseXml } from "./xml.js";
import { packEntry, readZip, unpackEntry, writeZip } from "./zip.js";

// A case as a Word file: each field is a content control with the tag case.FIELD, so that it can be opened here again. It has no properties, and so no author.
export const LARGEST_WORD_FILE = 20_000_000;
const MOST_WORD_XML = 20_000_000;
const MOST_ENTRIES = 2000;
const MOST_LEVELS = 200;
const W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OWN_TAG = /^case\.([a-z][a-z0-9.-]*)$/;
/** The content controls of the blank Word form, where they are called otherwise than the fields. */
const FORM_TAGS = { "case-focus": "focus", "community-name": "community", "presenter-role": "presented-by", research: "research-evidence", "evaluation-useful": "evaluation", "evaluation-new": "evaluation", "evaluation-feelings": "evaluation" };
const WORD_PACKAGE = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
  "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  "word/styles.xml": `<w:styles xmlns:w="${W_SPACE}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${wordStyle("Normal", "Normal", "")}${wordStyle("Title", "Title", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>')}${wordStyle("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="28"/>')}${wordStyle("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="22"/>')}</w:styles>`,
};

/** The file's bytes. `groups` are the form's steps: { title, fields }; `head` says what the file is. */
export async function writeCaseWord(values, groups, head) {
  const body = [paragraphXml(head.title, "Title"), ...head.lines.map((line) => paragraphXml(line)), ...groups.flatMap(({ title, fields }) => [paragraphXml(title, "Heading1"), ...fields.flatMap((field) => fieldXml(field, values[field.id]))])];
  const reasons = confirmationsOf(values);
  if (reasons.length > 0) body.push(paragraphXml("Decisions about findings", "Heading1"), ...reasons.flatMap(({ id, reason }) => [paragraphXml(id, "Heading2"), controlXml(`case.confirmed.${id}`, "Reason", [reason])]));
  const document = `<w:document xmlns:w="${W_SPACE}"><w:body>${body.join("")}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const parts = Object.entries({ ...WORD_PACKAGE, "word/document.xml": document });
  return writeZip(await Promise.all(parts.map(([name, xml]) => packEntry(name, new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml)))));
}

function fieldXml(field, value = "") {
  return [paragraphXml(field.number ? `${field.number}. ${field.label}` : field.label, "Heading2"), controlXml(`case.${field.id}`, field.label, shownLines(field, value))];
}

function shownLines(field, value) {
  if (field.kind === "date") return [longDay(oneLine(value))].filter(Boolean);
  const lines = isListKind(field) ? listOf(value) : field.kind === "section" ? cleanCaseText(value).split("\n").filter((line) => line.trim() !== "") : [oneLine(value)].filter(Boolean);
  return field.options ? lines.map((id) => shownChoice(field, field.options.find((option) => option.id === id) ?? { id, label: id })) : lines;
}

/** A source is known by its key, as whoever imports the file has no list of titles at hand. */
function shownChoice(field, { id, label }) {
  return field.id === "sources" ? `${label} [${id}]` : label;
}

function controlXml(tag, label, lines) {
  const content = lines.length > 0 ? lines.map((line) => paragraphXml(line)).join("") : `<w:p><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t>Not written yet</w:t></w:r></w:p>`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${escapedXml(label)}"/><w:tag w:val="${escapedXml(tag)}"/>${lines.length > 0 ? "" : "<w:showingPlcHdr/>"}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function paragraphXml(text, style = "") {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${escapedXml(cleanCaseText(text))}</w:t></w:r></w:p>`;
}

function wordStyle(id, name, paragraph, run = "") {
  return `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** The values of a Word file: { values, unclear, isForm }, or { problem }. A filled form has words of its own around the fields. */
export async function readCaseWord(bytes, fields) {
  if (bytes.length > LARGEST_WORD_FILE) return { problem: "The file is far larger than a case study can be. Take pictures out of it, and save it again." };
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return { problem: "The file is locked with a password, or is an old .doc file. Open it in Word, save it as .docx without a password, and open that here." };
  try {
    const entries = readZip(bytes);
    if (entries.length > MOST_ENTRIES) return { problem: "The file has far more parts than a case study needs. Copy the text into a new document." };
    if (entries.some(({ name }) => /vbaProject/i.test(name))) return { problem: "The file holds macros, which are programs. Save it as an ordinary Word document (.docx) without macros." };
    const main = entries.filter(({ name }) => name === "word/document.xml");
    if (main.length !== 1) return { problem: "The file is no Word document. Open it in Word, save it as .docx, and open that here." };
    const root = parseXml(new TextDecoder().decode(await unpackEntry(main[0], MOST_WORD_XML))).documentElement;
    if (root.namespaceURI !== W_SPACE) return { problem: "The file is saved in a strict format that this page does not read. In Word, save it as “Word document (.docx)”." };
    return valuesOf(paragraphsOf(root), fields);
  } catch (error) {
    if (error.message.includes("too large")) return { problem: "The text of the file unpacks to far more than a case study can hold. Copy the case into a new document." };
    return { problem: "The file is damaged, or is no Word file. Open it in Word, save it again as .docx, and open that here." };
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
      if (["del", "moveFrom", "drawing", "pict", "object", "Fallback", "instrText", "delText", "pPr", "rPr", "sdtPr"].includes(name)) continue;
      if (name === "sdt") { if (!isPlaceholder(child)) collect(child, tag || tagOf(child), pieces, level + 1); }
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
  if (texts.size === 0) return { problem: "No field of the case study form was found in the file. Open a Word file that you saved here, or a filled case study form of this site." };
  for (const [id, own] of texts) {
    const field = byId.get(id) ?? { id, kind: "line" };
    const value = field.options ? chosen(field, own, isOurs) : field.kind === "date" ? dayOf(own[0].text) : field.kind === "section" ? sectionOf(own, isOurs) : own.map(({ text }) => text).join(field.kind === "list" ? "\n" : " ");
    if (value) values[id] = value;
    else unclear.push(field.label);
  }
  return { values, unclear, isForm: !isOurs };
}

function chosen(field, paragraphs, isOurs) {
  const said = paragraphs.map(({ text }) => text);
  const fits = ({ id, label }) => (isOurs ? said.includes(oneLine(shownChoice(field, { id, label }))) : said.some((text) => [label, id.replaceAll("-", " ")].some((words) => text.toLowerCase().includes(words.toLowerCase()))));
  return field.options.filter(fits).map(({ id }) => id).slice(0, field.kind === "choice" ? 1 : undefined).join("\n");
}

function dayOf(text) {
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const number = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0")).find((one) => longDay(`2001-${one}-01`).split(" ")[1] === month);
  return number ? `${year}-${number}-${day.padStart(2, "0")}` : /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "";
}

function sectionOf(paragraphs, isOurs) {
  if (isOurs) return joinLines(paragraphs.map(({ text, isItem }) => (isItem ? "- " + text : text)));
  const rows = [];
  for (const one of paragraphs) {
    if (one.row > 0 && rows.at(-1)?.[0].row === one.row) rows.at(-1).push(one);
    else rows.push([one]);
  }
  return joinLines(rows.map((row) => (row[0].isItem || row[0].row > 0 ? "- " : "") + withoutMarks(row.map(({ text }) => text).join(" – "))));
}
