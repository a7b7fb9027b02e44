import { addDays, minutesOf, timeAt } from "./days.js";

// Calendar files as RFC 5545 has them. Times are those of a clock in London, with the rules of its summer time in the file.
const LONDON_RULES = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split("\n");

/**
 * The file, and what to remember of it: a plan keeps its UIDs for good, and counts up when it has changed since the last file.
 * An event is { key, day, time, minutes, title, place, text, reminders }; without a time it takes the whole day.
 * Reminders are minutes before.
 */
export function calendarFile({ events, shown = events, seed, last, now = new Date() }) {
  const [id, print] = [last?.id ?? fingerprint(seed), fingerprint(JSON.stringify(events))];
  const sequence = last ? last.sequence + (last.print === print ? 0 : 1) : 0;
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Community of practice toolkit//Planner//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...(shown.some((event) => event.time) ? LONDON_RULES : []),
    ...shown.flatMap((event) => eventLines(event, id, sequence, stamp)),
    "END:VCALENDAR",
  ];
  return { text: lines.map(foldLine).join("\r\n") + "\r\n", sent: { id, sequence, print } };
}

function eventLines(event, id, sequence, stamp) {
  const lines = [
    "BEGIN:VEVENT",
    `UID:${id}-${event.key}@community-of-practice-toolkit`,
    "DTSTAMP:" + stamp,
    "SEQUENCE:" + sequence,
    ...timesOf(event),
    "SUMMARY:" + calendarText(event.title),
  ];
  if (event.place) lines.push("LOCATION:" + calendarText(event.place));
  if (event.text) lines.push("DESCRIPTION:" + calendarText(event.text));
  const alarms = event.reminders.flatMap((minutes) => alarmLines(event, minutes));
  return [...lines, ...alarms, "END:VEVENT"];
}

function alarmLines({ title }, minutes) {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:" + triggerOf(minutes), "DESCRIPTION:" + calendarText(title), "END:VALARM"];
}

function timesOf({ day, time, minutes }) {
  const bare = (text) => text.replaceAll("-", "");
  if (!time) return ["DTSTART;VALUE=DATE:" + bare(day), "DTEND;VALUE=DATE:" + bare(addDays(day, 1)), "TRANSP:TRANSPARENT"];
  const at = (total) => `;TZID=Europe/London:${bare(addDays(day, Math.floor(total / 1440)))}T${timeAt(total).replace(":", "")}00`;
  return ["DTSTART" + at(minutesOf(time)), "DTEND" + at(minutesOf(time) + minutes)];
}

/** A reminder below nought rings after the start, such as at 9 am on a whole day. */
function triggerOf(minutes) {
  return minutes > 0 && minutes % 1440 === 0 ? `-P${minutes / 1440}D` : `${minutes < 0 ? "" : "-"}PT${Math.abs(minutes)}M`;
}

function calendarText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\x00-\x08\x0B-\x1F\x7F]/g, "");
}

/** No line is longer than 75 bytes, and none breaks inside a character. */
function foldLine(line) {
  const bytes = new TextEncoder();
  let [folded, room] = ["", 75];
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (size > room) [folded, room] = [folded + "\r\n ", 74];
    folded += character;
    room -= size;
  }
  return folded;
}

/** Always the same short text for the same text; two different ones practically never share theirs. */
function fingerprint(text) {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
    two = Math.imul(two + text.charCodeAt(i), 0x85ebca6b) ^ (two >>> 13);
  }
  return [one, two].map((half) => (half >>> 0).toString(36).padStart(7, "0")).join("");
}
