import { leftThings } from "./left-things.js";
import { ODF_LOEXT, ODF_TABLES, ODF_WORDS, odfName, odtStyles } from "./odt-styles.js";
import { NO_PLACE, leftOutHere, paragraphSink } from "./paragraph-sink.js";

// The words of an OpenDocument text; what a reader would not see is left out, and counted. As generator/Import/ReadOdt.cs and OdtWords.cs.
const LEFT_OUT_BELOW = {
  "text:deletion": "deleted",
  "office:annotation": "comment",
  "office:change-info": "comment",
  "text:note-body": "footnote",
  "table:covered-table-cell": "hidden",
};
const ODT_INPUTS = new Set(["form:text", "form:textarea", "form:combobox"]);

/** { paragraphs, passages, things }, or null for a file that is no text. */
export async function readOdt(parts, main) {
  const [styles, sink, things] = [odtStyles(), paragraphSink(), leftThings()];
  const common = await parts.roots((name) => name === "styles.xml");
  for (const root of common) for (const child of odfChildren(root, "office:styles")) styles.read(child, false);
  const walk = odtWalk(styles, sink, things);
  let isText = false;
  for (const root of await parts.roots((name) => name === main)) {
    for (const child of odfChildren(root, "office:automatic-styles")) styles.read(child, true);
    for (const text of odfChildren(root, "office:body").flatMap((body) => odfChildren(body, "office:text"))) {
      isText = true;
      walk(text, null);
    }
  }
  for (const root of common) for (const child of odfChildren(root, "office:master-styles")) walk(child, "page");
  if (!isText) return null;
  return { paragraphs: sink.paragraphs, passages: sink.passages, things: [...things.told(), ...besidesOdt(parts)] };
}

function besidesOdt({ has }) {
  return [
    has("meta.xml") && "the properties of the file: author, editor, company, dates",
    has("Thumbnails/") && "a small picture of the first page",
    (has("Object ") || has("ObjectReplacements/")) && "embedded files",
    (has("Basic/") || has("Scripts/")) && "macros, which are programs",
  ].filter(Boolean);
}

function odfChildren(node, name) {
  return [...node.children].filter((child) => odfName(child) === name);
}

