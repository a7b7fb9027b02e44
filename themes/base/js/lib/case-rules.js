import { readAnonymity } from "./anonymity.js";
import { chosenName, hasSense } from "./anonymity-questions.js";
import { consentProblems } from "./case-consent.js";
import { cleanCaseText, confirmationsOf, isCaseDay, isListKind, listOf, oneLine } from "./case-text.js";

// What the build would refuse, said in the words of the form. The build remains the judge.
const NOT_READ = new Set(["names.made-up", "names.public", "sources"]);
const LONGEST_LINE = 5000;
const LEAST_REASON = 15;
const MOST_REASON = 300;
const CHANGED_FIELDS = {
  "protection.names-changed": "Real names",
  "protection.places-generalised": "Places that can be found on a map",
  "protection.dates-generalised": "Exact dates and ages",
  "protection.rare-details-removed": "Details that single someone out",
};

/** The texts of a case as the build reads them, each with its field. */
export function caseParts(values, fields) {
  const parts = [];
  for (const field of fields) {
    if (NOT_READ.has(field.id) || !["line", "text", "list", "section"].includes(field.kind)) continue;
    if (field.kind === "section" && parts.every((part) => part.field)) {
      parts.push(...confirmationsOf(values).map(({ reason }) => ({ name: "confirmed-reason", text: reason })));
    }
    const own = { name: partName(field), field: field.id, isEvidence: field.id === "research-evidence" };
    const texts = readTexts(field, values[field.id] ?? "");
    parts.push(...texts.filter(Boolean).map((text) => ({ ...own, text })));
  }
  return parts;
}

function readTexts({ kind }, value) {
  if (kind === "list") return listOf(value);
  return [kind === "section" ? cleanCaseText(value).trim() : oneLine(value)];
}

export function partName(field) {
  return field.id.replace(/^protection\./, "").replaceAll(".", "-");
}

/** What the check says of the whole case: { findings, unused, isWhole }, each finding with its words and its field. */
export function caseReport(values, fields) {
  const parts = caseParts(values, fields);
  const read = parts.map(({ name, text, isEvidence }) => ({ name, line: 1, text, isEvidence }));
  const report = readAnonymity(read, contextOf(values, fields));
  const findings = report.findings
    // A reason may speak of what it explains.
    .filter((finding) => finding.level === "block" || finding.part !== "confirmed-reason")
    .map((finding) => ({
      ...finding,
      field: parts[finding.place].field,
      words: parts[finding.place].text.slice(finding.start, finding.end),
    }));
  return { ...report, findings };
}

/** The choices about names, and the names of the works that the case draws on. */
export function contextOf(values, fields) {
  const works = fields.find((field) => field.id === "sources")?.options ?? [];
  const said = Object.values(values).join("\n");
  const isCited = (key) => listOf(values.sources).includes(key) || new RegExp(`(\\[|; ?)@${key}(?![a-z0-9-])`).test(said);
  return {
    madeUp: listOf(values["names.made-up"]),
    public: listOf(values["names.public"]),
    cited: works.filter(({ id }) => isCited(id)).flatMap(({ names }) => names ?? []),
  };
}

