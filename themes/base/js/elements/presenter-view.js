import { timeText } from "../lib/days.js";
import { copyOf, onButtons } from "../lib/plan-form.js";

const KEYS = { ArrowRight: "next", PageDown: "next", n: "next", ArrowLeft: "back", PageUp: "back", b: "back", " ": "pause" };

/**
 * A clock for the room, over the whole window.
 * The run goes on where it was left: { index, spent: milliseconds by step, isPaused, since }.
 */
export function openPresenter(root, steps, plannedEnd, run) {
  const { node: dialog, ...parts } = copyOf(root, "presenter-view");
  run.index = Math.min(run.index, steps.length - 1);
  run.since = run.isPaused ? null : Date.now();
  const actions = { next: () => go(1), back: () => go(-1), pause, leave: () => dialog.close() };
  const ticking = setInterval(paint, 250);
  let lock;
  onButtons(dialog, actions);
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("close", leave);
  document.addEventListener("visibilitychange", stayAwake);
  document.body.append(dialog);
  dialog.showModal();
  stayAwake();
  tell();

  function go(by) {
    if (!steps[run.index + by]) return by > 0 && dialog.close();
    bank();
    run.index += by;
    return tell();
  }

  function pause() {
    bank();
    run.isPaused = !run.isPaused;
    run.since = run.isPaused ? null : Date.now();
    tell();
  }

  /** Books the time since the last look to the current step. */
  function bank() {
    run.spent[steps[run.index].id] = spent();
    run.since = run.since && Date.now();
  }

  function spent() {
    return (run.spent[steps[run.index].id] ?? 0) + (run.since ? Date.now() - run.since : 0);
  }

  function tell() {
    const [step, after] = steps.slice(run.index);
    parts.place.textContent = `Step ${run.index + 1} of ${steps.length}`;
    parts.title.textContent = step.name;
    parts.hint.textContent = [step.why, step.host && `Host: ${step.host}.`].filter(Boolean).join(" ");
    parts.after.textContent = after ? `Next: ${after.name}, ${after.minutes} min` : "This is the last step.";
    parts.next.textContent = after ? "Next" : "Finish";
    parts.pause.textContent = run.isPaused ? "Go on" : "Pause";
    parts.said.textContent = `${run.isPaused ? "Paused. " : ""}${parts.place.textContent}: ${step.name}`;
    paint();
  }

  function paint() {
    const [step, now] = [steps[run.index], new Date()];
    const left = step.minutes * 60_000 - spent();
    const seconds = Math.abs(Math.ceil(left / 1000));
    parts.left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    parts.unit.textContent = left < 0 ? "over" : run.isPaused ? "paused" : "left";
    dialog.classList.toggle("presenter-over", left < 0);
    parts.ring.style.setProperty("--part", Math.min(1, Math.max(0, left / step.minutes / 60_000)));
    const minutes = now.getHours() * 60 + now.getMinutes();
    const ahead = steps.slice(run.index + 1).reduce((sum, one) => sum + one.minutes, Math.ceil(Math.max(0, left) / 60_000));
    parts.clock.textContent = timeText(minutes);
    parts.ends.textContent = `Planned end ${timeText(plannedEnd)}, at this pace ${timeText(minutes + ahead)}`;
  }

  function onKey(event) {
    const what = event.ctrlKey || event.metaKey || event.altKey ? "" : KEYS[event.key];
    // A button that has the focus takes the space bar itself.
    if (!what || (event.key === " " && event.target.matches("button"))) return;
    event.preventDefault();
    actions[what]();
  }

  async function stayAwake() {
    try {
      lock = await navigator.wakeLock?.request("screen");
      if (!dialog.open) lock?.release();
    } catch {
      // Without a lock the screen may go dark; the clock is right all the same.
    }
  }

  function leave() {
    bank();
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", stayAwake);
    lock?.release();
    dialog.remove();
  }
}
