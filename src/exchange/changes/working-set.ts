import type { GivenFields, UserErrorCode, UserFault } from "../../domain/changes/change";
import type { Act } from "../../domain/records/acts.terms";
import type { Fault } from "../../domain/records/faults";
import type { RecordType } from "../../domain/records/fields";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { findGone, withMergedReferences } from "../merged-references";
import type { Ask } from "../store/ask";
import { findStored, findVoided, type Stored } from "../store/stored-records";

/** What has become of one record in a set of changes. */
export interface Changed {
  /** The first change of the set that touched it: mistakes in it are laid there. */
  readonly path: readonly string[];
  readonly entry?: GivenEntry | undefined;
  readonly act: Act;
  /** Undefined where it is voided. */
  readonly record: NativeRecord | undefined;
  readonly mergedInto?: string | undefined;
}

/** An entry of a list that was given by itself, at a path of its own: mistakes in it are laid there. */
export interface GivenEntry {
  /** A JSON pointer in the record. */
  readonly pointer: string;
  readonly path: readonly string[];
}

/** The records that a set of changes works on: what the database has, and over it what the changes have made of it. */
export class WorkingSet {
  readonly changed = new Map<string, Changed>();
  readonly faults: UserFault[] = [];
  /** What the changes rest on: the versions of all that they found in the database. */
  readonly stored = new Map<string, Stored>();

  constructor(readonly ask: Ask) {}

  /** The record as it is after the changes so far. */
  async find(id: string): Promise<NativeRecord | undefined> {
    const changed = this.changed.get(id);
    return changed === undefined ? (await this.findStored([id])).get(id)?.record : changed.record;
  }

  async findStored(ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
    const missing = ids.filter((id) => !this.stored.has(id));
    for (const [id, stored] of await findStored(this.ask, missing)) this.stored.set(id, stored);
    return this.stored;
  }

  /** What the record was merged into, if it was voided and for that. */
  async voided(id: string): Promise<{ readonly mergedInto: string | undefined } | undefined> {
    if (this.changed.has(id)) return undefined;
    const found = await findVoided(this.ask, [id]);
    return found.has(id) ? { mergedInto: found.get(id) } : undefined;
  }

  /** Why a record of this type cannot be found, to come after "which". */
  async whyGone(id: string, type: RecordType): Promise<string> {
    const gone = await this.voided(id);
    if (gone?.mergedInto !== undefined) return `was merged into ${gone.mergedInto}; name that one`;
    return gone === undefined ? `is no ${type} that is recorded` : "was voided";
  }

  put(id: string, change: Changed): void {
    const before = this.changed.get(id);
    if (before === undefined) this.changed.set(id, change);
    // What is taken out at last is voided, whatever the same changes made of it before.
    else this.changed.set(id, { ...change, path: before.path, act: (change.record ? before : change).act });
  }

  fault(code: UserErrorCode, field: readonly string[], message: string, record?: string): void {
    this.faults.push({ code, field, message, ...(record === undefined ? {} : { record }) });
  }
}

/** A record in which every reference leads to what the actor was merged into, if it was. */
export async function resolved(record: NativeRecord, set: WorkingSet): Promise<NativeRecord> {
  const ids = [...new Set(referencesOf(record).map(({ id }) => id))].filter((id) => id !== record.id);
  const stored = await set.findStored(ids.filter((id) => !set.changed.has(id)));
  const missing = ids.filter((id) => !set.changed.has(id) && !stored.has(id));
  return missing.length === 0 ? record : withMergedReferences(record, await findGone(set.ask, missing));
}

/** Why a change is a CONFLICT: somebody was quicker. */
export function conflictMessage(id: string, version: number, expected: number): string {
  return `${id} is of version ${version} now, not ${expected}; read it again and decide anew.`;
}

/** A fault of a record as a user error: `path` leads to the record's fields in the input. */
export function userFault(
  { path, entry }: Pick<Changed, "path" | "entry">,
  { code, pointer, problem, remedy }: Fault,
  record?: string,
) {
  const isOfEntry = entry !== undefined && `${pointer}/`.startsWith(`${entry.pointer}/`);
  const field = isOfEntry
    ? [...entry.path, ...keysOf(pointer.slice(entry.pointer.length))]
    : [...path, ...keysOf(pointer)];
  const subject = pointer === "" ? (record ?? "the record") : named(field);
  return {
    code: code ?? "INVALID",
    message: `${subject} ${problem}; ${remedy}.`,
    field,
    ...(record === undefined ? {} : { record }),
  } satisfies UserFault;
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The field by its last key; an entry of a list by the list's, `accusers[0]`. */
function named(field: readonly string[]): string {
  const [list, key = ""] = field.slice(-2);
  return /^[0-9]+$/.test(key) ? `${list}[${key}]` : key;
}

/** The record that these fields make; where they make none, the set is told what is wrong with them. */
export function parsed(
  given: GivenFields,
  at: Pick<Changed, "path" | "entry">,
  set: WorkingSet,
  id?: string,
): NativeRecord | undefined {
  const { record, faults } = parseRecord(given);
  if (record === undefined) set.faults.push(...faults.map((fault) => userFault(at, fault, id)));
  return record;
}

/** Without what is null, at any depth: a client that gives null states nothing. */
export function stated<T>(value: T): T {
  if (Array.isArray(value)) return value.map(stated) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, stated(inner)])) as T;
}