/** What stands between a case and its publication: { field, text }, in the order of the form. */
export function caseProblems(values, fields, { findings, unused, isWhole }, today) {
  const found = [];
  const valueOf = (id) => oneLine(values[id] ?? "");
  const add = (field, text) => found.push({ field, text });
  for (const field of fields) checkField(field);
  checkProtection();
  checkDays();
  checkNames();
  checkFindings();
  const order = new Map(fields.map((field, index) => [field.id, index]));
  return found.sort((a, b) => (order.get(a.field) ?? 999) - (order.get(b.field) ?? 999));

  function checkField(field) {
    if (field.kind === "print" || isAskedElsewhere(field, values)) return;
    const { id, label, kind, required, least = 0, most = Infinity } = field;
    if (isListKind(field)) return checkList(field);
    const text = kind === "section" ? cleanCaseText(values[id] ?? "").trim() : valueOf(id);
    if (kind === "section" ? !/[\p{L}\p{Nd}]/u.test(text) : text === "") {
      if (required) add(id, `${nothingIn(field)}${kind === "section" ? " If there is nothing to tell, say so in a sentence." : ""}`);
    } else if (kind === "date" && !isCaseDay(text)) add(id, `“${label}” is no day of the calendar.`);
    else if (field.options && !field.options.some((option) => option.id === text)) add(id, notOffered(label));
    else if (text.length < least) add(id, `“${label}” has ${text.length} characters. Write at least ${least}.`);
    else if (text.length > most) add(id, `“${label}” has ${text.length} characters. Write at most ${most}.`);
    else if (kind === "section") checkSection(field, text);
  }

  function checkList(field) {
    const { id, label, required, options, least = 0, most = Infinity, leastItems = 0, mostItems = Infinity } = field;
    const items = listOf(values[id]);
    const one = options ? "choice" : "line";
    if (items.length === 0 && (!required || leastItems === 0)) return;
    const tooFew = `“${label}” has ${items.length} ${one}. Give at least ${leastItems}.`;
    if (items.length < leastItems) add(id, items.length === 0 ? nothingIn(field) : tooFew);
    if (items.length > mostItems) add(id, `“${label}” has ${items.length} ${one}s. Give at most ${mostItems}.`);
    for (const [index, item] of items.entries()) {
      const sized = `Line ${index + 1} of “${label}” has ${item.length} characters. Write ${least} to ${most}.`;
      if (options && !options.some((option) => option.id === item)) add(id, notOffered(label));
      if (!options && (item.length < least || item.length > most)) add(id, sized);
    }
  }

  function checkSection({ id, label }, text) {
    const lines = text.split("\n");
    lines.forEach((line, index) => {
      const wrong = wrongInLine(line);
      if (wrong) add(id, `Line ${index + 1} of “${label}” ${wrong}`);
    });
    const sources = fields.find((field) => field.id === "sources")?.options ?? [];
    for (const [, key] of text.matchAll(/\[@([a-z0-9-]+)/g)) {
      const cites = `“${label}” cites “${key.slice(0, 40)}”, which is not in the toolkit's list of references.`;
      if (!sources.some((source) => source.id === key)) add(id, `${cites} Write out the author, year and title.`);
    }
  }

  function checkProtection() {
    checkPermission();
    found.push(...consentProblems(values, fields));
    checkReading();
    for (const [id, what] of Object.entries(CHANGED_FIELDS)) {
      if (valueOf(id) === "no") add(id, `${what} are still in the text. Take them out, then answer yes.`);
    }
    if (listOf(values["names.made-up"]).length > 0 && valueOf("protection.names-changed") !== "yes") {
      add("protection.names-changed", "There are made-up names, so names were changed: answer yes, or remove the made-up names.");
    }
    if (valueOf("protection.intruder-check.result") === "somebody-found") {
      add("protection.intruder-check.result", "Someone could be found. Change what gave them away, and have it tried again.");
    }
    if (valueOf("protection.intruder-check.result") === "not-done" && valueOf("protection.permission") !== "published-source") {
      add("protection.intruder-check.result", "Someone who does not know the case has to try first.");
    }
    for (const id of ["protection.intruder-check.by", "protection.sign-off.by"]) {
      const isSame = valueOf(id) !== "" && plainRole(valueOf(id)) === plainRole(valueOf("presented-by"));
      if (isSame) add(id, "This is the person who brought the case. It has to be someone else.");
    }
    const [tester, signer] = ["protection.intruder-check.by", "protection.sign-off.by"].map((id) => plainRole(valueOf(id)));
    if (tester !== "" && tester === signer) {
      add("protection.sign-off.by", "This is the person who tried to find someone. It has to be someone else.");
    }
  }

  function checkPermission() {
    const [id, permission] = ["protection.permission", valueOf("protection.permission")];
    if (permission === "refused") add(id, "The person said no, so this case cannot be published. Delete the draft.");
    if (permission === "not-asked") {
      add(id, "The person was not asked, so this case cannot be published yet. Ask first, or choose another case.");
    }
    const works = fields.find((field) => field.id === "sources")?.options ?? [];
    const isRetold = works.some(({ id: key, holdsCases }) => holdsCases && listOf(values.sources).includes(key));
    if (permission === "published-source" && !isRetold) {
      add("sources", "The case is retold from a published source, so tick the work that published it. A law or a study is none.");
    }
  }

  function checkReading() {
    const [permission, read, readOn] = ["permission", "read-final-text", "read-on"].map((name) => valueOf("protection." + name));
    const id = "protection.read-final-text";
    if (read === "no") add(id, "The person did not read the final text. Offer it to them first.");
    if (read === "not-contacted" && permission === "agreed") {
      add(id, "The person agreed, so they can be asked: offer them the final text.");
    }
    if (read !== "" && read !== "not-contacted" && permission === "published-source") {
      add(id, "The case is retold from a published source, which means that nobody was contacted. Correct one of the two answers.");
    }
    if (read === "yes" && readOn === "") add("protection.read-on", "Give the day the person read the final text.");
    if (read !== "yes" && readOn !== "") {
      const sentence = "There is a day, but the answer above does not say that the person read the text.";
      add("protection.read-on", `${sentence} Correct one of the two.`);
    }
  }

  function checkDays() {
    const dayOfField = (id) => (isCaseDay(valueOf(id)) ? valueOf(id) : "");
    const [published, reviewed, until] = ["published", "reviewed", "protection.review-by"].map(dayOfField);
    const signed = dayOfField("protection.sign-off.date");
    for (const id of ["published", "reviewed", "protection.read-on"]) {
      if (dayOfField(id) > today) add(id, "This day lies in the future.");
    }
    for (const id of ["protection.read-on", "protection.intruder-check.date", "protection.sign-off.date"]) {
      const isAfter = published !== "" && dayOfField(id) > published;
      if (isAfter) add(id, "This day lies after the day of publication. Check first, then publish.");
    }
    if (published !== "" && reviewed !== "" && reviewed < published) add("reviewed", "The last review lies before the publication.");
    if (until === "" || signed === "") return;
    if (until <= signed) add("protection.review-by", "This day must lie after the decision.");
    else if (until > addYears(signed, 3)) add("protection.review-by", "This day lies more than three years after the decision.");
    else if (until < today) add("protection.review-by", "This day has passed. Look at everything again, and give new days.");
  }

  function checkNames() {
    const { madeUp, public: known } = contextOf(values, []);
    if (!isWhole) add("names.made-up", "The text has not been searched for names yet, because the list of words has not arrived.");
    for (const name of madeUp) {
      const { isSeveralWords, isPlace } = chosenName(name);
      if (isSeveralWords) add("names.made-up", `“${name}” has a surname. Keep a first name, because a surname makes readers look.`);
      else if (isPlace) add("names.made-up", `“${name}” is a place. Write “a town” or “a village” in the text.`);
    }
    for (const name of known.filter((one) => chosenName(one).isPerson)) {
      add("names.public", `“${name}” looks like a person's name. In a case no person is public: write a role.`);
    }
    for (const name of unused) {
      add(madeUp.includes(name) ? "names.made-up" : "names.public", `“${name}” is not in the text. Remove the choice.`);
    }
    const both = madeUp.filter((name) => known.some((other) => other.toLowerCase() === name.toLowerCase()));
    if (both.length > 0) add("names.public", "A name is both made up and public. Keep one of the two.");
    for (const { level, words } of findings) {
      if (level === "choose") add("names.made-up", `Nobody has said what “${words}” is: made up, public or real.`);
    }
  }

  function checkFindings() {
    const reasons = new Map(confirmationsOf(values).map(({ id, reason }) => [id, reason]));
    const toDecide = new Map(findings.filter(({ level }) => level === "confirm").map((one) => [one.id, one]));
    for (const { field, name, advice } of findings.filter(({ level }) => level === "block")) {
      add(field ?? "confirmed", `${capital(name)} must go. ${advice}`);
    }
    for (const finding of toDecide.values()) checkReason(finding, reasons.get(finding.id));
    for (const id of reasons.keys()) {
      if (!toDecide.has(id)) add("confirmed", "There is a reason for something that is no longer in the text. Remove the reason.");
    }
  }

  function checkReason({ field, name, words }, reason) {
    if (reason === undefined) return add(field ?? "confirmed", `${capital(name)}: change it, or say below why it gives nobody away.`);
    if (reason.length >= LEAST_REASON && hasSense(reason) === false) {
      return add("confirmed", `The reason for “${words || name}” needs words: say why it gives nobody away.`);
    }
    if (reason.length >= LEAST_REASON && words.length > 2 && reason.toLowerCase().includes(words.toLowerCase())) {
      return add("confirmed", `The reason for “${words}” repeats what it explains. Say it without the words.`);
    }
    if (reason.length >= LEAST_REASON && reason.length <= MOST_REASON) return;
    const size = `The reason for “${words || name}” has ${reason.length} characters.`;
    add("confirmed", `${size} Write ${LEAST_REASON} to ${MOST_REASON}.`);
  }
}

function wrongInLine(line) {
  if (/^ {0,3}#{1,6}(\s|$)/.test(line)) return "begins with #, which would begin a new part of the page. Begin it with a letter.";
  // The editors' note of a published case, which comes in and goes out with its file.
  if (line === "::: editors" || line === ":::") return undefined;
  if (/^ {0,3}:::/.test(line)) return "begins with :::, which has a meaning of its own on this site. Begin it with a letter.";
  if (/^ {0,3}(=+|-{2,})\s*$/.test(line)) return "is a row of dashes, which would turn the line above into a heading. Take it out.";
  return line.length > LONGEST_LINE ? "is very long. Divide it into paragraphs." : undefined;
}

/** A field that is asked only with another answer than the one that was given. */
export function isAskedElsewhere({ when }, values) {
  return Boolean(when) && !when.values.includes(oneLine(values[when.field] ?? ""));
}

function notOffered(label) {
  return `“${label}” has an answer that is not offered.`;
}

function nothingIn({ label, kind }) {
  return kind.startsWith("choice") || kind === "date" ? `“${label}” is not answered yet.` : `“${label}” is still empty.`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** "The housing worker" and "A housing worker" are one role. */
function plainRole(role) {
  return role.replace(/\.+$/, "").replace(/^(the|an|a) /i, "").toLowerCase();
}

/** As the build counts: the 29th of February becomes the 28th in other years. */
export function addYears(day, years) {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isCaseDay(later) ? later : later.replace(/-29$/, "-28");
}
