import { lastDay } from "../../src/domain/dates/dates";
import type { Random } from "./random";

/** First and last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

export function dayIn(random: Random, { from, to }: Period): string {
  return plusDays(from, random.below(daysBetween(from, to) + 1));
}

/** Some days later, but not later than the period. */
export function dayAfter(random: Random, day: string, most: number, { to }: Period): string {
  return dayIn(random, { from: day, to: earlier(plusDays(day, most), day < to ? to : day) });
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What of a day is stated: all of it, or its month or year, unless that could be taken for a day past `to`. */
export function reduced(random: Random, day: string, { to }: Period): string {
  const known = random.weighted({ day: 85, month: 7, year: 8 });
  const date = known === "day" ? day : day.slice(0, known === "month" ? 7 : 4);
  return lastDay(date) <= to ? date : day;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
