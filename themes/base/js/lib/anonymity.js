// The anonymity check: the same rules as in the build, run on the device of the person who writes.
import { ANONYMITY_RULES } from "./anonymity-rules.js";
import { foldingOf, readPlain } from "./anonymity-text.js";
import { anonymityChecks } from "./anonymity-checks.js";
import { findPhones } from "./anonymity-phones.js";
import { markCitations } from "./anonymity-citations.js";
import { nameLedger } from "./anonymity-ledger.js";
import { findNames } from "./anonymity-names.js";
import { phraseList } from "./anonymity-phrases.js";
import { readTokens } from "./anonymity-tokens.js";
import { findCombination } from "./anonymity-traits.js";
import { englishWords } from "./english-words.js";

const BEFORE_SIGNS = 60;
const AFTER_SIGNS = 30;
const ID_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
const ID_SALT = "community-of-practice";
const MOST_MASKED = 24;
export const anonymityRules = makeRules(ANONYMITY_RULES);

/**
 * Finds what could identify someone.
 * A part is { name, line, text, isEvidence }; the context { madeUp, public, cited }, lists of names.
 * Gives findings { id, kind, level, name, advice, part, place, line, column, start, end, masked, details, times } in the order of the text.
 */
export function checkAnonymity(parts, context = {}) {
  return readAnonymity(parts, context).findings;
}

/** The findings, the choices that are about nothing, and whether the words have arrived that tell what could be a name. */
export function readAnonymity(parts, context = {}) {
  const known = { declared: wordsOf(context.madeUp ?? []) };
  const read = parts.map((part, index) => ({ part: { ...part, index }, text: textOf(part) }));
  const found = read.flatMap(({ part, text }) => findInPart(part, text, known));
  const combination = findCombination(read, found, anonymityRules);
  if (combination) found.push(combination);
  dropRepeated(found);
  const english = englishWords();
  const ledger = english && nameLedger(context, anonymityRules, english);
  if (ledger) {
    read.forEach(({ part, text }) => ledger.read(text, part.index, part.isEvidence));
    found.push(...ledger.rows());
  }
  const findings = found
    .map((finding) => describe(finding))
    .sort((a, b) => a.part - b.part || a.start - b.start || a.end - b.end)
    .map((finding) => ({ ...finding, place: finding.part, part: parts[finding.part].name }));
  const chosen = [...(context.madeUp ?? []), ...(context.public ?? [])];
  return { findings, unused: ledger ? chosen.filter((name) => !ledger.isUsed(name)) : [], isWhole: Boolean(ledger) };

  function describe({ part, kind, start, end, details = [], times = 1 }) {
    const { text } = read[part];
    const [from, to] = [text.starts[start], text.ends[end - 1]];
    const lines = parts[part].text.slice(0, from).split("\n");
    const { level, name, advice, once } = anonymityRules.kinds.get(kind);
    const words = once ? "" : text.low.slice(start, end).replace(/[^a-z0-9]/g, "");
    const identity = details.length > 0 ? details.join(" ") : words;
    // A combination, or a name, is one for the whole case.
    const section = details.length > 0 || once || level === "choose" ? "" : parts[part].name;
    return {
      id: `${kind}-${shortHash(`${ID_SALT}|${section}|${kind}|${identity}`)}`,
      kind,
      level,
      name,
      advice,
      part,
      line: (parts[part].line ?? 1) + lines.length - 1,
      column: lines.at(-1).length + 1,
      start: from,
      end: to,
      masked: mask(text.plain.slice(start, end)),
      details,
      times,
    };
  }
}

/** Of some kinds the first is enough for a whole case. */
function dropRepeated(found) {
  const seen = new Set();
  found.sort((a, b) => a.part - b.part || a.start - b.start);
  const kept = found.filter(({ kind }) => {
    if (!anonymityRules.kinds.get(kind).once) return true;
    if (seen.has(kind)) return false;
    return seen.add(kind);
  });
  found.splice(0, found.length, ...kept);
}

export function textOf({ text: source }) {
  const text = readPlain(source, anonymityRules.folding);
  return { ...text, tokens: readTokens(text.plain, text.low), known: new Uint8Array(text.plain.length) };
}

function wordsOf(names) {
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^a-z'-]+/)).filter((word) => word !== ""));
}

function makeRules(data) {
  const filled = (source) => source.replace(/<([a-z]+)>/g, (whole, name) => data.define[name] ?? whole);
  const regexOf = (source, flags = "") => (source === undefined ? null : new RegExp(filled(source), flags));
  const ruleOf = (rule) => ({
    ...rule,
    find: regexOf(rule.lead === undefined ? rule.find : `(?<lead>${rule.lead})${rule.find}`, "g"),
    before: regexOf(rule.before),
    after: regexOf(rule.after),
    near: regexOf(rule.near),
    notBefore: regexOf(rule.notBefore),
    notAfter: regexOf(rule.notAfter),
    unless: regexOf(rule.unless),
  });
  const folding = foldingOf(data.fold);
  return {
    folding,
    publicNames: phraseList(data.publicNames, folding),
    kinds: new Map(data.kinds.map((kind) => [kind.id, kind])),
    words: { ...wordSets(data.words), ...suffixLists(data.suffixes) },
    quiet: data.quiet.map(ruleOf),
    rules: data.rules.map(ruleOf),
    traits: data.traits.map(ruleOf),
    people: Object.fromEntries(Object.entries(data.people).map(([name, pattern]) => [name, regexOf(pattern)])),
    references: regexOf(data.references, "g"),
    citedYear: regexOf(data.citedYear, "g"),
    enough: data.enough,
  };
}

