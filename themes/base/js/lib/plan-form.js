import { saveFile } from "./download.js";
import { isDay, minutesOf } from "./days.js";
import { RHYTHMS } from "./series.js";

/** A copy of what a planner's page holds in one of its templates, with its parts by name. */
export function copyOf(root, name) {
  const node = root.querySelector("template." + name).content.firstElementChild.cloneNode(true);
  return { node, ...Object.fromEntries([...node.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part])) };
}

/** Lets the buttons of a part do what they are named after. */
export function onButtons(node, actions) {
  node.addEventListener("click", (event) => actions[event.target.closest("[data-do]")?.dataset.do]?.());
}

/**
 * What the store of a tool keeps, as one plan of named values. Defaults name the answers; anything else is written freely and counts as a note.
 * What the community has typed once for every template goes in with the first change.
 */
export function keptPlan(store, defaults) {
  const isEmpty = ({ answers, notes }) => Object.keys({ ...answers, ...notes }).length === 0;
  const details = communityDetails();
  return { plan, change };

  function plan() {
    const now = store.get();
    return { ...defaults, ...(isEmpty(now) && details), ...now.notes, ...now.answers };
  }

  function change(values) {
    store.change((next) => {
      if (isEmpty(next)) Object.assign(next.notes, details);
      for (const [name, value] of Object.entries(values)) next[name in defaults ? "answers" : "notes"][name] = value;
    });
  }
}

/** Binds the named inputs of a part to a plan; the function that is returned shows what the plan says. */
export function bindInputs(node, plan, change, nameOf = (name) => name) {
  const inputs = [...node.querySelectorAll("[name]")];
  for (const input of inputs) input.addEventListener("input", () => change({ [nameOf(input.name)]: input.value }));
  return () => {
    for (const input of inputs) {
      const value = String(plan()[nameOf(input.name)] ?? "");
      // Nobody's typing is interrupted: a date or a number is half written for a while.
      if (input.value !== value && !(input === document.activeElement && input.matches("[type=date], [type=time], [type=number]"))) input.value = value;
    }
  };
}

/** Shows those of the prepared sentences that have a value, with the value in them. */
export function showNotes(list, values) {
  for (const item of list.children) {
    const value = values[item.dataset.note];
    item.hidden = !value;
    const place = item.querySelector("span");
    if (place) place.textContent = value;
  }
}

/** A whole number between two others, whatever was typed. */
export function wholeNumber(text, least, most, otherwise) {
  const number = Math.round(Number(text));
  return text === "" || Number.isNaN(number) ? otherwise : Math.min(most, Math.max(least, number));
}

/** The days of a region in what the page knows about bank holidays. */
export function holidaysOf(regions, id) {
  return regions.find((region) => region.id === id)?.days ?? {};
}

/** Whether a plan is shown as if nobody had filled it in, for a blank print. */
export function isShownBlank(store) {
  return store.get() !== store.record();
}

export function saveText(name, text, type) {
  saveFile(name, new TextEncoder().encode(text), type + ";charset=utf-8");
}

/** Whether an answer from elsewhere is one that the planners of dates could have given. */
export function acceptsPlan(regions) {
  const number = (least, most) => (value) => typeof value === "string" && String(wholeNumber(value, least, most)) === value;
  const print = (value) => /^[a-z0-9]{14}$/.test(value);
  const rules = {
    day: isDay, first: isDay, time: isTime, minutes: number(15, 720), count: number(1, 60), rhythm: (value) => RHYTHMS.includes(value), reminders: (value) => Object.hasOwn(REMINDERS, value),
    region: (value) => value === "none" || regions.some((region) => region.id === value),
    sent: (value) => print(value?.id) && print(value.print) && Number.isInteger(value.sequence) && value.sequence >= 0 && (!value.until || isDay(value.until)),
  };
  return (key, value) => Object.hasOwn(rules, key) && rules[key](value);
}

/** The reminders that can be chosen, in minutes before a meeting. */
export const REMINDERS = { both: [10_080, 1440], week: [10_080], day: [1440], none: [] };

function isTime(value) {
  return minutesOf(value) !== undefined;
}

/** The community's name and venue, where the reader has typed them once for every template. */
function communityDetails() {
  try {
    const { "community-name": name, venue } = JSON.parse(localStorage.getItem("cop:details:1")).shared;
    return JSON.parse(JSON.stringify({ name, venue }));
  } catch {
    return {};
  }
}
