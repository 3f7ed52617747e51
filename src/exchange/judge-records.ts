import { fingerprintOf } from "../domain/records/canonical";
import { type Fault, type Problem, problemAt } from "../domain/records/faults";
import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import { wholesOf } from "../domain/records/rules/depth.rules";
import type { FaultBetween } from "../domain/records/rules/pool";
import { externalKeysOf, slugOf } from "../domain/records/rules/shared-key.rules";
import { faultsBetween } from "../domain/records/rules-between";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import {
  findExternalOwners,
  findIds,
  findReferring,
  findSlugOwners,
  findStored,
  type Stored,
} from "./store/stored-records";

/** What a set of records comes to, held against the database. */
export interface Judgement {
  readonly added: readonly PlacedRecord[];
  readonly updated: readonly PlacedRecord[];
  readonly unchanged: readonly PlacedRecord[];
  readonly refused: readonly Refusal[];
  /** What of the database bears on these records, by id, as it is now. */
  readonly stored: ReadonlyMap<string, Stored>;
  /** The same with the added and updated records in their new form, without the voided ones. */
  readonly after: ReadonlyMap<string, NativeRecord>;
  /** Why records cannot be voided: by id, who still refers to them and where. */
  readonly unvoidable: ReadonlyMap<string, readonly Fault[]>;
}

/** What else is known of the run that the records belong to. */
export interface Beside {
  /** The rest of the run, of which the database does not have everything yet. */
  readonly coming?: Coming | undefined;
  /** Whether there is a record of this id in the run that is not sound. */
  readonly isRefused?: ((id: string) => boolean) | undefined;
  /** Ids of records of the database that are taken out in the same transaction. */
  readonly voided?: ReadonlySet<string> | undefined;
  /** What else speaks against changes of records that the database has, by id. */
  readonly refusing?:
    | ((changes: readonly StoredChange[]) => Promise<ReadonlyMap<string, readonly Fault[]>>)
    | undefined;
}

/** Records that are written later in the same run: what refers to them, or to what they replace, is judged as they will read. */
export interface Coming {
  /** Those of these ids that are among them. */
  read(ids: readonly string[]): ReadonlyMap<string, NativeRecord>;
  /** Ids of those that keep slugs or outside ids of a record. */
  ownersOfKeys(record: NativeRecord): readonly string[];
}

/** A record as the database has it, and as it would read. */
export interface StoredChange {
  readonly before: NativeRecord;
  readonly after: NativeRecord;
}

export interface Refusal {
  readonly entry: PlacedRecord;
  readonly problems: readonly Problem[];
}

/**
 * Judges records that are sound in themselves, each id once, against each other and against the database. A record that
 * cannot stay takes along those that refer to it, and nothing else.
 */
export async function judgeRecords(
  ask: Ask,
  entries: readonly PlacedRecord[],
  beside: Beside = {},
): Promise<Judgement> {
  const refusals = new Map<PlacedRecord, Problem[]>();
  const byId = new Map(entries.map((entry) => [entry.record.id, entry]));
  const voided = beside.voided ?? new Set<string>();
  const { stored, coming } = await bearingOn(ask, byId, voided, beside.coming);

  const changing = new Map<string, PlacedRecord>();
  const unchanged: PlacedRecord[] = [];
  for (const [id, entry] of byId) {
    if (stored.get(id)?.fingerprint === fingerprintOf(entry.record)) unchanged.push(entry);
    else changing.set(id, entry);
  }

  const pool = new Map<string, NativeRecord>();
  for (const [id, { record }] of stored) pool.set(id, record);
  for (const [id, record] of coming) pool.set(id, record);
  for (const [id, { record }] of changing) pool.set(id, record);
  for (const id of voided) pool.delete(id);
  const refuse = refuser(changing, pool, stored, refusals);

  for (const [id, faults] of (await beside.refusing?.(storedChanges(changing, stored))) ?? []) {
    if (faults.length > 0) refuse(id, faults);
  }
  refuseLeadingNowhere(changing, pool, beside.isRefused ?? (() => false), refuse);
  for (let faults = findFaults(); faults.size > 0; faults = findFaults()) {
    for (const [id, problems] of faults) refuse(id, problems);
  }

  const accepted = [...changing.values()];
  return {
    added: accepted.filter(({ record }) => !stored.has(record.id)),
    updated: accepted.filter(({ record }) => stored.has(record.id)),
    unchanged,
    refused: entries.flatMap((entry) => {
      const problems = refusals.get(entry);
      return problems === undefined ? [] : [{ entry, problems }];
    }),
    stored,
    after: pool,
    unvoidable: stillReferredTo(pool, voided),
  };

  function findFaults(): Map<string, Fault[]> {
    const faults = new Map<string, Fault[]>();
    for (const { id, fault } of faultsBetween(pool).flatMap((found) => blamed(found, changing, coming))) {
      faults.set(id, [...(faults.get(id) ?? []), fault]);
    }
    return faults;
  }
}

