// The texts of a case as every part of the writer reads them.
// As generator/Core/HiddenCharacters.cs knows them; a character of the block U+E0000 has two halves.
const HIDDEN_SIGNS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const HIDDEN_TAGS = /\udb40[\udc00-\udfff]/g;
const CASE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Text without signs that nobody sees, and with line feeds as its only line ends. */
export function cleanCaseText(text) {
  return String(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(HIDDEN_SIGNS, "")
    .replace(HIDDEN_TAGS, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

export function oneLine(text) {
  return cleanCaseText(text).replace(/\s+/g, " ").trim();
}

/** The lines of a list, without bullets and without those that are empty. */
export function listOf(text) {
  const withoutBullet = (line) => line.trim().replace(/^[-–•*]\s+/, "").replace(/\s+/g, " ");
  return cleanCaseText(text ?? "").split("\n").map(withoutBullet).filter(Boolean);
}

/** The reasons that were given for findings: { id, reason }, in the order of their ids. */
export function confirmationsOf(values) {
  return Object.keys(values)
    .filter((key) => key.startsWith("confirmed.") && oneLine(values[key]))
    .map((key) => ({ id: key.slice(10), reason: oneLine(values[key]) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function isListKind(field) {
  return field.kind === "list" || field.kind === "choices";
}

/** Whether a text is a day that there is. */
export function isCaseDay(text) {
  const day = new Date(text + "T00:00:00Z");
  return CASE_DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
