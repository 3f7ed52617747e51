import type { DateStatedFragment } from "../generated/types";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, month or year in ISO form as people read it: `2016-10-07` is "7 October 2016", `2016-10` "October 2016". */
export function dateInWords(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

type Stated = Pick<DateStatedFragment, "date" | "qualifier">;

/** With the words that a sentence needs before it: "on 7 October 2016", "in October 2016", "by 6 October 2016". */
export function onDate({ date, qualifier }: Stated): string {
  if (qualifier === "BY") return `by ${dateInWords(date)}`;
  return `${date.length === 10 ? "on" : "in"} ${dateInWords(date)}`;
}

/** For a label: "7 October 2016", "by 6 October 2016"; "undated" where nothing was stated. */
export function dateLabel(stated: Stated | null | undefined): string {
  if (stated === null || stated === undefined) return "undated";
  return stated.qualifier === "BY" ? `by ${dateInWords(stated.date)}` : dateInWords(stated.date);
}

/** Where the record has no date of its own, that of the document which has it. */
export function whenTold(record: {
  readonly statedOn: Stated | null;
  readonly placedOn: { readonly date: string; readonly inferred: boolean } | null;
}): string {
  if (record.statedOn !== null) return onDate(record.statedOn);
  if (record.placedOn !== null) return `in a document of ${dateInWords(record.placedOn.date)}`;
  return "on a day that is not stated";
}

/** A moment in UTC as people read it: "1 November 2026, 12:00 UTC". */
export function momentInWords(moment: string): string {
  const [day = "", time = ""] = moment.split("T");
  const seconds = time.slice(5, 8);
  return `${dateInWords(day)}, ${time.slice(0, 5)}${seconds === ":00" || !seconds.startsWith(":") ? "" : seconds} UTC`;
}

/** The same without its seconds. */
export function minuteInWords(moment: string): string {
  return momentInWords(moment.slice(0, 16));
}

export type StatedRange = Pick<DateStatedFragment, "date" | "lastDay" | "qualifier">;

/** The first and the last day of a date: of `2016-10` the 1st and the 31st of October. */
export function rangeOfDate({ date, lastDay }: Pick<StatedRange, "date" | "lastDay">): {
  readonly first: string;
  readonly last: string;
} {
  return { first: date.length === 10 ? date : `${date}-01-01`.slice(0, 10), last: lastDay };
}
