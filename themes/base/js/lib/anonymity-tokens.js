// The words of a text, each with its place.
const TOKEN_SIGN = /[A-Za-z'-]/;

/** The words of a plain text with their places; `base` is without the possessive. */
export function readTokens(plain, low) {
  const tokens = [];
  for (let i = 0; i < plain.length; i++) {
    if (!isLetter(low[i]) || (i > 0 && low[i - 1] >= "0" && low[i - 1] <= "9")) continue;
    let end = i + 1;
    while (end < plain.length && TOKEN_SIGN.test(plain[end])) end++;
    while (!isLetter(low[end - 1])) end--;
    const word = low.slice(i, end);
    const base = word.endsWith("'s") ? word.slice(0, -2) : word;
    tokens.push({
      start: i,
      end,
      low: word,
      base,
      baseEnd: i + base.length,
      isCapital: plain[i] !== low[i],
      isUpper: end - i > 1 && plain[i + 1] !== low[i + 1],
    });
    i = end;
  }
  return tokens;
}

function isLetter(sign) {
  return sign >= "a" && sign <= "z";
}