type Refuse = (id: string, faults: readonly Fault[]) => void;

/** Takes a record out, and with it all that refer to it, unless the database has an older version to refer to. */
function refuser(
  changing: Map<string, PlacedRecord>,
  pool: Map<string, NativeRecord>,
  stored: ReadonlyMap<string, Stored>,
  refusals: Map<PlacedRecord, Problem[]>,
): Refuse {
  const referrers = new Map<string, { readonly id: string; readonly pointer: string }[]>();
  for (const { record } of changing.values()) {
    for (const { id, pointer } of referencesOf(record)) {
      const known = referrers.get(id);
      if (known === undefined) referrers.set(id, [{ id: record.id, pointer }]);
      else known.push({ id: record.id, pointer });
    }
  }

  return (firstId, firstFaults) => {
    const waiting = [{ id: firstId, faults: firstFaults }];
    for (const { id, faults } of waiting) {
      const entry = changing.get(id);
      if (entry === undefined) continue;
      changing.delete(id);
      refusals.set(
        entry,
        faults.map((fault) => problemAt(entry.where, fault, id)),
      );
      const older = stored.get(id);
      if (older !== undefined) {
        pool.set(id, older.record);
        continue;
      }
      pool.delete(id);
      for (const referrer of referrers.get(id) ?? []) {
        waiting.push({
          id: referrer.id,
          faults: [leadsToRefused(referrer.pointer, id)],
        });
      }
    }
  };
}

function storedChanges(
  changing: ReadonlyMap<string, PlacedRecord>,
  stored: ReadonlyMap<string, Stored>,
): readonly StoredChange[] {
  return [...changing].flatMap(([id, { record }]) => {
    const before = stored.get(id)?.record;
    return before === undefined ? [] : [{ before, after: record }];
  });
}

function refuseLeadingNowhere(
  changing: ReadonlyMap<string, PlacedRecord>,
  pool: ReadonlyMap<string, NativeRecord>,
  isRefused: (id: string) => boolean,
  refuse: Refuse,
): void {
  for (const { record } of [...changing.values()]) {
    const faults = referencesOf(record)
      .filter(({ id }) => !pool.has(id))
      .map(({ id, pointer }) => (isRefused(id) ? leadsToRefused(pointer, id) : leadsNowhere(pointer, id)));
    // One refused as the follower of another is no longer there to be refused.
    if (faults.length > 0) refuse(record.id, faults);
  }
}

function stillReferredTo(
  pool: ReadonlyMap<string, NativeRecord>,
  voided: ReadonlySet<string>,
): ReadonlyMap<string, readonly Fault[]> {
  const faults = new Map<string, Fault[]>();
  if (voided.size === 0) return faults;
  for (const record of pool.values()) {
    for (const { id, pointer } of referencesOf(record)) {
      if (!voided.has(id)) continue;
      const fault = {
        pointer: "",
        problem: `is what ${record.id} refers to at ${pointer}`,
        remedy: "expected a record that no other refers to; correct or void that one first, or both together",
      };
      faults.set(id, [...(faults.get(id) ?? []), fault]);
    }
  }
  return faults;
}

function leadsNowhere(pointer: string, id: string): Fault {
  return {
    pointer,
    code: "NOT_FOUND",
    problem: `is ${id}, which is not known`,
    remedy: "expected one that is recorded, or comes with it",
  };
}

function leadsToRefused(pointer: string, id: string): Fault {
  return {
    pointer,
    problem: `is ${id}, which was refused`,
    remedy: "expected a record that can be written; mend that one first",
  };
}

/**
 * A fault of a record that is not being written is laid at the door of what is, if that is what broke it. What is still
 * coming is judged when it comes.
 */
