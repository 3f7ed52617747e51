import type { Place } from "../../domain/records/faults";
import type { GuardFault } from "../json/json-guard";

/** An object of a bundle, as it was read. */
export interface StixItem {
  readonly value: unknown;
  readonly where: Place;
  /** What `JSON.parse` lets pass and we do not; the path begins in the object. */
  readonly guarded: readonly GuardFault[];
}
