// Plain letters for whatever was typed: the rules read only ASCII, and every character remembers where it stood.
const MARKUP_TAG = /^<\/?(b|i|em|strong|u|s|br|span|p|div|sup|sub|small|mark|wbr|font|a) ?\/?>/;
const ENTITY = /^&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|amp|nbsp|commat|period|hyphen|shy|lt|gt|quot|apos|num|lowbar|plus|ndash|mdash|rsquo|lsquo);/;
const NAMED_ENTITIES = {
  amp: 38, nbsp: 32, commat: 64, period: 46, hyphen: 45, shy: 0xad, lt: 60, gt: 62, quot: 34, apos: 39,
  num: 35, lowbar: 95, plus: 43, ndash: 45, mdash: 45, rsquo: 39, lsquo: 39,
};
const NEW_BLOCK = /^[ \t]*([#|\n]|[-*+] |[0-9]{1,3}[.)] |$)/;

/** The folding of the rule set as one map from a character's number to ASCII. */
export function foldingOf(fold) {
  const map = new Map();
  for (const [first, targets] of Object.entries(fold.runs)) {
    [...targets].forEach((target, index) => map.set(parseInt(first, 16) + index, target));
  }
  for (const [code, target] of Object.entries(fold.many)) map.set(parseInt(code, 16), target);
  return map;
}

/**
 * The text as the rules read it: plain (ASCII, markup gone, spaces single), low (in small letters),
 * and for each character where it began and ended.
 */
export function readPlain(source, folding) {
  const plain = [];
  const starts = [];
  const ends = [];
  let last = "\n";
  for (let i = 0; i < source.length;) {
    const code = source.codePointAt(i);
    let length = code > 0xffff ? 2 : 1;
    if (isWordCode(code)) {
      put(source[i], i, i + 1);
      i++;
      continue;
    }
    let found = code;
    if (code === 10) {
      let next = i + 1;
      while (source[next] === ">" || (source[next] === " " && source[next + 1] === ">")) next++;
      put(NEW_BLOCK.test(source.slice(next, next + 40)) ? "\n" : " ", i, i + 1);
      i = next;
      continue;
    }
    if (code === 38) {
      const entity = ENTITY.exec(source.slice(i, i + 10).toLowerCase());
      if (entity) {
        found = entityCode(entity[1]);
        length = entity[0].length;
      }
    } else if (code === 60) {
      const tag = MARKUP_TAG.exec(source.slice(i, i + 12).toLowerCase());
      if (tag) {
        if (tag[1] === "br" || tag[1] === "p" || tag[1] === "div") put(" ", i, i + tag[0].length);
        i += tag[0].length;
        continue;
      }
    }
    if (!isDropped(found, source, i)) for (const character of asciiOf(found, folding)) put(character, i, i + length);
    i += length;
  }
  const text = plain.join("");
  return { plain: text, low: text.toLowerCase(), starts, ends, quiet: new Uint8Array(text.length), taken: new Uint8Array(text.length) };

  function put(character, start, end) {
    if (character === " " && (last === " " || last === "\n")) return;
    if (character === "\n" && last === "\n") return;
    plain.push(character);
    starts.push(start);
    ends.push(end);
    last = character;
  }
}

function isWordCode(code) {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function entityCode(name) {
  if (name.startsWith("#x")) return parseInt(name.slice(2), 16);
  return name.startsWith("#") ? Number(name.slice(1)) : NAMED_ENTITIES[name];
}

function isDropped(code, source, i) {
  if (code === 42 || code === 96) return true;
  if (code === 92) return /^[!-/:-@[-`{-~]/.test(source.slice(i + 1, i + 2));
  if (code === 126) return source[i + 1] === "~" || source[i - 1] === "~";
  if (code === 95) return !(isWordCode(source.charCodeAt(i - 1)) && isWordCode(source.charCodeAt(i + 1)));
  return code !== 9 && (code < 32 || code === 127 || isUnseen(code));
}

/** Soft hyphens, fillers, joiners, marks of direction and of variation, and marks that stand on another sign. */
function isUnseen(code) {
  if (code === 0xad || code === 0x61c || code === 0x34f || code === 0x115f || code === 0x1160) return true;
  if (code === 0x180e || code === 0x3164 || code === 0xfeff || code === 0xffa0) return true;
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x20d0 && code <= 0x20ff)) return true;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return true;
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0000 && code <= 0xe0fff);
}

/** Letters of other scripts become one sign that stands for "cannot be read", all other signs another. */
function asciiOf(code, folding) {
  if (code === 9) return " ";
  if (code < 127) return String.fromCharCode(code);
  const folded = folding.get(code);
  if (folded !== undefined) return folded;
  return isForeignLetter(code) ? "\u0001" : "\u0002";
}

function isForeignLetter(code) {
  if ((code >= 0x370 && code < 0x2000) || (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3005 && code < 0xd800)) return true;
  if ((code >= 0xf900 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)) return true;
  return (code >= 0x10000 && code < 0x1f000) || (code >= 0x20000 && code < 0x32000);
}
