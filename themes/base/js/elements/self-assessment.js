import { acceptsItem, bindItems } from "./item-form.js";

/** A self-assessment: answers with reasons, and what they tell. */
export function startSelfAssessment(tool, store, work) {
  bindItems(tool, store, work);
  return { accepts: acceptsItem(tool) };
}
