// Sections are typed as lines and kept as Markdown: each line a paragraph, except in lists.
const LIST_LINE = /^\s*([-*+•]|\d{1,3}[.)])\s+\S/;
const MARKS = /[\\`*_[\]<>{}|~@]/g;
const FIRST_MARK = /^([#:=+-])/;

/** What someone typed or pasted, with an empty line between paragraphs; lists, quotes and tables stay as they are. */
export function withParagraphs(text) {
  return joinLines(text.split("\n"), (line) => /^\s*[>|]|^\s{2,}/.test(line)).trim();
}

/** Paragraphs of a document as Markdown: items of a list stand together, everything else apart. */
export function joinLines(lines, staysClose = () => false) {
  let text = "";
  let before = null;
  for (const line of lines.map((one) => one.trimEnd().replace(/^(\s*)•\s+/, "$1- "))) {
    if (line.trim() === "") continue;
    const close = before !== null && ((LIST_LINE.test(line) && LIST_LINE.test(before)) || staysClose(line));
    text += (before === null ? "" : close ? "\n" : "\n\n") + line;
    before = line;
  }
  return text;
}

/** Text from elsewhere is text: nothing in it becomes a link, a heading or a list. */
export function withoutMarks(text) {
  return text.replace(MARKS, "\\$&").replace(FIRST_MARK, "\\$1");
}
