import type { DateStatedFragment, StatedDateInput } from "../generated/types";
import type { DateDraft } from "./draft";

const REDUCED = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_YEAR = 1900; // as the API takes them
const LAST_YEAR = 2100;

export const EXPECTED_DATE = "a year, a month or a day: 2016, 2016-10 or 2016-10-07";

/** True for a year, a month or a real day. What is not stated is no date. */
export function isDate(text: string): boolean {
  const [, year, month, day] = REDUCED.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** As the API takes it; undefined where nothing is stated. A year stays a year. */
export function statedDate({ text, qualifier }: DateDraft): StatedDateInput | undefined {
  const date = text.trim();
  if (date === "") return undefined;
  return qualifier === "BY" ? { date, qualifier } : { date };
}

/** As answers have it, for a preview; null where nothing is stated, or nothing that is a date yet. */
export function toldDate({ text, qualifier }: DateDraft): DateStatedFragment | null {
  const date = text.trim();
  if (!isDate(date)) return null;
  const precision = date.length === 4 ? "YEAR" : date.length === 7 ? "MONTH" : "DAY";
  return { date, precision, qualifier, lastDay: lastDay(date) };
}

function lastDay(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
