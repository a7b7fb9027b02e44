import { changeParts, childrenNamed, replaceElements } from "./xml.js";

const ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const ODF_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const ODF_PARTS = /^(content|styles)\.xml$/;

/** Fills the bookmarks and sections of a blank OpenDocument text by their names. */
export function fillOdt(blank, answers, { notes }) {
  return changeParts(blank, ODF_PARTS, (part) => {
    for (const section of [...part.getElementsByTagNameNS(ODF_TEXT, "section")]) {
      const name = section.getAttributeNS(ODF_TEXT, "name");
      const answer = answers.get(fieldNamed(name));
      if (name.startsWith("note.") && !notes) section.remove();
      else if (answer) fillSection(section, answer);
    }
    for (const mark of [...part.getElementsByTagNameNS(ODF_TEXT, "bookmark-start")]) {
      const answer = answers.get(fieldNamed(mark.getAttributeNS(ODF_TEXT, "name")));
      if (answer) fillSpan(mark.nextElementSibling, answer.lines.join(" "));
    }
  });
}

/** The field of "field.venue.2", or nothing. */
function fieldNamed(name) {
  return /^field\.([a-z0-9-]+)(\.\d+)?$/.exec(name)?.[1];
}

function fillSpan(span, text) {
  span.removeAttributeNS(ODF_TEXT, "style-name");
  putOdfText(span, text);
}

function fillSection(section, answer) {
  const table = childrenNamed(section, ODF_TABLE, "table")[0];
  const list = childrenNamed(section, ODF_TEXT, "list")[0];
  if (table) fillOdfTable(table, answer.rows ?? []);
  else if (list) fillOdfList(list, answer.lines);
  else fillOdfParagraphs(childrenNamed(section, ODF_TEXT, "p"), answer.lines);
}

function fillOdfTable(table, rows) {
  const empty = childrenNamed(table, ODF_TABLE, "table-row");
  replaceElements(empty, rows.map((cells) => {
    const row = empty[0].cloneNode(true);
    childrenNamed(row, ODF_TABLE, "table-cell").forEach((cell, index) => fillOdfParagraphs(childrenNamed(cell, ODF_TEXT, "p"), cells[index] ?? []));
    return row;
  }));
}

function fillOdfList(list, lines) {
  const items = childrenNamed(list, ODF_TEXT, "list-item");
  replaceElements(items, lines.map((line) => {
    const item = items[0].cloneNode(true);
    fillOdfParagraphs(childrenNamed(item, ODF_TEXT, "p"), [line]);
    return item;
  }));
}

function fillOdfParagraphs(paragraphs, lines) {
  if (lines.length === 0) return;
  replaceElements(paragraphs, lines.map((line) => {
    const paragraph = paragraphs[0].cloneNode(false);
    putOdfText(paragraph, line);
    return paragraph;
  }));
}

// OpenDocument folds spaces as HTML does, so tabs, leading spaces and second spaces are elements.
function putOdfText(parent, text) {
  let bare = true;
  const pieces = (text.match(/\t| +|[^ \t]+/g) ?? []).flatMap((piece) => {
    const folded = bare ? piece.length : piece.length - 1;
    bare = piece === "\t";
    if (bare) return [odfElement(parent, "tab")];
    if (!piece.startsWith(" ")) return [piece];
    const spaces = folded > 0 ? [odfElement(parent, "s")] : [];
    for (const element of spaces) element.setAttributeNS(ODF_TEXT, "text:c", String(folded));
    return folded === piece.length ? spaces : [" ", ...spaces];
  });
  parent.replaceChildren(...pieces);
}

function odfElement(parent, name) {
  return parent.ownerDocument.createElementNS(ODF_TEXT, "text:" + name);
}
