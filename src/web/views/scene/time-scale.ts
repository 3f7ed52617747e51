const DAY = 86_400_000; // ms

/** Days along a line, from left to right. */
export interface TimeScale {
  /** The days at its ends. */
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

const FEWEST_DAYS = 14; // of a scale: hours mean nothing here
const MARGIN = 0.04;

/** A scale that has all these days, with a margin at either side. */
export function timeScale(days: readonly string[], from: number, to: number): TimeScale {
  let [first, last] = ["9999-12-31", "0001-01-01"];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return timeScale(["2000-01-01"], from, to);
  const [begin, end] = [numberOf(first), numberOf(last)];
  const margin = Math.ceil(Math.max((end - begin) * MARGIN, (FEWEST_DAYS - (end - begin)) / 2, 1));
  return { first: dayOf(begin - margin), last: dayOf(end + margin), from, to };
}

/** Where a day is; what lies beyond an end is at the end. */
export function placeOf({ first, last, from, to }: TimeScale, day: string): number {
  const share = (numberOf(day) - numberOf(first)) / (numberOf(last) - numberOf(first));
  return Math.round((from + Math.min(Math.max(share, 0), 1) * (to - from)) * 10) / 10;
}

const APART = 72; // px, at least, between two ticks
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const STEPS = [
  ...[1, 2, 7, 14].map((days) => ({ days, months: 0 })),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200].map((months) => ({ days: months * 30.44, months })),
];

/** Days, months or years in even steps, as close as can be read. */
export function ticksOf(scale: TimeScale): readonly Tick[] {
  const { first, last, from, to } = scale;
  const perDay = (to - from) / (numberOf(last) - numberOf(first));
  const step = STEPS.find(({ days }) => days * perDay >= APART) ?? STEPS.at(-1);
  if (step === undefined) return [];
  const days = step.months === 0 ? everyDays(scale, step.days) : everyMonths(scale, step.months);
  return days.map((day, index) => {
    const isNewYear = day.slice(0, 4) !== days[index - 1]?.slice(0, 4);
    return { x: placeOf(scale, day), label: labelOf(day, step.months, isNewYear) };
  });
}

function everyDays({ first, last }: TimeScale, step: number): readonly string[] {
  const begin = Math.ceil(numberOf(first) / step) * step;
  const count = Math.floor((numberOf(last) - begin) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => dayOf(begin + index * step));
}

function everyMonths({ first, last }: TimeScale, step: number): readonly string[] {
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const begin = Math.ceil((monthsOf(first) + (first.endsWith("-01") ? 0 : 1)) / step) * step;
  const count = Math.floor((monthsOf(last) - begin) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const month = begin + index * step;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  });
}

function labelOf(day: string, months: number, isNewYear: boolean): string {
  const year = String(Number(day.slice(0, 4)));
  if (months >= 12) return year;
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
  const label = months === 0 ? `${Number(day.slice(8))} ${month}` : month;
  return isNewYear ? `${label} ${year}` : label;
}
