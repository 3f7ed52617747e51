import type { Change, Redaction } from "../../src/domain/changes/change";
import type { Editing } from "../../src/domain/changes/editing";
import { parseRecord } from "../../src/domain/records/parse-record";
import { type NativeRecord, typeOfId } from "../../src/domain/records/record";
import { referencesOf } from "../../src/domain/records/references";
import { editingOf } from "../../src/exchange/changes/editing";
import { importRecords } from "../../src/exchange/import-records";
import type { Principal } from "../../src/platform/auth/principal";
import { DatabaseTimeout } from "../../src/platform/graph/errors";
import type { Graph } from "../../src/platform/graph/graph";
import { patiently, sent } from "../exchange/changes/commands";
import { Random } from "./random";
import { type Recorded, Records } from "./view";
import { worldOf } from "./world";

/** What a database was told at which moments, and how the records of each moment read. */
export interface History {
  readonly moments: readonly string[];
  /** How often what was made, beside what was imported. */
  readonly acts: ReadonlyMap<string, number>;
  /** The records that there are, as they read now. */
  readonly records: readonly NativeRecord[];
  /** By replaying what was written until then; as of now without a moment. */
  recordsAt(moment: string | null): Records;
}

interface Written {
  readonly at: string;
  readonly by: string;
  readonly id: string;
  /** Undefined where it was taken out. */
  readonly record: NativeRecord | undefined;
}

const TRIES = 4;
const FIRST = Date.parse("2026-11-02T08:00:00.000Z");
const BETWEEN_MS = 86_400_000;
const ACTS_OF_A_STEP = 12; // many are refused, since others refer to what they would take out
const ADMIN: Principal = { id: "token:ada", name: "ada", role: "ADMIN" };

/**
 * Writes a world bit by bit, through the writer of the product: at each moment some of the records that are still to
 * come, and for some that are there what another world has under the same id; and people merge, split, take out and
 * redact. What is refused is not written, and what was written the revisions tell.
 */
export async function writeHistory(graph: Graph, seed: number, steps: number): Promise<History> {
  const random = new Random(seed + 17);
  const world = worldOf(seed).records;
  const others = [worldOf(seed + 100_000), worldOf(seed + 200_000)].map(
    ({ records }) => new Map(records.map((record) => [record.id, record])),
  );
  const left = new Map(world.map((record) => [record.id, record]));
  const moments: string[] = [];
  const people = new People(graph, random);
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
    moments.push(at, ...(await people.act(at, await presentIn(graph))));
  }
  return historyOf(await writtenIn(graph), moments, people.acts);
}

/** Does what people do to records, here and there. */
class People {
  readonly acts = new Map<string, number>();
  readonly #merged: string[] = [];
  readonly #editing: Editing;
  #now = 0;
  #made = 0;

  constructor(
    graph: Graph,
    private readonly random: Random,
  ) {
    this.#editing = editingOf(graph, () => new Date(this.#now));
  }

