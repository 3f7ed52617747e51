import { firstDay, lastDay, type StatedDate } from "../../dates/dates";

/** True if a period surely ends before it starts. */
export function endsBeforeItStarts(from: StatedDate | undefined, to: StatedDate | undefined): boolean {
  if (from === undefined || to === undefined || from.qualifier === "BY") return false;
  return lastDay(to.date) < firstDay(from.date);
}
