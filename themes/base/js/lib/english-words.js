import { ownAsset, trustedScript } from "./trusted.js";

// The English words that are written in small letters (generator/Anonymity/EnglishWords.cs), in a file of their own that comes late.
let words = null;
let arriving = null;

/** The words, or null as long as they have not arrived. */
export function englishWords() {
  return words;
}

/** Fetches the words once; resolves to whether they are there. */
export function loadEnglishWords() {
  arriving ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = trustedScript(ownAsset("english-words.js"));
    script.addEventListener("load", () => resolve(takeEnglishWords(globalThis.copWords)));
    script.addEventListener("error", () => {
      arriving = null;
      script.remove();
      resolve(false);
    });
    document.head.append(script);
  });
  return arriving;
}

/** Each word stands as the number of letters that it shares with the one before, and its other letters. */
export function takeEnglishWords(text) {
  words = new Set();
  let before = "";
  for (const [, shared, letters] of text.matchAll(/(\d)(\D+)/g)) {
    before = before.slice(0, Number(shared)) + letters;
    words.add(before);
  }
  return true;
}
