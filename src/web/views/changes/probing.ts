/**
 * Numbers of changes are without gaps and in the order of time, and the service tells of a number whether there is such a
 * change and when it was made. So the last one, and the first one of a day, are found by asking for some numbers at once, and
 * then for some between two of those.
 */

/** How many numbers are asked for at once. */
export const PROBES = 12;

export interface Probe {
  readonly sequence: number;
  /** Null where there is no such change. */
  readonly at: string | null;
}

type AskAll = (sequences: readonly number[]) => Promise<readonly Probe[]>;

const FIRST = [1, 10, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/** The highest number for which `holds`, 0 if none; it holds for all below one for which it does. */
async function highest(ask: AskAll, holds: (probe: Probe) => boolean): Promise<number> {
  let [low, high] = narrowed(await ask(FIRST), holds, 0, Number.POSITIVE_INFINITY);
  while (high - low > 1) {
    const between = Number.isFinite(high)
      ? spread(low, high)
      : Array.from({ length: PROBES }, (_, index) => low * 2 ** (index + 1));
    [low, high] = narrowed(await ask(between), holds, low, high);
  }
  return low;
}

function narrowed(
  probes: readonly Probe[],
  holds: (probe: Probe) => boolean,
  low: number,
  high: number,
): [low: number, high: number] {
  const [yes, no] = [probes.filter(holds), probes.filter((probe) => !holds(probe))];
  return [
    Math.max(low, ...yes.map(({ sequence }) => sequence)),
    Math.min(high, ...no.map(({ sequence }) => sequence)),
  ];
}

function spread(low: number, high: number): readonly number[] {
  const step = (high - low) / (PROBES + 1);
  return Array.from({ length: PROBES }, (_, index) => {
    const between = Math.round(low + step * (index + 1));
    return Math.min(Math.max(between, low + 1), high - 1);
  });
}

/** The number of the last change there is; 0 in a database without any. */
export function lastChange(ask: AskAll): Promise<number> {
  return highest(ask, ({ at }) => at !== null);
}

/** The number of the last change that was made before a moment. */
export function lastBefore(ask: AskAll, moment: string): Promise<number> {
  return highest(ask, ({ at }) => at !== null && Date.parse(at) < Date.parse(moment));
}