function blamed(
  fault: FaultBetween,
  changing: ReadonlyMap<string, PlacedRecord>,
  coming: ReadonlyMap<string, NativeRecord>,
) {
  const { record, others, ...own } = fault;
  const { pointer, problem } = own;
  if (changing.has(record)) return [{ id: record, fault: own }];
  if (coming.has(record)) return [];
  return others
    .filter((id) => changing.has(id))
    .map((id) => ({
      id,
      fault: {
        pointer: "",
        problem: `would leave ${record} wrong, whose ${pointer} then ${problem}`,
        remedy: "expected a change that leaves the records of the database sound",
      },
    }));
}

/** Everything of the database, and of what is coming, that the rules need to see beside these records. */
async function bearingOn(
  ask: Ask,
  entries: ReadonlyMap<string, PlacedRecord>,
  voided: ReadonlySet<string>,
  beside: Coming | undefined,
) {
  const records = [...entries.values()].map(({ record }) => record);
  const found = new Map<string, Stored>();
  const coming = new Map<string, NativeRecord>();
  const asked = new Set<string>();
  const follow = async (ids: Iterable<string>) => {
    for (let wanted = news(ids); wanted.length > 0; ) {
      for (const id of wanted) asked.add(id);
      const fresh = await findStored(ask, wanted);
      const read = beside?.read(wanted.filter((id) => !entries.has(id))) ?? new Map<string, NativeRecord>();
      for (const [id, stored] of fresh) found.set(id, stored);
      for (const [id, record] of read) coming.set(id, record);
      const bearing = [...[...fresh.values()].map(({ record }) => record), ...read.values()];
      wanted = news(bearing.flatMap(referencesThatBear));
    }
  };
  const news = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => !asked.has(id));

  await follow(records.flatMap((record) => [record.id, ...referencesOf(record).map(({ id }) => id)]));
  if (voided.size > 0) await follow([...voided, ...(await findReferring(ask, [...voided]))]);
  const changed = records.filter((record) => {
    const stored = found.get(record.id);
    return stored !== undefined && stored.fingerprint !== fingerprintOf(record);
  });
  const redated = changed.filter(
    (record) => publicationOf(record) !== publicationOf(found.get(record.id)?.record),
  );
  const restructured = changed.filter(
    (record) => String(wholesOf(record)) !== String(wholesOf(found.get(record.id)?.record)),
  );
  await follow([
    ...(await findExternalOwners(ask, records.flatMap(externalKeysOf))).values(),
    ...(await slugOwners(ask, records)),
    ...records.flatMap((record) => beside?.ownersOfKeys(record) ?? []),
    ...(await findIds(ask, "restingOnClaims", idsOf(changed, "claim"))),
    ...(await findIds(ask, "rejectionsNearActors", idsOf(changed, "actor"))),
    ...(await findIds(ask, "partsOfActors", idsOf(restructured, "actor"))),
    ...(await findIds(ask, "partsOfIncidents", idsOf(restructured, "incident"))),
    ...(await findIds(ask, "citing", idsOf(redated, "source"))),
  ]);
  return { stored: found, coming };
}

/** The references of a record beside those that are written along which the rules look further. */
function referencesThatBear(record: NativeRecord): string[] {
  switch (record.type) {
    case "actor":
    case "incident":
      return [...wholesOf(record)];
    case "source":
      return [...record.quotes];
    case "claim":
      return [
        ...record.supersedes,
        ...record.repeats,
        ...record.citations.map(({ source }) => source),
        ...(record.stance === "REJECTS"
          ? [...record.accusers, ...record.named.map(({ actor }) => actor)]
          : []),
      ];
    case "retraction":
      return [record.claim, ...record.citations.map(({ source }) => source)];
    case "leak":
    case "response":
    case "assessment":
      return record.citations.map(({ source }) => source);
    case "leakChannel":
      return [];
  }
}

async function slugOwners(ask: Ask, records: readonly NativeRecord[]): Promise<string[]> {
  const owners: string[] = [];
  for (const type of ["actor", "incident", "leakChannel"] as const) {
    const slugs = records.flatMap((record) => (record.type === type ? (slugOf(record) ?? []) : []));
    owners.push(...(await findSlugOwners(ask, type, slugs)));
  }
  return owners;
}

function publicationOf(record: NativeRecord | undefined): string | undefined {
  return record?.type === "source" ? record.publishedOn?.date : undefined;
}

function idsOf(records: readonly NativeRecord[], type: NativeRecord["type"]): string[] {
  return records.flatMap((record) => (record.type === type ? [record.id] : []));
}
