// Cuts text into words as the generator does (generator/Search/SearchTokens.cs): small letters without accents, and digits.
const LONGEST_WORD = 40;
const LETTERS_AND_PLAIN =
  "àáâãäåāăą a çćĉċč c ďđð d èéêëēĕėęě e ĝğġģ g ĥħ h ìíîïĩīĭįı i ĵ j " +
  "ķ k ĺļľŀł l ñńņňŉ n òóôõöøōŏő o ŕŗř r " +
  "śŝşšſ s ţťŧ t ùúûüũūŭůűų u ŵ w ýÿŷ y źżž z æ ae œ oe ß ss þ th";
const PLAIN_LETTERS = new Map(LETTERS_AND_PLAIN.match(/\S+ \S+/g).flatMap(plainPairs));

/** The words of a text with the places where each begins and ends. */
export function wordsOf(text) {
  const found = [];
  let [word, begin] = ["", 0];
  const end = (at) => {
    if (word) found.push({ word, begin, end: at });
    word = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const plain = plainLetter(character);
    if (plain) {
      if (!word) begin = at;
      word = (word + plain).slice(0, LONGEST_WORD);
    } else if (character >= "\u0300" && character <= "\u036f") {
      continue;
    } else if (word && /['’]/.test(character) && isLetter(text[at + 1])) {
      if (/s/i.test(text[at + 1]) && !isLetter(text[at + 2])) end(at++);
    } else {
      end(at);
    }
  }
  end(text.length);
  return found;
}

/**
 * How many slips of the finger lie between two words, up to a limit:
 * letters missing, added or wrong, and neighbours that changed places.
 */
export function slipsBetween(from, to, limit) {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let [beforeLast, last] = [[], Array.from({ length: to.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      row[j] = Math.min(last[j - 1] + (isSame ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length];
}

function plainLetter(character) {
  if (/[a-z0-9]/.test(character)) return character;
  if (character < "\u0080") return /[A-Z]/.test(character) ? character.toLowerCase() : "";
  if (!/[\p{L}\p{Nd}]/u.test(character)) return "";
  const small = character.toLowerCase();
  return PLAIN_LETTERS.get(small) ?? small;
}

function isLetter(character) {
  return character !== undefined && /\p{L}/u.test(character);
}

function plainPairs(pair) {
  const [letters, plain] = pair.split(" ");
  return [...letters].map((letter) => [letter, plain]);
}