  /** Gives the moments, a minute apart, at which something was made. */
  async act(from: string, records: readonly NativeRecord[]): Promise<readonly string[]> {
    const moments: string[] = [];
    for (let number = 1; number <= ACTS_OF_A_STEP; number++) {
      this.#now = Date.parse(from) + number * 60_000;
      const act = this.random.pick([
        "MERGE",
        "MERGE",
        "UNMERGE",
        "UNMERGE",
        "SPLIT",
        "VOID",
        "REDACT",
      ] as const);
      const isMade = act === "REDACT" ? await this.#redact(records) : await this.#change(act, records);
      if (!isMade) continue;
      this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
      moments.push(new Date(this.#now).toISOString());
    }
    return moments;
  }

  async #change(
    act: "MERGE" | "UNMERGE" | "SPLIT" | "VOID",
    records: readonly NativeRecord[],
  ): Promise<boolean> {
    const change = this.#changeOf(act, records);
    if (change === undefined) return false;
    const { faults } = await sent(this.#editing, ADMIN, { changes: [change], reason: act });
    if (faults.length > 0) return false;
    if (change.act === "MERGE") this.#merged.push(change.from);
    if (change.act === "UNMERGE") this.#merged.splice(this.#merged.indexOf(change.id), 1);
    return true;
  }

  #changeOf(
    act: "MERGE" | "UNMERGE" | "SPLIT" | "VOID",
    records: readonly NativeRecord[],
  ): Change | undefined {
    const { random } = this;
    const path = ["input"];
    const actors = records.filter((record) => record.type === "actor");
    switch (act) {
      case "MERGE": {
        const type = random.pick(["actor", "actor", "incident"] as const);
        const [from, into] = random.some(
          records.filter((record) => record.type === type),
          2,
          2,
        );
        return from === undefined || into === undefined
          ? undefined
          : { act, type, from: from.id, into: into.id, path };
      }
      case "UNMERGE": {
        const [id] = random.some(this.#merged, 1, 1);
        const type = id === undefined ? undefined : typeOfId(id);
        return id === undefined || (type !== "actor" && type !== "incident")
          ? undefined
          : { act, type, id, records: [], path };
      }
      case "SPLIT": {
        const [actor] = random.some(actors, 1, 1);
        if (actor === undefined) return undefined;
        const about = records.filter((record) => referencesOf(record).some(({ id }) => id === actor.id));
        const into = {
          id: `actor:split-${++this.#made}`,
          kind: actor.kind,
          names: [{ value: `Split ${this.#made}` }],
        };
        return {
          act,
          actor: actor.id,
          into,
          names: [],
          records: random.some(about, 0, 2).map(({ id }) => id),
          path,
        };
      }
      case "VOID": {
        const [record] = random.some(records, 1, 1);
        return record === undefined ? undefined : { act, type: record.type, id: record.id, path };
      }
    }
  }

  async #redact(records: readonly NativeRecord[]): Promise<boolean> {
    const found = records.flatMap(({ id, type }): Redaction[] =>
      type === "claim"
        ? [{ id, field: "quote.text" }]
        : type === "incident"
          ? [{ id, field: "summary" }]
          : [],
    );
    const [redaction] = this.random.some(found, 1, 1);
    if (redaction === undefined) return false;
    const { faults } = await patiently((idempotencyKey) =>
      this.#editing.redact(ADMIN, { ...redaction, reason: "a court", idempotencyKey }),
    );
    return faults.length === 0;
  }
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

async function presentIn(graph: Graph): Promise<readonly NativeRecord[]> {
  return historyOf(await writtenIn(graph), [], new Map()).records;
}

async function writtenIn(graph: Graph): Promise<readonly Written[]> {
  const rows = await graph.rows(
    "MATCH (revision:Revision) RETURN revision.at, revision.by, revision.recordId, revision.record ORDER BY revision.sequence",
  );
  return rows.map(([at, by, id, json]) => {
    const record = json === null ? undefined : parseRecord(JSON.parse(String(json))).record;
    if (json !== null && record === undefined)
      throw new Error(`a revision that cannot be read: ${String(json)}`);
    return { at: String(at), by: String(by), id: String(id), record };
  });
}

function historyOf(
  written: readonly Written[],
  moments: readonly string[],
  acts: ReadonlyMap<string, number>,
): History {
  const known = new Map<string | null, Records>();
  const replayed = (moment: string | null): Records => {
    const latest = new Map<string, NativeRecord>();
    const recorded = new Map<string, Recorded>();
    for (const { at, by, id, record } of written) {
      if (moment !== null && at > moment) break;
      if (record === undefined) latest.delete(id);
      else latest.set(id, record);
      if (!recorded.has(id)) recorded.set(id, { at, by });
    }
    return new Records([...latest.values()], (id) => recorded.get(id) ?? { at: "never", by: "nobody" });
  };
  const recordsAt = (moment: string | null): Records => {
    const records = known.get(moment) ?? replayed(moment);
    known.set(moment, records);
    return records;
  };
  return { moments, acts, records: recordsAt(null).all, recordsAt };
}
