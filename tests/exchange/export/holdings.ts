import type { NativeRecord } from "../../../src/domain/records/record";
import { referencesOf } from "../../../src/domain/records/references";
import { slugOf } from "../../../src/domain/records/rules/shared-key.rules";
import type { Extract, Holdings } from "../../../src/exchange/export/extract";
import { heldRecord } from "../../../src/exchange/export/held";
import {
  type ExtractOptions,
  type OpenExtract,
  openExtract,
} from "../../../src/exchange/export/open-extract";
import type { WriteExtract, WriteOptions } from "../../../src/exchange/export/write-extract";

export const RECORDED = {
  recordedAt: "2026-11-20T12:00:00.000Z",
  recordedBy: "Ada",
  changedAt: "2026-11-21T12:00:00.000Z",
} as const;

/** Records as a database would hold them, a few at a time, so that nothing rests on how many are read together. */
export function holdingsOf(records: readonly NativeRecord[], portion = 3): Holdings {
  const byId = new Map(records.map((record) => [record.id, record]));
  const ids = [...byId.keys()].sort();
  const some = (condition: (record: NativeRecord) => boolean) =>
    records.filter(condition).map(({ id }) => id);
  return {
    idsAfter: async (type, after) =>
      ids.filter((id) => id.startsWith(`${type}:`) && id > after).slice(0, 2 * portion + 1),
    async *portions(asked) {
      for (let start = 0; start < asked.length; start += portion) {
        const found = asked.slice(start, start + portion).flatMap((id) => byId.get(id) ?? []);
        yield { records: found.map((record) => heldRecord(record, RECORDED)), undated: [] };
      }
    },
    referring: async (to) => some((record) => referencesOf(record).some(({ id }) => to.includes(id))),
    joining: async (actors) =>
      some(
        (record) =>
          record.type === "claim" &&
          record.kind !== "ATTRIBUTION" &&
          [record.about, ...record.named.map(({ actor }) => actor)].some((id) => actors.includes(id)),
      ),
    withSlug: async (type, slug) => some((record) => record.type === type && slugOf(record) === slug),
  };
}

export function extractOf(
  records: readonly NativeRecord[],
  options: ExtractOptions = {},
  portion?: number,
): Promise<OpenExtract> {
  return openExtract(
    holdingsOf(records, portion),
    { sequence: records.length, at: RECORDED.recordedAt, knownAt: undefined },
    options,
  );
}

/** The records that leave, in order. */
export async function leaving(
  records: readonly NativeRecord[],
  options: ExtractOptions = {},
): Promise<readonly NativeRecord[]> {
  const left: NativeRecord[] = [];
  for await (const page of (await extractOf(records, options)).pages())
    left.push(...page.map(({ record }) => record));
  return left;
}

/** The files of a format, whole. */
export async function written(
  extract: Extract,
  write: WriteExtract,
  options: WriteOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { name, text } of write(extract, options)) {
    let whole = "";
    for await (const chunk of text) whole += chunk;
    files.set(name, whole);
  }
  return files;
}
