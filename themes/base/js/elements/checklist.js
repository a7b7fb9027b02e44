import { acceptsItem, bindItems } from "./item-form.js";

/** A checklist: what is done, and what remains. */
export function startChecklist(tool, store, work) {
  bindItems(tool, store, work);
  return { accepts: acceptsItem(tool) };
}
