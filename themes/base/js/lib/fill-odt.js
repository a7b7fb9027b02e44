import { MOST_ROWS_TOGETHER, changeParts, childrenNamed, replaceElements } from "./xml.js";

const ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const ODF_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
const ODF_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
// Blanks keep to the lines below them that one writes on; what is written there does not.
const ODF_FILLED_STYLES = { Blank_20_Text: "Text_20_body", Blank_20_Item: "List_20_Text" };
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
  if (rows.length > MOST_ROWS_TOGETHER) mayBreak(table);
  replaceElements(empty, rows.map((cells) => filledOdfRow(empty[0], cells)));
}

function filledOdfRow(empty, texts) {
  const row = empty.cloneNode(true);
  for (const [index, cell] of childrenNamed(row, ODF_TABLE, "table-cell").entries()) {
    fillOdfParagraphs(childrenNamed(cell, ODF_TEXT, "p"), texts[index] ?? []);
  }
  return row;
}

// A table longer than its blank may need more than one page.
function mayBreak(table) {
  const styles = [...table.ownerDocument.getElementsByTagNameNS(ODF_STYLE, "style")];
  const name = table.getAttributeNS(ODF_TABLE, "style-name");
  const style = styles.find((one) => one.getAttributeNS(ODF_STYLE, "name") === name);
  childrenNamed(style, ODF_STYLE, "table-properties")[0].setAttributeNS(ODF_STYLE, "style:may-break-between-rows", "true");
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
  const style = ODF_FILLED_STYLES[paragraphs[0].getAttributeNS(ODF_TEXT, "style-name")];
  replaceElements(paragraphs, lines.map((line) => {
    const paragraph = paragraphs[0].cloneNode(false);
    if (style) paragraph.setAttributeNS(ODF_TEXT, "text:style-name", style);
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
