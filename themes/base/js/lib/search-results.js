import { element } from "./dom.js";
import { familyOf } from "./search-dictionary.js";
import { openSearchIndex, pagesIn, searchFile } from "./search-files.js";
import { pagesNamed, readQuery } from "./search-query.js";
import { rankPages } from "./search-rank.js";
import { siteAddress } from "./trusted.js";
import { wordsOf } from "./search-words.js";

const EXCERPT_LETTERS = 190;
const LEAD_LETTERS = 70;
const MOST_SECTIONS = 3;
const LONGEST_ENDING = 4;
let readFilters = null;

/** Every page that answers a query, best first, with what was made of the words. */
export async function findPages(text, { isTyping = false, chosen = {} } = {}) {
  const index = await openSearchIndex();
  const query = await readQuery(index, text, isTyping);
  if (query.typed.length === 0) return { index, query, results: [], isEmpty: true };
  const { ranked, sectionsOf } = await rankPages(index, query.places, await pagesNamed(index, query.key));
  const filters = Object.values(chosen).some(Boolean) ? await searchFilters() : [];
  const results = filters.filter((filter) => chosen[filter.name]).reduce((left, filter) => {
    const value = filter.values.find(({ id }) => id === chosen[filter.name]);
    return left.filter(({ page }) => value?.pages.has(page));
  }, ranked);
  return { index, query, results, sectionsOf, all: ranked, isEmpty: false };
}

/** The filters with the pages of each of their values. */
export async function searchFilters() {
  const index = await openSearchIndex();
  const filters = await searchFile(index, "filters");
  return (readFilters ??= filters.map(([name, label, all, values]) => ({
    name,
    label,
    all,
    values: values.map(([id, text, pages]) => ({ id, label: text, pages: new Set(pagesIn(pages)) })),
  })));
}

/** What is shown of a result: its title and kind, an excerpt of the best section, and links to the sections that match. */
export async function showResult({ index, query, sectionsOf }, result) {
  const [title, names, path, type, sections, isNotQuoted] = await cardOf(index, result.page);
  const wanted = wantedIn(query);
  const matching = sectionsOf(result.page).map(({ section, score }) => ({
    section,
    score,
    heading: sections[section][0],
    id: sections[section][1],
    hits: hitsIn(sections[section][0], wanted).length,
  }));
  matching.sort((a, b) => b.score - a.score || b.hits - a.hits || a.section - b.section);
  const links = matching.filter(({ heading, score }) => heading && score >= 0.6 * matching[0].score).slice(0, MOST_SECTIONS);
  // Without a network the texts may not have been kept; a result without an excerpt still leads to its page.
  const best = isNotQuoted ? 0 : (matching[0]?.section ?? 0);
  const texts = await textsOf(index, sections, best, isNotQuoted).catch(() => [""]);
  const excerpt = texts.map((text) => excerptOf(text, wanted)).reduce((one, other) => (other.kinds > one.kinds ? other : one));
  return {
    title,
    names,
    kind: index.types[type] ?? "",
    href: addressOf(path),
    excerpt: excerpt.parts,
    sections: links.map(({ heading, id }) => ({ text: heading, href: addressOf(path, id) })),
  };
}

/** An excerpt as text, with the words that were looked for marked. */
export function excerptNodes(parts) {
  return parts.map(({ text, isHit }) => isHit ? element("mark", { text }) : document.createTextNode(text));
}

/** What was made of the words, as sentences for the reader. */
export function remarksOn({ query }) {
  return {
    changed: query.typed.filter(({ meant }) => meant).map(({ typed, meant }) => ({ typed, meant })),
    unknown: query.typed.filter(({ choices, family }) => choices.length === 0 && family === undefined).map(({ typed }) => typed),
  };
}

async function cardOf(index, page) {
  let [file, first] = [0, 0];
  while (first + index.cards[file] <= page) first += index.cards[file++];
  return (await searchFile(index, "c" + file))[page - first];
}

