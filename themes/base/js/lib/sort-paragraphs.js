import { namedField } from "./case-titles.js";

// Puts each paragraph into a field of the form: by its content control, else by the heading or label above it, else into the
// presentation. The form's own words are left out, and everything is counted. As generator/Import/SortParagraphs.cs.
const LEAST_CHECK = 20;
const COPY_TAG = "case.";
const CONFIRMED_TAG = "case.confirmed.";
const STORY = "presentation";
const ONLY_NUMBER = /^\(?[0-9]{1,2}[.)]?$/;

/** { fields: a Map of paragraphs with `isOfCopy`, isCopy, count }. `form` has the form's own words. */
export function sortParagraphs({ paragraphs, passages }, form, fields) {
  const isCopy = paragraphs.some(isOfCopy);
  const sorting = startSorting(paragraphs, form, fields, isCopy);
  const count = { titles: 0, leftOut: {}, passages: { ...passages } };
  const sorted = new Map();
  const [before, besides] = [[], []];
  let [current, hasBegun, labelRow] = [null, false, 0];
  paragraphs.forEach(sort);
  const story = [...before, ...(sorted.get(STORY) ?? []), ...besides];
  if (story.length > 0) sorted.set(STORY, story);
  return {
    fields: sorted,
    isCopy,
    count: { ...count, before: before.length, besides: besides.length, isFree: !hasBegun && before.length > 0 },
  };

  function sort(given) {
    if (given.leftOut !== null) {
      // An empty field of the form is a field all the same.
      hasBegun ||= sorting.fieldOf(given.field) !== null;
      leaveOut(given.leftOut);
      return;
    }
    const { paragraph, isCut } = sorting.withoutPrompts(given);
    const field = sorting.fieldOf(paragraph.field);
    const reason = sorting.reasonOf(paragraph);
    if (isCut && paragraph.text !== "") count.passages.form = (count.passages.form ?? 0) + 1;
    if (reason !== null) leaveOut(reason);
    else if (field !== null) inControl(paragraph, field);
    else free(paragraph);
  }

  function inControl(paragraph, field) {
    hasBegun = true;
    current = form.titles.some((title) => title.field === field) ? field : null;
    const named = isOfCopy(paragraph) ? null : namedField(paragraph, form.titles);
    const isTwice = named !== null && named.rest !== "" && named.field === field;
    add(field, { ...paragraph, ...(isTwice ? { text: named.rest } : {}), isOfCopy: isOfCopy(paragraph) });
  }

  function free(paragraph) {
    const named = sorting.mayName(paragraph) ? namedField(paragraph, form.titles) : null;
    if (named?.rest === "") {
      count.titles++;
      begin(named.field, paragraph.row);
    } else if (sorting.lines.has(paragraph.text)) {
      leaveOut("form");
      if (sorting.ends.has(paragraph.text)) begin(null, 0);
    } else if (named) {
      begin(named.field, paragraph.row);
      add(named.field, { ...paragraph, text: named.rest, isItem: false, row: 0, isOfCopy: false });
    } else {
      // What stands beside a title in its row is the answer, and no row of a table.
      const row = paragraph.row > 0 && paragraph.row === labelRow ? 0 : paragraph.row;
      put({ ...paragraph, row, isOfCopy: false });
    }
  }

  function begin(field, row) {
    // The form's own title, and a copy's, stand before its first field.
    hasBegun ||= field !== null;
    [current, labelRow] = [field, row];
  }

  function put(paragraph) {
    if (current !== null) add(current, paragraph);
    else (hasBegun ? besides : before).push(paragraph);
  }

  function add(field, paragraph) {
    if (sorted.has(field)) sorted.get(field).push(paragraph);
    else sorted.set(field, [paragraph]);
  }

  function leaveOut(reason) {
    count.leftOut[reason] = (count.leftOut[reason] ?? 0) + 1;
  }
}

function isOfCopy({ field }) {
  return field.startsWith(COPY_TAG);
}

/** The rows of tables by their first two cells; all cells of some rows are the form's own. */
function rowsOf(paragraphs, cells) {
  const rows = new Map();
  for (const cell of paragraphs) {
    const isOfForm = cells.has(cell.text);
    const row = rows.get(cell.row);
    if (!row) rows.set(cell.row, { first: cell, second: null, isOfForm });
    else Object.assign(row, { second: row.second ?? cell, isOfForm: row.isOfForm && isOfForm });
  }
  return rows;
}

/** What is known of the form and the file before the first paragraph is put anywhere. */
function startSorting(paragraphs, form, fields, isCopy) {
  // A copy has the id of a finding above the reason for keeping it.
  const decisions = paragraphs.filter(({ field }) => field.startsWith(CONFIRMED_TAG)).map(({ field }) => field.slice(CONFIRMED_TAG.length));
  const copy = isCopy ? [...form.copy, ...decisions] : [];
  const [lines, ends, cells] = [new Set([...form.lines, ...copy]), new Set([...form.ends, ...copy]), new Set(form.cells)];
  const known = new Set(fields.map(({ id }) => id));
  const rows = rowsOf(paragraphs.filter(({ row, leftOut }) => row > 0 && leftOut === null), cells);
  return { lines, ends, fieldOf, withoutPrompts, reasonOf, mayName };

  function fieldOf(tag) {
    if (tag.startsWith(COPY_TAG)) {
      const own = tag.slice(COPY_TAG.length);
      return own.startsWith("confirmed.") || known.has(own) ? own : null;
    }
    const id = Object.hasOwn(form.tags, tag) ? form.tags[tag] : tag;
    return form.titles.some(({ field }) => field === id) ? id : null;
  }

  /** What an empty field asks for may have been saved as its words, and an answer written behind it. */
  function withoutPrompts(paragraph) {
    if (!paragraph.text.includes("[")) return { paragraph, isCut: false };
    let text = form.prompts.reduce((left, prompt) => left.replaceAll(prompt, "").trim(), paragraph.text);
    // Another edition of the form may have asked in other words.
    if (paragraph.field !== "" && text.startsWith("[") && text.endsWith("]") && text.includes(": ")) text = "";
    return text === paragraph.text ? { paragraph, isCut: false } : { paragraph: { ...paragraph, text, bold: 0 }, isCut: true };
  }

  /** Why a paragraph is not content; null for what someone wrote. */
  function reasonOf(paragraph) {
    const { text, field, row } = paragraph;
    if (text === "") return "form";
    if (field === "note") return lines.has(text) ? "form" : "note";
    if (field === "case-reference") return "reference";
    const { first, second, isOfForm } = rows.get(row) ?? {};
    if (isOfForm) return "form";
    if (fieldOf(field) !== null) return null;
    if (isOfCopy(paragraph)) return "unclear";
    if (row === 0) return null;
    if (first.text.length >= LEAST_CHECK && cells.has(first.text)) return cells.has(text) ? "form" : "check";
    // The number of a field may have a cell of its own before the field's title.
    const isNumber = paragraph === first && second !== null && ONLY_NUMBER.test(text);
    return isNumber && namedField(second, form.titles)?.rest === "" ? "form" : null;
  }

  /** In a table only the first cell of a row names a field; a number may have a cell before it. */
  function mayName(paragraph) {
    if (paragraph.row === 0) return true;
    const { first, second } = rows.get(paragraph.row);
    return paragraph === (second !== null && ONLY_NUMBER.test(first.text) ? second : first);
  }
}
