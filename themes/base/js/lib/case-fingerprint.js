import { cleanCaseText, oneLine } from "./case-text.js";
import { sha256 } from "./sha256.js";

// The fingerprint of a case's text, as the build makes it (generator/ContentTypes/CaseStudies/CaseFingerprint.cs):
// four characters for the lines at its top, and four for each section.
const TOP_FIELDS = ["title", "summary", "focus", "community", "presented-by"];
const PRINT = /^([0-9a-f]{4}-){7}[0-9a-f]{4}$/;
const GROUP_LENGTH = 4;

export function fingerprintOf(values, fields) {
  const top = TOP_FIELDS.map((id) => oneLine(values[id] ?? "")).join("\n");
  return [top, ...sectionsOf(fields).map(({ id }) => cleanCaseText(values[id] ?? ""))].map(groupOf).join("-");
}

export function isFingerprint(text) {
  return PRINT.test(text);
}

/** The parts that are not as they were, in the words of the form. */
export function changedParts(former, now, fields) {
  const names = ["The case in short", ...sectionsOf(fields).map(({ label }) => label)];
  if (!isFingerprint(former)) return names;
  const [before, after] = [former.split("-"), now.split("-")];
  return names.filter((_, index) => before[index] !== after[index]);
}

function sectionsOf(fields) {
  return fields.filter(({ kind }) => kind === "section");
}

/** Spaces, line breaks and the addresses of the site's own pages are no text, and a letter is the same however it is put together. */
function groupOf(text) {
  const words = text.replace(/\[([^[\]]*)\]\([^()\s:]*\.md(#[a-z0-9-]*)?\)/g, "$1").normalize("NFC");
  return sha256(words.replace(/[ \t\r\n\u00a0]+/g, " ").replace(/^ | $/g, "")).slice(0, GROUP_LENGTH);
}
