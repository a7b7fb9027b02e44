import { dayAt, nameOf, partsOf, weekdayOf } from "../lib/days.js";
import { element } from "../lib/dom.js";

const MOST_MONTHS = 12;

/** A small calendar for each month that has a meeting. */
export function seriesMonths(meetings, holidays) {
  const names = Object.fromEntries(meetings.map((one) => [one.day, `meeting ${one.number}`]));
  const months = [...new Set(meetings.map((one) => one.day.slice(0, 8)))].slice(0, MOST_MONTHS);
  return months.map((month) => monthTable(month + "01", names, holidays));
}

function monthTable(first, names, holidays) {
  const [year, month] = partsOf(first);
  const table = element("table", {
    attributes: { class: "month" },
    children: [element("caption", { text: `${nameOf("month", first)} ${year}` })],
  });
  const head = table.createTHead().insertRow();
  for (let monday = 4; monday < 11; monday++) {
    const name = nameOf("weekday", dayAt(2027, 1, monday));
    head.append(element("th", { text: name.slice(0, 2), attributes: { scope: "col", abbr: name } }));
  }
  const weeks = table.createTBody();
  const last = partsOf(dayAt(year, month + 1, 0))[2];
  for (let number = 1 - (weekdayOf(first) + 6) % 7; number <= last;) {
    const week = weeks.insertRow();
    for (let i = 0; i < 7; i++, number++) {
      const isInMonth = number >= 1 && number <= last;
      fillCell(week.insertCell(), isInMonth ? dayAt(year, month, number) : "", names, holidays);
    }
  }
  return table;
}

function fillCell(cell, day, names, holidays) {
  if (!day) return;
  const name = names[day] ?? holidays[day];
  cell.append(element(names[day] ? "strong" : "span", { text: String(partsOf(day)[2]) }));
  if (!name) return;
  cell.className = names[day] ? "month-meeting" : "month-holiday";
  cell.title = name;
  cell.append(element("span", { text: ", " + name, attributes: { class: "out-of-sight" } }));
}
