// Finds the fields of the form by what people write above their answers: a heading, a bold or numbered line, a line of its own, or
// the first words of a paragraph: "Focus: how …", "1. Focus – how …". As generator/Import/CaseTitles.cs.
const TITLE_NUMBER = /^\(?([0-9]{1,2})([.)] ?| [–-] | )/;
const TITLE_REMARK = /^ ?\((role only|roles only|role|roles)\)/i;
const NOTHING_MORE = /^[ :.–—-]*$/;
const BETWEEN = /^[ :.–—-]+/;
const AFTER_TITLE = /^( ?: ?| [–—-] )(.+)$/;
const AFTER_NUMBERED_TITLE = /^( ?: ?|\. | [–—-] )(.+)$/;

export function isMarkedParagraph({ text, heading, bold }) {
  return heading > 0 || (bold > 0 && bold === text.length);
}

/** The field that a paragraph names, and what it says of it on the same line: { field, rest }, or null. */
export function namedField(paragraph, titles) {
  const { text, bold } = paragraph;
  const [start = "", digits = "0"] = TITLE_NUMBER.exec(text) ?? [];
  const [typed, words, isMarked] = [Number(digits), text.slice(start.length), isMarkedParagraph(paragraph)];
  const mayBegin = !paragraph.isItem || paragraph.isNumbered || isMarked;
  const exact = mayBegin ? exactTitle(words, namesOf(titles, typed, isMarked || paragraph.isNumbered)) : null;
  if (exact) return { field: exact, rest: "" };
  if (bold > start.length && bold < text.length) {
    const field = exactTitle(text.slice(start.length, bold).trim(), namesOf(titles, typed, true));
    if (field) return { field, rest: text.slice(bold).replace(BETWEEN, "") };
  }
  return mayBegin ? startedTitle(words, namesOf(titles, typed, isMarked), typed > 0 ? AFTER_NUMBERED_TITLE : AFTER_TITLE) : null;
}

function exactTitle(words, names) {
  return names.find(({ name }) => NOTHING_MORE.test(restOf(words, name) ?? "more"))?.field ?? null;
}

function startedTitle(words, names, separator) {
  for (const { field, name } of names) {
    const said = separator.exec(restOf(words, name) ?? "");
    if (said) return { field, rest: said[2] };
  }
  return null;
}

function namesOf(titles, typed, isMarked) {
  return titles.flatMap(({ field, number, names, marked }) =>
    [...names, ...(isMarked || typed === number ? marked : [])].map((name) => ({ field, name })));
}

/** What follows a name, without the form's own remark in brackets; null where the words do not begin with it. */
function restOf(words, name) {
  const begins = words.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return begins ? words.slice(name.length).replace(TITLE_REMARK, "") : null;
}
