// Numbers that prove themselves by a check digit or by their grammar.
const PNC_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";
const NUMBER_VALUES = {
  a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};

export function digitsOf(text) {
  return text.replace(/[^0-9]/g, "");
}

export function isNhsNumber(digits) {
  if (digits.length !== 10 || /^([0-9])\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(digits[i]);
  return (11 - sum % 11) % 11 === Number(digits[9]);
}

export function isIsbn(text) {
  const signs = text.replace(/[^0-9x]/g, "").slice(-13);
  if (/^97[89][0-9]{10}$/.test(signs)) return [...signs].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0;
  if (!text.startsWith("isbn") || !/^[0-9]{9}[0-9x]$/.test(signs)) return false;
  const valueOf = (sign) => (sign === "x" ? 10 : Number(sign));
  return [...signs].reduce((sum, sign, i) => sum + valueOf(sign) * (10 - i), 0) % 11 === 0;
}

export function isCardNumber(digits) {
  if (digits.length < 14 || digits.length > 16) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

export function isIban(text) {
  if (!/^[a-z]{2}[0-9]{2}[a-z0-9]{11,30}$/.test(text)) return false;
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = sign >= "a" ? sign.charCodeAt(0) - 87 : Number(sign);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Police records: the letter follows from the last two digits of the year and the number in seven digits. */
export function isPncNumber(year, number, letter) {
  return PNC_LETTERS[Number(year.slice(-2) + number.padStart(7, "0")) % 23] === letter.toUpperCase();
}

export function isCriminalRecord(number, year, letter) {
  return PNC_LETTERS[Number(year + number.padStart(6, "0")) % 23] === letter.toUpperCase();
}

export function isNationalInsurance(text) {
  const letters = text.slice(0, 2);
  if (letters === "qq") return true;
  return !/[dfiquv]/.test(letters) && letters[1] !== "o" && !/^(bg|gb|kn|nk|nt|tn|zz)$/.test(letters);
}

export function isDrivingLicence(text) {
  const month = Number(text[6]) % 5 * 10 + Number(text[7]);
  const day = Number(text.slice(8, 10));
  return text.length === 16 && /^[a-z]{1,5}9{0,4}$/.test(text.slice(0, 5)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

export function isInternetAddress(text) {
  if (text.includes(".")) return text.split(".").every((part) => Number(part) <= 255);
  const groups = text.split(":");
  const gaps = text.split("::").length - 1;
  if (!groups.every((group) => group.length <= 4) || text.includes(":::")) return false;
  return gaps === 1 ? groups.length >= 3 && groups.length <= 8 : gaps === 0 && groups.length === 8;
}

/** Day and month in either order. */
export function isDayAndMonth(first, second) {
  return first >= 1 && second >= 1 && ((first <= 31 && second <= 12) || (first <= 12 && second <= 31));
}

/** The number that a text ends with or holds, in figures or in words, up to a hundred and a few. */
export function numberIn(text) {
  const figures = /[0-9]{1,3}/.exec(text);
  if (figures) return Number(figures[0]);
  let sum = 0;
  for (const word of text.split(/[^a-z]/)) {
    if (word === "hundred") sum = 100;
    else if (word !== "a" && Object.hasOwn(NUMBER_VALUES, word)) sum += NUMBER_VALUES[word];
  }
  return sum;
}