function wordSets(words) {
  return {
    given: setOf(words["given-names"]),
    givenWords: setOf(words["given-words"]),
    surnames: setOf(words.surnames),
    surnameWords: setOf(words["surname-words"]),
    places: setOf(words.places),
    cities: setOf(words.cities),
    common: setOf(words.common),
    titles: setOf(words.titles),
    notTitled: setOf(words.notTitled),
    particles: setOf(words.particles),
    prepositions: setOf(words.prepositions),
    generic: setOf(words.generic),
    inside: setOf(words.inside),
    numberWords: setOf(words.numberWords),
    postcodeAreas: setOf(words.postcodeAreas),
    notHandle: setOf(words.notHandle),
    sector: setOf(words.sector),
    deeds: setOf(words.deeds),
    numbered: setOf(words.numbered),
  };
}

function suffixLists(suffixes) {
  return {
    placeWords: setOf(suffixes.placeWord),
    services: setOf(suffixes.service),
    lowServices: setOf(suffixes.lower),
    placeEndings: suffixes.place.split(" "),
    placeStarts: suffixes.placeStart.split(" "),
    foreignEndings: suffixes.surname.split(" "),
    englishEndings: suffixes.surnameEnglish.split(" "),
    ordinaryEndings: suffixes.ordinary.split(" "),
  };
}

function setOf(list) {
  return new Set(list.split(" "));
}

function findInPart(part, text, known) {
  for (const rule of anonymityRules.quiet) for (const { start, end } of matches(rule, text, known)) text.quiet.fill(1, start, end);
  anonymityRules.publicNames.markLong(text);
  if (part.isEvidence) markCitations(text, anonymityRules);
  const found = [];
  for (const rule of anonymityRules.rules) {
    for (const { start, end, kind = rule.kind } of rule.code ? byCode(rule.code, text, known) : matches(rule, text, known)) {
      if (text.quiet.subarray(start, end).includes(1) || text.taken.subarray(start, end).includes(1)) continue;
      if (text.known[start] && text.known[end - 1] && anonymityRules.kinds.get(kind).level !== "block") continue;
      text.taken.fill(1, start, end);
      found.push({ part: part.index, kind, start, end });
    }
  }
  return found;
}

function byCode(code, text, known) {
  return code === "phones" ? findPhones(text) : findNames(text, anonymityRules.words, known);
}

function* matches(rule, text, known) {
  rule.find.lastIndex = 0;
  const read = rule.case ? text.plain : text.low;
  for (let match = rule.find.exec(read); match !== null; match = rule.find.exec(read)) {
    const start = match.index + (match.groups?.lead.length ?? 0);
    const end = match.index + match[0].length;
    const candidate = { start, end, low: text.low.slice(start, end), text, known, words: anonymityRules.words };
    const result = fits(rule, candidate) ? (rule.check ? anonymityChecks[rule.check](candidate) : candidate) : null;
    if (result) yield result;
    else rule.find.lastIndex = match.index + 1;
  }
}

function fits(rule, { start, end, low, text }) {
  const before = text.low.slice(Math.max(0, start - BEFORE_SIGNS), start);
  const after = text.low.slice(end, end + AFTER_SIGNS);
  if (rule.before && !rule.before.test(before)) return false;
  if (rule.after && !rule.after.test(after)) return false;
  if (rule.near && !rule.near.test(before) && !rule.near.test(after)) return false;
  if (rule.notBefore && rule.notBefore.test(before)) return false;
  return !(rule.notAfter && rule.notAfter.test(after)) && !(rule.unless && rule.unless.test(low));
}

/** Twenty bits: enough to tell the findings of one case apart, too few to find out what was found. */
function shortHash(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  hash = (hash ^ (hash >>> 12)) >>> 0;
  return [0, 5, 10, 15].map((shift) => ID_SIGNS[(hash >>> shift) & 31]).join("");
}

/** The shape without the content: small letters as x, capitals as X, figures as 0. */
function mask(plain) {
  const shape = plain
    .replace(/[\u0001\u0002]/g, "?")
    .replace(/[a-z]/g, "x")
    .replace(/[A-Z]/g, "X")
    .replace(/[0-9]/g, "0")
    .replace(/\n/g, " ");
  return shape.length > MOST_MASKED ? shape.slice(0, MOST_MASKED - 1) + "…" : shape;
}
