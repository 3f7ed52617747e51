import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../../src/database";
import type { Graph } from "../../../src/platform/graph/graph";
import { Random } from "../../model/random";
import { keepFigures } from "../../support/figures";
import { testConfig } from "../../support/test-config";
import { unsound } from "../../support/unsound";
import { buildIfStale, jvmsBelow, nothingLeftBelow, PATIENCE, within } from "./command";
import { inconsistencies } from "./consistency";
import { health, type Service, startService } from "./service";
import { type Operation, type Writers, writersOf } from "./writers";

/** A run in passing; bench/campaigns/kill-writers.mjs has more of them. */
const CYCLES = Number(process.env["CYCLES"] ?? 2); // in passing; the campaign has 200
const SEED = Number(process.env["SEED"] ?? 20_161_007);
const CHECKED_EVERY = 25; // cycles
const WRITERS = 8;
const WRITES_BETWEEN = process.env["CYCLES"] === undefined ? 4 : 16; // acknowledged before the next kill, at least
const READY_SECONDS = 20 * PATIENCE;
const WRITING_SECONDS = 60 * PATIENCE;
const STOPPING_SECONDS = 60 * PATIENCE;

jest.setTimeout(180_000 + 120_000 * CYCLES);

describe("kill -9 of the database while eight write", () => {
  const random = new Random(SEED);
  const readyAfter: number[] = [];
  const writingAfter: number[] = [];
  let service: Service;
  let writers: Writers;
  let unknown = { made: 0, not: 0 };
  let revisions = 0;

  beforeAll(async () => {
    buildIfStale();
    service = await startService();
    writers = writersOf(service.address, await logins(service), WRITERS, SEED);
  });

  it("loses, halves and doubles nothing that was acknowledged", async () => {
    const began = performance.now();
    for (let cycle = 1; cycle <= CYCLES; cycle++) {
      writers.start();
      await killOnce();
      if (cycle % CHECKED_EVERY === 0 || cycle === CYCLES) {
        await writers.rest();
        expect(await wrong()).toEqual([]);
      }
      if (process.env["CYCLES"] !== undefined) {
        process.stderr.write(
          `${cycle}: ready after ${readyAfter.at(-1)} s, written after ${writingAfter.at(-1)} s, ${writers.acknowledged()} acknowledged\n`,
        );
      }
    }
    const seconds = Math.round((performance.now() - began) / 1_000);
    service.kill("SIGTERM");
    let hasEnded = false;
    void service.ended.then(() => {
      hasEnded = true;
    });
    expect(await within(STOPPING_SECONDS, () => hasEnded)).toBe(true);
    expect(await nothingLeftBelow(service.dataFolder)).toBe(true);
    expect(inconsistencies(service.dataFolder)).toBeUndefined();
    // A cycle in which nobody was interrupted would prove nothing.
    expect(writers.operations.filter(({ errors }) => errors > 0).length).toBeGreaterThanOrEqual(CYCLES);
    keepFigures({
      cycles: CYCLES,
      seed: SEED,
      seconds,
      readyAfter,
      writingAfter,
      revisions,
      unknown,
      acknowledged: writers.acknowledged(),
      afterErrors: writers.operations.filter(({ state, errors }) => state === "acknowledged" && errors > 0)
        .length,
      errors: Object.fromEntries(writers.errors),
    });
  });

  /** While they write, and then waits until they write again. */
  async function killOnce(): Promise<void> {
    await untilWritten();
    await pause(random.whole(0, 500));
    const [jvm = 0] = jvmsBelow(service.dataFolder);
    process.kill(jvm, "SIGKILL");
    const killed = performance.now();
    const since = () => Number(((performance.now() - killed) / 1_000).toFixed(1));
    const isReady = async () => (await health(service.address, "ready")).status === 200;
    expect(await within(READY_SECONDS, async () => !(await isReady()))).toBe(true);
    const before = writers.acknowledged();
    expect(await within(READY_SECONDS, isReady)).toBe(true);
    readyAfter.push(since());
    expect(await within(WRITING_SECONDS, () => writers.acknowledged() > before)).toBe(true);
    writingAfter.push(since());
  }

  async function untilWritten(): Promise<void> {
    const enough = writers.acknowledged() + WRITES_BETWEEN;
    expect(await within(WRITING_SECONDS, () => writers.acknowledged() >= enough)).toBe(true);
  }

  async function wrong(): Promise<readonly string[]> {
    const config = { ...testConfig(), dataFolder: service.dataFolder };
    const { graph, close } = await openDatabase(config, { share: true, log: () => undefined });
    try {
      const [row] = await graph.rows("MATCH (head:FeedHead) RETURN head.sequence");
      revisions = Number(row?.[0]);
      return [...writers.faults, ...(await asAsked(graph)), ...(await unsound(graph))];
    } finally {
      await close();
    }
  }

  /** Where what was asked for is not there exactly once, or, where that is unknown, neither once nor not at all. */
  async function asAsked(graph: Graph): Promise<readonly string[]> {
    const written = grouped(
      await graph.rows("MATCH (r:Revision) WHERE r.by <> 'seed' RETURN r.reason, r.recordId"),
    );
    const proposed = grouped(await graph.rows("MATCH (p:Proposal) RETURN p.title, p.id"));
    const reviewed = grouped(
      await graph.rows("MATCH (r:Review)-[:REVIEWS]->(p:Proposal) RETURN p.title, r.verdict"),
    );
    unknown = { made: 0, not: 0 };
    const faults = writers.operations.flatMap((operation) => {
      const { key, state, writes, isProposal } = operation;
      const all = [...writes].sort().join(" ");
      const found = [...(written.get(key) ?? [])].sort().join(" ");
      written.delete(key);
      if (state === "unknown") unknown[found === "" ? "not" : "made"]++;
      const isRight = found === all || (found === "" && state === "unknown");
      const reviews = (reviewed.get(key) ?? []).length;
      const proposals = (proposed.get(key) ?? []).length;
      const isReviewed = reviews === (isProposal && found !== "" ? 1 : 0);
      const isProposed = proposals === (isProposal ? 1 : 0) || (proposals === 0 && state === "unknown");
      return isRight && isReviewed && isProposed
        ? []
        : [`${said(operation)} wrote [${found}], with ${proposals} proposals and ${reviews} reviews`];
    });
    return [...faults, ...[...written.keys()].map((key) => `"${key}" was never asked for`)];
  }
});

function said({ key, state, writes }: Operation): string {
  return `"${key}" (${state}, of ${writes.join(" ")})`;
}

function grouped(rows: readonly (readonly unknown[])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of rows) {
    const group = groups.get(String(key));
    if (group === undefined) groups.set(String(key), [String(value)]);
    else group.push(String(value));
  }
  return groups;
}

async function logins({ address, dataFolder }: Service) {
  const admin = readFileSync(join(dataFolder, "admin-token"), "utf8").trim();
  const login = async (owner: string, role: string) => {
    const query = `mutation { createToken(input: { name: "${owner}", owner: "${owner}", role: ${role} }) { secret } }`;
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${admin}` },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { createToken: { secret: string } } };
    return data.createToken.secret;
  };
  return { editor: await login("edith", "EDITOR"), researcher: await login("rosa", "RESEARCHER") };
}
