import { itemsOf } from "./tool-record.js";

/** What the answers come to. There is a band only when every item is answered, because half an answer would mislead. */
export function resultOf(tool, answers) {
  const scores = new Map(tool.answers.map((answer) => [answer.id, answer.score ?? null]));
  const best = Math.max(0, ...tool.answers.map((answer) => answer.score ?? 0));
  const sum = (items) => {
    const scored = items.filter((item) => typeof scores.get(answers[item.id]) === "number");
    const score = scored.reduce((total, item) => total + scores.get(answers[item.id]), 0);
    return { scored, score, percent: scored.length === 0 ? null : Math.round((100 * score) / (best * scored.length)) };
  };
  const isBest = (item) => scores.get(answers[item.id]) === best;
  const isAnswered = (item) => scores.has(answers[item.id]);
  const groupOf = (group) => ({
    title: group.title,
    percent: sum(group.items).percent,
    all: group.items,
    best: group.items.filter(isBest),
    strong: group.items.filter(isBest).length,
    answered: group.items.filter(isAnswered).length,
    items: group.items.length,
  });
  const items = itemsOf(tool);
  const answered = items.filter(isAnswered);
  const { scored, score, percent } = sum(items);
  // Items that do not apply are answered, and count for nothing.
  const isComplete = answered.length === items.length && percent !== null;
  const reached = (tool.bands ?? []).find((one) => one.from <= percent && percent <= one.to);
  const band = isComplete ? (reached ?? null) : null;
  return {
    items: items.length, answered: answered.length, score, possible: best * scored.length, percent, band,
    strengths: scored.filter(isBest),
    gaps: scored.filter((item) => !isBest(item)).sort((one, other) => scores.get(answers[one.id]) - scores.get(answers[other.id])),
    groups: tool.groups.map((group) => groupOf(group)),
  };
}

/** "Partly" for the answer to an item, or nothing. */
export function labelOf(tool, value) {
  return tool.answers.find((answer) => answer.id === value)?.label ?? "";
}
