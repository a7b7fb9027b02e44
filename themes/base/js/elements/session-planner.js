import { dayText, isDay, lengthText, minutesOf, timeAt, timeText } from "../lib/days.js";
import { acceptsInputs, bindInputs, copyOf, isShownBlank, keptPlan } from "../lib/plan-form.js";
import { namesInputs, onButtons, showLines, showNotes, wholeNumber } from "../lib/plan-form.js";
import { OWN_STEP, movedSteps, readSteps, stepsText, timedSteps } from "../lib/running-order.js";
import { itemsOf } from "../lib/tool-record.js";
import { openPresenter } from "./presenter-view.js";

const HANDED = "#meeting=";

/** The running order of one meeting, with times that follow from minutes. */
export function startSessionPlanner(tool, store, work) {
  const root = work.querySelector(".session-planner");
  const known = itemsOf(tool).map(({ id, text, why, minutes }) => ({ id, name: text, why, minutes }));
  const { plan, change } = keptPlan(store, { start: "10:00", end: "12:00", day: "", steps: "" });
  const { node, form, said, notes, told, list, present, add } = copyOf(root, "plan-live");
  const show = bindInputs(form, plan, change);
  const [rows, run] = [new Map(), { index: 0, spent: {} }];
  onButtons(node, { present: () => openPresenter(root, held(), endOf(plan()), run), restore });
  add.addEventListener("submit", addStep);
  for (const row of root.querySelectorAll("[id]")) row.removeAttribute("id");
  root.prepend(node);
  root.classList.add("planner-live");
  takeOver();
  store.onChange(paint);
  paint();
  return { ...namesInputs(form), accepts };

  function accepts(key, value) {
    if (key === "steps") return stepsText(readSteps(String(value), known)) === value;
    return acceptsInputs(form, key, value);
  }

  function restore() {
    setSteps(all().map((step) => ({ ...step, isOut: false })), "All steps are back.");
  }

  function all() {
    const now = plan();
    return readSteps(now.steps, known).map((step) => ({
      ...step,
      name: step.name ?? now["name-" + step.id] ?? "Our own step",
      host: now["host-" + step.id] ?? "",
    }));
  }

  function held() {
    return timedSteps(all(), minutesOf(plan().start));
  }

  function setSteps(steps, what = "") {
    told.textContent = what;
    change({ steps: stepsText(steps) });
  }

  function edit(id, values, what) {
    setSteps(all().map((step) => (step.id === id ? { ...step, ...values } : step)), what);
  }

  function paint() {
    const steps = held();
    const lines = steps.map(shownRow);
    show();
    root.classList.toggle("planner-blank", isShownBlank(store));
    showLines(list, lines);
    present.disabled = steps.length === 0;
    say(steps);
  }

  function say(steps) {
    const now = plan();
    const [start, end] = [minutesOf(now.start), steps.at(-1)?.to ?? minutesOf(now.start)];
    const over = end - endOf(now);
    const verdict = over > 0 ? `${lengthText(over)} too late` : over < 0 ? `${lengthText(-over)} early` : "as planned";
    const day = isDay(now.day) ? dayText(now.day) + ": " : "";
    const length = `${day}${steps.length} steps take ${lengthText(end - start)}.`;
    said.textContent = `${length} The meeting ends at ${timeText(end)}, ${verdict}.`;
    root.classList.toggle("session-over", over > 0);
    showNotes(notes, { over: over > 0, out: all().filter((step) => step.isOut).map((step) => step.name).join(", ") });
  }

  function shownRow(step) {
    if (!rows.has(step.id)) rows.set(step.id, newRow(step));
    const row = rows.get(step.id);
    row.time.textContent = timeText(step.from);
    if (row.minutes !== document.activeElement) row.minutes.value = step.minutes;
    row.show();
    return row.node;
  }

  function newRow({ id, name, why = "" }) {
    const row = copyOf(root, "session-row");
    row.node.id = "item-" + id;
    row.name.textContent = name;
    row.why.textContent = why;
    row.host.name = "host-" + id;
    for (const button of row.node.querySelectorAll("button")) button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    row.minutes.addEventListener("input", () => edit(id, { minutes: wholeNumber(row.minutes.value, 1, 240, 1) }));
    row.minutes.addEventListener("blur", () => paint());
    onButtons(row.node, { up: () => move(id, -1), down: () => move(id, 1), out: () => leaveOut(id, name) });
    return { ...row, show: bindInputs(row.host.parentElement, plan, change) };
  }

  function move(id, by) {
    setSteps(movedSteps(all(), id, by));
    tellPlace(id);
  }

  function tellPlace(id) {
    const { name, place, from } = held().find((step) => step.id === id);
    told.textContent = `${name} is step ${place}, at ${timeText(from)}.`;
  }

  /** A step of one's own goes for good; one of the twelve can come back. */
  function leaveOut(id, name) {
    const [before, what] = [held(), `${name} is left out.`];
    const place = before.findIndex((step) => step.id === id);
    if (id.startsWith(OWN_STEP)) setSteps(all().filter((step) => step.id !== id), what);
    else edit(id, { isOut: true }, what);
    rows.get((before[place + 1] ?? before[place - 1])?.id)?.up.focus();
  }

  function addStep(event) {
    event.preventDefault();
    const [steps, { step: name, time }] = [all(), add.elements];
    const id = OWN_STEP + Date.now().toString(36);
    // The thanks and the goodbyes stay last.
    steps.splice(-2, 0, { id, minutes: wholeNumber(time.value, 1, 240, 10) });
    change({ ["name-" + id]: name.value.trim(), steps: stepsText(steps) });
    name.value = "";
    rows.get(id).up.focus();
    tellPlace(id);
  }

  /** The series planner hands a meeting over in the address. */
  function takeOver() {
    if (!location.hash.startsWith(HANDED)) return;
    try {
      const { day, start, minutes, ...words } = JSON.parse(decodeURIComponent(location.hash.slice(HANDED.length)));
      const values = { day: isDay(day) ? day : "", start, end: timeAt(minutesOf(start) + wholeNumber(minutes, 15, 720, 120)) };
      for (const name of ["topic", "presenter", "notes"]) values[name] = String(words[name] ?? "").slice(0, 2000);
      if (minutesOf(values.end) !== undefined) change(values);
    } catch {
      // A broken address hands nothing over.
    }
    history.replaceState(null, "", location.pathname + location.search);
  }
}

/** A meeting may go on past midnight. */
function endOf({ start, end }) {
  const [first, last] = [minutesOf(start), minutesOf(end)];
  return last > first ? last : last + 1440;
}
