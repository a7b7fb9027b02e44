// Where every paragraph of a file went, in words: as generator/Import/ImportCount.cs and ImportReasons.cs.
const REASONS = [
  ["hidden", "hidden"],
  ["style", "hidden by a style"],
  ["deleted", "deleted earlier, but still in the file"],
  ["comment", "in comments"],
  ["footnote", "in footnotes or endnotes"],
  ["page", "at the head or foot of the pages"],
  ["contents", "in a table of contents"],
  ["form", "of the form's own words"],
  ["note", "written into the form's notes, which go before a form is sent"],
  ["check", "beside the form's last checks"],
  ["reference", "for the reference of the case"],
  ["unclear", "in words that fit no answer of the field"],
];
const FIRST_SECTION = "Presentation of the case";

/** What to look at, a sentence each; the last one counts. Of { inDraft, titles, leftOut, passages, before, besides, inBoxes, isFree }. */
export function toldCounts({ inDraft, titles, leftOut, passages, before, besides, inBoxes, isFree }) {
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const sum = [
    `${shownNumber(inDraft)} ${inDraft === 1 ? "is" : "are"} in the draft`,
    titles > 0 && `${shownNumber(titles)} ${titles === 1 ? "is a heading" : "are headings"} of the form`,
    left > 0 && `${shownNumber(left)} ${left === 1 ? "was" : "were"} left out: ${toldReasons(leftOut)}`,
  ].filter(Boolean);
  return [
    isFree && `The file has no heading of the form: its whole text is in ${FIRST_SECTION}.`,
    !isFree && before > 0 &&
      `${shownParagraphs(before)} stood before the first heading; ${theyAre(before)} at the beginning of ${FIRST_SECTION}.`,
    besides > 0 && `${shownParagraphs(besides)} stood under no field of the form; ${theyAre(besides)} at the end of ${FIRST_SECTION}.`,
    inBoxes > 0 && `${shownParagraphs(inBoxes)} came from text boxes: look whether ${theyAre(inBoxes)} in the right place.`,
    Object.keys(passages).length > 0 && `Inside paragraphs that stay, these were left out: ${toldReasons(passages)}.`,
    `Read ${shownParagraphs(inDraft + titles + left)}: ${sum.join(", ")}.`,
  ].filter(Boolean);
}

function toldReasons(counts) {
  return REASONS.filter(([reason]) => counts[reason] > 0).map(([reason, words]) => `${shownNumber(counts[reason])} ${words}`).join(", ");
}

function shownParagraphs(count) {
  return count === 1 ? "1 paragraph" : `${shownNumber(count)} paragraphs`;
}

function shownNumber(count) {
  return count.toLocaleString("en-GB");
}

function theyAre(count) {
  return count === 1 ? "it is" : "they are";
}
