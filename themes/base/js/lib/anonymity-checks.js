// What a pattern alone cannot decide. Each check gets a match and gives it back, changed or not, or null.
import { digitsOf, isCardNumber, isCriminalRecord, isDayAndMonth, isDrivingLicence, isIban } from "./anonymity-numbers.js";
import { isInternetAddress, isIsbn, isNationalInsurance, isNhsNumber, isPncNumber, numberIn } from "./anonymity-numbers.js";

const TOP_DOMAINS = /(com|org|net|uk|co|ac|gov|nhs|me|info|io|eu|ie|scot|wales|cymru|biz|tv|edu|de|fr|pl|example)$/;
const LEGAL_AGES = [16, 18];
const OLDEST_AGE = 119;
const HIGH_AGE = 90;
const REAL_STREETS = /^(street|st|road|rd|lane|ln|avenue|ave|crescent|cres|terrace|close)$/;
const STREET_WORDS = /^(church|station|high|park|mill|queen|king|new|north|south|east|west)$/;
const ROLES = /\b(person|member|worker|officer|nurse|doctor|teacher|parent|client|child|man|woman)$/;

export const anonymityChecks = {
  "disguised-email": (match) => {
    const at = / ?[[({<|-] ?(at|@) ?[\])}>|-] ?| at | ?@ ?/.exec(match.low);
    const rest = match.low.slice(at.index + at[0].length);
    const isSpelled = /[ \])}>[({<|-]dot[ \])}>[({<|-]/.test(rest);
    if (at[0] === " at " ? !isSpelled : !isSpelled && /\. /.test(rest)) return null;
    return TOP_DOMAINS.test(rest) ? match : null;
  },
  "trim-stop": (match) => ({ start: match.start, end: match.start + match.low.replace(/[.,;:!?']{1,5}$/, "").length }),
  "has-letter": (match) => /[a-z][a-z0-9_.]*[a-z]/.test(match.low) ? match : null,
  "handle-word": (match) => {
    if (match.words.notHandle.has(match.low) || match.words.common.has(match.low)) return null;
    const isAnnounced = /(:| is| was| as| under| called|handle|gamertag|username) ['"]?$/.test(before(match));
    return /[0-9_.]/.test(match.low) || isAnnounced ? match : null;
  },
  iban: (match) => {
    for (let end = match.end; end > match.start + 14; end--) {
      if (isSign(match.text.low[end]) || !isSign(match.text.low[end - 1])) continue;
      if (isIban(match.text.low.slice(match.start, end).replace(/ /g, ""))) return { start: match.start, end };
    }
    return null;
  },
  card: (match) => isCardNumber(digitsOf(match.low)) ? match : null,
  isbn: (match) => isIsbn(match.low) ? match : null,
  nhs: (match) => isNhsNumber(digitsOf(match.low)) ? match : null,
  pnc: (match) => {
    const [, year, number, letter] = /^([0-9]{2,4}) ?\/ ?([0-9]{1,7}) ?([a-z])$/.exec(match.low);
    return isPncNumber(year, number, letter) ? match : null;
  },
  cro: (match) => {
    const [, number, year, letter] = /^([0-9]{1,6})\/([0-9]{2})([a-z])$/.exec(match.low);
    return isCriminalRecord(number, year, letter) ? match : null;
  },
  "national-insurance": (match) => (isNationalInsurance(match.low) ? match : null),
  "driving-licence": (match) => (isDrivingLicence(match.low.replace(/ /g, "")) ? match : null),
  digits4: (match) => (digitsOf(match.low).length >= 4 ? match : null),
  "prison-number": (match) => {
    if (isUpper(match) && !match.low.includes(" ")) return match;
    return /\b(prison|prisoner|nomis|noms|inmate)\b/.test(before(match)) ? match : null;
  },
  postcode: (match) => {
    const area = /^[a-z]{1,2}/.exec(match.low)[0];
    return match.words.postcodeAreas.has(area) && (isUpper(match) || !/(st|nd|rd|th)$/.test(match.low)) ? match : null;
  },
  plate: (match) => {
    if (/(the|and|for|of)$|^(the|and|for|was|nhs|gps?|hiv) /.test(match.low)) return null;
    if (isUpper(match)) return match;
    const isAnnounced = /\b(registration|reg|plates?)( number| no\.?)?( is| was)?:? ?$/.test(before(match));
    return isAnnounced && /^[a-z]{2}[0-9]{2}/.test(match.low) ? match : null;
  },
  coordinates: (match) => {
    if (/[nsew]/.test(match.low)) return match;
    const [latitude, longitude] = match.low.split(/[ ,]/).filter((number) => number !== "").map(Number);
    return latitude > 49 && latitude < 62 && longitude > -12 && longitude < 4 ? match : null;
  },
  grid: (match) => {
    const halves = match.low.slice(2).trim().split(" ");
    return (halves.length === 2 ? halves[0].length === halves[1].length : halves[0].length % 2 === 0) ? match : null;
  },
  ipv4: (match) => isInternetAddress(match.low) ? match : null,
  ipv6: (match) => isInternetAddress(match.low) && (match.low.includes("::") || /[a-f]/.test(match.low)) ? match : null,
  age: (match) => aged(match, 1),
  "age-turned": (match) => LEGAL_AGES.includes(numberIn(match.low)) ? null : aged(match, 10),
  "age-ten": (match) => aged(match, match.text.low.startsWith(" when", match.end) ? 1 : 10),
  "month-name": (match) => {
    if (/(19|20)[0-9]{2}|[0-9](st|nd|rd|th)/.test(match.low)) return match;
    const month = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/.exec(match.low);
    return match.text.plain[match.start + month.index] !== match.text.low[match.start + month.index] ? match : null;
  },
  "numeric-date": (match) => {
    const [first, second] = match.low.split(/[/.-]/).map(Number);
    const signs = match.low.replace(/[0-9 ]/g, "");
    const isShort = /[^0-9][0-9]{2}$/.test(match.low);
    if (signs[0] !== signs[1] || !isDayAndMonth(first, second)) return null;
    return isShort && signs[0] !== "/" && !/^[0-9]{2}[.-][0-9]{2}[.-]/.test(match.low) ? null : match;
  },
  street: (match) => (isStreet(match) ? match : null),
  "street-name": (match) => {
    if (/^(high|main|front|back|market|church|station) (street|road)$/.test(match.low)) return null;
    const names = match.low.split(" ").slice(0, -1);
    return names.every((word) => match.words.common.has(word) && !STREET_WORDS.test(word)) ? null : match;
  },
  "only-person": (match) => (/ (in|on|at|from|of|within|known|with) /.test(match.low) || !ROLES.test(match.low) ? match : null),
  nickname: (match) => {
    const name = match.text.low.slice(match.start, match.end).split(" ").at(-1).replace(/^['"]+|['"]+$/g, "");
    return match.known.declared.has(name) ? null : match;
  },
  "known-name": (match) => {
    const written = match.text.plain.slice(match.start, match.end).split(" ");
    const last = written.slice(/^['"]*[A-Z]/.test(written.at(-2)) ? -2 : -1);
    const name = last.map((word) => word.replace(/^['"]+|['"]+$/g, "").toLowerCase());
    return name.every((word) => match.words.common.has(word) || match.known.declared.has(word)) ? null : match;
  },
};

function before({ text, start }) {
  return text.low.slice(Math.max(0, start - 60), start);
}

function isSign(sign) {
  return sign !== undefined && ((sign >= "a" && sign <= "z") || (sign >= "0" && sign <= "9"));
}

function isUpper(match) {
  const written = match.text.plain.slice(match.start, match.end);
  return written === written.toUpperCase();
}

function aged(match, least) {
  const age = numberIn(match.low);
  if (age < least || age > OLDEST_AGE) return null;
  return { start: match.start, end: match.end, kind: age >= HIGH_AGE ? "high-age" : "exact-age" };
}

/** House numbers come before many words; only words that are no everyday ones, or capitals, make a street of them. */
function isStreet(match) {
  const written = match.text.plain.slice(match.start, match.end);
  const all = written.split(" ");
  const { common, generic, numberWords } = match.words;
  const isNumber = (word) => /^[0-9]/.test(word) || numberWords.has(word.replace(/,$/, "").split("-")[0].toLowerCase());
  const names = all.slice(all.findIndex((word) => !isNumber(word)));
  const isNamed = names.every((word) => /^[A-Z]/.test(word));
  const uncommon = names.slice(0, -1).filter((word) => !common.has(word.toLowerCase()) && !generic.has(word.toLowerCase()));
  if (isNamed) return uncommon.length > 0 || REAL_STREETS.test(names.at(-1).toLowerCase());
  return /[0-9]/.test(written) && uncommon.length === names.length - 1;
}
