import { docxNumbers, docxStyles, isWordOn, outlineOf, wordListOf, wordName, wordValue } from "./docx-styles.js";
import { leftThings } from "./left-things.js";
import { NO_PLACE, leftOutHere, paragraphSink } from "./paragraph-sink.js";

// The words of a Word document; what a reader would not see is left out, and counted. As generator/Import/ReadDocx.cs and DocxWords.cs.
const BESIDES_THE_TEXT = [
  [/^word\/comments.*\.xml$/i, "comment"],
  [/^word\/footnotes.*\.xml$/i, "footnote"],
  [/^word\/endnotes.*\.xml$/i, "footnote"],
  [/^word\/header.*\.xml$/i, "page"],
  [/^word\/footer.*\.xml$/i, "page"],
];
const DOCX_PASSED_OVER = new Set([
  "pPr", "rPr", "sdtPr", "sectPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "instrText", "delInstrText",
]);
const DRAWINGS = new Set(["drawing", "pict", "object"]);

/** { paragraphs, passages, things }. */
export async function readDocx(parts, main) {
  const [sink, things] = [paragraphSink(), leftThings()];
  const styles = docxStyles(await parts.roots((name) => name === "word/styles.xml"));
  const isNumbered = docxNumbers(await parts.roots((name) => name === "word/numbering.xml"));
  const read = docxWalk(styles, isNumbered, sink, things);
  for (const root of await parts.roots((name) => name === main)) read(root, null);
  for (const [names, reason] of BESIDES_THE_TEXT) for (const root of await parts.roots((name) => names.test(name))) read(root, reason);
  return { paragraphs: sink.paragraphs, passages: sink.passages, things: [...things.told(), ...besidesDocx(parts)] };
}

function besidesDocx({ has }) {
  return [
    has("docProps/") && "the properties of the file: author, editor, company, dates",
    has("word/media/") && "pictures",
    (has("word/diagrams/") || has("word/charts/")) && "diagrams, with the words in them",
    has("word/embeddings/") && "embedded files",
    has("customXml/") && "hidden data that a program added",
  ].filter(Boolean);
}

