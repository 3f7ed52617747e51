import { shown } from "../faults";
import { type NativeRecord, restOfId } from "../record";
import type { FaultBetween, Pool } from "./pool";

/** A slug names one record of its type, an outside id one record. The first by id keeps what is shared. */
export function sharedKeyFaults(pool: Pool): FaultBetween[] {
  const owners = new Map<string, string>();
  const records = [...pool.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return records.flatMap((record) =>
    keysOf(record).flatMap(({ key, pointer, what, value }) => {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, record.id);
      if (owner === undefined || owner === record.id) return [];
      return [
        {
          record: record.id,
          others: [owner],
          code: "DUPLICATE" as const,
          pointer,
          problem: `is ${shown(value)}, which ${owner} has`,
          remedy: `expected ${what} of its own`,
        },
      ];
    }),
  );
}

/** The slug that a record takes, as it is looked up in the graph. */
export function slugOf(record: NativeRecord): string | undefined {
  return "slug" in record ? (record.slug ?? restOfId(record.id)) : undefined;
}

export function externalKeysOf(record: NativeRecord): string[] {
  return "externalIds" in record ? record.externalIds.map(({ scheme, value }) => `${scheme}:${value}`) : [];
}

/** All by which a record is told from others beside its id, as one text each. */
export function sharedKeysOf(record: NativeRecord): string[] {
  return keysOf(record).map(({ key }) => key);
}

function keysOf(record: NativeRecord) {
  const slug = slugOf(record);
  return [
    ...(slug === undefined
      ? []
      : [{ key: `slug ${record.type} ${slug}`, pointer: "/slug", what: "a slug", value: slug }]),
    ...externalKeysOf(record).map((value, index) => ({
      key: `external ${value}`,
      pointer: `/externalIds/${index}`,
      what: "an outside id",
      value,
    })),
  ];
}
