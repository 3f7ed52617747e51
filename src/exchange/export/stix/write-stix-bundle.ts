import { createHash } from "node:crypto";
import type { NativeRecord } from "../../../domain/records/record";
import { referencesOf } from "../../../domain/records/references";
import { FRAME, toStix } from "../../stix/write-stix";
import type { Surroundings, Written } from "../../stix/written";
import { uuidFor } from "../../stix/written-ids";
import type { Extract, Held } from "../extract";
import type { WriteExtract } from "../write-extract";

/** One bundle of STIX 2.1: each record whole in our extension, and beside it what of it STIX can say. */
export const writeStixBundle: WriteExtract = (extract) => [{ name: "records.json", text: bundleOf(extract) }];

/** The id stands behind the objects: it is made of them, so that the same extract is the same bundle. */
async function* bundleOf(extract: Extract): AsyncIterable<string> {
  const versions = createHash("sha256");
  const objects = (written: readonly Written[]) => {
    for (const { id, modified } of written) versions.update(`${id} ${String(modified)}\n`);
    return written.map((object) => JSON.stringify(object)).join(",\n");
  };
  const takenBack = await retractionsIn(extract);
  yield `{"type":"bundle","objects":[\n${objects(FRAME)}`;
  for await (const page of extract.pages()) {
    const surroundings = await surroundingsOf(page, extract, takenBack);
    const written = page.flatMap(({ record, recordedAt, changedAt }) =>
      toStix(record, { created: recordedAt, modified: changedAt }, surroundings),
    );
    yield `,\n${objects(written)}`;
  }
  yield `\n],"id":"bundle--${uuidFor(versions.digest("hex"))}"}\n`;
}

/** By claim: those who took it back. */
async function retractionsIn(extract: Extract): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const takenBack = new Map<string, Set<string>>();
  for await (const page of extract.pages(["retraction"])) {
    for (const { record } of page) {
      if (record.type !== "retraction") continue;
      takenBack.set(record.claim, new Set([...(takenBack.get(record.claim) ?? []), ...record.by]));
    }
  }
  return takenBack;
}

/** What the records of a page refer to, and what the claims among that refer to: a response is one to what they say. */
async function surroundingsOf(
  page: readonly Held[],
  extract: Extract,
  takenBack: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Surroundings> {
  const found = new Map(page.map(({ record }) => [record.id, record]));
  const near = await bring(found.values(), extract, found);
  await bring(
    near.filter(({ type }) => type === "claim"),
    extract,
    found,
  );
  return {
    find: (id) => found.get(id),
    takenBackBy: (claim) => takenBack.get(claim) ?? new Set(),
  };
}

async function bring(
  records: Iterable<NativeRecord>,
  extract: Extract,
  found: Map<string, NativeRecord>,
): Promise<readonly NativeRecord[]> {
  const ids = [...records].flatMap((record) => referencesOf(record).map(({ id }) => id));
  const brought = await extract.find(new Set(ids.filter((id) => !found.has(id))));
  for (const record of brought) found.set(record.id, record);
  return brought;
}
