const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "2027-01-14" as "14 January 2027"; text that is no such day stays as it is. */
export function longDay(value) {
  const day = new Date(value + "T00:00:00Z");
  return ISO_DAY.test(value) && !Number.isNaN(day.getTime()) ? LONG_DAY.format(day) : value;
}
