import { formatProblem } from "../../../src/domain/records/faults";
import type { NativeRecord } from "../../../src/domain/records/record";
import { readStix } from "../../../src/exchange/stix/read-stix";
import { fileOf, gathered, type ReadResult } from "../../support/read-files";

export type Raw = Readonly<Record<string, unknown>>;

export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** An object of STIX 2.1 that is sound; a test names what matters to it. */
export const anObject = (type: string, number: number, more: Raw = {}): Raw => ({
  type,
  spec_version: "2.1",
  id: `${type}--${uuid(number)}`,
  created: "2020-01-02T03:04:05.000Z",
  modified: "2020-02-03T04:05:06.000Z",
  ...(type === "relationship" || type === "opinion" || type === "location"
    ? {}
    : { name: `The ${type} ${number}` }),
  ...more,
});

export const aRelationship = (number: number, type: string, source: Raw, target: Raw, more: Raw = {}) =>
  anObject("relationship", number, {
    relationship_type: type,
    source_ref: source["id"],
    target_ref: target["id"],
    ...more,
  });

export const aBundle = (objects: readonly unknown[], more: Raw = {}): string =>
  JSON.stringify({ type: "bundle", id: `bundle--${uuid(999)}`, objects, ...more });

export async function readBundle(content: string | Uint8Array): Promise<ReadResult> {
  return await gathered((gathering) => readStix(fileOf("x.json", content), gathering));
}

export const read = (...objects: readonly unknown[]) => readBundle(aBundle(objects));

export const recordsOf = <T extends NativeRecord["type"]>(type: T, { records }: ReadResult) =>
  records.flatMap(({ record }) =>
    record.type === type ? [record as Extract<NativeRecord, { type: T }>] : [],
  );

export const problemsOf = ({ problems }: ReadResult) => problems.map(formatProblem);

export const countsOf = ({ passedOver }: ReadResult) => Object.fromEntries(passedOver);
