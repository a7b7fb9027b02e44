import { hasSense, peopleIn } from "./anonymity-questions.js";
import { changedParts, fingerprintOf } from "./case-fingerprint.js";
import { cleanCaseText, listOf, oneLine } from "./case-text.js";

// What each kind of permission needs, and whether consent still belongs to the text
// (generator/ContentTypes/CaseStudies/ConsentRules.cs and ProtectionRules.cs say the same to those who write the file by hand).
const STORY_SECTIONS = ["presentation", "next-steps", "what-happened-next"];
const SPOKEN_FOR = ["died", "child", "lacks-capacity"];
const SAID_YES = ["agreed", "agreed-with-conditions", ...SPOKEN_FOR];
const STEPS = [
  { field: "read-text", answer: "read-final-text", step: "the person read it", again: "Let the person read it again" },
  { field: "intruder-check.text", answer: "intruder-check.result", step: "a stranger tried", again: "Have it tried again" },
  { field: "sign-off.text", answer: "sign-off.by", step: "someone allowed it", again: "Have it allowed again" },
].map(({ field, answer, ...words }) => ({ print: `protection.${field}`, from: `protection.${answer}`, ...words }));

/** What is missing or contradicts itself: { field, text }. */
export function consentProblems(values, fields) {
  const said = (id) => oneLine(values["protection." + id] ?? "");
  const permission = said("permission");
  const found = [];
  const add = (id, text) => found.push({ field: "protection." + id, text });
  if (permission === "agreed-with-conditions" && said("conditions") === "") add("conditions", "Write what the person asked for.");
  if (SPOKEN_FOR.includes(permission) && said("spoken-for") === "") {
    add("spoken-for", "Write who spoke for the person, by role, and how it was decided.");
  }
  if (permission === "child" && said("own-view") === "") add("own-view", "Write what the child wanted.");
  if (permission === "died" && said("nothing-open") !== "yes") {
    add("nothing-open", "Wait until no inquest, safeguarding review, review of the death or criminal case is open.");
  }
  if (permission === "cannot-be-traced" && said("composite") !== "yes") {
    add("composite", "Put the case together from several people, or do not publish it.");
  }
  checkPeople();
  for (const id of ["conditions", "spoken-for", "own-view", "permission-given"]) {
    if (said(id) !== "" && hasSense(said(id)) === false) add(id, "This needs words: write a sentence that says what was so.");
  }
  for (const change of listOf(values["protection.changes"])) {
    if (hasSense(change) === false) add("changes", "Each change needs words: say what was changed or left out.");
  }
  return [...found, ...textProblems(values, fields)];

  function checkPeople() {
    const story = STORY_SECTIONS.map((id) => cleanCaseText(values[id] ?? "")).join("\n");
    const { hasPerson, hasOthers } = peopleIn(story);
    if (permission === "no-person" && (listOf(values["names.made-up"]).length > 0 || hasPerson)) {
      add("permission", "You say that the case is about nobody, but the text has a person in it. Ask that person, or take the person out.");
    }
    const others = [values["protection.others-agreed"], values["protection.others-unrecognisable"]].flatMap(listOf);
    if (SAID_YES.includes(permission) && others.length === 0 && hasOthers) {
      const sentence = "The text speaks of other people, such as a brother or a partner.";
      add("others-agreed", `${sentence} Name each by role here or below, or take them out.`);
    }
  }
}

/** Where the text is no longer the one that someone read, tried or allowed. */
export function textProblems(values, fields) {
  const now = fingerprintOf(values, fields);
  return STEPS.filter((step) => isNeeded(step, values)).flatMap(({ print, step, again }) => {
    const former = oneLine(values[print] ?? "");
    if (former === now) return [];
    if (former === "") return [{ field: print, text: `Say that ${step} as the text is now.` }];
    return [{ field: print, text: `The text has changed since ${step}: ${changedParts(former, now, fields).join(", ")}. ${again}.` }];
  });
}

/** Whether a step was taken, so that it belongs to a text. */
export function isNeeded({ print, from }, values) {
  const answer = oneLine(values[from] ?? "");
  if (print === "protection.read-text") return answer === "yes";
  return answer !== "" && answer !== "not-done";
}

/** The step that a fingerprint belongs to. */
export function stepOf(print) {
  return STEPS.find((step) => step.print === print);
}
