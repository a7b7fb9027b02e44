import { anonymityRules, textOf } from "./anonymity.js";
import { wordKinds } from "./anonymity-word-kinds.js";
import { englishWords } from "./english-words.js";

// Single questions about a text or a name, answered with the words of the anonymity rules.
const FEWEST_WORDS = 3;

/** Whether a text is about one person, and about people who belong to them (generator/Anonymity/PeopleInText.cs). */
export function peopleIn(text) {
  const { low } = textOf({ text });
  const { pronoun, noun, others } = anonymityRules.people;
  return { hasPerson: pronoun.test(low) && noun.test(low), hasOthers: others.test(low) };
}

/** Whether someone wrote words, and no row of letters; null as long as the words have not arrived. */
export function hasSense(sentence) {
  const english = englishWords();
  if (!english) return null;
  const isWord = (word) => word.length > 1 && word.split("-").every((half) => english.has(half));
  const { tokens } = textOf({ text: sentence });
  return new Set(tokens.map(({ base }) => base).filter(isWord)).size >= FEWEST_WORDS;
}

/** What a name that an author chose looks like (generator/Anonymity/ChosenName.cs). */
export function chosenName(name) {
  const { words } = anonymityRules;
  const { isGivenName, isSurname, isWord } = wordKinds(words);
  const { tokens } = textOf({ text: name });
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isOne = tokens.length === 1;
  const isGiven = first !== undefined && isGivenName(first);
  return {
    isSeveralWords: tokens.length > 1,
    isPlace: isOne && !isGiven && (words.places.has(first.low) || words.cities.has(first.low)),
    isPerson: isGiven && tokens.length < 4 && (isOne ? !isWord(first) : isSurname(last)),
  };
}
