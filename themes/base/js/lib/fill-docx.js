import { MOST_ROWS_TOGETHER, changeParts, childrenNamed, replaceElements } from "./xml.js";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** Fills the content controls of a blank Word document by their tags. */
export function fillDocx(blank, answers, { notes }) {
  return changeParts(blank, WORD_PARTS, (part) => {
    for (const control of [...part.getElementsByTagNameNS(WORD, "sdt")]) {
      const tag = wordChild(wordChild(control, "sdtPr"), "tag")?.getAttributeNS(WORD, "val");
      if (tag === "note" && !notes) control.remove();
      else if (answers.has(tag)) fillControl(control, answers.get(tag));
    }
  });
}

function fillControl(control, answer) {
  const properties = wordChild(control, "sdtPr");
  wordChild(properties, "showingPlcHdr")?.remove();
  const content = wordChild(control, "sdtContent");
  const table = wordChild(content, "tbl");
  const paragraphs = childrenNamed(content, WORD, "p");
  if (table) fillWordTable(table, answer.rows ?? []);
  else if (paragraphs.length > 0) fillWordBlock(paragraphs, answer.lines);
  else fillWordRuns(content, answer.lines.join(" "));
}

function fillWordTable(table, rows) {
  const empty = childrenNamed(table, WORD, "tr").filter((row) => !wordChild(wordChild(row, "trPr"), "tblHeader"));
  // All rows but the last keep to the next, which a table longer than a page cannot.
  const together = rows.length <= MOST_ROWS_TOGETHER;
  replaceElements(empty, rows.map((cells, place) => {
    const row = empty.at(together && place < rows.length - 1 ? 0 : -1).cloneNode(true);
    childrenNamed(row, WORD, "tc").forEach((cell, index) => fillWordParagraphs(childrenNamed(cell, WORD, "p"), cells[index] ?? []));
    return row;
  }));
}

// A blank keeps to the lines below it that one writes on, and they go.
function fillWordBlock(paragraphs, lines) {
  wordChild(wordChild(paragraphs[0], "pPr"), "keepNext")?.remove();
  fillWordParagraphs(paragraphs, lines);
}

// One paragraph a line: LibreOffice drops line breaks inside a block of content.
function fillWordParagraphs(paragraphs, lines) {
  if (lines.length === 0) return;
  replaceElements(paragraphs, lines.map((line) => {
    const paragraph = paragraphs[0].cloneNode(true);
    fillWordRuns(paragraph, line);
    return paragraph;
  }));
}

function fillWordRuns(parent, text) {
  const runs = childrenNamed(parent, WORD, "r");
  const run = runs[0]?.cloneNode(true) ?? parent.ownerDocument.createElementNS(WORD, "w:r");
  for (const old of runs) old.remove();
  const look = wordChild(run, "rPr");
  const style = wordChild(look, "rStyle");
  if (style?.getAttributeNS(WORD, "val") === "PlaceholderText") style.remove();
  run.replaceChildren(...(look?.childElementCount ? [look] : []), ...wordText(parent.ownerDocument, text));
  parent.append(run);
}

function wordText(part, text) {
  return text.split(/(\t)/).filter(Boolean).map((piece) => {
    if (piece === "\t") return part.createElementNS(WORD, "w:tab");
    const made = part.createElementNS(WORD, "w:t");
    made.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    made.textContent = piece;
    return made;
  });
}

function wordChild(parent, name) {
  return parent ? childrenNamed(parent, WORD, name)[0] : undefined;
}
