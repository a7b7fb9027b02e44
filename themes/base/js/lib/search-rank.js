import { numbersIn, pagesIn, searchFile } from "./search-files.js";

// Orders the pages. Everything that depends on them was worked out by the generator (generator/Search/SearchRanking.cs);
// here it is added up.
const SECTIONS = 30;
const lists = new Map();

/** Every page that matches, best first, and what tells the sections of one of them that match, best first. */
export async function rankPages(index, places, named) {
  const pages = new Int32Array(index.pages);
  const sections = new Int32Array(index.pages * SECTIONS);
  const weighedChoices = ({ choices }) => Promise.all(choices.map((choice) => weighed(index, choice)));
  for (const choices of await Promise.all(places.map(weighedChoices))) addPlace(pages, sections, choices);
  const first = new Set(named);
  const found = [];
  for (let page = 0; page < index.pages; page++) {
    if (pages[page] === 0 && !first.has(page)) continue;
    let best = 0;
    for (let at = page * SECTIONS; at < (page + 1) * SECTIONS; at++) best = Math.max(best, sections[at]);
    found.push({ page, score: pages[page] + index.bonus * best, isNamed: first.has(page) });
  }
  found.sort((a, b) => b.isNamed - a.isNamed || b.score - a.score || a.page - b.page);
  return { ranked: found, sectionsOf: (page) => sectionsOf(sections, page) };
}

/** Of several choices for a place, the one that means most on a page counts there. */
function addPlace(pages, sections, choices) {
  const best = new Int32Array(pages.length);
  for (const { pages: list, impacts, unit } of choices) {
    for (let i = 0; i < list.length; i++) best[list[i]] = Math.max(best[list[i]], unit * impacts[i]);
  }
  for (const { pages: list, impacts, places, unit } of choices) {
    for (let i = 0; i < list.length; i++) {
      const page = list[i];
      if (best[page] === 0 || unit * impacts[i] < best[page]) continue;
      pages[page] += best[page];
      best[page] = 0;
      let { bits = 0, headings } = places[i] ?? {};
      for (let at = page * SECTIONS; bits > 0; at++, bits >>= 1, headings >>= 1) {
        if (bits & 1) sections[at] += headings & 1 ? 2 * unit : unit;
      }
    }
  }
}

function sectionsOf(sections, page) {
  const scores = sections.subarray(page * SECTIONS, (page + 1) * SECTIONS);
  return [...scores.keys()]
    .filter((section) => scores[section] > 0)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .map((section) => ({ section, score: scores[section] }));
}

async function weighed(index, { family, file, weight }) {
  if (file < 0) return { pages: [] };
  const list = await listOf(index, family, file);
  return { ...list, unit: list.rareness * weight };
}

async function listOf(index, family, file) {
  if (!lists.has(family)) {
    const [rareness, pages, impacts, places] = (await searchFile(index, "f" + file))[family];
    lists.set(family, {
      rareness,
      pages: pagesIn(pages),
      impacts: numbersIn(impacts).map((impact) => impact + 1),
      places: placesIn(numbersIn(places)),
    });
  }
  return lists.get(family);
}

/** The sections of each page that have the family, and those that have it in their heading, as bits. */
function placesIn(numbers) {
  const places = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at];
    if (number % 2 === 1) places.push({ bits: (number - 1) / 2, headings: numbers[++at] });
    else places.push({ bits: 1 << (number >> 2), headings: number & 2 ? 1 << (number >> 2) : 0 });
  }
  return places;
}
