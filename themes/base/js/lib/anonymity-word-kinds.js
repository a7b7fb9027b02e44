/** What a word can be by the lists and by its shape; each answer is about a token, but a place is known by the word alone. */
export function wordKinds(words) {
  return { hasEnding, isForeignSurname, isGivenName, isOrdinary, isPlaceShape, isSurname, isWord };

  function isPlaceShape(word) {
    const ends = (ending) => word.endsWith(ending) && word.length > ending.length + 2;
    const begins = (start) => word.startsWith(start) && word.length > start.length + 2;
    return words.placeEndings.some(ends) || words.placeStarts.some(begins);
  }

  function hasEnding(token, endings) {
    return token.base.length > 5 && endings.some((ending) => token.base.endsWith(ending));
  }

  function isForeignSurname(token) {
    return hasEnding(token, words.foreignEndings) || /^(mc|mac[bcdfgklnpqt]|o'|fitz|ap-|al-|el-)/.test(token.base);
  }

  function isGivenName({ base }) {
    return words.given.has(base) || words.givenWords.has(base) || base.split("-").every((half) => words.given.has(half));
  }

  function isSurname({ base }) {
    if (words.surnames.has(base) && !words.surnameWords.has(base)) return true;
    return base.includes("-") && base.split("-").every((half) => words.surnames.has(half));
  }

  function isWord({ base }) {
    return words.givenWords.has(base) || words.common.has(base);
  }

  function isOrdinary({ low, base }) {
    if (words.common.has(low) || words.common.has(base) || words.generic.has(low)) return true;
    return words.services.has(base) || words.surnameWords.has(base) || words.places.has(base) || words.cities.has(base);
  }
}
