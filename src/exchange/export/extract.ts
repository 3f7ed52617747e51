import type { RecordType } from "../../domain/records/fields";
import type { NativeRecord } from "../../domain/records/record";
import type { PublishedOn } from "../../domain/records/to-graph";

/** A record as the database held it at the moment that an extract is of. */
export interface Held {
  readonly id: string;
  /** In the native format, canonical. */
  readonly json: string;
  /** The same, read; not before somebody asks for it. */
  readonly record: NativeRecord;
  /** When this database learned of it first: ISO, in UTC. */
  readonly recordedAt: string;
  /** The name of whoever recorded it. */
  readonly recordedBy: string;
  /** When it was written as it reads here: ISO, in UTC. */
  readonly changedAt: string;
}

/** Records that were read together, and which of those asked for are left out because they have no date. */
export interface Portion {
  readonly records: readonly Held[];
  readonly undated: readonly string[];
}

/** Where records are read from: the database at one moment, or what of it is visible on a day. */
export interface Holdings {
  /** Ids of a type, so many after `after` in their order; none at the end. Some of them may not be held. */
  idsAfter(type: RecordType, after: string): Promise<readonly string[]>;
  /** Those of these that are held, a few megabytes at a time, in the order asked for. */
  portions(ids: readonly string[]): AsyncIterable<Portion>;
  /** Ids of all that may refer to one of these; whether it does is for the record to say. */
  referring(ids: readonly string[]): Promise<readonly string[]>;
  /** The same for claims of affiliation and identity about, or naming, one of these actors. */
  joining(actors: readonly string[]): Promise<readonly string[]>;
  /** Ids of what may have this slug. */
  withSlug(type: "incident" | "actor", slug: string): Promise<readonly string[]>;
}

/** What an extract is of, for whoever reads it. */
export interface Origin {
  /** Number of the last change that the database held. */
  readonly sequence: number;
  /** The moment of that change: ISO, in UTC; undefined where there was none. */
  readonly at: string | undefined;
  /** The moment asked for. */
  readonly knownAt: string | undefined;
  /** The day asked for: what was said later is not in it. */
  readonly asOf: string | undefined;
}

/** The records that are to leave, as a format takes them: as often as it needs to. */
export interface Extract {
  readonly origin: Origin;
  /** Page by page, by type (each after those it may refer to, apart from rings) and id. */
  pages(types?: readonly RecordType[]): AsyncIterable<readonly Held[]>;
  /** Those of these ids that leave, too. */
  find(ids: Iterable<string>): Promise<readonly NativeRecord[]>;
  /** When the sources were published that these records cite, for those that are placed by them. */
  publishedOn(records: readonly NativeRecord[]): Promise<PublishedOn>;
  /** What records are called, by id; of a claim and of what is said back nothing. */
  labels(ids: Iterable<string>): Promise<(id: string) => string | undefined>;
}

/** Actors and sources refer to each other; all other types only to those before them, and to their own. */
export const EXPORT_ORDER = [
  "actor",
  "source",
  "incident",
  "leakChannel",
  "claim",
  "leak",
  "retraction",
  "response",
  "assessment",
] as const satisfies readonly RecordType[];

/** All records of these ids that are held. */
export async function findHeld(
  holdings: Pick<Holdings, "portions">,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, Held>();
  for await (const { records } of holdings.portions([...new Set(ids)]))
    for (const held of records) found.set(held.id, held);
  return found;
}

/** All records of a type, in the order of their ids. */
export async function* everyPortion(holdings: Holdings, type: RecordType): AsyncIterable<Portion> {
  for (let after = ""; ; ) {
    const ids = await holdings.idsAfter(type, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* holdings.portions(ids);
    after = last;
  }
}