function docxWalk(styles, isNumbered, sink, things) {
  let [rows, boxes] = [0, 0];
  return (root, reason) => blocks(root, { ...NO_PLACE, leftOut: reason });

  function blocks(node, from) {
    let place = from;
    for (const child of node.children) {
      // The properties of a table come first, and hide all of its rows.
      if (wordName(child) === "tblPr") place = leftOutHere(place, tableReason(child));
      else block(child, place);
    }
  }

  function block(node, place) {
    const name = wordName(node);
    if (isPassedOver(node, name)) return;
    if (name === "p") paragraph(node, place);
    else if (name === "tr") blocks(node, { ...place, row: ++rows });
    else if (name === "sdt") control(node, place, block);
    else if (name === "del" || name === "moveFrom") blocks(node, leftOutHere(place, "deleted"));
    else if (node.localName === "AlternateContent") alternatives(node, place, block);
    else if (DRAWINGS.has(node.localName)) picture(node, place);
    else blocks(node, place);
  }

  function isPassedOver(node, name) {
    if (node.localName === "oMath" || node.localName === "oMathPara") things.count("equation");
    else if (name === "altChunk" || name === "subDoc") things.count("file");
    else return DOCX_PASSED_OVER.has(name);
    return true;
  }

  function tableReason(node) {
    return [...node.children].some((child) => wordName(child) === "tblStyle" && styles.isHidden(wordValue(child) ?? "")) ? "style" : null;
  }

  function paragraph(node, place) {
    sink.begin(place, { heading: styles.heading(null), isItem: false, isNumbered: false });
    let inside = styled(place, null);
    for (const child of node.children) {
      if (wordName(child) === "pPr") inside = styled(place, paragraphStyle(child));
      else inline(child, inside);
    }
    sink.end();
  }

  function paragraphStyle(node) {
    let [style, level, own] = [null, null, { list: null, level: "0" }];
    for (const child of node.children) {
      const name = wordName(child);
      if (name === "pStyle") style = wordValue(child);
      else if (name === "outlineLvl") level = outlineOf(child);
      else if (name === "numPr") own = wordListOf(child);
    }
    const list = own.list || (styles.list(style) ?? own.list);
    const isItem = list !== null && list !== "0";
    sink.look({ heading: level ?? styles.heading(style), isItem, isNumbered: isItem && isNumbered(list, own.level) });
    return style;
  }

  function styled(place, style) {
    const reason = styles.isContents(style) ? "contents" : styles.isHidden(style) ? "style" : null;
    return { ...leftOutHere(place, reason), isBold: styles.isBold(style) };
  }

  function inline(node, place) {
    const name = wordName(node);
    if (isPassedOver(node, name)) return;
    if (name === "r") run(node, place);
    else if (name === "t") sink.add(ownText(node), place);
    else if (name === "delText") sink.add(ownText(node), leftOutHere(place, "deleted"));
    else if (name === "tab" || name === "ptab" || name === "br" || name === "cr") sink.add(" ", place);
    else if (name === "noBreakHyphen") sink.add("-", place);
    else if (name === "sdt") control(node, place, inline);
    else if (name === "p") paragraph(node, place);
    else if (name === "del" || name === "moveFrom") for (const child of node.children) inline(child, leftOutHere(place, "deleted"));
    else {
      if (name === "ins" || name === "moveTo") things.count("added");
      if (node.localName === "AlternateContent") alternatives(node, place, inline);
      else if (DRAWINGS.has(node.localName)) picture(node, place);
      else for (const child of node.children) inline(child, place);
    }
  }

  function run(node, place) {
    let inside = place;
    for (const child of node.children) {
      if (wordName(child) === "rPr") inside = looking(child, place);
      else inline(child, inside);
    }
  }

  /** What a run says itself counts more than its style, and that more than the style of its paragraph. */
  function looking(node, from) {
    let [style, hidden, bold] = [null, null, null];
    for (const child of node.children) {
      const name = wordName(child);
      if (name === "rStyle") style = wordValue(child);
      else if (name === "vanish") hidden = isWordOn(child);
      else if (name === "b") bold = isWordOn(child);
    }
    const place = { ...from, isBold: bold ?? (from.isBold || (style !== null && styles.isBold(style))) };
    if (hidden === true) return leftOutHere(place, "hidden");
    if (hidden === false) return place.leftOut === "style" ? { ...place, leftOut: null } : place;
    return style !== null && styles.isHidden(style) ? leftOutHere(place, "style") : place;
  }

  function picture(node, place) {
    const before = boxes;
    inBoxes(node, { ...place, isInBox: true, isBold: false, row: 0 });
    if (boxes === before) things.count("picture");
  }

  /** A drawing holds words in its text boxes only; whatever else it says is not shown. */
  function inBoxes(node, place) {
    for (const child of node.children) insideDrawing(child, place);
  }

  function insideDrawing(node, place) {
    if (wordName(node) === "txbxContent") {
      boxes++;
      blocks(node, place);
    } else if (node.localName === "AlternateContent") alternatives(node, place, insideDrawing);
    else inBoxes(node, place);
  }
}

/** The same picture twice, for new and for old programs: one of them is read. */
function alternatives(node, place, read) {
  const one = [...node.children].find(({ localName }) => localName === "Choice" || localName === "Fallback");
  for (const child of one?.children ?? []) read(child, place);
}

function control(node, from, read) {
  let place = from;
  for (const child of node.children) {
    if (wordName(child) === "sdtPr") place = inControl(child, place);
    else if (wordName(child) === "sdtContent") for (const inner of child.children) read(inner, place);
  }
}

function inControl(node, from) {
  let place = from;
  for (const child of node.children) {
    const name = wordName(child);
    if (name === "tag" && place.field === "") place = { ...place, field: wordValue(child) ?? "" };
    else if (name === "showingPlcHdr" && isWordOn(child)) place = leftOutHere(place, "form");
  }
  return place;
}

/** The text right inside an element. */
function ownText(node) {
  return [...node.childNodes].map((child) => (child.nodeType === 3 || child.nodeType === 4 ? child.nodeValue : "")).join("");
}
