import { oneLine } from "./case-text.js";

// Takes the runs of a document and makes paragraphs of them. Paragraphs may stand in each other, as text boxes do: the inner ones
// follow the outer one. As generator/Import/ParagraphSink.cs.
const MOST_OFFICE_TEXT = 400_000;
export const NO_PLACE = { field: "", row: 0, isInBox: false, isBold: false, leftOut: null };

/** What was left out further up stays out, for the reason that it has there. */
export function leftOutHere(place, reason) {
  return { ...place, leftOut: place.leftOut ?? reason };
}

/** Gives { begin, look, hide, tag, add, end, paragraphs, passages }. */
export function paragraphSink() {
  const [paragraphs, passages, open] = [[], {}, []];
  let length = 0;
  return {
    paragraphs,
    passages,
    begin: (place, look) => open.push({ place, look, tag: "", isHidden: false, runs: [], after: [] }),
    look: (look) => { open.at(-1).look = look; },
    hide: () => { open.at(-1).isHidden = true; },
    tag: (tag) => { open.at(-1).tag = tag; },
    add,
    end,
  };

  function add(text, { field, isBold, leftOut }) {
    if (open.length === 0 || text === "") return;
    length += text.length;
    if (length > MOST_OFFICE_TEXT) throw new Error("The text is too large.");
    open.at(-1).runs.push({ text, tag: field || open.at(-1).tag, isBold, leftOut });
  }

  function end() {
    const paragraph = open.pop();
    const into = open.at(-1)?.after ?? paragraphs;
    for (const runs of inGroups(paragraph.runs, ({ tag }) => tag)) addPiece(paragraph, runs, into);
    for (const one of paragraph.after) into.push(one);
  }

  function addPiece({ place, look, isHidden }, all, into) {
    const runs = isHidden ? all.map((run) => ({ ...run, leftOut: run.leftOut ?? "hidden" })) : all;
    const shown = runs.filter(({ leftOut }) => leftOut === null);
    const text = textOfRuns(shown);
    const reasons = inGroups(runs, ({ leftOut }) => leftOut)
      .filter((group) => group[0].leftOut !== null && textOfRuns(group) !== "")
      .map((group) => group[0].leftOut);
    if (text === "" && reasons.length === 0) return;
    const leftOut = text === "" ? reasons.shift() : null;
    for (const reason of reasons) passages[reason] = (passages[reason] ?? 0) + 1;
    const isItem = look.isItem && look.heading === 0;
    into.push({
      text,
      heading: look.heading,
      isItem,
      isNumbered: isItem && look.isNumbered,
      field: runs[0].tag,
      row: place.row,
      bold: boldStartOf(shown),
      isInBox: place.isInBox,
      leftOut,
    });
  }
}

function boldStartOf(runs) {
  const end = runs.findIndex(({ isBold, text }) => !isBold && text.trim() !== "");
  return textOfRuns(end < 0 ? runs : runs.slice(0, end)).length;
}

function textOfRuns(runs) {
  return oneLine(runs.map(({ text }) => text).join(""));
}

function inGroups(runs, keyOf) {
  const groups = [];
  for (const run of runs) {
    if (groups.length > 0 && keyOf(groups.at(-1)[0]) === keyOf(run)) groups.at(-1).push(run);
    else groups.push([run]);
  }
  return groups;
}
