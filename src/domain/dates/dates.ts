import type { DatePrecision, DateQualifier } from "./dates.terms";

/** A calendar day, `2016-10-07`. Days of this form compare as strings. */
export type Day = string;

/** What is known of a date: `2016`, `2016-10` or `2016-10-07`. The length is the precision. */
export type ReducedDate = string;

export interface StatedDate {
  readonly date: ReducedDate;
  readonly qualifier: DateQualifier;
}

/** Where a record stands in time, and whether its own words say so. */
export interface Placement {
  readonly on: Day;
  readonly inferred: boolean;
}

const REDUCED = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const PRECISION_BY_LENGTH: Readonly<Record<number, DatePrecision>> = { 4: "YEAR", 7: "MONTH", 10: "DAY" };

export const EXPECTED_DATE = `expected a date from ${FIRST_YEAR} to ${LAST_YEAR} such as 2016, 2016-10 or 2016-10-07`;

/** True for a year, a month or a real calendar day from 1900 to 2100. */
export function isReducedDate(text: string): boolean {
  const [, year, month, day] = REDUCED.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** The precision of a valid reduced date. */
export function precisionOf(date: ReducedDate): DatePrecision {
  const precision = PRECISION_BY_LENGTH[date.length];
  if (precision === undefined) throw new RangeError(`not a reduced date: ${JSON.stringify(date)}`);
  return precision;
}

export function firstDay(date: ReducedDate): Day {
  switch (precisionOf(date)) {
    case "DAY":
      return date;
    case "MONTH":
      return `${date}-01`;
    case "YEAR":
      return `${date}-01-01`;
  }
}

export function lastDay(date: ReducedDate): Day {
  switch (precisionOf(date)) {
    case "DAY":
      return date;
    case "MONTH":
      return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
    case "YEAR":
      return `${date}-12-31`;
  }
}

export function dayAfter(day: Day): Day {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * The day a record counts from: the last day of its own date; else the earliest last day among the
 * publication dates of the sources it cites, marked as inferred; else none.
 */
export function placedOn(
  statedOn: StatedDate | undefined,
  citedPublications: readonly (StatedDate | undefined)[],
): Placement | undefined {
  if (statedOn !== undefined) return { on: lastDay(statedOn.date), inferred: false };
  const [earliest] = citedPublications
    .flatMap((published) => (published ? [lastDay(published.date)] : []))
    .sort();
  return earliest === undefined ? undefined : { on: earliest, inferred: true };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