/** The texts to quote: a section's, or the summary of the page and its first text. A heading may have no text of its own. */
async function textsOf(index, sections, section, isSummaryOnly) {
  const [, , file, place] = sections[section];
  const texts = await searchFile(index, "t" + file);
  if (section > 0) return texts[place] ? [texts[place]] : textsOf(index, sections, 0, isSummaryOnly);
  return isSummaryOnly ? [texts[place]] : [texts[place], texts[place + 1]];
}

/** Opened from a disk, a folder is no page. */
function addressOf(path, id) {
  const [folder, fragment = id] = path.split("#");
  const isFolderOnDisk = location.protocol === "file:" && (folder === "" || folder.endsWith("/"));
  return siteAddress(folder + (isFolderOnDisk ? "index.html" : "")) + (fragment ? "#" + fragment : "");
}

/** What to look for in texts: families, phrases of several, and beginnings. */
function wantedIn(query) {
  const families = query.places.flatMap(({ choices }) => choices.map(({ family }) => family));
  return {
    families: new Set(families.filter((family) => !family.includes(" "))),
    phrases: families.filter((family) => family.includes(" ")).map((family) => family.split(" ")),
    begun: query.typed.filter(({ isBegun }) => isBegun).map(({ typed }) => typed),
  };
}

/** The places of a text that have what is wanted. */
function hitsIn(text, { families, phrases, begun }) {
  const words = wordsOf(text);
  const hits = new Map();
  const note = (at, family) => hits.set(at, { ...words[at], family });
  for (const [at, { word }] of words.entries()) {
    for (const phrase of phrases) {
      const isHere = phrase.every((part, offset) => at + offset < words.length && isOf(words[at + offset].word, part));
      if (isHere) phrase.forEach((_, offset) => note(at + offset, phrase.join(" ")));
    }
    const family = wantedFamily(word, families, begun);
    if (family !== undefined) note(at, family);
  }
  return [...hits.values()].sort((a, b) => a.begin - b.begin);
}

function wantedFamily(word, families, begun) {
  const own = familyOf(word);
  if (own === undefined) return [...families].find((one) => isLike(word, one));
  return families.has(own) ? own : begun.find((typed) => word.startsWith(typed));
}

function isOf(word, family) {
  const own = familyOf(word);
  return own === undefined ? isLike(word, family) : own === family;
}

/** Of a word whose table was not looked at, such as another of the same meaning, the letters must do. */
function isLike(word, family) {
  return word === family || (family.length > 2 && word.startsWith(family) && word.length - family.length <= LONGEST_ENDING);
}

/** The stretch of a text that has most of what is wanted, in parts. */
function excerptOf(text, wanted) {
  const hits = hitsIn(text, wanted);
  const ranges = hits.map((hit, at) => {
    const inside = hits.slice(at).filter(({ end }) => end <= hit.begin + EXCERPT_LETTERS - LEAD_LETTERS);
    return { hit, kinds: new Set(inside.map(({ family }) => family)).size, count: inside.length };
  });
  const isBetter = (other, one) => other.kinds > one.kinds || (other.kinds === one.kinds && other.count > one.count);
  const best = ranges.reduce((one, other) => (!one || isBetter(other, one) ? other : one), null);
  const begin = best ? beginOf(text, best.hit.begin) : 0;
  const end = endOf(text, begin + EXCERPT_LETTERS);
  const parts = begin > 0 ? [{ text: "… ", isHit: false }] : [];
  let at = begin;
  for (const hit of hits.filter((one) => one.begin >= begin && one.end <= end)) {
    parts.push({ text: text.slice(at, hit.begin), isHit: false }, { text: text.slice(hit.begin, hit.end), isHit: true });
    at = hit.end;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? " …" : ""), isHit: false });
  return { parts: parts.filter((part) => part.text), kinds: best?.kinds ?? 0 };
}

/** The beginning of the sentence, or of a word where the sentence is long. */
function beginOf(text, hit) {
  if (hit <= LEAD_LETTERS) return 0;
  const before = text.slice(hit - LEAD_LETTERS, hit);
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf(": "), before.lastIndexOf("· "));
  return hit - LEAD_LETTERS + (sentence >= 0 ? sentence + 2 : before.indexOf(" ") + 1);
}

function endOf(text, end) {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(" ", end);
  return space > end - 30 ? space : end;
}
