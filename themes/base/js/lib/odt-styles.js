// The names and the styles of an OpenDocument text: as generator/Import/ReadOdt.cs.
const ODF_OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
const ODF_FO = ODF_OASIS + "xsl-fo-compatible:1.0";
const ODF_STYLES = ODF_OASIS + "style:1.0";
export const ODF_WORDS = ODF_OASIS + "text:1.0";
export const ODF_TABLES = ODF_OASIS + "table:1.0";
/** LibreOffice keeps content controls in names of its own. */
export const ODF_LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
const ODF_PREFIXES = new Map([
  [ODF_WORDS, "text"],
  [ODF_STYLES, "style"],
  [ODF_TABLES, "table"],
  [ODF_OASIS + "office:1.0", "office"],
  [ODF_OASIS + "drawing:1.0", "draw"],
  [ODF_OASIS + "form:1.0", "form"],
  [ODF_OASIS + "meta:1.0", "meta"],
  [ODF_LOEXT, "loext"],
]);
const MOST_ODT_STEPS = 40;

/** The name of an element with its usual prefix, such as text:p; empty for elements of others. */
export function odfName(node) {
  const prefix = ODF_PREFIXES.get(node.namespaceURI);
  return prefix ? `${prefix}:${node.localName}` : "";
}

/** Each style takes what it does not say itself from its parent. */
export function odtStyles() {
  const [styles, numbered] = [new Map(), new Set()];
  return { read, reason, isBold, heading, isNumbered };

  function read(node, isAutomatic) {
    for (const child of node.children) {
      const name = child.getAttributeNS(ODF_STYLES, "name") ?? "";
      if (odfName(child) === "style:style") {
        styles.set(`${child.getAttributeNS(ODF_STYLES, "family")} ${name}`, { ...odtStyleOf(child, name), isAutomatic });
      } else if (odfName(child) === "text:list-style") {
        for (const level of child.children) if (isOdtNumber(level)) numbered.add(`${name} ${level.getAttributeNS(ODF_WORDS, "level")}`);
      }
    }
  }

  /** Why words of this style are left out. What someone did to single words is an automatic style. */
  function reason(family, name) {
    const style = first(family, name, (one) => (one.isHidden === null ? null : one));
    return style?.isHidden ? (style.isAutomatic ? "hidden" : "style") : null;
  }

  function isBold(family, name) {
    return first(family, name, (one) => one.isBold);
  }

  function heading(name) {
    return first("paragraph", name, (one) => one.level) ?? 0;
  }

  function isNumbered(list, level) {
    return list !== null && numbered.has(`${list} ${level}`);
  }

  function first(family, from, says) {
    let name = from;
    for (let step = 0; step < MOST_ODT_STEPS && name !== null && styles.has(`${family} ${name}`); step++) {
      const style = styles.get(`${family} ${name}`);
      const said = says(style);
      if (said !== null) return said;
      name = style.parent;
    }
    return null;
  }
}

function odtStyleOf(node, name) {
  const looks = [...node.children].filter((child) => odfName(child) === "style:text-properties");
  const [display, weight] = [looks.at(-1)?.getAttributeNS(ODF_WORDS, "display"), looks.at(-1)?.getAttributeNS(ODF_FO, "font-weight")];
  const level = node.getAttributeNS(ODF_STYLES, "default-outline-level") ?? "";
  return {
    parent: node.getAttributeNS(ODF_STYLES, "parent-style-name"),
    isHidden: display ? display === "none" : null,
    isBold: weight ? ["bold", "600", "700", "800", "900"].includes(weight) : null,
    level: /^[1-9]$/.test(level) ? Number(level) : name === "Title" ? 1 : null,
  };
}

function isOdtNumber(level) {
  return odfName(level) === "text:list-level-style-number" && (level.getAttributeNS(ODF_STYLES, "num-format") ?? "") !== "";
}
