import { isDay } from "./days.js";
import { element } from "./dom.js";
import { saveFile } from "./download.js";

/** What a preview calls the values that no input of the form holds. */
const NAMES_WITHOUT_INPUT = { sent: "Saved calendar file", steps: "Steps and minutes" };

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
 * What the store of a tool keeps, as one plan of named values.
 * Defaults name the answers; anything else is written freely and counts as a note.
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
      const isBeingTyped = input === document.activeElement && input.matches("[type=date], [type=time], [type=number]");
      if (input.value !== value && !isBeingTyped) input.value = value;
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

/** Whether a value from elsewhere is one that the inputs of a form could have given as an answer. */
export function acceptsInputs(form, key, value) {
  const input = form.cloneNode(true).querySelector(`:is(select, [type=date], [type=time], [type=number])[name="${CSS.escape(key)}"]`);
  if (input) input.value = value;
  return input?.value === value && input.validity.valid;
}

/** What the preview of a copy calls the answers of a form. */
export function namesInputs(form) {
  const inputOf = (key) => form.querySelector(`[name="${CSS.escape(key)}"]`);
  return { keyText, answerText };

  function keyText(key) {
    return inputOf(key)?.parentElement.querySelector("span").textContent ?? NAMES_WITHOUT_INPUT[key];
  }

  function answerText(key, value) {
    if (key === "sent") return "saved";
    return [...(inputOf(key)?.options ?? [])].find((option) => option.value === value)?.text;
  }
}

const SENT_PARTS = {
  id: isPrint,
  print: isPrint,
  sequence: (value) => Number.isInteger(value) && value >= 0 && value <= MOST_SEQUENCE,
  until: (value) => value === undefined || isDay(value),
};
const MOST_SEQUENCE = 1_000_000;

/** What is remembered of a saved calendar file: each part by its own rule, and no others, because it goes into the next file. */
export function acceptsSent(key, value) {
  if (key !== "sent" || value === null || typeof value !== "object" || Array.isArray(value)) return false;
  return Object.keys(value).every((part) => Object.hasOwn(SENT_PARTS, part))
    && Object.entries(SENT_PARTS).every(([part, accepts]) => accepts(value[part]));
}

function isPrint(value) {
  return typeof value === "string" && /^[a-z0-9]{14}$/.test(value);
}

/** Puts lines into a list, only where they differ, so that nobody loses the place. */
export function showLines(list, lines) {
  const { activeElement } = document;
  if (lines.length === list.children.length && lines.every((line, index) => line === list.children[index])) return;
  list.replaceChildren(...lines);
  activeElement?.focus();
}

/** A tick box in front of what a task says. */
export function tickBox(task, plan, change) {
  const [id, words] = [task.dataset.item, task.querySelector(".task-text")];
  const box = element("input", { attributes: { type: "checkbox" }, on: { change: () => change({ [id]: box.checked ? "done" : "" }) } });
  words.replaceChildren(element("label", { children: [box, element("span", { text: words.textContent })] }));
  return () => {
    box.checked = plan()[id] === "done";
    task.classList.toggle("task-done", box.checked);
  };
}

/** The reminders that can be chosen, in minutes before a meeting. */
export const REMINDERS = { both: [10_080, 1440], week: [10_080], day: [1440], none: [] };

/** The community's name and venue, where the reader has typed them once for every template. */
function communityDetails() {
  try {
    const { "community-name": name, venue } = JSON.parse(localStorage.getItem("cop:details:1")).shared;
    return JSON.parse(JSON.stringify({ name, venue }));
  } catch {
    return {};
  }
}
