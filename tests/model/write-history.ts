import { parseRecord } from "../../src/domain/records/parse-record";
import type { NativeRecord } from "../../src/domain/records/record";
import { referencesOf } from "../../src/domain/records/references";
import { importRecords } from "../../src/exchange/write-records";
import { DatabaseTimeout } from "../../src/platform/graph/errors";
import type { Graph } from "../../src/platform/graph/graph";
import { Random } from "./random";
import { type Recorded, Records } from "./view";
import { worldOf } from "./world";

/** What a database was told at which moments, and how the records of each moment read. */
export interface History {
  readonly moments: readonly string[];
  /** All records that there ever were, as they read last. */
  readonly records: readonly NativeRecord[];
  /** By replaying what was written until then; as of now without a moment. */
  recordsAt(moment: string | null): Records;
}

interface Written {
  readonly at: string;
  readonly by: string;
  readonly record: NativeRecord;
}

const TRIES = 4;
const FIRST = Date.parse("2026-11-02T08:00:00.000Z");
const BETWEEN_MS = 86_400_000;

/**
 * Writes a world bit by bit, through the writer of the product: at each moment some of the records that are still to
 * come, and for some that are there what another world has under the same id. What the writer refuses is not written,
 * and what it wrote the revisions tell.
 */
export async function writeHistory(graph: Graph, seed: number, steps: number): Promise<History> {
  const random = new Random(seed + 17);
  const world = worldOf(seed).records;
  const others = [worldOf(seed + 100_000), worldOf(seed + 200_000)].map(
    ({ records }) => new Map(records.map((record) => [record.id, record])),
  );
  const left = new Map(world.map((record) => [record.id, record]));
  const moments: string[] = [];
  for (let step = 1; step <= steps; step++) {
    const share = step === 1 ? 0.25 : step === steps ? 1 : 0.4;
    const added = withReferences(
      [...left.values()].filter(() => random.chance(share)),
      left,
    );
    for (const { id } of added) left.delete(id);
    const corrected =
      step === 1
        ? []
        : world
            .filter(({ id }) => !left.has(id) && random.chance(0.12))
            .flatMap((record) =>
              random.pick([record, ...others.flatMap((other) => other.get(record.id) ?? [])]),
            );
    const at = new Date(FIRST + step * BETWEEN_MS).toISOString();
    await write(graph, [...new Map([...corrected, ...added].map((one) => [one.id, one])).values()], {
      at,
      by: `writer ${step}`,
    });
    moments.push(at);
  }
  return historyOf(await writtenIn(graph), moments);
}

/** And everything of the others that they rest on. */
function withReferences(
  records: readonly NativeRecord[],
  others: ReadonlyMap<string, NativeRecord>,
): readonly NativeRecord[] {
  const found = new Map<string, NativeRecord>();
  const take = (record: NativeRecord | undefined) => {
    if (record === undefined || found.has(record.id)) return;
    found.set(record.id, record);
    for (const { id } of referencesOf(record)) take(others.get(id));
  };
  for (const record of records) take(record);
  return [...found.values()];
}

async function write(graph: Graph, records: readonly NativeRecord[], { at, by }: Recorded): Promise<void> {
  const placed = records.map((record, index) => ({ record, where: { file: by, line: index + 1 } }));
  for (let tries = 1; ; tries++) {
    try {
      await importRecords(graph, placed, { by, clock: () => new Date(at) });
      return;
    } catch (error) {
      if (!(error instanceof DatabaseTimeout) || tries === TRIES) throw error;
    }
  }
}

async function writtenIn(graph: Graph): Promise<readonly Written[]> {
  const rows = await graph.rows(
    "MATCH (revision:Revision) RETURN revision.at, revision.by, revision.record ORDER BY revision.sequence",
  );
  return rows.map(([at, by, json]) => {
    const { record } = parseRecord(JSON.parse(String(json)));
    if (record === undefined) throw new Error(`a revision that cannot be read: ${String(json)}`);
    return { at: String(at), by: String(by), record };
  });
}

function historyOf(written: readonly Written[], moments: readonly string[]): History {
  const known = new Map<string | null, Records>();
  const replayed = (moment: string | null): Records => {
    const latest = new Map<string, NativeRecord>();
    const recorded = new Map<string, Recorded>();
    for (const { at, by, record } of written) {
      if (moment !== null && at > moment) break;
      latest.set(record.id, record);
      if (!recorded.has(record.id)) recorded.set(record.id, { at, by });
    }
    return new Records([...latest.values()], (id) => recorded.get(id) ?? { at: "never", by: "nobody" });
  };
  const recordsAt = (moment: string | null): Records => {
    const records = known.get(moment) ?? replayed(moment);
    known.set(moment, records);
    return records;
  };
  return { moments, records: recordsAt(null).all, recordsAt };
}
