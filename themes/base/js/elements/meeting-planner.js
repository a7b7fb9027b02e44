import { counted } from "../lib/ask.js";
import { calendarFile } from "../lib/calendar-file.js";
import { addDays, dayText, daysBetween, freeBecause, isDay } from "../lib/days.js";
import { minutesOf, timeText, todayInLondon, unknownYear, workingDay } from "../lib/days.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { REMINDERS, acceptsInputs, acceptsSent, bindInputs, copyOf, holidaysOf, isShownBlank } from "../lib/plan-form.js";
import { keptPlan, namesInputs, onButtons, saveText, showNotes, tickBox, wholeNumber } from "../lib/plan-form.js";
import { itemsOf } from "../lib/tool-record.js";

/** The tasks of a meeting as they stand on one day: when each is due, and whether it is done or late. */
export function plannedTasks(plan, items, holidays, today) {
  return items.map((item) => {
    const due = isDay(plan.day) ? taskDay(plan.day, item.days, holidays) : undefined;
    const isDone = plan[item.id] === "done";
    return { ...item, due, isDone, isLate: !isDone && due?.day < today };
  });
}

/**
 * The calendar file of a meeting and its open tasks.
 * Both files hold the meeting under one UID, so what is remembered is always the whole.
 */
export function meetingFile(plan, tasks, today, { most, now } = {}) {
  const { day, time, minutes, venue, sent } = plan;
  const name = plan.name || "Community of practice";
  const eventOf = ({ id, text, why, isLate, due }) => {
    return { key: id, day: isLate ? today : due.day, title: text, text: why, reminders: [-540] };
  };
  const meeting = {
    key: "meeting",
    day,
    time,
    minutes: wholeNumber(minutes, 15, 720, 120),
    title: name + ": first meeting",
    place: venue,
    reminders: REMINDERS.both,
  };
  const events = [meeting, ...tasks.filter((task) => !task.isDone).map(eventOf)];
  return calendarFile({ events, shown: events.slice(0, most), seed: `first-meeting ${name} ${day}`, last: sent, now });
}

/** Before the meeting a task comes early enough on a working day; after it, on one that is not the meeting itself. */
function taskDay(meeting, days, holidays) {
  const planned = addDays(meeting, days);
  if (days === 0) return { day: planned, planned };
  let day = workingDay(planned, holidays, -1);
  if (days > 0 && day <= meeting) day = workingDay(planned, holidays, 1);
  return { day, planned, why: day === planned ? undefined : freeBecause(planned, holidays) };
}

/** The preparation of a meeting: one date gives every task its own. */
export function startMeetingPlanner(tool, store, work) {
  const root = work.querySelector(".meeting-planner");
  const [regions, items] = [pageData("bank-holidays"), itemsOf(tool)];
  const ids = Object.fromEntries(items.map((item) => [item.id, ""]));
  const { plan, change } = keptPlan(store, {
    day: "",
    time: "10:00",
    minutes: "120",
    region: regions[0]?.id ?? "none",
    sent: undefined,
    ...ids,
  });
  const { node, said, notes, files } = copyOf(root, "plan-live");
  const show = bindInputs(node, plan, change);
  const rows = items.map(({ id }) => {
    const task = root.querySelector(`[data-item="${id}"]`);
    return { task, tick: tickBox(task, plan, change), place: task.querySelector(".task-day") };
  });
  onButtons(node, { tasks: () => save("first-meeting-tasks.ics"), meeting: () => save("first-meeting.ics", 1) });
  root.prepend(node);
  root.classList.add("planner-live");
  store.onChange(paint);
  paint();
  return { ...namesInputs(node), accepts };

  function accepts(key, value) {
    return Object.hasOwn(ids, key) ? value === "done" : acceptsInputs(node, key, value) || acceptsSent(key, value);
  }

  function tasksOf(now) {
    return plannedTasks(now, items, holidaysOf(regions, now.region), todayInLondon());
  }

  function paint() {
    const now = plan();
    const tasks = tasksOf(now);
    show();
    rows.forEach(({ task, tick, place }, index) => {
      tick();
      task.classList.toggle("task-late", Boolean(tasks[index].isLate));
      place.replaceChildren(...dueWords(tasks[index]));
    });
    root.classList.toggle("planner-blank", isShownBlank(store));
    files.hidden = !isDay(now.day);
    say(now, tasks);
  }

  function dueWords({ due, isLate, isDone }) {
    if (!due) return [];
    const date = element("time", { text: dayText(due.day), attributes: { datetime: due.day } });
    const words = isLate ? [element("strong", { text: "Due now" }), " (planned for ", date, ")"] : [date, isDone ? " (done)" : ""];
    if (due.why) words.push(element("span", { text: `Moved from ${dayText(due.planned)}: ${due.why}.`, attributes: { class: "moved" } }));
    return words;
  }

  function say({ day, time, region }, tasks) {
    if (!isDay(day)) {
      said.textContent = said.dataset.empty;
      showNotes(notes, {});
      return;
    }
    const left = daysBetween(todayInLondon(), day);
    const done = tasks.filter((one) => one.isDone).length;
    const late = tasks.filter((one) => one.isLate).length;
    const holidays = holidaysOf(regions, region);
    const when = left > 0 ? `in ${counted(left, "day")}` : left < 0 ? `${counted(-left, "day")} ago` : "today";
    const meeting = `The meeting is on ${dayText(day)} at ${timeText(minutesOf(time))}, ${when}.`;
    said.textContent = `${meeting} ${done} of ${counted(tasks.length, "task")} done.`;
    const free = freeBecause(day, holidays);
    showNotes(notes, {
      weekend: free === "weekend",
      holiday: free !== "weekend" && free,
      late: left >= 0 && late > 0 && counted(late, "task"),
      unknown: region !== "none" && unknownYear([day, ...tasks.map((one) => one.due.planned)], holidays),
    });
  }

  function save(file, most) {
    const made = meetingFile(plan(), tasksOf(plan()), todayInLondon(), { most });
    change({ sent: made.sent });
    saveText(file, made.text, "text/calendar");
  }
}
