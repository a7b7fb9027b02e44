import { siteAddress, trustedScript } from "./trusted.js";

// The index comes in small scripts, each of which calls copSearch with its name and what it holds;
// so it also works opened from a disk, and no request carries what someone looks for.
const HALF = 46;
const DIGIT_VALUES = new Map(
  [...Array(95).keys()]
    .map((code) => String.fromCharCode(32 + code))
    .filter((digit) => digit !== '"' && digit !== "\\")
    .map((digit, value) => [digit, value]),
);
const arrived = new Map();
const asked = new Map();
let firstFile = null;

globalThis.copSearch = (name, value) => arrived.set(name, value);

/** What the first file says of all others. */
export function openSearchIndex() {
  firstFile ??= load("first", "search/index.js").then((first) => ({
    ...first,
    words: first.words.split("|"),
    endings: first.endings.split("|"),
    little: new Set(first.little.split(" ")),
    cards: numbersIn(first.cards),
  })).catch((error) => {
    firstFile = null;
    throw error;
  });
  return firstFile;
}

/** One of the files, asked for once. */
export function searchFile(index, name) {
  return load(name, `${index.folder}/${name}.js`);
}

/** The numbers that a text holds (generator/Search/SearchNumbers.cs). */
export function numbersIn(text) {
  const numbers = [];
  let [number, unit] = [0, 1];
  for (const digit of text) {
    const value = DIGIT_VALUES.get(digit);
    if (value >= HALF) {
      number += (value - HALF) * unit;
      unit *= HALF;
    } else {
      numbers.push(number + value * unit);
      [number, unit] = [0, 1];
    }
  }
  return numbers;
}

/** The pages that a list of gaps leads to. */
export function pagesIn(text) {
  let page = -1;
  return numbersIn(text).map((gap) => page += gap + 1);
}

function load(name, path) {
  if (!asked.has(name)) {
    asked.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => {
        asked.delete(name);
        reject(new Error("The search index cannot be read: " + path));
      };
      script.addEventListener("load", () => {
        script.remove();
        if (arrived.has(name)) resolve(arrived.get(name));
        else fail();
        arrived.delete(name);
      });
      script.addEventListener("error", () => {
        script.remove();
        fail();
      });
      script.src = trustedScript(siteAddress(path));
      document.head.append(script);
    }));
  }
  return asked.get(name);
}
