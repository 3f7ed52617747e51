import type { Period, Scene } from "./scene";

export interface DayOfChange {
  readonly day: string;
  /** What came on that day, and what was over from then on. */
  readonly came: readonly Told[];
  readonly ended: readonly Told[];
}

interface Told {
  readonly id: string;
  readonly period: Period;
  readonly sentence: string;
}

/** The days on which blame lanes change. */
export function daysOf({ edges, marks }: Scene): readonly DayOfChange[] {
  return daysOfAll([
    ...edges.flatMap(({ claims }) => claims),
    // An answer by several has a line from each of them.
    ...new Map(marks.map((mark) => [mark.sentence, mark])).values(),
  ]);
}

/** The days on which any of these comes or is over, from the first; what is undated has none. */
export function daysOfAll(told: readonly Told[]): readonly DayOfChange[] {
  const days = new Map<string, { came: Told[]; ended: Told[] }>();
  const at = (day: string) => {
    const found = days.get(day) ?? { came: [], ended: [] };
    days.set(day, found);
    return found;
  };
  for (const one of told) {
    const { from, until } = one.period;
    if (from !== null) at(from).came.push(one);
    if (until !== null && from !== null) at(until).ended.push(one);
  }
  return [...days]
    .map(([day, { came, ended }]) => ({ day, came, ended }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** How many claims and answers no day can place. */
export function undatedIn({ edges, marks }: Scene): number {
  const claims = edges.flatMap((edge) => edge.claims).filter(({ period }) => period.from === null);
  const answers = new Set(marks.filter(({ period }) => period.from === null).map(({ sentence }) => sentence));
  return claims.length + answers.size;
}
