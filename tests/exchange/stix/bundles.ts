import { formatProblem } from "../../../src/domain/records/faults";
import type { NativeRecord } from "../../../src/domain/records/record";
import { Gathering } from "../../../src/exchange/gathering";
import { type GuardFault, guardFaults } from "../../../src/exchange/json/json-guard";
import { readStix } from "../../../src/exchange/stix/read-stix";
import type { StixItem } from "../../../src/exchange/stix/stix-item";

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

/** Reads a bundle that is in memory as a whole. */
export async function readBundle(text: string): Promise<Gathering> {
  const faults = guardFaults(text);
  return readParsed(JSON.parse(text), (index) =>
    faults
      .filter(({ path }) => path[0] === "objects" && path[1] === index)
      .map(({ path, ...rest }) => ({ ...rest, path: path.slice(2) })),
  );
}

/** The same of a bundle that is parsed. */
export async function readParsed(
  bundle: unknown,
  guardedAt: (index: number) => readonly GuardFault[] = () => [],
): Promise<Gathering> {
  const { objects = [], ...head } = bundle as { objects?: unknown[] };
  const gathering = new Gathering();
  async function* items(): AsyncGenerator<StixItem> {
    for (const [index, value] of objects.entries())
      yield { value, where: { file: "x.json", pointer: `/objects/${index}` }, guarded: guardedAt(index) };
  }
  await readStix("x.json", head, items, gathering);
  return gathering;
}

export const read = (...objects: readonly unknown[]) => readBundle(aBundle(objects));

export const recordsOf = <T extends NativeRecord["type"]>(type: T, { records }: Gathering) =>
  records.flatMap(({ record }) =>
    record.type === type ? [record as Extract<NativeRecord, { type: T }>] : [],
  );

export const problemsOf = ({ problems }: Gathering) => problems.map(formatProblem);

export const countsOf = ({ passedOver }: Gathering) => Object.fromEntries(passedOver);
