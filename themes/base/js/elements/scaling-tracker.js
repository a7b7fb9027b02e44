import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { longDay } from "../lib/long-day.js";
import { bindForm, freeRow, rowNumbers } from "../lib/bound-form.js";
import { saveFile } from "../lib/download.js";
import { drawing, pictureButtons, shape } from "../lib/picture.js";
import { toolButton } from "../lib/tool-button.js";
import { plainTable } from "../lib/result.js";

const SESSION_HEADS = ["Session", "Date", "People", "Lowest", "Middle", "Highest", "What members noticed", "What would move it up by one"];

/** Scales over sessions: a line for each, with the numbers behind it. */
export function startScalingTracker(tool, store, work) {
  const charts = new WeakMap();
  const csv = toolButton("Save the numbers (CSV)", saveTable);
  for (const item of work.querySelectorAll("[data-group=choose] .sign")) {
    item.append(toolButton("Follow this question", () => follow(item), "small-button"));
  }
  work.querySelector(".tool-form").append(element("div", { attributes: { class: "actions" }, children: [csv] }));
  return bindForm(store, work, draw);

  function draw() {
    for (const section of work.querySelectorAll(".scale")) {
      const number = Number(section.querySelector("[data-note]").dataset.note.match(/\d+/)[0]);
      if (!charts.has(section)) charts.set(section, newChart(section));
      charts.get(section)(scaleOf(store, number));
    }
    csv.disabled = rowNumbers(store, "scale.s").length === 0;
  }

  function follow(item) {
    const number = freeRow(rowNumbers(store, "scale.s"));
    if (rowNumbers(store, "scale.s").length >= 5) return;
    store.put("notes", `scale.s${number}.question`, item.querySelector("strong").textContent);
    work.querySelector(`[data-note="scale.s${number}.ten"]`).focus();
  }

  function saveTable() {
    const heads = ["Question", "What 10 means", "Good enough", ...SESSION_HEADS];
    const scales = rowNumbers(store, "scale.s").map((number) => scaleOf(store, number));
    const rows = scales.flatMap(({ question, ten, enough, sessions }) =>
      sessions.map((one, index) => [question, ten, enough, index + 1, ...cellsOf(one)]),
    );
    const text = [heads, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
    saveFile("scaling-tracker.csv", "\uFEFF" + text + "\r\n", "text/csv");
  }
}

function scaleOf(store, number) {
  const start = `scale.s${number}.`;
  const sessions = rowNumbers(store, start + "n").map((row) => {
    const session = `${start}n${row}.`;
    const parts = ["day", "people", "low", "middle", "high"];
    const [day, people, low, middle, high] = parts.map((part) => store.answer(session + part) ?? "");
    return { day, people, low, middle, high, seen: store.note(session + "seen"), up: store.note(session + "up") };
  });
  // Sessions with a date in the order of their dates; one without a date stays where it was written.
  const dated = sessions.filter((one) => one.day).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    question: store.note(start + "question"),
    ten: store.note(start + "ten"),
    enough: store.answer(start + "enough") ?? "",
    sessions: sessions.map((one) => (one.day ? dated.shift() : one)),
  };
}

function cellsOf(one) {
  return [one.day, one.people, one.low, one.middle, one.high, one.seen, one.up];
}

