import { readTokens } from "./anonymity-tokens.js";
import { readPlain } from "./anonymity-text.js";

const BETWEEN_WORDS = /^[ '\-&,./]*$/;

/** Names of one or several words, found in a text however they are written. */
export function phraseList(phrases, folding) {
  const byFirstWord = new Map();
  for (const words of phrases.map(wordsOf)) {
    if (words.length === 0) continue;
    if (byFirstWord.has(words[0])) byFirstWord.get(words[0]).push(words);
    else byFirstWord.set(words[0], [words]);
  }
  return { keyOf: (phrase) => wordsOf(phrase).join(" "), mark, markLong };

  function wordsOf(phrase) {
    const { plain, low } = readPlain(phrase, folding);
    return readTokens(plain, low).map((token) => token.low);
  }

  /** Marks every word that belongs to one of the phrases, and gives the phrases that were there. */
  function mark({ tokens, plain }, marks, leastWords = 1) {
    const found = new Set();
    for (let i = 0; i < tokens.length; i++) {
      for (const phrase of formsOf(tokens[i]).flatMap((form) => byFirstWord.get(form) ?? [])) {
        if (phrase.length < leastWords || !stands(phrase, i, tokens, plain)) continue;
        found.add(phrase.join(" "));
        marks.fill(1, i, i + phrase.length);
      }
    }
    return found;
  }

  /** Marks in the text where a phrase of several words stands. */
  function markLong(text) {
    const marks = new Uint8Array(text.tokens.length);
    mark(text, marks, 2);
    text.tokens.forEach(({ start, end }, i) => {
      if (marks[i]) text.known.fill(1, start, marks[i + 1] ? text.tokens[i + 1].start : end);
    });
  }
}

function stands(phrase, first, tokens, plain) {
  if (first + phrase.length > tokens.length) return false;
  for (let k = 1; k < phrase.length; k++) {
    const [before, token] = [tokens[first + k - 1], tokens[first + k]];
    if (!formsOf(token).includes(phrase[k]) || !BETWEEN_WORDS.test(plain.slice(before.end, token.start))) return false;
  }
  return true;
}

/** A word as it stands, without its possessive, and an abbreviation without the "s" of its plural. */
function formsOf({ low, base, isUpper }) {
  const forms = base === low ? [low] : [low, base];
  return isUpper && base.length > 2 && base.endsWith("s") ? [...forms, base.slice(0, -1)] : forms;
}
