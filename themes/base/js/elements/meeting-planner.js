import { counted } from "../lib/ask.js";
import { calendarFile } from "../lib/calendar-file.js";
import { addDays, dayText, daysBetween, freeBecause, isDay, todayInLondon, unknownYear, workingDay } from "../lib/days.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { REMINDERS, acceptsPlan, bindInputs, copyOf, holidaysOf, isShownBlank, keptPlan, onButtons, saveText, showNotes, wholeNumber } from "../lib/plan-form.js";
import { itemsOf } from "../lib/tool-record.js";

/** The day of a task, counted from the meeting: before it a working day early enough, after it one that is not the meeting itself. */
export function taskDay(meeting, days, holidays) {
  const planned = addDays(meeting, days);
  if (days === 0) return { day: planned, planned };
  let day = workingDay(planned, holidays, -1);
  if (days > 0 && day <= meeting) day = workingDay(planned, holidays, 1);
  return { day, planned, why: day === planned ? undefined : freeBecause(planned, holidays) };
}

/** The preparation of a meeting: one date gives every task its own. */
export function startMeetingPlanner(tool, store, work) {
  const root = work.querySelector(".meeting-planner");
  const regions = pageData("bank-holidays");
  const tasks = [...root.querySelectorAll("[data-days]")];
  const ids = Object.fromEntries(tasks.map((node) => [node.dataset.item, ""]));
  const { plan, change } = keptPlan(store, { day: "", time: "10:00", minutes: "120", region: regions[0]?.id ?? "none", sent: undefined, ...ids });
  const { node, said, notes, files } = copyOf(root, "plan-live");
  const show = bindInputs(node, plan, change);
  const rows = tasks.map(taskRow);
  onButtons(node, { tasks: () => save("first-meeting-tasks.ics", 99), meeting: () => save("first-meeting.ics", 1) });
  root.prepend(node);
  root.classList.add("planner-live");
  store.onChange(paint);
  paint();
  return { accepts: (key, value) => (key in ids ? value === "done" : acceptsPlan(regions)(key, value)) };

  function taskRow(task) {
    const { id, text, why } = itemsOf(tool).find((item) => item.id === task.dataset.item);
    const tick = element("input", { attributes: { type: "checkbox" }, on: { change: () => change({ [id]: tick.checked ? "done" : "" }) } });
    task.querySelector(".task-text").replaceChildren(element("label", { children: [tick, element("span", { text })] }));
    return { task, tick, id, text, why, place: task.querySelector(".task-day") };
  }

  function paint() {
    const now = plan();
    const [holidays, today] = [holidaysOf(regions, now.region), todayInLondon()];
    show();
    for (const row of rows) {
      row.due = isDay(now.day) ? taskDay(now.day, Number(row.task.dataset.days), holidays) : undefined;
      row.isDone = row.tick.checked = now[row.id] === "done";
      row.isLate = !row.isDone && row.due?.day < today;
      row.task.classList.toggle("task-done", row.isDone);
      row.task.classList.toggle("task-late", row.isLate);
      row.place.replaceChildren(...dueWords(row));
    }
    root.classList.toggle("planner-blank", isShownBlank(store));
    files.hidden = !isDay(now.day);
    say(now, holidays, today);
  }

  function dueWords({ due, isLate, isDone }) {
    if (!due) return [];
    const date = element("time", { text: dayText(due.day), attributes: { datetime: due.day } });
    const words = isLate ? [element("strong", { text: "Due now" }), " (planned for ", date, ")"] : [date, isDone ? " (done)" : ""];
    if (due.why) words.push(element("span", { text: `Moved from ${dayText(due.planned, false)}: ${due.why}.`, attributes: { class: "moved" } }));
    return words;
  }

  function say({ day, region }, holidays, today) {
    if (!isDay(day)) {
      said.textContent = "Choose the date of the meeting. Every task then gets a date of its own.";
      showNotes(notes, {});
      return;
    }
    const [left, done, late] = [daysBetween(today, day), rows.filter((row) => row.isDone).length, rows.filter((row) => row.isLate).length];
    const when = left > 0 ? `in ${counted(left, "day")}` : left < 0 ? `${counted(-left, "day")} ago` : "today";
    said.textContent = `The meeting is on ${dayText(day)}, ${when}. ${done} of ${counted(rows.length, "task")} done.`;
    const free = freeBecause(day, holidays);
    showNotes(notes, {
      weekend: free === "weekend",
      holiday: free !== "weekend" && free,
      late: left >= 0 && late > 0 && counted(late, "task"),
      unknown: region !== "none" && unknownYear([day, ...rows.map((row) => row.due.planned)], holidays),
    });
  }

  /** Both files hold the meeting under one UID, so what is remembered is always the whole. */
  function save(file, most) {
    const { day, time, minutes, venue, name = "Community of practice", sent } = plan();
    const open = rows.filter((row) => !row.isDone).map((row) => ({ key: row.id, day: row.isLate ? todayInLondon() : row.due.day, title: row.text, text: row.why, reminders: [-540] }));
    const events = [{ key: "meeting", day, time, minutes: wholeNumber(minutes, 15, 720, 120), title: name + ": first meeting", place: venue, reminders: REMINDERS.both }, ...open];
    const made = calendarFile({ events, shown: events.slice(0, most), seed: `first-meeting ${name} ${day}`, last: sent });
    change({ sent: made.sent });
    saveText(file, made.text, "text/calendar");
  }
}
