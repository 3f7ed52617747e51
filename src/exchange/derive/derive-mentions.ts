import { LABELS, type RecordLabel } from "../../domain/records/graph-shape";
import type { NativeRecord } from "../../domain/records/record";
import { wholesOf } from "../../domain/records/rules/depth.rules";
import type { Writing } from "../../platform/graph/graph";
import type { Judgement } from "../judge-records";
import { type Ask, askWithin } from "../store/ask";
import type { PastVersions } from "../store/past-versions";
import type { WritePlan } from "../write-plan";
import { claimsConcerned, deriveClaimStates } from "./claim-states";
import { deriveLifts, findMentioning, MENTIONING_LABELS } from "./lifts";

/** Ids of records by what they are. */
type Ids = ReadonlyMap<RecordLabel, ReadonlySet<string>>;

/**
 * Asks, before a plan is carried out, what has to be derived anew because of it; the function it gives does so
 * afterwards, in the same transaction, so that no commit is without its derived properties.
 */
export async function derivingMentions(
  transaction: Writing,
  past: PastVersions,
  judgement: Judgement,
  plan: WritePlan,
): Promise<() => Promise<void>> {
  const ask = askWithin(transaction);
  const changed = changedBy(plan);
  const restructured = restructuredBy(judgement);
  const actors = [...(restructured.get("Actor") ?? [])];
  if (actors.length > 0) {
    for (const label of MENTIONING_LABELS) add(changed, label, await findMentioning(ask, label, actors));
  }
  // What is only added has no old form.
  const isOldTouched = judgement.updated.length + plan.voided.length > 0;
  const before = isOldTouched ? await concerned(ask, changed, restructured) : [];

  return async () => {
    for (const label of MENTIONING_LABELS) {
      await deriveLifts(transaction, label, [...(changed.get(label) ?? [])], past);
    }
    const after = await concerned(ask, changed, restructured);
    await deriveClaimStates(transaction, [...new Set([...before, ...after])], past);
  };
}

function changedBy({ nodes, replaced, voided }: WritePlan): Map<RecordLabel, Set<string>> {
  const changed = new Map<RecordLabel, Set<string>>();
  for (const { label, id } of [...nodes, ...replaced, ...voided]) add(changed, label as RecordLabel, [id]);
  return changed;
}

/** Updated actors and incidents with another place in structure, or of another kind. */
function restructuredBy({ updated, stored }: Judgement): Ids {
  const restructured = new Map<RecordLabel, Set<string>>();
  for (const { record } of updated) {
    const before = stored.get(record.id)?.record;
    if (before !== undefined && placeOf(record) !== placeOf(before)) {
      add(restructured, LABELS[record.type], [record.id]);
    }
  }
  return restructured;
}

function placeOf(record: NativeRecord): string {
  if (record.type === "incident") return JSON.stringify(wholesOf(record));
  if (record.type !== "actor") return "";
  const { kind, rollUpBody, partOf } = record;
  return JSON.stringify([kind, rollUpBody, partOf]);
}

function add(ids: Map<RecordLabel, Set<string>>, label: RecordLabel, more: Iterable<string>): void {
  const known = ids.get(label) ?? new Set();
  for (const id of more) known.add(id);
  ids.set(label, known);
}

/** The claims whose ends and denials depend on these records, as the graph is at the moment. */
function concerned(ask: Ask, changed: Ids, restructured: Ids): Promise<readonly string[]> {
  const of = (ids: Ids, label: RecordLabel) => [...(ids.get(label) ?? [])];
  return claimsConcerned(ask, {
    claims: of(changed, "Claim"),
    retractions: of(changed, "Retraction"),
    responses: of(changed, "Response"),
    incidents: of(restructured, "Incident"),
  });
}
