import { addDays, dayAt, freeBecause, isWeekend, nameOf, partsOf, weekdayOf, workingDay } from "./days.js";

const ORDINALS = ["first", "second", "third", "fourth", "last"];
const STEPS_OF_DAYS = { weekly: 7, fortnightly: 14, "four-weekly": 28 };

/** What a rhythm means from a first day on: "second Tuesday", "day 15" or "Tuesday". */
export function rhythmText(rhythm, first) {
  const weekday = nameOf("weekday", first);
  if (rhythm === "monthly-date") return "day " + partsOf(first)[2];
  return STEPS_OF_DAYS[rhythm] ? weekday : `${ORDINALS[placeInMonth(first)]} ${weekday}`;
}

/**
 * The meetings of a series, and the days that it leaves out: { day, planned, why } each, in order; one that is left out has no day.
 * Holidays are { day: name }; a meeting keeps clear of them.
 */
export function seriesOf({ first, rhythm, count }, holidays) {
  const found = [];
  for (let slot = 0, held = 0; held < count && slot < 500; slot++) {
    const planned = slotOf(first, rhythm, slot);
    const day = clearDay(planned, rhythm, holidays, isWeekend(first));
    const fits = day < slotOf(first, rhythm, slot + 1);
    found.push({ day: fits ? day : undefined, planned, why: day === planned ? undefined : freeBecause(planned, holidays) });
    if (fits) held++;
  }
  return found;
}

/** Where members have kept a weekday free, the meeting waits a week; where it is a day of the month, for the next working day. */
function clearDay(day, rhythm, holidays, onWeekends) {
  if (rhythm === "monthly-date" && !onWeekends) return workingDay(day, holidays, 1);
  while (holidays[day]) day = addDays(day, rhythm === "monthly-date" ? 1 : 7);
  return day;
}

function slotOf(first, rhythm, slot) {
  if (STEPS_OF_DAYS[rhythm]) return addDays(first, slot * STEPS_OF_DAYS[rhythm]);
  const [year, month, number] = partsOf(first);
  const months = month + slot * (rhythm === "quarterly" ? 3 : 1);
  const lastDay = partsOf(dayAt(year, months + 1, 0))[2];
  if (rhythm === "monthly-date") return dayAt(year, months, Math.min(number, lastDay));
  const wanted = 1 + (weekdayOf(first) - weekdayOf(dayAt(year, months, 1)) + 7) % 7 + placeInMonth(first) * 7;
  return dayAt(year, months, wanted > lastDay ? wanted - 7 : wanted);
}

/** From 0; a fifth Tuesday counts as the last, because most months have none. */
function placeInMonth(day) {
  return Math.floor((partsOf(day)[2] - 1) / 7);
}
