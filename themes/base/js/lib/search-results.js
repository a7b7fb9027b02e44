import { element } from "./dom.js";
import { familyOf } from "./search-dictionary.js";
import { openSearchIndex, pagesIn, searchFile } from "./search-files.js";
import { pagesNamed, readQuery } from "./search-query.js";
import { rankPages } from "./search-rank.js";
import { siteAddress } from "./trusted.js";
import { wordsOf } from "./search-words.js";

const EXCERPT_LETTERS = 190;
const LEAD_LETTERS = 70;
const OTHER_SECTIONS = 2;
const LONGEST_ENDING = 4;

/** Every page that answers a query, best first, with what was made of the words. */
export async function findPages(text, { isTyping = false, chosen = {} } = {}) {
  const index = await openSearchIndex();
  const query = await readQuery(index, text, isTyping);
  if (query.typed.length === 0) return { index, query, results: [], isEmpty: true };
  const ranked = await rankPages(index, query.places, await pagesNamed(index, query.key));
  const filters = Object.values(chosen).some(Boolean) ? await searchFilters() : [];
  const results = filters.filter((filter) => chosen[filter.name]).reduce((left, filter) => {
    const value = filter.values.find(({ id }) => id === chosen[filter.name]);
    return left.filter(({ page }) => value?.pages.has(page));
  }, ranked);
  return { index, query, results, all: ranked, isEmpty: false };
}

/** The filters with the pages of each of their values. */
export async function searchFilters() {
  const index = await openSearchIndex();
  const filters = await searchFile(index, "filters");
  return filters.map(([name, label, all, values]) => ({ name, label, all, values: values.map(([id, text, pages]) => ({ id, label: text, pages: new Set(pagesIn(pages)) })) }));
}

/** What is shown of a result: its title and kind, the best section with an excerpt, and other sections that match. */
export async function showResult({ index, query }, result) {
  const [title, names, path, type, sections] = await cardOf(index, result.page);
  const isWanted = wordMatcher(query);
  const matching = result.sections.map(({ section, score }) => ({ score, section, heading: sections[section]?.[0], id: sections[section]?.[1], hits: countHits(sections[section]?.[0] ?? "", isWanted) }));
  const best = matching.filter(({ score }) => score === matching[0].score).sort((a, b) => b.hits - a.hits || a.section - b.section)[0];
  const more = matching.filter((one) => one !== best && one.heading && one.score >= 0.6 * matching[0].score).sort((a, b) => b.score - a.score || b.hits - a.hits || a.section - b.section).slice(0, OTHER_SECTIONS);
  const [, , file, place] = sections[best?.section ?? 0];
  const texts = await searchFile(index, "t" + file);
  const choices = (best?.section ?? 0) > 0 ? [texts[place]] : [texts[place], texts[place + 1]];
  const excerpts = choices.map((text) => excerptOf(text, isWanted));
  const excerpt = excerpts.reduce((one, other) => other.hits > one.hits ? other : one);
  return {
    title, names, kind: index.types[type] ?? "", href: addressOf(path), excerpt: excerpt.parts,
    heading: best?.heading ? { text: best.heading, href: addressOf(path, best.id) } : null,
    more: more.map(({ heading, id }) => ({ text: heading, href: addressOf(path, id) })),
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

/** Opened from a disk, a folder is no page. */
function addressOf(path, id) {
  const [folder, fragment = id] = path.split("#");
  return siteAddress(folder + (location.protocol === "file:" && (folder === "" || folder.endsWith("/")) ? "index.html" : "")) + (fragment ? "#" + fragment : "");
}

/** Says which family that was looked for a word of a text belongs to, or null. */
function wordMatcher(query) {
  const families = new Set(query.places.flatMap(({ choices }) => choices.flatMap(({ family }) => family.split(" "))));
  const begun = query.typed.filter(({ isBegun }) => isBegun).map(({ typed }) => typed);
  const little = new Set(query.typed.filter(({ choices }) => choices.length === 0).map(({ typed }) => typed));
  return (word) => {
    if (little.has(word)) return null;
    const family = familyOf(word);
    if (family !== undefined && families.has(family)) return family;
    const start = begun.find((typed) => word.startsWith(typed));
    if (start !== undefined) return start;
    // A word whose table was not looked at, such as another of the same meaning.
    return family === undefined ? [...families].find((one) => one.length > 2 && word.startsWith(one) && word.length - one.length <= LONGEST_ENDING) ?? null : null;
  };
}

function countHits(text, isWanted) {
  return wordsOf(text).filter(({ word }) => isWanted(word) !== null).length;
}

/** The stretch of a text that has most of the words, in parts. */
function excerptOf(text, isWanted) {
  const hits = wordsOf(text).map((word) => ({ ...word, family: isWanted(word.word) })).filter(({ family }) => family !== null);
  const ranges = hits.map((hit, at) => {
    const inside = hits.slice(at).filter(({ end }) => end <= hit.begin + EXCERPT_LETTERS - LEAD_LETTERS);
    return { hit, kinds: new Set(inside.map(({ family }) => family)).size, count: inside.length };
  });
  const best = ranges.reduce((one, other) => !one || other.kinds > one.kinds || (other.kinds === one.kinds && other.count > one.count) ? other : one, null);
  const begin = best ? beginOf(text, best.hit.begin) : 0;
  const end = endOf(text, begin + EXCERPT_LETTERS);
  const parts = [];
  let at = begin;
  if (begin > 0) parts.push({ text: "… ", isHit: false });
  for (const hit of hits.filter((one) => one.begin >= begin && one.end <= end)) {
    parts.push({ text: text.slice(at, hit.begin), isHit: false }, { text: text.slice(hit.begin, hit.end), isHit: true });
    at = hit.end;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? " …" : ""), isHit: false });
  return { parts: parts.filter((part) => part.text), hits: best?.kinds ?? 0 };
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
