import type { Fault } from "../faults";
import type { NativeRecord } from "../record";

/** A record that breaks a rule between records, and the others it breaks it with. */
export interface FaultBetween extends Fault {
  readonly record: string;
  readonly others: readonly string[];
}

/** Records by id, as they would read after the writing under judgement. */
export type Pool = ReadonlyMap<string, NativeRecord>;
