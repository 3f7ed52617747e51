import { rangeOfDate, type StatedRange } from "./dates";

type Stated = StatedRange | null;

/** How many days lie between two dates that may be known only to a month or year, or as "no later than". */
export interface DaysBetween {
  /** Null where there is no such bound. */
  readonly least: number | null;
  readonly most: number | null;
}

const DAY = 86_400_000; // ms
const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

export function daysBetween(from: Stated, to: Stated): DaysBetween {
  if (from === null || to === null) return { least: null, most: null };
  const [begin, end] = [rangeOfDate(from), rangeOfDate(to)];
  return {
    least: to.qualifier === "BY" ? null : number(end.first) - number(begin.last),
    most: from.qualifier === "BY" ? null : number(end.last) - number(begin.first),
  };
}

/** "12 days after", "12 to 42 days after", "at least 3 days before"; undefined where nothing is known. */
export function daysInWords({ least, most }: DaysBetween): string | undefined {
  if (least === null && most === null) return undefined;
  if (least === null || most === null) {
    const bound = least ?? most ?? 0;
    // At most three days before is at least minus three days after.
    const isUpper = (least === null) === bound >= 0;
    return `${isUpper ? "at most" : "at least"} ${days(bound)}`;
  }
  if (least === most) return least === 0 ? "on the day that" : days(least);
  if (least >= 0) return `${least} to ${days(most)}`;
  if (most <= 0) return `${-most} to ${days(least)}`;
  return `between ${days(least)} and ${days(most)}`;
}

function days(count: number): string {
  return `${Math.abs(count)} ${Math.abs(count) === 1 ? "day" : "days"} ${count < 0 ? "before" : "after"}`;
}

/** "12 days after it began"; by its disclosure where its start is not stated; undefined where neither is. */
export function sinceIncident(
  incident: { readonly startedOn: Stated; readonly disclosedOn: Stated },
  on: Stated,
): string | undefined {
  const [from, event] =
    incident.startedOn === null ? [incident.disclosedOn, "was disclosed"] : [incident.startedOn, "began"];
  const words = daysInWords(daysBetween(from, on));
  return words === undefined ? undefined : `${words} it ${event}`;
}
