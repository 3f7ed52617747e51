import { type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import type { Gone } from "./merged-references";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import { findStored } from "./store/stored-records";

/** References without which a record says the same, only less: who coined a name, and what a citation draws on. */
const MAY_BE_LEFT_OUT = /^\/(names\/\d+\/(coinedBy|usedIn\/\d+)|citations\/\d+\/relays\/\d+)$/;

export interface Resolved {
  readonly entries: readonly PlacedRecord[];
  /** Records that were left out, and why. */
  readonly reasons: readonly Problem[];
  /** What others were left without: by file, ids that are not known. */
  readonly unknown: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What files say of records that are not theirs, held against those that are there: what a file takes for granted is
 * left alone where there is one of its id, and what leads to a record that another file has and nobody imported yet is
 * left out. `isRead` tells whether a record is imported with these.
 */
export async function resolveOutside(
  ask: Ask,
  entries: readonly PlacedRecord[],
  gone: Gone,
  isRead: (id: string) => boolean,
): Promise<Resolved> {
  const asked = new Set(
    entries.flatMap(({ record, assumed, outside = [] }) => [
      ...outside.filter((id) => !isRead(id)),
      ...(assumed ? [record.id] : []),
    ]),
  );
  const stored = asked.size === 0 ? new Map() : await findStored(ask, [...asked]);
  const isKnown = (id: string) => isRead(id) || stored.has(id) || gone.get(id) !== undefined;

  const reasons: Problem[] = [];
  const unknown = new Map<string, Set<string>>();
  const kept = entries.flatMap((entry) => {
    const { id } = entry.record;
    if (entry.assumed && (stored.has(id) || gone.has(id))) return [];
    const missing = (entry.outside ?? []).filter((outside) => !isKnown(outside));
    if (missing.length === 0) return [entry];
    const record = withoutReferences(entry.record, new Set(missing));
    if (record !== undefined) {
      const { file } = entry.where;
      unknown.set(file, new Set([...(unknown.get(file) ?? []), ...missing]));
      return [{ ...entry, record }];
    }
    const fault = {
      pointer: "",
      problem: `names ${missing.join(", ")}, which is not known here`,
      remedy: "import the file that has it, then this one again",
    };
    reasons.push(problemAt(entry.where, fault, id));
    return [];
  });
  return { entries: kept, reasons, unknown };
}

/** The record without what leads to these; undefined where it would not say the same without. */
function withoutReferences(record: NativeRecord, ids: ReadonlySet<string>): NativeRecord | undefined {
  const pointers = referencesOf(record).flatMap(({ id, pointer }) => (ids.has(id) ? [pointer] : []));
  if (!pointers.every((pointer) => MAY_BE_LEFT_OUT.test(pointer))) return undefined;
  const copy: unknown = structuredClone(record);
  // From the last to the first, so that what is taken out of a list does not move what is still to be taken out.
  for (const pointer of pointers.reverse()) remove(copy, pointer.split("/").slice(1));
  return parseRecord(copy).record;
}

function remove(holder: unknown, [key = "", ...rest]: readonly string[]): void {
  if (typeof holder !== "object" || holder === null) return;
  if (rest.length > 0) remove(Reflect.get(holder, key), rest);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** That records of a file were left without so many others, of which one is `first`. */
export function leftOut(file: string, count: number, first: string): Problem {
  const [records, is, has] = count === 1 ? ["record", "is", "it"] : ["records", "are", "them"];
  const fault = {
    pointer: "",
    problem: `points at ${count} ${records} that ${is} not known here, such as ${first}, as who coined or uses names, and that was left out`,
    remedy: `import the file that has ${has}, then this one again`,
  };
  return problemAt({ file }, fault);
}