/** A cell that a spreadsheet reads as text, also when it begins like a formula. */
export function csvCell(value) {
  const text = String(value).replace(/\r\n?/g, "\n");
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function newChart(section) {
  const says = element("p", { attributes: { role: "status", class: "result-says" } });
  const figure = element("figure", { attributes: { class: "figure lines" } });
  const table = element("details", { children: [element("summary", { text: "The line as a table" })] });
  const buttons = pictureButtons(figure, "scale", () => section.querySelector("textarea").value || "Our scale");
  const actions = element("div", { attributes: { class: "actions" }, children: buttons });
  const holder = element("div", { attributes: { class: "scale-line" }, children: [says, figure, actions, table] });
  section.querySelector(".squares").after(holder);
  return (scale) => {
    const points = scale.sessions.filter((one) => one.middle);
    const sentence = lineInWords(points, scale.enough);
    if (says.textContent !== sentence) says.textContent = sentence;
    section.classList.toggle("has-line", points.length > 0);
    holder.classList.toggle("line-open", points.length === 0);
    if (points.length === 0) return;
    figure.replaceChildren(lineDrawing(points, scale.enough, sentence));
    const caption = section.querySelector("h3").textContent + " in numbers";
    const rows = scale.sessions.map((one, index) => [String(index + 1), ...cellsOf({ ...one, day: longDay(one.day) })]);
    table.replaceChildren(table.firstChild, plainTable(caption, SESSION_HEADS, rows));
  };
}

/** What the line shows, and the last word on what would move it up. */
export function lineInWords(points, enough) {
  if (points.length === 0) return "Write the middle number of a session, and the line appears here.";
  const [first, last] = [Number(points[0].middle), Number(points.at(-1).middle)];
  const isReached = enough && last >= Number(enough);
  const reached = isReached
    ? ` It has reached ${enough}, which is good enough for now: do you want to stop, or choose again?`
    : "";
  const ask = last < first ? " A lower number can mean more honesty. Ask what lies behind it." : "";
  const up = points.at(-1).up.trim();
  const line =
    points.length === 1
      ? `The number is ${last} after one session.`
      : `Over ${counted(points.length, "session")} the middle number ${wayBetween(first, last)}.`;
  return `${line}${ask}${reached}${up ? ` To move one up: ${up.slice(0, 200)}` : ""}`;
}

function wayBetween(first, last) {
  if (last === first) return `is at ${last}, as at the beginning`;
  return last > first ? `went up from ${first} to ${last}` : `went down from ${first} to ${last}`;
}

function lineDrawing(points, enough, sentence) {
  const [left, right, top, height] = [48, 690, 20, 340];
  const y = (value) => top + (10 - Number(value)) * ((height - 60) / 9);
  // The words beside the line for good enough have the right side to themselves.
  const room = enough ? 220 : 80;
  const middle = (left + right) / 2 - room / 2;
  const x = (index) => (points.length === 1 ? middle : left + 40 + (index * (right - left - room)) / (points.length - 1));
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
  return drawing(720, height, sentence, [
    ...numbers.flatMap(lineOfNumber),
    ...(enough ? lineOfEnough() : []),
    ...points.flatMap((one, index) => (one.low && one.high ? [spreadOf(one, index)] : [])),
    ...points.slice(1).map(lineFromBefore),
    ...points.flatMap(pointOf),
  ]);

  function lineOfNumber(value) {
    const place = { x: left - 12, y: y(value) + 6, "font-size": 16, "text-anchor": "end" };
    return [
      shape("line", { class: "lead", x1: left, y1: y(value), x2: right, y2: y(value) }),
      shape("text", { class: "map-note", ...place }, String(value)),
    ];
  }

  function lineOfEnough() {
    const place = { x: right, y: y(enough) - 6, "font-size": 15, "text-anchor": "end" };
    return [
      shape("line", { class: "enough", x1: left, y1: y(enough), x2: right, y2: y(enough) }),
      shape("text", { class: "name", ...place }, "good enough for now"),
    ];
  }

  function spreadOf({ low, high }, index) {
    return shape("line", { class: "spread", x1: x(index), y1: y(low), x2: x(index), y2: y(high) });
  }

  function lineFromBefore({ middle }, index) {
    return shape("line", { class: "line", x1: x(index), y1: y(points[index].middle), x2: x(index + 1), y2: y(middle) });
  }

  function pointOf({ middle, day }, index) {
    const [cx, cy] = [x(index), y(middle)];
    const below = points.length > 8 ? String(index + 1) : shortDay(day) || `Session ${index + 1}`;
    return [
      shape("circle", { class: "point", cx, cy, r: 13 }),
      shape("text", { class: "on-bar", x: cx, y: cy + 6, "font-size": 16, "text-anchor": "middle" }, middle),
      shape("text", { class: "map-note", x: cx, y: height - 12, "font-size": 14, "text-anchor": "middle" }, below),
    ];
  }
}

function shortDay(day) {
  return day ? longDay(day).replace(/ (\w{3})\w* (\d{4})$/, " $1") : "";
}
