import { counted } from "../lib/ask.js";
import { calendarFile } from "../lib/calendar-file.js";
import { dayText, isDay, lengthText, minutesOf, timeText, todayInLondon, unknownYear } from "../lib/days.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { REMINDERS, acceptsInputs, acceptsSent, bindInputs, copyOf, holidaysOf, isShownBlank, keptPlan } from "../lib/plan-form.js";
import { namesInputs, onButtons, saveText, showLines, showNotes, tickBox, wholeNumber } from "../lib/plan-form.js";
import { rhythmText, seriesOf } from "../lib/series.js";
import { itemsOf } from "../lib/tool-record.js";
import { seriesMonths } from "./series-months.js";

const AGENDA = { topic: "Topic or case", presenter: "Who presents", notes: "Notes" };
const NO_NAME = "Community of practice";

/** What a plan comes to: its meetings with days and agendas, and the days that were left out. */
export function plannedSeries(plan, holidays) {
  const minutes = wholeNumber(plan.minutes, 15, 720, 120);
  const count = wholeNumber(plan.count, 1, 60, 6);
  const found = isDay(plan.first) ? seriesOf({ ...plan, count }, holidays) : [];
  const start = minutesOf(plan.time);
  const agendaOf = (number) => Object.fromEntries(Object.keys(AGENDA).map((name) => [name, plan[`${name}-${number}`] ?? ""]));
  const held = found.filter((one) => one.day);
  const meetings = held.map((one, index) => ({ ...one, ...agendaOf(index + 1), number: index + 1 }));
  return { found, meetings, minutes, hours: `${timeText(start)} to ${timeText(start + minutes)}` };
}

/** The calendar file of a series. A series that begins after the last one has ended is a new one, with UIDs of its own. */
export function seriesFile(plan, holidays, now) {
  const { meetings, minutes } = plannedSeries(plan, holidays);
  const name = plan.name || NO_NAME;
  const events = meetings.map(({ number, day, topic, presenter, notes }) => ({
    key: String(number),
    day,
    time: plan.time,
    minutes,
    title: topic ? `${name}: ${topic}` : `${name}, meeting ${number} of ${meetings.length}`,
    place: plan.venue,
    text: [presenter && `${AGENDA.presenter}: ${presenter}`, notes].filter(Boolean).join("\n"),
    reminders: REMINDERS[plan.reminders],
  }));
  const last = plan.sent && plan.first <= plan.sent.until ? plan.sent : undefined;
  const made = calendarFile({ events, seed: `series ${name} ${plan.first} ${plan.rhythm}`, last, now });
  return { text: made.text, sent: { ...made.sent, until: meetings.at(-1).day } };
}

/** A whole series of meetings, planned at once. */
export function startSeriesPlanner(tool, store, work) {
  const root = work.querySelector(".series-planner");
  const regions = pageData("bank-holidays");
  const [rows, ids] = [[], Object.fromEntries(itemsOf(tool).map((item) => [item.id, ""]))];
  const { plan, change } = keptPlan(store, {
    first: "",
    rhythm: "monthly",
    count: "6",
    time: "10:00",
    minutes: "120",
    region: regions[0]?.id ?? "none",
    reminders: "both",
    sent: undefined,
    ...ids,
  });
  const { node, said, notes, files, list, months } = copyOf(root, "plan-live");
  const show = bindInputs(node, plan, change);
  onButtons(node, { calendar: saveSeries, text: () => saveText("series.txt", seriesText(), "text/plain") });
  const ticks = [...root.querySelectorAll("[data-item]")].map((task) => tickBox(task, plan, change));
  root.prepend(node);
  root.classList.add("planner-live");
  store.onChange(paint);
  paint();
  return { ...namesInputs(node), accepts };

  function accepts(key, value) {
    return Object.hasOwn(ids, key) ? value === "done" : acceptsInputs(node, key, value) || acceptsSent(key, value);
  }

  function paint() {
    const [now, holidays] = [plan(), holidaysOf(regions, plan().region)];
    const series = plannedSeries(now, holidays);
    const [meetings, isEmpty] = [series.meetings.values(), series.meetings.length === 0];
    show();
    for (const part of [files, list, months]) part.hidden = isEmpty;
    root.classList.toggle("planner-blank", isEmpty || isShownBlank(store));
    showLines(list, series.found.map((one) => (one.day ? shownRow(meetings.next().value, series) : leftOut(one))));
    for (const tick of ticks) tick();
    months.replaceChildren(...seriesMonths(series.meetings, holidays));
    showNotes(notes, {});
    said.textContent = said.dataset.empty;
    if (!isEmpty) say(now, series, holidays);
  }

  function leftOut({ planned, why }) {
    return element("li", { text: `No meeting on ${dayText(planned)}: ${why}.`, attributes: { class: "moved" } });
  }

  /** A row stays the same while its meeting changes, so that nobody loses the place. */
  function shownRow({ number, day, planned, why, topic, presenter, notes: more }, { minutes, hours }) {
    const row = rows[number] ??= newRow(number);
    row.day.dateTime = day;
    row.day.textContent = dayText(day);
    row.hours.textContent = hours;
    row.moved.textContent = why ? `Moved from ${dayText(planned)}: ${why}.` : "";
    row.brief.textContent = [topic, presenter].filter(Boolean).join(", ");
    const handed = { day, start: plan().time, minutes, topic, presenter, notes: more };
    if (row.link) row.link.href = `${row.link.href.split("#")[0]}#meeting=${encodeURIComponent(JSON.stringify(handed))}`;
    row.show();
    return row.node;
  }

  function newRow(number) {
    const row = copyOf(root, "series-row");
    row.number.textContent = number;
    return { ...row, show: bindInputs(row.node, plan, change, (name) => `${name}-${number}`) };
  }

  function say({ first, rhythm, region, sent }, { found, meetings, minutes }, holidays) {
    const many = `${counted(meetings.length, "meeting")} of ${lengthText(minutes)}`;
    const days = `from ${dayText(meetings[0].day)} to ${dayText(meetings.at(-1).day)}`;
    said.textContent = `${many} (${rhythmText(rhythm, first)}): ${days}.`;
    const moved = meetings.filter((one) => one.why).length;
    showNotes(notes, {
      moved: moved > 0 && counted(moved, "meeting is", "meetings are"),
      "left-out": found.length > meetings.length,
      unknown: region !== "none" && unknownYear(found.map((one) => one.day ?? one.planned), holidays),
      past: first < todayInLondon(),
      sent: Boolean(sent),
    });
  }

  function saveSeries() {
    const made = seriesFile(plan(), holidaysOf(regions, plan().region));
    change({ sent: made.sent });
    saveText("series.ics", made.text, "text/calendar");
  }

  function seriesText() {
    const now = plan();
    const { meetings, hours } = plannedSeries(now, holidaysOf(regions, now.region));
    const agendaLines = (one) => Object.entries(AGENDA).map(([name, label]) => `   ${label}: ${one[name].replace(/\r?\n/g, "\n   ")}`);
    const agendas = meetings.flatMap((one) => ["", `${one.number}. ${dayText(one.day)}, ${hours}`, ...agendaLines(one)]);
    return [now.name || NO_NAME, "Venue: " + (now.venue ?? ""), ...agendas, ""].join("\n").replaceAll("\n", "\r\n");
  }
}
