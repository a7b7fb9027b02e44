import { toolButton } from "./tool-button.js";

const NAMES_IN_ROW = ["id", "name", "for", "aria-labelledby", "data-answer", "data-note"];
const HIGHEST_ROW = 999;
const ROW_IN_KEY = /\.([ns])(\d{1,3})(?=\.)/g;
// How many empty rows there are on blank paper.
const ROWS_ON_PAPER = 6;

/**
 * Binds a form to the store of a tool: every control with data-answer or data-note is kept under that name.
 * A list with data-rows grows: each row is made after its first one, and there is always an empty one at the end.
 * The form draws now and after every change. It tells which answers from elsewhere fit it, and what to call them.
 */
export function bindForm(store, work, draw) {
  const known = [...work.querySelectorAll("[data-answer], [data-note]")].map((control) => ({
    key: control.dataset.answer ?? control.dataset.note,
    control,
    name: nameInForm(control),
    label: labelled(control),
  }));
  const lists = outerLists(work).map((list) => growingRows(store, list));
  work.addEventListener("input", ({ target }) => {
    if (target.dataset.note) store.put("notes", target.dataset.note, target.value);
  });
  work.addEventListener("change", ({ target }) => {
    if (!target.dataset.answer || !target.reportValidity()) return;
    const isUnticked = target.type === "checkbox" && !target.checked;
    store.put("answers", target.dataset.answer, isUnticked ? "" : target.value);
  });
  store.onChange(show);
  show();
  return {
    accepts: (key, value) => knownBy(key).some(({ control }) => control.dataset.answer && fits(control, String(value))),
    keyText,
    answerText,
  };

  function keyText(key) {
    const rows = [...key.matchAll(ROW_IN_KEY)];
    return rows.reduce((text, [, , number]) => text?.replace(/ 1\b/, ` ${number}`), knownBy(key)[0]?.name);
  }

  function answerText(key, value) {
    const radio = knownBy(key).find(({ control }) => control.value === value && control.type === "radio");
    return radio?.label ?? (value === "yes" ? "ticked" : "");
  }

  function knownBy(key) {
    const first = key.replace(ROW_IN_KEY, ".$11");
    return known.filter((one) => one.key === first);
  }

  function show() {
    for (const refresh of lists) refresh();
    for (const control of work.querySelectorAll("[data-answer], [data-note]")) fillControlOf(store, control);
    draw();
  }
}

/** The numbers of the rows that are kept under names with this start, such as "plan.n". */
export function rowNumbers(store, start) {
  const { answers, notes } = store.get();
  const numbers = [...Object.keys(answers), ...Object.keys(notes)]
    .filter((key) => key.startsWith(start))
    .map((key) => Number.parseInt(key.slice(start.length), 10));
  return [...new Set(numbers)].filter((number) => number > 0 && number <= HIGHEST_ROW).sort((a, b) => a - b);
}

/** A number for a new row. */
export function freeRow(taken) {
  const next = Math.max(0, ...taken) + 1;
  return next <= HIGHEST_ROW
    ? next
    : Array.from({ length: HIGHEST_ROW }, (_, index) => index + 1).find((number) => !taken.includes(number));
}

function growingRows(store, list) {
  const { rows: letter, most, what } = list.dataset;
  const model = list.firstElementChild.cloneNode(true);
  const { note, answer } = model.querySelector("[data-note], [data-answer]").dataset;
  const start = (note ?? answer).split(`.${letter}1.`)[0] + "." + letter;
  const rows = new Map();
  list.replaceChildren();
  return refresh;

  function refresh() {
    const kept = rowNumbers(store, start);
    const wanted = [...kept];
    const least = list.dataset.least ? (store.isBlank() ? ROWS_ON_PAPER : list.dataset.least) : 1;
    const focused = [...rows].find(([number, { node }]) => !kept.includes(number) && node.contains(document.activeElement));
    if (focused) wanted.push(focused[0]);
    while (kept.length < most && (wanted.length < least || wanted.length === kept.length)) wanted.push(freeRow(wanted));
    for (const [number, { node }] of rows) {
      if (!wanted.includes(number)) rows.delete(number), node.remove();
    }
    wanted.sort((a, b) => a - b).forEach((number, index) => {
      if (!rows.has(number)) rows.set(number, newRow(number));
      const { node, remove, inner } = rows.get(number);
      if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
      node.classList.toggle("row-blank", !kept.includes(number));
      node.querySelector(".row-number").textContent = index + 1;
      remove.hidden = !kept.includes(number);
      remove.textContent = `Remove ${what} ${index + 1}`;
      for (const one of inner) one();
    });
  }

  function newRow(number) {
    const node = model.cloneNode(true);
    for (const part of [node, ...node.querySelectorAll("*")]) {
      for (const name of NAMES_IN_ROW.filter((one) => part.hasAttribute(one))) {
        const first = new RegExp(`\\b${letter}1\\b`, "g");
        part.setAttribute(name, part.getAttribute(name).replace(first, letter + number));
      }
    }
    const remove = toolButton("", removeRow, "small-button row-remove");
    (node.querySelector("fieldset:not([data-rows] *)") ?? node).append(remove);
    return { node, remove, inner: outerLists(node).map((one) => growingRows(store, one)) };

    function removeRow() {
      // A row that has the focus stays: so the next one gets it first.
      (node.nextElementSibling ?? node.previousElementSibling)?.querySelector("input, textarea").focus();
      store.change(({ answers, notes }) => {
        for (const part of [answers, notes]) forgetRow(part, `${start}${number}.`);
      });
    }
  }
}

function forgetRow(part, start) {
  for (const key of Object.keys(part)) if (key.startsWith(start)) delete part[key];
}

function nameInForm(control) {
  const heading = control.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");
  const group = control.closest("fieldset")?.querySelector("legend") ?? document.getElementById(heading);
  const ofGroup = () => control.closest("[role=group]")?.getAttribute("aria-label") ?? "";
  const own = control.type === "radio" ? ofGroup() : labelled(control);
  return [group?.textContent.trim(), own].filter(Boolean).join(": ");
}

function labelled(control) {
  return control.getAttribute("aria-label") ?? control.labels[0]?.textContent.trim() ?? "";
}

function outerLists(node) {
  return [...node.querySelectorAll("[data-rows]")].filter((list) => {
    const outer = list.parentElement.closest("[data-rows]");
    return !node.contains(outer) || outer === node;
  });
}

function fillControlOf(store, control) {
  const { answer, note } = control.dataset;
  const value = note ? store.note(note) : store.answer(answer);
  const isPreset = control.hasAttribute("data-default") && !store.isBlank();
  if (control.type === "radio") control.checked = value === undefined ? isPreset : value === control.value;
  else if (control.type === "checkbox") control.checked = value === control.value;
  // What is being typed is not there yet.
  else if (control.value !== (value ?? "") && (note || control !== document.activeElement)) control.value = value ?? "";
}

function fits({ type, value: own, min, max }, value) {
  if (type === "radio" || type === "checkbox") return value !== "" && value === own;
  if (type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return /^\d{1,3}$/.test(value) && Number(value) >= Number(min) && Number(value) <= Number(max);
}
