import { phraseList } from "./anonymity-phrases.js";
import { wordKinds } from "./anonymity-word-kinds.js";

// The words of a case that could be names: nobody knows whether one is until someone says so (generator/Anonymity/NameLedger.cs).
const WITHIN_SENTENCE = /^[ ,;/&\-()0-9]*$/;
const SHORT_FORMS = new Set(["'s", "'d", "'ll", "'ve", "'re"]);
const OF_MYSELF = new Set(["i'm", "i've", "i'd", "i'll"]);
const PLAIN_TITLES = new Set(["mr", "mrs", "ms", "dr"]);

/** Reads the texts of a case one after the other; `rows` gives one finding for each name without a choice, where it first stands. */
export function nameLedger({ madeUp = [], public: known = [], cited = [] }, rules, english) {
  const { isGivenName, isWord: isNameWord } = wordKinds(rules.words);
  const [chosen, citedNames] = [phraseList([...madeUp, ...known], rules.folding), phraseList(cited, rules.folding)];
  const [used, found] = [new Set(), new Map()];
  return { read, rows: () => [...found.values()], isUsed: (name) => used.has(chosen.keyOf(name)) };

  function read(text, part, isEvidence) {
    const { tokens } = text;
    const [isChosen, isKnown] = [new Uint8Array(tokens.length), new Uint8Array(tokens.length)];
    for (const phrase of chosen.mark(text, isChosen)) used.add(phrase);
    if (isEvidence) citedNames.mark(text, isChosen);
    rules.publicNames.mark(text, isKnown);
    for (let i = 0; i < tokens.length; i++) {
      if (!isOpen(i)) continue;
      let last = i;
      while (last + 1 < tokens.length && isJoined(text, last) && isOpen(last + 1)) last++;
      addRow(text, part, i, last);
      i = last;
    }

    function isOpen(i) {
      if (isChosen[i] || isSettled(text, tokens[i])) return false;
      return isKnown[i] ? doesWhatPeopleDo(text, i) : couldBeName(text, i);
    }
  }

  function addRow({ tokens }, part, first, last) {
    const key = tokens.slice(first, last + 1).map((token) => token.base).join(" ");
    const row = found.get(key);
    if (row) row.times++;
    else found.set(key, { part, kind: "unexplained-name", start: tokens[first].start, end: tokens[last].baseEnd, times: 1 });
  }

  function couldBeName(text, i) {
    const token = text.tokens[i];
    if (token.base.length < 2 || OF_MYSELF.has(token.low)) return false;
    const isKnownWord = isWordOfText(token);
    if (!token.isCapital) return !isKnownWord && token.base.length > 2;
    if (isCity(text, i)) return false;
    if (!isKnownWord || (isGivenName(token) && !isNameWord(token))) return true;
    if (token.isUpper || isNumbered(text, i)) return false;
    return beginsSentence(text, i) ? doesWhatPeopleDo(text, i) : !PLAIN_TITLES.has(token.base);
  }

  /** "Case 4", "Step 2". */
  function isNumbered({ tokens, plain }, i) {
    return rules.words.numbered.has(tokens[i].low) && /^ \d/.test(plain.slice(tokens[i].end, tokens[i].end + 2));
  }

  /** A large city or a county; where it is a surname too, only behind a word such as "in". */
  function isCity(text, i) {
    const [{ base }, before] = [text.tokens[i], text.tokens[i - 1]];
    if (!rules.words.cities.has(base)) return false;
    if (!rules.words.surnames.has(base) && !rules.words.givenWords.has(base)) return true;
    return i > 0 && isJoined(text, i - 1) && rules.words.inside.has(before.low);
  }

  /** "Grace said": a name that is also an ordinary word. */
  function doesWhatPeopleDo(text, i) {
    const [token, next] = [text.tokens[i], text.tokens[i + 1]];
    if (!rules.words.givenWords.has(token.base)) return false;
    if (token.base !== token.low) return true;
    return next !== undefined && isJoined(text, i) && rules.words.deeds.has(next.low);
  }

  function isWordOfText({ low, base }) {
    return low.split("-").every(isKnownAlone) || isKnownAlone(base);
  }

  function isKnownAlone(word) {
    if (word.length < 2 || english.has(word) || rules.words.sector.has(word)) return true;
    const apostrophe = word.indexOf("'");
    return apostrophe > 0 && SHORT_FORMS.has(word.slice(apostrophe)) && isKnownAlone(word.slice(0, apostrophe));
  }
}

/** What is part of a citation, an address or another finding is decided there. */
function isSettled(text, { start, baseEnd }) {
  return [text.quiet, text.known, text.taken].some((marks) => marks.subarray(start, baseEnd).includes(1));
}

function isJoined({ tokens, plain }, i) {
  return plain.slice(tokens[i].end, tokens[i + 1].start) === " ";
}

function beginsSentence({ tokens, plain }, i) {
  const between = plain.slice(i === 0 ? 0 : tokens[i - 1].end, tokens[i].start);
  // A quotation begins a sentence, or holds a name alone: the "Xyz".
  if (/^ ["']$/.test(between)) return plain[tokens[i].end] !== between[1];
  return i === 0 || !WITHIN_SENTENCE.test(between);
}
