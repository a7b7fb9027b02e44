import { searchFile } from "./search-files.js";
import { slipsBetween } from "./search-words.js";

// Looks up what was typed: the word itself, what it may become, another form of it, what was probably meant.
const MOST_BEGINNINGS = 4;
const SHARED_LETTERS = 4;
const FORMS = new Set([
  "", "s", "es", "ed", "e", "d", "r", "rs", "ing", "er", "ers", "or", "ors",
  "ion", "ions", "ation", "ations", "ment", "ments", "ly", "al", "y", "ies", "ied", "ier",
]);
const tables = new Map();

/** The entry of a word, or undefined. */
export async function wordEntry(index, word) {
  const [table] = await tablesBetween(index, word, word);
  return table.get(word);
}

/** The families whose words begin with what was typed, the most used first. */
export async function beginnings(index, typed) {
  const best = new Map();
  for (const entry of await entriesFrom(index, typed)) {
    if (entry.pages > 0 && (best.get(entry.family)?.pages ?? 0) < entry.pages) best.set(entry.family, entry);
  }
  return [...best.values()].sort((a, b) => b.pages - a.pages || (a.word < b.word ? -1 : 1)).slice(0, MOST_BEGINNINGS);
}

/** Another form of a word that no page has: "facilitates" where pages have "facilitate". */
export async function otherForm(index, typed) {
  if (typed.length < SHARED_LETTERS) return undefined;
  const forms = [];
  for (const entry of await entriesFrom(index, typed.slice(0, SHARED_LETTERS))) {
    let shared = SHARED_LETTERS;
    while (shared < typed.length && typed[shared] === entry.word[shared]) shared++;
    for (; shared >= SHARED_LETTERS; shared--) {
      if (FORMS.has(typed.slice(shared)) && FORMS.has(entry.word.slice(shared))) break;
    }
    if (shared >= SHARED_LETTERS) forms.push({ entry, shared });
  }
  return forms.sort((a, b) => b.shared - a.shared || b.entry.pages - a.entry.pages || (a.entry.word < b.entry.word ? -1 : 1))[0]?.entry;
}

/** The word that was probably meant. Slips are looked for where the first two letters are right, and then where the last three are. */
export async function correction(index, typed) {
  const most = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  if (most === 0) return undefined;
  const start = typed.slice(0, 2);
  const near = candidates((await entriesFrom(index, start)).map(({ word, pages }) => ({ word, pages })), typed, most);
  if (near[0]?.slips !== 1) {
    const ending = [...typed].reverse().join("");
    const entries = await entriesFrom(index, ending.slice(0, 3), "endings");
    const words = entries.map(({ word, pages }) => ({ word: [...word].reverse().join(""), pages }));
    near.push(...candidates(words.filter(({ word }) => !word.startsWith(start)), typed, most));
  }
  const begins = ({ word }) => Number(word.startsWith(start));
  const byWord = (a, b) => (a.word < b.word ? -1 : 1);
  const [best] = near.sort((a, b) => a.slips - b.slips || begins(b) - begins(a) || b.pages - a.pages || byWord(a, b));
  return best && wordEntry(index, best.word);
}

/** The families of words that were looked at on the way, for finding them in texts. */
export function familyOf(word) {
  for (const table of tables.values()) {
    const entry = table.get(word);
    if (entry) return entry.family;
  }
  return undefined;
}

function candidates(entries, typed, most) {
  return entries
    .filter(({ pages }) => pages > 0)
    .map(({ word, pages }) => ({ word, pages, slips: slipsBetween(typed, word, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
}

async function entriesFrom(index, start, kind = "words") {
  const found = await tablesBetween(index, start, start + "\uffff", kind);
  return found.flatMap((table) => [...table.values()].filter(({ word }) => word.startsWith(start)));
}

/** The tables that may hold words from one to another. */
function tablesBetween(index, from, to, kind = "words") {
  const begins = index[kind];
  let first = begins.findIndex((begin) => begin > from) - 1;
  if (first === -2) first = begins.length - 1;
  first = Math.max(0, first);
  let last = first;
  while (last + 1 < begins.length && begins[last + 1] <= to) last++;
  return Promise.all(Array.from({ length: last - first + 1 }, (_, offset) => table(index, kind, first + offset)));
}

async function table(index, kind, number) {
  const name = kind[0] + number;
  const lines = await searchFile(index, name);
  if (kind !== "words") return byOwnWord(lines.split("|").map(readEnding));
  if (!tables.has(name)) tables.set(name, byOwnWord(lines.split("|").map(readLine)));
  return tables.get(name);
}

function byOwnWord(entries) {
  return new Map(entries.map((entry) => [entry.word, entry]));
}

function readEnding(line) {
  const [word, pages] = line.split(",");
  return { word, pages: Number(pages) };
}

function readLine(line) {
  const [word, rest, file, pages] = line.split(",");
  const family = rest[0] === "=" ? rest.slice(1) : word.slice(0, word.length - Number(rest));
  return { word, family, file: Number(file), pages: Number(pages) };
}
