// Phone numbers by their shape, whatever stands between the digits, and spoken out in words.
const BETWEEN_DIGITS = " .-/()_";
const SPOKEN_DIGITS = {
  oh: "0", o: "0", zero: "0", nought: "0", naught: "0",
  one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
};
const MOST_DIGITS = 15;

export function findPhones(text) {
  const found = [];
  const { low } = text;
  for (let i = 0; i < low.length; i++) {
    const sign = low[i];
    if (sign !== "0" && sign !== "+" && sign !== "(" && sign !== "o") continue;
    if (i > 0 && isAlphanumeric(low[i - 1])) continue;
    const end = phoneEnd(low, i);
    if (end > 0) {
      found.push({ start: i, end });
      i = end;
    }
  }
  return found.concat(spokenPhones(text.tokens, low));
}

function isAlphanumeric(sign) {
  return (sign >= "a" && sign <= "z") || (sign >= "0" && sign <= "9");
}

/** Reads digits onwards from a place; gives where the longest number that is one ends, or 0. */
function phoneEnd(low, start) {
  let digits = "";
  let best = 0;
  let figures = 0;
  let longest = 0;
  let group = 0;
  let signs = "";
  let i = start;
  const plus = low[i] === "+";
  if (plus) i++;
  for (let gap = 0; i < low.length && digits.length < MOST_DIGITS; i++) {
    const sign = low[i];
    const isFigure = sign >= "0" && sign <= "9";
    if (isFigure || sign === "o") {
      digits += isFigure ? sign : "0";
      if (isFigure) figures++;
      gap = 0;
      longest = Math.max(longest, ++group);
      const isEnd = i + 1 === low.length || !isAlphanumeric(low[i + 1]);
      if (isEnd && figures >= 6 && isPhone(plus, digits, longest, signs) && !isDate(low.slice(start, i + 1))) best = i + 1;
    } else {
      if (!BETWEEN_DIGITS.includes(sign) || ++gap > 3) break;
      if (!signs.includes(sign)) signs += sign;
      group = 0;
    }
  }
  return best;
}

function isPhone(plus, digits, longest, signs) {
  if (longest < 3 && signs.length > 1) return false;
  const abroad = plus ? digits : digits.startsWith("00") ? digits.slice(2) : null;
  if (abroad !== null && abroad.startsWith("44")) return isNational("0" + abroad.slice(2).replace(/^0/, ""));
  if (plus) return abroad.length >= 9 && abroad[0] !== "0";
  return abroad === null && isNational(digits);
}

function isNational(digits) {
  return /^0(1[0-9]{8,9}|[23579][0-9]{9}|8[0-9]{8,9})$/.test(digits);
}

function isDate(written) {
  const date = /^([0-9]{2})[/.-]([0-9]{2})[/.-]([0-9]{2})/.exec(written);
  return date !== null && Number(date[1]) <= 31 && Number(date[2]) >= 1 && Number(date[2]) <= 12;
}

/** "oh seven seven double oh …": ten or eleven digits in words. */
function spokenPhones(tokens, low) {
  const found = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!Object.hasOwn(SPOKEN_DIGITS, tokens[i].low) || SPOKEN_DIGITS[tokens[i].low] !== "0") continue;
    let digits = "";
    let times = 1;
    let last = i;
    for (let k = i; k < tokens.length && digits.length < MOST_DIGITS; k++) {
      const word = tokens[k].low;
      if (k > i && tokens[k].start - tokens[k - 1].end > 2) break;
      if (word === "double") times = 2;
      else if (word === "triple" || word === "treble") times = 3;
      else if (Object.hasOwn(SPOKEN_DIGITS, word)) {
        digits += SPOKEN_DIGITS[word].repeat(times);
        times = 1;
        last = k;
      } else break;
    }
    if (!isNational(digits)) continue;
    found.push({ start: tokens[i].start, end: tokens[last].end });
    i = last;
  }
  return found;
}
