// Where the section with the evidence cites a publication: names, dates and places belong to the citation there, and nowhere around it.
const MOST_IN_BRACKETS = 120;
const BETWEEN_AUTHORS = new Set(["and", "et", "al", "de", "van", "von", "der"]);

/** Marks the citations of a text as known; `references` and `citedYear` are patterns of the rules. */
export function markCitations(text, { references, citedYear }) {
  const { tokens, plain, known } = text;
  for (const match of plain.matchAll(references)) known.fill(1, match.index, match.index + match[0].length);
  for (const year of plain.matchAll(citedYear)) {
    const end = year.index + year[0].length;
    if (year[0].startsWith("(")) markAuthorsBefore(year.index, end);
    else markBrackets(year.index, end);
  }

  /** "Xyz and Xyz (2019)". */
  function markAuthorsBefore(bracket, end) {
    const last = lastTokenBefore(bracket);
    let first = last + 1;
    while (first > 0 && isOfAuthors(first - 1) && isJoined(first - 1, first > last ? bracket : tokens[first].start)) first--;
    while (first <= last && !tokens[first].isCapital) first++;
    if (first <= last) known.fill(1, tokens[first].start, end);
  }

  /** "(Xyz and Xyz, 2019)": everything in the brackets is part of a name. */
  function markBrackets(year, end) {
    const start = plain.lastIndexOf("(", year);
    if (start < 0 || start <= year - MOST_IN_BRACKETS) return;
    for (let i = lastTokenBefore(year); i >= 0 && tokens[i].start > start; i--) if (!isOfAuthors(i)) return;
    known.fill(1, start, end);
  }

  function isOfAuthors(i) {
    return tokens[i].isCapital || BETWEEN_AUTHORS.has(tokens[i].low);
  }

  function isJoined(i, next) {
    return next - tokens[i].end < 4 && /^[ ,.&]*$/.test(plain.slice(tokens[i].end, next));
  }

  function lastTokenBefore(place) {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].start < place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
