import { wordKinds } from "./anonymity-word-kinds.js";

// Names of people, services and places: no pattern knows them, so words are weighed by lists and by what stands beside them.
const HOUSES = /^(house|lodge|ward|hostel|cottage|villa|grange|hotel|inn|arms|manor|tower|towers|hospice)$/;

/** What looks like a name in one part: kind, start and end. */
export function findNames(text, words, context) {
  const { tokens, plain } = text;
  const { hasEnding, isForeignSurname, isGivenName, isOrdinary, isPlaceShape, isSurname, isWord } = wordKinds(words);
  const found = [];
  for (let i = 0; i < tokens.length;) {
    const next = titled(i) ?? prison(i) ?? inverted(i) ?? smallLetters(i) ?? initial(i) ?? capitals(i);
    i = Math.max(next ?? 0, i + 1);
  }
  return found;

  function add(kind, first, last, end = tokens[last].baseEnd) {
    const own = tokens.slice(first, last + 1).filter((token) => !words.titles.has(token.low));
    // A made-up first name may have a title; a choice never silences a whole name.
    const isMadeUp = own.length === 1 && (context.declared.has(own[0].base) || context.declared.has(own[0].low));
    if (!isMadeUp) found.push({ kind, start: tokens[first].start, end });
    return last + 1;
  }

  function isJoined(i, between = " ") {
    return i + 1 < tokens.length && plain.slice(tokens[i].end, tokens[i + 1].start) === between;
  }

  function titled(i) {
    const title = tokens[i];
    if (!words.titles.has(title.low) || !(isJoined(i) || isJoined(i, ". "))) return null;
    const name = tokens[i + 1];
    const isSmallName = words.surnames.has(name.base) && !isWord(name) && /^(mr|mrs|dr|ms|miss)$/.test(title.low);
    const isKnown = title.isCapital ? name.isCapital : isSmallName;
    if (!isKnown || name.base.length < 2 || words.notTitled.has(name.low)) return null;
    if (title.low.length > 3 && isWord(name) && !words.surnames.has(name.base)) return null;
    let last = i + 1;
    while (last < i + 3 && isFollowedByName(last)) last++;
    return add("titled-name", i, last);
  }

  function isFollowedByName(i) {
    if (!isJoined(i) || tokens[i].base !== tokens[i].low) return false;
    return tokens[i + 1].isCapital && !words.common.has(tokens[i + 1].low);
  }

  function prison(i) {
    return /^(hmp|hmyoi|yoi)$/.test(tokens[i].low) && isJoined(i) && tokens[i + 1].isCapital ? add("named-service", i, i + 1) : null;
  }

  function inverted(i) {
    if (!isSurname(tokens[i]) || !tokens[i].isCapital || !isJoined(i, ", ")) return null;
    const [before, given] = [tokens[i - 1], tokens[i + 1]];
    if (!isGivenName(given) || !given.isCapital) return null;
    if (before?.isCapital && /^(, | and )$/.test(plain.slice(before.end, tokens[i].start))) return null;
    const goesOn = i > 0 && isJoined(i - 1) && (before.isCapital || words.prepositions.has(before.low));
    return words.common.has(given.low) || goesOn ? null : add("full-name", i, i + 1);
  }

  function smallLetters(i) {
    const [given, name] = [tokens[i], tokens[i + 1]];
    if (given.isCapital || !isJoined(i) || name.isCapital || given.low.length < 3 || name.base.length < 4) return null;
    if (!isGivenName(given) || isWord(given)) return null;
    return isSurname(name) || (isForeignSurname(name) && !isOrdinary(name)) ? add("full-name", i, i + 1) : null;
  }

  function initial(i) {
    if (tokens[i].low.length !== 1 || !tokens[i].isCapital || /[aio]/.test(tokens[i].low)) return null;
    if (!isJoined(i) && !isJoined(i, ". ")) return null;
    return tokens[i + 1].isCapital && (isSurname(tokens[i + 1]) || isSigned(i)) ? add("full-name", i, i + 1) : null;
  }

  /** "By J. Xyz": a name that no list knows. */
  function isSigned(i) {
    const name = tokens[i + 1];
    const isBehindPreposition = i > 0 && isJoined(i - 1) && words.prepositions.has(tokens[i - 1].low);
    return isBehindPreposition && isJoined(i, ". ") && name.low.length > 3 && !isOrdinary(name);
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
    const end = serviceEnd(first, last);
    if (end === null) return institution(first, last);
    let start = first;
    while (start < end && /^(the|a|an|at|in|from|our|her|his|their)$/.test(tokens[start].low)) start++;
    const isHouse = HOUSES.test(tokens[end].base) && tokens[end].isCapital;
    if (!tokens.slice(start, end).some((token) => namesService(token, isHouse))) return institution(first, last);
    return add("named-service", start, end, tokens[end].end);
  }

  /** Where the word for the service stands: among the capitals, or behind them with ordinary words between. */
  function serviceEnd(first, last) {
    let end = last;
    while (end > first && !words.services.has(tokens[end].base)) end--;
    if (end > first) return end;
    end = last;
    while (end < last + 3 && isJoined(end) && isOnlyGeneric(tokens[end + 1])) end++;
    if (!isJoined(end)) return null;
    const { low } = tokens[end + 1];
    return words.lowServices.has(low) || (end > last && words.services.has(low)) ? end + 1 : null;
  }

  function isOnlyGeneric({ low }) {
    return words.generic.has(low) && !words.services.has(low);
  }

  function namesService({ low }, isHouse) {
    if (words.generic.has(low) || words.services.has(low) || low.length < 2) return false;
    return isHouse || !words.common.has(low);
  }

  /** "University of X". */
  function institution(first, last) {
    if (!/^(university|church|hospital|college|school|diocese)$/.test(tokens[last].low)) return null;
    if (!isJoined(last) || tokens[last + 1].low !== "of" || !isJoined(last + 1)) return null;
    return tokens[last + 2].isCapital && !words.common.has(tokens[last + 2].low) ? add("named-service", last, last + 2) : null;
  }

  function person(first, last) {
    for (let i = first; i < last; i++) {
      const [given, next] = [tokens[i], tokens[i + 1]];
      const isParticle = words.particles.has(next.low) && i + 1 < last && next.low !== "st";
      const name = isParticle ? tokens[i + 2] : next;
      if (given.low !== given.base || !given.isCapital || !isName(given, name, i)) continue;
      let end = tokens.indexOf(name, i);
      while (end < last && tokens[end].low === tokens[end].base && belongsToName(tokens[end + 1])) end++;
      add("full-name", i, end);
      return end + 1;
    }
    return null;
  }

  function belongsToName(token) {
    return !words.common.has(token.low) || isSurname(token) || words.particles.has(token.low);
  }

  function isName(given, name, i) {
    if (words.generic.has(given.low) || words.titles.has(given.low)) return false;
    if (name.low.length === 1) return isGivenName(given) && !isWord(given) && !/[aix]/.test(name.low) && !isJoined(tokens.indexOf(name, i));
    if (isGivenName(given) && !isWord(given)) {
      return isSurname(name) || isGivenName(name) || words.surnames.has(name.base) || !isOrdinary(name);
    }
    if (isGivenName(given)) return (isSurname(name) && !words.common.has(name.low)) || (isForeignSurname(name) && !isOrdinary(name));
    return isUnknownGiven(given) && isNameBehindUnknown(given, name);
  }

  function isUnknownGiven({ low }) {
    return !words.common.has(low) && !words.places.has(low) && !words.cities.has(low) && !words.services.has(low);
  }

  function isNameBehindUnknown(given, name) {
    if (isSurname(name)) return true;
    if (isOrdinary(name)) return false;
    if (isForeignSurname(name) || isGivenName(name) || hasEnding(name, words.englishEndings)) return true;
    if (given.low.length <= 2 || given.isUpper || name.isUpper) return false;
    return !hasEnding(given, words.ordinaryEndings) && !hasEnding(name, words.ordinaryEndings);
  }

  function place(first, last) {
    // "After Xyz" begins a sentence.
    if (first < last && words.prepositions.has(tokens[first].low)) return place(first + 1, last);
    const before = first > 0 && isJoined(first - 1) ? tokens[first - 1].low : "";
    if (tokens[first].low === "st" && first < last) return saint(first, before);
    for (let i = first; i <= last; i++) {
      const token = tokens[i];
      const isAfter = words.prepositions.has(before) && (i === first || tokens[i - 1].low.length > 1);
      if (words.cities.has(token.base) || (words.common.has(token.base) && !words.places.has(token.base))) continue;
      if (isLongPlace(token.low) || (isAfter && isPlaceBehind(token, before))) return add("small-place", first, i);
    }
    return words.inside.has(before) && isUnknownPlace(first, last) ? add("small-place", first, last) : null;
  }

  /** "St Xyz" is a place, and "St Xyz's" a church or a school. */
  function saint(first, before) {
    const name = tokens[first + 1];
    if (name.low !== name.base) return add("named-service", first, first + 1, name.end);
    return words.prepositions.has(before) ? add("small-place", first, first + 1, name.end) : null;
  }

  /** "Xyz-on-Sea". */
  function isLongPlace(low) {
    return /-(on|upon|under|le|in-the|next|super|cum)-/.test(low) && !words.common.has(low.split("-")[0]);
  }

  function isPlaceBehind(token, before) {
    if (words.places.has(token.base)) return true;
    return !/^(of|by|for|with)$/.test(before) && token.base.length > 5 && isPlaceShape(token.base) && !isGivenName(token);
  }

  /** Behind "in", "at", "from": one word that no list knows, or such a word before "Green", "End", "Bank". */
  function isUnknownPlace(first, last) {
    const token = tokens[first];
    if (token.low.length <= 3 || token.isUpper || isOrdinary(token) || isGivenName(token)) return false;
    if (words.surnames.has(token.base) || hasEnding(token, words.ordinaryEndings)) return false;
    return last === first || (last === first + 1 && words.placeWords.has(tokens[last].low));
  }
}
