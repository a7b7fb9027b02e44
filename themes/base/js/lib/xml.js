import { trustedXml } from "./trusted.js";
import { packEntry, readZip, unpackEntry, writeZip } from "./zip.js";

/** Changes those parts of an office document whose names match, and leaves all others as they are. */
export async function changeParts(blank, names, change) {
  const entries = readZip(blank).map(async (entry) => {
    if (!names.test(entry.name)) return entry;
    const part = parseXml(new TextDecoder().decode(await unpackEntry(entry)));
    change(part);
    return packEntry(entry.name, new TextEncoder().encode(xmlText(part)));
  });
  return writeZip(await Promise.all(entries));
}

/** So many rows of a table stay on one page (generator/ContentTypes/Templates/Files/TemplateSheet.cs). */
export const MOST_ROWS_TOGETHER = 6;

/** The child elements with a name of a namespace. */
export function childrenNamed(parent, namespace, name) {
  return [...parent.children].filter((child) => child.namespaceURI === namespace && child.localName === name);
}

/** Puts other elements in the place of some that stand together. */
export function replaceElements(old, fresh) {
  old[0].before(...fresh);
  for (const element of old) element.remove();
}

/** A part of a document as a tree. */
export function parseXml(text) {
  const parsed = new DOMParser().parseFromString(trustedXml(text), "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new Error("The blank document is damaged.");
  return parsed;
}

// Browsers differ in whether they write the declaration of a whole document: so it is written here.
function xmlText(part) {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + new XMLSerializer().serializeToString(part.documentElement);
}
