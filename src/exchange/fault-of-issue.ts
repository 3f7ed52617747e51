import type { z } from "zod";
import { type Fault, pointerTo, shown } from "../domain/records/faults";

/** What a schema of a foreign format, parsed with `reportInput`, finds wrong; its message is what would be right. */
export function faultOfIssue({ input, message, path }: z.core.$ZodIssue): Fault {
  const found = typeof input === "object" && input !== null ? "is no such thing" : `is ${shown(input)}`;
  return { pointer: pointerTo(path), problem: input === undefined ? "is missing" : found, remedy: message };
}