function odtWalk(styles, sink, things) {
  let rows = 0;
  return (root, reason) => blocks(root, { ...NO_PLACE, leftOut: reason, list: null, level: 0, isItem: false });

  function blocks(node, place) {
    for (const child of node.children) block(child, place);
  }

  function block(node, place) {
    const name = odfName(node);
    if (name === "text:p" || name === "text:h") paragraph(node, name === "text:h", place);
    else if (name === "text:list") list(node, place);
    else if (name === "text:section") blocks(node, inSection(node, place));
    else if (Object.hasOwn(LEFT_OUT_BELOW, name)) blocks(node, leftOutHere(place, LEFT_OUT_BELOW[name]));
    else if (name === "table:table-row") blocks(node, inRow(node, place));
    else if (name === "office:forms") forms(node);
    else if (name === "text:table-of-content" || name.endsWith("-index")) blocks(node, leftOutHere(place, "contents"));
    else if (name.startsWith("draw:")) shape(node, name, place);
    else blocks(node, place);
  }

  function inRow(node, place) {
    const inside = { ...place, row: ++rows };
    const isHidden = ["collapse", "filter"].includes(node.getAttributeNS(ODF_TABLES, "visibility"));
    return isHidden ? leftOutHere(inside, "hidden") : inside;
  }

  function list(node, place) {
    const name = node.getAttributeNS(ODF_WORDS, "style-name") ?? place.list;
    for (const item of node.children) {
      // Only the first paragraph of an item has the bullet or the number.
      const isItem = odfName(item) === "text:list-item";
      for (const [index, child] of [...item.children].entries()) {
        block(child, { ...place, list: name, level: place.level + 1, isItem: isItem && index === 0 });
      }
    }
  }

  function paragraph(node, isHeading, place) {
    const style = node.getAttributeNS(ODF_WORDS, "style-name");
    const heading = isHeading ? odfLevel(node) : styles.heading(style);
    sink.begin(place, { heading, isItem: place.isItem, isNumbered: place.isItem && styles.isNumbered(place.list, place.level) });
    const inside = leftOutHere(place, styles.reason("paragraph", style));
    within(node, { ...inside, isBold: styles.isBold("paragraph", style) === true });
    sink.end();
  }

  function within(node, place) {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 || child.nodeType === 4) sink.add(child.nodeValue, place);
      else if (child.nodeType === 1) inline(child, place);
    }
  }

  function inline(node, place) {
    const name = odfName(node);
    if (name === "text:span") within(node, inSpan(node.getAttributeNS(ODF_WORDS, "style-name"), place));
    else if (name === "text:s" || name === "text:tab" || name === "text:line-break") sink.add(" ", place);
    else if (name === "text:placeholder") within(node, leftOutHere(place, "form"));
    else if (name === "text:bookmark-start" || name === "text:bookmark-end") bookmark(node, name);
    else if (name === "text:change-start") things.count("added");
    else if (name === "loext:content-control") within(node, inOdtControl(node, place));
    else if (["text:p", "text:h", "office:annotation", "text:note-body"].includes(name)) block(node, { ...place, isItem: false });
    else if (name === "text:note") blocks(node, { ...place, isItem: false });
    else if (name.startsWith("draw:")) shape(node, name, place);
    else if (name === "text:hidden-text" && isHiddenNow(node)) {
      sink.add(node.getAttributeNS(ODF_WORDS, "string-value") ?? "", leftOutHere(place, "hidden"));
    } else if (name === "text:hidden-paragraph" && isHiddenNow(node)) sink.hide();
    else if (name !== "" && name !== "text:script" && name !== "text:note-citation") within(node, place);
  }

  function bookmark(node, name) {
    const tag = odfTag(node.getAttributeNS(ODF_WORDS, "name"));
    if (tag !== null) sink.tag(name === "text:bookmark-start" ? tag : "");
  }

  function inSpan(style, place) {
    return { ...leftOutHere(place, styles.reason("text", style)), isBold: styles.isBold("text", style) ?? place.isBold };
  }

  /** A drawing may hold text boxes; a picture in it is left out. */
  function shape(node, name, place) {
    if (name === "draw:image") things.count("picture");
    else if (name === "draw:object" || name === "draw:object-ole") things.count("file");
    blocks(node, { ...place, isInBox: true, isBold: false, row: 0, isItem: false, level: 0, list: null });
  }

  function forms(node) {
    for (const child of node.children) {
      if (ODT_INPUTS.has(odfName(child))) things.count("input");
      forms(child);
    }
  }
}

function odfLevel(node) {
  const level = node.getAttributeNS(ODF_WORDS, "outline-level") ?? "";
  return /^\d+$/.test(level) && Number(level) > 0 ? Number(level) : 1;
}

function isHiddenNow(node) {
  return node.getAttributeNS(ODF_WORDS, "is-hidden") === "true";
}

function inSection(node, place) {
  const isHidden = node.getAttributeNS(ODF_WORDS, "display") === "none" || isHiddenNow(node);
  const inside = isHidden ? leftOutHere(place, "hidden") : place;
  const tag = odfTag(node.getAttributeNS(ODF_WORDS, "name"));
  return place.field === "" && tag !== null ? { ...inside, field: tag } : inside;
}

function inOdtControl(node, place) {
  const tag = node.getAttributeNS(ODF_LOEXT, "tag");
  const inside = tag !== null && place.field === "" ? { ...place, field: tag } : place;
  return node.getAttributeNS(ODF_LOEXT, "showing-place-holder") === "true" ? leftOutHere(inside, "form") : inside;
}

/** The sections and bookmarks of the toolkit's own forms are called after their fields. */
function odfTag(name) {
  if (name === null) return null;
  return /^field\.([a-z0-9-]+)(\.[0-9]+)?$/.exec(name)?.[1] ?? (/^note\.[0-9]+$/.test(name) ? "note" : null);
}
