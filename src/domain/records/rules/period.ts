import { firstDay, lastDay, type StatedDate } from "../../dates/dates";

/** True if what has these dates, each as far as it is known, surely ends before it starts. */
export function isBefore(end: string | undefined, start: string | undefined): boolean {
  return end !== undefined && start !== undefined && lastDay(end) < firstDay(start);
}

/** True if a period surely ends before it starts. */
export function endsBeforeItStarts(from: StatedDate | undefined, to: StatedDate | undefined): boolean {
  return from?.qualifier !== "BY" && isBefore(to?.date, from?.date);
}
