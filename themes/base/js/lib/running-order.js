import { wholeNumber } from "./plan-form.js";

export const OWN_STEP = "own-";

/** The steps of a plan, kept as "welcome:10 -news:8 own-1:5": in their order, with minutes; a minus leaves one out. */
export function readSteps(text, known) {
  const byId = new Map(known.map((step) => [step.id, step]));
  const steps = [];
  for (const [, minus, id, minutes] of (text ?? "").matchAll(/(?:^| )(-?)([a-z][a-z0-9-]{0,40}):(\d{1,3})(?= |$)/g)) {
    if ((!byId.has(id) && !id.startsWith(OWN_STEP)) || steps.some((step) => step.id === id) || steps.length > 60) continue;
    steps.push({ ...byId.get(id), id, minutes: wholeNumber(minutes, 1, 240, 5), isOut: minus === "-" });
  }
  // What a later edition of the tool has added goes where it stands there.
  known.forEach((step, place) => {
    if (!steps.some((one) => one.id === step.id)) steps.splice(Math.min(place, steps.length), 0, { ...step, isOut: false });
  });
  return steps;
}

export function stepsText(steps) {
  return steps.map((step) => `${step.isOut ? "-" : ""}${step.id}:${step.minutes}`).join(" ");
}

/** The steps that are held, each with its place and its first and last minute of the day. */
export function timedSteps(steps, start) {
  let at = start;
  return steps.filter((step) => !step.isOut).map((step, place) => ({ ...step, place: place + 1, from: at, to: (at += step.minutes) }));
}

/** The same steps with one moved up (-1) or down (1), past the ones that are left out. */
export function movedSteps(steps, id, by) {
  const moved = [...steps];
  const from = moved.findIndex((step) => step.id === id);
  let to = from + by;
  while (moved[to]?.isOut) to += by;
  if (!moved[to]) return steps;
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
