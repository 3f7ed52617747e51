import type { ListMapping, Order } from "../../platform/read/page";
import type { WhereMapping } from "../../platform/read/where";

export const PLACED: Readonly<Record<string, Order>> = { PLACED_ON: { key: "placedKey", emptyLast: true } };

/** The pattern of a list's items: from the parent's variable `on`, or of all of them. */
export type ItemPattern = (on: string, to: string) => string;

/** A list of dated records in order of the world, latest first unless asked otherwise. */
export function placedList(
  as: string,
  label: string,
  where: WhereMapping,
  pattern: ItemPattern = (_, to) => `(${to}:${label})`,
  options: {
    readonly conditions?: (to: string, on: string) => readonly string[];
    readonly indexPrefix?: readonly string[];
  } = {},
): ListMapping {
  return {
    as,
    dated: true,
    match: (item, on = "") => ({
      source: `MATCH ${pattern(on, item)}`,
      conditions: options.conditions?.(item, on) ?? [],
      indexPrefix: options.indexPrefix ?? [],
    }),
    orders: PLACED,
    defaultOrder: { field: "PLACED_ON", direction: "DESC" },
    where,
  };
}
