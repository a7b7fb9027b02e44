/** Words as they stand in an element or an attribute of XML. */
export function escapedXml(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
