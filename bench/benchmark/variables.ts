import { cursorOf } from "../../src/platform/read/cursor";
import type { Draw } from "../queries/queries";

const ORDER = "claim by PLACED_ON DESC (placedKey)";

/** A draw as the variables of the product's documents. */
export function variablesOf({ after, ...draw }: Draw): Readonly<Record<string, unknown>> {
  return after === undefined
    ? draw
    : { ...draw, after: cursorOf({ order: ORDER, key: after.key, ties: [after.id] }) };
}
