// Names of people, services and places: no pattern knows them, so words are weighed by lists and by what stands beside them.
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
    tokens.push({ start: i, end, low: word, base, baseEnd: i + base.length, isCapital: plain[i] !== low[i], isUpper: end - i > 1 && plain[i + 1] !== low[i + 1] });
    i = end;
  }
  return tokens;
}

function isLetter(sign) {
  return sign >= "a" && sign <= "z";
}

/** What looks like a name in one part: kind, start and end. */
export function findNames(text, words, context) {
  const { tokens, plain } = text;
  const found = [];
  for (let i = 0; i < tokens.length;) {
    const next = titled(i) ?? prison(i) ?? inverted(i) ?? smallLetters(i) ?? initial(i) ?? capitals(i);
    i = Math.max(next ?? 0, i + 1);
  }
  return found;

  function add(kind, first, last, end = tokens[last].baseEnd) {
    const own = tokens.slice(first, last + 1).filter((token) => !words.titles.has(token.low));
    if (!own.every((token) => context.declared.has(token.base) || context.declared.has(token.low))) found.push({ kind, start: tokens[first].start, end });
    return last + 1;
  }

  function isJoined(i, between = " ") {
    return i + 1 < tokens.length && plain.slice(tokens[i].end, tokens[i + 1].start) === between;
  }

  function titled(i) {
    const title = tokens[i];
    if (!words.titles.has(title.low) || !(isJoined(i) || isJoined(i, ". "))) return null;
    const name = tokens[i + 1];
    const isKnown = title.isCapital ? name.isCapital : words.surnames.has(name.base) && !isWord(name) && /^(mr|mrs|dr|ms|miss)$/.test(title.low);
    if (!isKnown || name.base.length < 2 || words.notTitled.has(name.low)) return null;
    if (title.low.length > 3 && isWord(name) && !words.surnames.has(name.base)) return null;
    let last = i + 1;
    while (last < i + 3 && isJoined(last) && tokens[last].base === tokens[last].low && tokens[last + 1].isCapital && !words.common.has(tokens[last + 1].low)) last++;
    return add("titled-name", i, last);
  }

  function prison(i) {
    return /^(hmp|hmyoi|yoi)$/.test(tokens[i].low) && isJoined(i) && tokens[i + 1].isCapital ? add("named-service", i, i + 1) : null;
  }

  function inverted(i) {
    if (!isSurname(tokens[i]) || !tokens[i].isCapital || !isJoined(i, ", ") || !isGivenName(tokens[i + 1]) || !tokens[i + 1].isCapital) return null;
    if (i > 0 && /^(, | and )$/.test(plain.slice(tokens[i - 1].end, tokens[i].start)) && tokens[i - 1].isCapital) return null;
    return words.common.has(tokens[i + 1].low) || (i > 0 && isJoined(i - 1) && (tokens[i - 1].isCapital || words.prepositions.has(tokens[i - 1].low))) ? null : add("full-name", i, i + 1);
  }

  function smallLetters(i) {
    const [given, name] = [tokens[i], tokens[i + 1]];
    if (given.isCapital || !isJoined(i) || name.isCapital || given.low.length < 3 || name.base.length < 4) return null;
    return isGivenName(given) && !isWord(given) && (isSurname(name) || (isForeignSurname(name) && !isOrdinary(name))) ? add("full-name", i, i + 1) : null;
  }

  function initial(i) {
    if (tokens[i].low.length !== 1 || !tokens[i].isCapital || /[aio]/.test(tokens[i].low) || !(isJoined(i) || isJoined(i, ". "))) return null;
    return tokens[i + 1].isCapital && (isSurname(tokens[i + 1]) || isSigned(i)) ? add("full-name", i, i + 1) : null;
  }

  /** "By J. Xyz": a name that no list knows. */
  function isSigned(i) {
    const name = tokens[i + 1];
    return i > 0 && isJoined(i - 1) && words.prepositions.has(tokens[i - 1].low) && isJoined(i, ". ") && name.low.length > 3 && !isOrdinary(name);
  }

  function capitals(i) {
    if (!tokens[i].isCapital) return null;
    let last = i;
    while (last < i + 6 && isRunOn(last)) last++;
    while (!tokens[last].isCapital) last--;
    return service(i, last) ?? person(i, last) ?? place(i, last) ?? last + 1;
  }

  /** Goes on with another capital, also behind "de", "of" or "St." */
  function isRunOn(i) {
    if (!isJoined(i) && !(tokens[i].low === "st" && isJoined(i, ". "))) return false;
    if (tokens[i + 1].isCapital) return true;
    return words.particles.has(tokens[i + 1].low) && isJoined(i + 1) && tokens[i + 2].isCapital;
  }

  function service(first, last) {
    let end = last;
    while (end > first && !words.services.has(tokens[end].base)) end--;
    if (end === first) {
      end = last;
      while (end < last + 3 && isJoined(end) && words.generic.has(tokens[end + 1].low) && !words.services.has(tokens[end + 1].low)) end++;
      if (!isJoined(end) || !(words.lowServices.has(tokens[end + 1].low) || (end > last && words.services.has(tokens[end + 1].low)))) return institution(first, last);
      end++;
    }
    let start = first;
    while (start < end && /^(the|a|an|at|in|from|our|her|his|their)$/.test(tokens[start].low)) start++;
    const suffix = tokens[end].base;
    const isHouse = /^(house|lodge|ward|hostel|cottage|villa|grange|hotel|inn|arms|manor|tower|towers|hospice)$/.test(suffix) && tokens[end].isCapital;
    let isNamed = false;
    for (let i = start; i < end; i++) isNamed ||= !words.generic.has(tokens[i].low) && !words.services.has(tokens[i].low) && (isHouse || !words.common.has(tokens[i].low)) && tokens[i].low.length > 1;
    if (!isNamed) return institution(first, last);
    return add("named-service", start, end, tokens[end].end);
  }

  /** "University of X". */
  function institution(first, last) {
    if (!/^(university|church|hospital|college|school|diocese)$/.test(tokens[last].low) || !isJoined(last) || tokens[last + 1].low !== "of" || !isJoined(last + 1)) return null;
    return tokens[last + 2].isCapital && !words.common.has(tokens[last + 2].low) ? add("named-service", last, last + 2) : null;
  }

  function person(first, last) {
    for (let i = first; i < last; i++) {
      const [given, name] = [tokens[i], words.particles.has(tokens[i + 1].low) && i + 1 < last && tokens[i + 1].low !== "st" ? tokens[i + 2] : tokens[i + 1]];
      if (given.low !== given.base || !given.isCapital || !isName(given, name, i)) continue;
      let end = tokens.indexOf(name, i);
      while (end < last && tokens[end].low === tokens[end].base && (!words.common.has(tokens[end + 1].low) || isSurname(tokens[end + 1]) || words.particles.has(tokens[end + 1].low))) end++;
      add("full-name", i, end);
      return end + 1;
    }
    return firstName(first, last);
  }

  /** A first name alone, or behind ordinary words that begin a sentence. */
  function firstName(first, last) {
    const token = tokens[last];
    if (!isGivenName(token) || isWord(token) || words.places.has(token.base)) return null;
    for (let i = first; i < last; i++) if (!words.common.has(tokens[i].low)) return null;
    return add("first-name", last, last);
  }

  function isName(given, name, i) {
    if (words.generic.has(given.low) || words.titles.has(given.low)) return false;
    if (name.low.length === 1) return isGivenName(given) && !isWord(given) && !/[aix]/.test(name.low) && !isJoined(tokens.indexOf(name, i));
    const isUnknown = !words.common.has(given.low) && !words.places.has(given.low) && !words.cities.has(given.low) && !words.services.has(given.low);
    if (isGivenName(given) && !isWord(given)) return isSurname(name) || isGivenName(name) || words.surnames.has(name.base) || !isOrdinary(name);
    if (isGivenName(given)) return (isSurname(name) && !words.common.has(name.low)) || (isForeignSurname(name) && !isOrdinary(name));
    if (!isUnknown) return false;
    return isSurname(name) || ((isForeignSurname(name) || isGivenName(name) || hasEnding(name, words.englishEndings)) && !isOrdinary(name)) || (!isOrdinary(name) && given.low.length > 2 && !given.isUpper && !name.isUpper && !hasEnding(given, words.ordinaryEndings) && !hasEnding(name, words.ordinaryEndings));
  }

  function place(first, last) {
    // "After Xyz" begins a sentence.
    if (first < last && words.prepositions.has(tokens[first].low)) return place(first + 1, last);
    const before = first > 0 && isJoined(first - 1) ? tokens[first - 1].low : "";
    if (tokens[first].low === "st" && first < last) {
      const isChurch = tokens[first + 1].low !== tokens[first + 1].base;
      return isChurch || words.prepositions.has(before) ? add(isChurch ? "named-service" : "small-place", first, first + 1, tokens[first + 1].end) : null;
    }
    for (let i = first; i <= last; i++) {
      const token = tokens[i];
      const isAfter = words.prepositions.has(before) && (i === first || tokens[i - 1].low.length > 1);
      if (words.cities.has(token.base) || (words.common.has(token.base) && !words.places.has(token.base))) continue;
      if (/-(on|upon|under|le|in-the|next|super|cum)-/.test(token.low) && !words.common.has(token.low.split("-")[0])) return add("small-place", first, i);
      if (!isAfter) continue;
      if (words.places.has(token.base)) return add("small-place", first, i);
      if (!/^(of|by|for|with)$/.test(before) && token.base.length > 5 && isPlaceShape(token.base) && !isGivenName(token)) return add("small-place", first, i);
    }
    return words.inside.has(before) && isUnknownPlace(first, last) ? add("small-place", first, last) : null;
  }

  /** Behind "in", "at", "from": one word that no list knows, or such a word before "Green", "End", "Bank". */
  function isUnknownPlace(first, last) {
    const token = tokens[first];
    const isUnknown = token.low.length > 3 && !token.isUpper && !isOrdinary(token) && !isGivenName(token) && !words.surnames.has(token.base) && !hasEnding(token, words.ordinaryEndings);
    return isUnknown && (last === first || (last === first + 1 && words.placeWords.has(tokens[last].low)));
  }

  function isPlaceShape(word) {
    return words.placeEndings.some((ending) => word.endsWith(ending) && word.length > ending.length + 2) || words.placeStarts.some((start) => word.startsWith(start) && word.length > start.length + 2);
  }

  function hasEnding(token, endings) {
    return token.base.length > 5 && endings.some((ending) => token.base.endsWith(ending));
  }

  function isForeignSurname(token) {
    return hasEnding(token, words.foreignEndings) || /^(mc|mac[bcdfgklnpqt]|o'|fitz|ap-|al-|el-)/.test(token.base);
  }

  function isGivenName(token) {
    return words.given.has(token.base) || words.givenWords.has(token.base) || token.base.split("-").every((half) => words.given.has(half));
  }

  function isSurname(token) {
    return (words.surnames.has(token.base) && !words.surnameWords.has(token.base)) || (token.base.includes("-") && token.base.split("-").every((half) => words.surnames.has(half)));
  }

  function isWord(token) {
    return words.givenWords.has(token.base) || words.common.has(token.base);
  }

  function isOrdinary(token) {
    return words.common.has(token.low) || words.common.has(token.base) || words.generic.has(token.low) || words.services.has(token.base) || words.surnameWords.has(token.base) || words.places.has(token.base) || words.cities.has(token.base);
  }
}
