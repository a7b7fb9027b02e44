import { beginnings, correction, otherForm, wordEntry } from "./search-dictionary.js";
import { searchFile } from "./search-files.js";
import { wordsOf } from "./search-words.js";

// What was typed, as places for words: each place takes any of some families, with weights in sixteenths.
const MOST_WORDS = 12;
const MOST_LETTERS = 200;

/** Reads a query. While someone types, the last word may still go on. */
export async function readQuery(index, text, isTyping) {
  const typed = wordsOf(text.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
  const goesOn = isTyping && typed.length > 0 && typed.at(-1).end === text.length;
  const isLittle = ({ word }) => index.little.has(word);
  const takesAll = typed.every(isLittle);
  const places = await Promise.all(
    typed.map(async (one, at) => {
      const isLast = at === typed.length - 1;
      const place = isLittle(one) && !takesAll ? null : await readWord(index, one.word, isLast, isLast && goesOn);
      // A little word stays little when it was mistyped.
      if (place && (takesAll || !index.little.has(place.meant))) return place;
      return { typed: one.word, family: place?.meant ?? one.word, choices: [], meant: place?.meant };
    }),
  );
  const families = places.map((place) => place.family ?? "?");
  const phrases = phrasesIn(index, families);
  // The words of a phrase do not count a second time by themselves.
  const single = places.filter((place, at) => place.choices.length > 0 && !phrases.some(({ begin, end }) => at >= begin && at < end));
  return {
    places: [...single.map((place) => withMeanings(index, place)), ...phrases.map(({ place }) => place)],
    typed: places,
    key: families.join(" "),
  };
}

/** The pages that are called exactly what was typed. */
export async function pagesNamed(index, key) {
  const file = await searchFile(index, "n" + hashOf(key) % index.names);
  return Object.hasOwn(file, key) ? file[key] : [];
}

async function readWord(index, typed, isLast, goesOn) {
  const [whole, , begun, corrected] = index.weights;
  const entry = await wordEntry(index, typed);
  const choices = entry ? [{ ...entry, weight: whole }] : [];
  const addBeginnings = async () => {
    const found = typed.length < 2 ? [] : await beginnings(index, typed);
    choices.push(...found.filter(({ family }) => family !== entry?.family).map((one) => ({ ...one, weight: begun })));
  };
  if (goesOn) await addBeginnings();
  const form = choices.length === 0 && await otherForm(index, typed);
  if (form) choices.push({ ...form, weight: whole });
  if (choices.length === 0 && isLast && !goesOn) await addBeginnings();
  const meant = choices.length === 0 && await correction(index, typed);
  if (meant) choices.push({ ...meant, weight: corrected });
  const family = entry?.family ?? (form || meant || undefined)?.family;
  return { typed, family, choices, isBegun: choices.some(({ weight }) => weight === begun), meant: meant ? meant.word : undefined };
}

function withMeanings(index, place) {
  const own = place.family === undefined ? [] : others(index, place.family);
  const isThere = (family) => place.choices.some((choice) => choice.family === family);
  return { ...place, choices: [...place.choices, ...own.filter(({ family }) => !isThere(family))] };
}

/** Phrases of several words that stand for others are places of their own; longer ones come first. */
function phrasesIn(index, families) {
  const known = new Map(index.meanings.flat().filter(([family]) => family.includes(" ")));
  const found = [];
  for (let begin = 0; begin < families.length; begin++) {
    for (let end = families.length; end > begin + 1; end--) {
      const family = families.slice(begin, end).join(" ");
      if (!known.has(family)) continue;
      const place = {
        typed: family,
        family,
        choices: [{ family, file: known.get(family), weight: index.weights[0] }, ...others(index, family)],
      };
      found.push({ begin, end, place });
      begin = end - 1;
      break;
    }
  }
  return found;
}

function others(index, family) {
  const groups = index.meanings.filter((group) => group.some(([name]) => name === family));
  const found = new Map(groups.flat().filter(([name]) => name !== family));
  return [...found].map(([name, file]) => ({ family: name, file, weight: index.weights[1] }));
}

/** As generator/Search/SearchNumbers.cs does it. */
function hashOf(key) {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return hash >>> 0;
}
