import { nameKey } from "../../domain/records/name-key";
import type { NativeRecord, RecordOf } from "../../domain/records/record";

/** What two records have in common by which they may be one, in words. */
export function inCommon(one: NativeRecord | undefined, other: NativeRecord | undefined): readonly string[] {
  if (one === undefined || other === undefined) return [];
  if (one.type === "actor" && other.type === "actor") {
    const keys = new Set(other.names.map(({ value }) => nameKey(value)));
    return one.names
      .filter(({ value }) => keys.has(nameKey(value)))
      .map(({ value }) => `the name ${JSON.stringify(value)}`);
  }
  if (one.type !== "incident" || other.type !== "incident") return [];
  const hit = new Set(other.victims.map(({ actor }) => actor));
  const started = dayOf(one);
  return [
    ...(nameKey(one.title) === nameKey(other.title) ? [`the title ${JSON.stringify(one.title)}`] : []),
    ...(started !== undefined && started === dayOf(other) ? [`the beginning, ${started}`] : []),
    ...one.victims.filter(({ actor }) => hit.has(actor)).map(({ actor }) => `the victim ${actor}`),
  ];
}

/** When it began, where it is known to have begun then, and not by then. */
function dayOf({ startedOn }: RecordOf<"incident">): string | undefined {
  return startedOn?.qualifier === "ON" ? startedOn.date : undefined;
}
