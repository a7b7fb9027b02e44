import { counted } from "./ask.js";

// A day is its ISO text, such as 2027-01-12, and is counted without clocks, so that no time zone can move it.
const DAY_LENGTH = 86_400_000;

/** The day of a year, a month (from 1; 13 is January of the next year) and a day of the month. */
export function dayAt(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** [year, month from 1, day of the month] */
export function partsOf(day) {
  return day.split("-").map(Number);
}

/** A day of this century; a date that is still being typed is none. */
export function isDay(text) {
  return /^20\d\d-\d\d-\d\d$/.test(text) && dayAt(...partsOf(text)) === text;
}

export function addDays(day, number) {
  return new Date(Date.parse(day) + number * DAY_LENGTH).toISOString().slice(0, 10);
}

export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_LENGTH);
}

/** 0 is Sunday. */
export function weekdayOf(day) {
  return new Date(day).getUTCDay();
}

/** The weekday or the month of a day in words. */
export function nameOf(part, day) {
  return new Date(day).toLocaleDateString("en-GB", { [part]: "long", timeZone: "UTC" });
}

/** "Tuesday 12 January 2027" */
export function dayText(day) {
  const [year, , number] = partsOf(day);
  return `${nameOf("weekday", day)} ${number} ${nameOf("month", day)} ${year}`;
}

export function todayInLondon() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(new Date());
}

export function isWeekend(day) {
  return weekdayOf(day) % 6 === 0;
}

/** Why nobody works on a day: "weekend", the name of a bank holiday, or nothing. Holidays are { day: name }. */
export function freeBecause(day, holidays) {
  return holidays[day] ?? (isWeekend(day) ? "weekend" : undefined);
}

/** The nearest working day from a day on, forwards (1) or backwards (-1). */
export function workingDay(day, holidays, step) {
  while (freeBecause(day, holidays)) day = addDays(day, step);
  return day;
}

/** A year of which the bank holidays are not known, among these days; nothing when all are known. */
export function unknownYear(days, holidays) {
  const known = new Set(Object.keys(holidays).map((day) => day.slice(0, 4)));
  return days.map((day) => day.slice(0, 4)).find((year) => !known.has(year));
}

/** Minutes since midnight of "10:30"; nothing when it is no time. */
export function minutesOf(time) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? "");
  return match ? match[1] * 60 + Number(match[2]) : undefined;
}

/** "10:30" of minutes since midnight, also past it. */
export function timeAt(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** "10:30 am", "12 noon", "2 pm" */
export function timeText(minutes) {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  if (minute === 0 && hour % 12 === 0) return hour ? "12 noon" : "midnight";
  return `${hour % 12 || 12}${minute ? ":" + String(minute).padStart(2, "0") : ""} ${hour < 12 ? "am" : "pm"}`;
}

/** "2 hours 5 minutes" */
export function lengthText(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && counted(hours, "hour"), (rest || !hours) && counted(rest, "minute")].filter(Boolean).join(" ");
}
