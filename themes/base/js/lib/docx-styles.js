// The styles and lists of a Word document: as generator/Import/DocxStyles.cs.
const WORD_SPACES = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const MOST_DOCX_STEPS = 40;

/** The local name of an element of Word; empty for elements of others. */
export function wordName(node) {
  return WORD_SPACES.has(node.namespaceURI) ? node.localName : "";
}

export function wordAttribute(node, name) {
  return node.getAttributeNS(node.namespaceURI, name);
}

export function wordValue(node) {
  return wordAttribute(node, "val");
}

export function isWordOn(node) {
  return !["0", "false", "off"].includes(wordValue(node));
}

export function outlineOf(node) {
  const level = /^\d+$/.test(wordValue(node) ?? "") ? Number(wordValue(node)) : 9;
  return level < 9 ? level + 1 : 0;
}

/** The list and the level that a paragraph or a style names; list 0 is none, and a list without a name is one. */
export function wordListOf(node) {
  let [list, level] = ["", "0"];
  for (const child of node.children) {
    if (wordName(child) === "numId") list = wordValue(child);
    else if (wordName(child) === "ilvl") level = wordValue(child) ?? "0";
  }
  return { list, level };
}

/** Each style takes what it does not say itself from the one that it is based on. */
export function docxStyles(roots) {
  const styles = new Map();
  let standard = null;
  for (const node of roots.flatMap((root) => [...root.children]).filter((node) => wordName(node) === "style")) {
    const id = wordAttribute(node, "styleId") ?? "";
    const isDefault = wordAttribute(node, "type") === "paragraph" && ["1", "true"].includes(wordAttribute(node, "default"));
    if (isDefault) standard = id;
    styles.set(id, wordStyleOf(node));
  }
  return {
    isHidden: (id) => first(id, ({ isHidden }) => isHidden) === true,
    isBold: (id) => first(id, ({ isBold }) => isBold) === true,
    heading,
    isContents: (id) => first(id, ({ name }) => (/^toc /i.test(name) ? true : null)) === true,
    list: (id) => first(id, ({ list }) => list),
  };

  function heading(id) {
    if (id !== null && !styles.has(id)) return wordLevelOf(id) ?? 0;
    return first(id, ({ name, level }) => wordLevelOf(name) ?? level) ?? 0;
  }

  function first(id, says) {
    let next = id ?? standard;
    for (let step = 0; step < MOST_DOCX_STEPS && styles.has(next); step++) {
      const said = says(styles.get(next));
      if (said !== null) return said;
      next = styles.get(next).basedOn;
    }
    return null;
  }
}

function wordLevelOf(name) {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading *([1-9])$/i.exec(name)?.[1];
  return level ? Number(level) : null;
}

function wordStyleOf(node) {
  const style = { name: "", basedOn: null, isHidden: null, isBold: null, level: null, list: null };
  for (const child of node.children) {
    const name = wordName(child);
    if (name === "name") style.name = wordValue(child) ?? "";
    else if (name === "basedOn") style.basedOn = wordValue(child);
    else if (name === "rPr") Object.assign(style, wordLookOf(child));
    else if (name === "pPr") {
      for (const property of child.children) {
        if (wordName(property) === "outlineLvl") style.level = outlineOf(property);
        else if (wordName(property) === "numPr") style.list = wordListOf(property).list;
      }
    }
  }
  return style;
}

function wordLookOf(node) {
  const look = {};
  for (const child of node.children) {
    if (wordName(child) === "vanish") look.isHidden = isWordOn(child);
    else if (wordName(child) === "b") look.isBold = isWordOn(child);
  }
  return look;
}

/** Whether a list of the document counts its items at a level. */
export function docxNumbers(roots) {
  const [formats, lists] = [new Map(), new Map()];
  for (const node of roots.flatMap((root) => [...root.children])) {
    if (wordName(node) === "abstractNum") formats.set(wordAttribute(node, "abstractNumId") ?? "", wordFormatsOf(node));
    else if (wordName(node) === "num" && wordAttribute(node, "numId") !== null) {
      const look = [...node.children].findLast((child) => wordName(child) === "abstractNumId");
      if (look) lists.set(wordAttribute(node, "numId"), wordValue(look) ?? "");
    }
  }
  return (list, level) => {
    const format = formats.get(lists.get(list))?.get(level);
    return format !== undefined && !["bullet", "none"].includes(format);
  };
}

function wordFormatsOf(node) {
  const formats = new Map();
  for (const level of [...node.children].filter((child) => wordName(child) === "lvl")) {
    for (const child of level.children) {
      if (wordName(child) === "numFmt") formats.set(wordAttribute(level, "ilvl") ?? "0", wordValue(child) ?? "");
    }
  }
  return formats;
}
