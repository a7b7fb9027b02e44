import { element } from "../lib/dom.js";
import { listOf, oneLine } from "../lib/case-text.js";
import { withParagraphs } from "../lib/case-paragraphs.js";
import { addYears, partName } from "../lib/case-rules.js";
import { anonymityMarks } from "./anonymity-marks.js";

const MOST_RADIOS = 5;
const LONGEST_TYPED = 100_000;
const NEAR_THE_END = 0.8;

/** Puts the input of one field below its help. Gives { show(value), check() }; put(value) is told every change. */
export function caseField(place, field, put, contextOf) {
  const name = place.id.slice("field-".length);
  const help = `help-${name}`;
  place.querySelector(".case-options")?.remove();
  if (field.kind === "choices" || (field.kind === "choice" && isShort(field))) return boxes(place, field, name, put);
  const control = controlOf(field, { id: `input-${name}`, "aria-describedby": help });
  const words = place.querySelector(".case-label");
  words.replaceWith(element("label", { attributes: { for: control.id, class: "case-label" }, children: [...words.childNodes] }));
  const count = element("p", { attributes: { class: "case-count" } });
  place.append(control, count);
  control.addEventListener("input", () => changed(control.value));
  const partOf = () => ({ name: partName(field), isEvidence: field.id === "research-evidence" });
  const marks = isRead(field) ? anonymityMarks(control, { partOf, contextOf, headingLevel: 4, isQuiet: true }) : null;
  if (marks) place.append(marks.view);
  if (field.kind === "section") control.addEventListener("change", separate);
  if (field.kind === "date") count.before(dayButton(field, changed));
  return { show, check: () => marks?.check() };

  function changed(value) {
    put(value);
    tellCount(value);
  }

  function show(value) {
    if (control === document.activeElement || control.value === value) return;
    control.value = value;
    tellCount(value);
    marks?.check();
  }

  function separate() {
    const text = withParagraphs(control.value);
    if (text === control.value) return;
    control.value = text;
    changed(text);
    marks.check();
  }

  function tellCount(value) {
    const [sentence, isWrong] = countOf(field, value);
    count.textContent = sentence;
    count.classList.toggle("case-count-wrong", isWrong);
  }
}

/** Few choices, or choices that are sentences, stand there to be read. */
function isShort({ options }) {
  return options.length <= MOST_RADIOS || options.every(({ label }) => label.endsWith("."));
}

function isRead(field) {
  return ["line", "text", "list", "section"].includes(field.kind) && !field.id.startsWith("names.");
}

function controlOf(field, attributes) {
  if (field.kind === "choice") {
    const options = [{ id: "", label: "Choose…" }, ...field.options];
    const children = options.map(({ id, label }) => element("option", { text: label, attributes: { value: id } }));
    return element("select", { attributes, children });
  }
  if (field.kind === "date") return element("input", { attributes: { ...attributes, type: "date", autocomplete: "off" } });
  const typing = { autocomplete: "off", spellcheck: "true" };
  if (field.kind === "line") return element("input", { attributes: { ...attributes, type: "text", ...typing } });
  const rows = field.kind === "section" ? "8" : "3";
  return element("textarea", { attributes: { ...attributes, rows, maxlength: String(LONGEST_TYPED), ...typing } });
}

function boxes(place, field, name, put) {
  const type = field.kind === "choice" ? "radio" : "checkbox";
  const inputs = field.options.map(({ id }) => {
    const attributes = { type, name: `input-${name}`, value: id, autocomplete: "off" };
    return element("input", { attributes, on: { change: putChosen } });
  });
  const labels = field.options.map(({ label }, index) => {
    const text = label.replace(/^[a-z]/, (first) => first.toUpperCase());
    return element("label", { children: [inputs[index], element("span", { text })] });
  });
  const words = place.querySelector(".case-label");
  words.id = `label-${name}`;
  place.setAttribute("role", type === "radio" ? "radiogroup" : "group");
  place.setAttribute("aria-labelledby", words.id);
  place.setAttribute("aria-describedby", `help-${name}`);
  const all = element("div", { attributes: { class: "choices" }, children: labels });
  place.append(labels.length > 20 ? foldedChoices(all, labels.length) : all);
  return { show, check() {} };

  function putChosen() {
    const chosen = inputs.filter((input) => input.checked);
    put(chosen.map((input) => input.value).join("\n"));
  }

  function show(value) {
    const chosen = listOf(value);
    for (const input of inputs) input.checked = chosen.includes(input.value);
  }
}

function foldedChoices(all, count) {
  const summary = element("summary", { text: `Choose from ${count}` });
  return element("details", { attributes: { class: "case-more-choices" }, children: [summary, all] });
}

function dayButton(field, changed) {
  const later = field.id === "protection.review-by";
  const name = `${field.label}: ${later ? "in two years" : "today"}`;
  return element("button", {
    text: later ? "In two years" : "Today",
    attributes: { type: "button", class: "small-button", "aria-label": name },
    on: { click },
  });

  function click({ target }) {
    const input = target.parentElement.querySelector("input");
    const day = localDay();
    input.value = later ? addYears(day, 2) : day;
    changed(input.value);
  }
}

/** Today where the reader is. */
export function localDay() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** How much is written, once that matters. */
function countOf({ kind, least = 0, most = Infinity, leastItems = 0, mostItems = Infinity }, value) {
  if (kind === "list") {
    const lines = listOf(value);
    const wrong = lines.findIndex((line) => line.length < least || line.length > most);
    if (wrong >= 0) {
      const { length } = lines[wrong];
      return [`Line ${wrong + 1} has ${length} characters; ${least} to ${most} are wanted.`, length > most];
    }
    return lines.length > mostItems ? [`${lines.length} lines; at most ${mostItems} are wanted.`, true] : ["", false];
  }
  const length = kind === "section" ? value.trim().length : oneLine(value).length;
  if (most === Infinity || length === 0) return ["", false];
  if (length > most) return [`${(length - most).toLocaleString("en-GB")} characters too many.`, true];
  if (length < least) return [`${least - length} more characters wanted.`, false];
  return [length > most * NEAR_THE_END ? `${(most - length).toLocaleString("en-GB")} characters left.` : "", false];
}
