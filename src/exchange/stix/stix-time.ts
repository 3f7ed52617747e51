import { isReducedDate, type ReducedDate } from "../../domain/dates/dates";

const NEW_YEAR = /^(\d{4})-01-01T00:00:00(?:\.0+)?Z$/;
const HOURS_AROUND = 14; // no clock on Earth is further from UTC
const HOUR = 3_600_000;

/** A text by which the versions of an object stand in order; fractions of a second have any number of digits. */
export function versionKey(modified: string): string {
  const [seconds = "", fraction = ""] = modified.slice(0, -1).split(".");
  return `${seconds}.${fraction.padEnd(12, "0")}`;
}

/**
 * The day of a timestamp. The first moment of a year is how a timestamp is made of a year alone, and is read as the
 * year; undefined outside of 1900 to 2100.
 */
export function dateOf(timestamp: string): ReducedDate | undefined {
  const date = NEW_YEAR.exec(timestamp)?.[1] ?? timestamp.slice(0, 10);
  return isReducedDate(date) ? date : undefined;
}

/**
 * The same of a date of ATT&CK, which knows months: it writes them as midnight of the first, by the clock of whoever wrote
 * it (`2019-09-01T04:00:00.000Z`, `2022-05-31T23:00:00.000Z`).
 */
export function dateOfAttack(timestamp: string): ReducedDate | undefined {
  const time = Date.parse(timestamp);
  const near = new Date(time + HOURS_AROUND * HOUR);
  const first = Date.UTC(near.getUTCFullYear(), near.getUTCMonth(), 1);
  if (Math.abs(time - first) > HOURS_AROUND * HOUR) return dateOf(timestamp);
  const month = near.toISOString().slice(0, 7);
  return isReducedDate(month) ? month : undefined;
}
