import { writeView } from "../address/view";
import type { Told } from "./told";

/** What the API said beside its answer, over all parts of it. */
export interface Beside {
  /** Nodes of cost. */
  readonly cost: number;
  readonly time: unknown;
  /** What could not be answered, as the API tells it. */
  readonly errors: readonly unknown[];
}

/** The data as the API answered it, and what it is of. */
export function dataFile({ title, view, link, madeOn, count }: Told, data: unknown, beside: Beside): string {
  const { asOf, knownAt, ...narrowed } = writeView(view);
  const { errors, cost, time } = beside;
  return `${JSON.stringify({
    title,
    view: narrowed,
    clocks: { asOf: asOf ?? null, knownAt: knownAt ?? null },
    link,
    madeOn,
    ...(count !== undefined && { count }),
    cost,
    ...(time !== undefined && { time }),
    ...(errors.length > 0 && { errors }),
    data,
  })}\n`;
}
