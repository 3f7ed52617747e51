import { setTimeout as pause } from "node:timers/promises";
import type { Command, Editing, Outcome } from "../../../src/domain/changes/editing";
import { editingOf } from "../../../src/exchange/changes/editing";
import type { Principal } from "../../../src/platform/auth/principal";
import { WritersBusy } from "../../../src/platform/graph/errors";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { aSource } from "../../domain/records/builders";
import { Random } from "../../model/random";
import { emptyStore } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { unsound } from "../../support/unsound";
import { correct, record } from "./commands";

jest.setTimeout(240_000);

const CLIENTS = 100;
const BACK_OFF_MS = 2_000; // most conflicts are with those who come back at the same time
const PAIRS = 50;
const PAIRS_AT_ONCE = 10;

const editor: Principal = { id: "token:edith", name: "edith", role: "EDITOR" };

interface Versioned {
  readonly version: number;
  readonly title: string;
}

describe("many who change the same records at once, through two processes of the service", () => {
  let graphs: readonly Graph[];
  let services: readonly Editing[];
  let graph: Graph;

  beforeAll(async () => {
    graphs = [openGraph(testNeo4j()), openGraph(testNeo4j())];
    services = graphs.map((one) => editingOf(one, () => new Date()));
    graph = graphOf(0);
    await emptyStore(graph);
    const sources = Array.from({ length: PAIRS }, (_, pair) => [
      aSource(`left-${pair}`),
      aSource(`right-${pair}`),
    ]);
    const changes = [aSource("count", { title: "0" }), ...sources.flat()].map(record);
    expect((await serviceOf(0).change(editor, { changes })).faults).toEqual([]);
  });
  afterAll(async () => {
    for (const one of graphs) await one.close();
  });

  const graphOf = (client: number) => graphs[client % 2] as Graph;
  const serviceOf = (client: number) => services[client % 2] as Editing;

  /** On a busy machine a command may not have its turn in time; it says that nothing was changed. */
  async function patiently(client: number, command: Command): Promise<Outcome> {
    for (;;) {
      try {
        return await serviceOf(client).change(editor, { reason: "one more", ...command });
      } catch (error) {
        if (!(error instanceof WritersBusy)) throw error;
      }
    }
  }

  async function find(client: number, id: string): Promise<Versioned> {
    const [row] = await graphOf(client).rows(
      "MATCH (r:Revision {recordId: $id}) WITH r ORDER BY r.sequence RETURN count(*), collect(r.record)",
      { id },
    );
    const [version, revisions] = row as [number, string[]];
    return { version, title: JSON.parse(revisions.at(-1) ?? "{}").title };
  }

  it(`counts to ${CLIENTS} in one record that each of ${CLIENTS} had read before`, async () => {
    const first = await find(0, "source:count");
    let conflicts = 0;
    async function add(client: number): Promise<void> {
      const random = new Random(client);
      for (let read = first; ; read = await find(client, "source:count")) {
        const title = String(Number(read.title) + 1);
        const { faults } = await patiently(client, {
          changes: [correct("source:count", { title }, read.version)],
        });
        if (faults.length === 0) return;
        expect(faults).toMatchObject([{ code: "CONFLICT" }]);
        conflicts++;
        await pause(random.whole(0, BACK_OFF_MS));
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => add(client)));

    expect(await find(0, "source:count")).toEqual({ version: 1 + CLIENTS, title: String(CLIENTS) });
    expect(conflicts).toBeGreaterThanOrEqual(CLIENTS - 1);
    expect(await unsound(graph)).toEqual([]);
  });

  it(`makes ${PAIRS} pairs of commands that take the same two records in opposite order`, async () => {
    for (let pair = 0; pair < PAIRS; pair += PAIRS_AT_ONCE) {
      const pairs = Array.from({ length: PAIRS_AT_ONCE }, (_, index) => pair + index);
      const outcomes = await Promise.all(pairs.flatMap((number) => crossing(number)));
      expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    }
    for (const side of ["left", "right"]) {
      for (let pair = 0; pair < PAIRS; pair++) {
        expect((await find(0, `source:${side}-${pair}`)).version).toBe(3);
      }
    }
    expect(await unsound(graph)).toEqual([]);
  });

  function crossing(pair: number) {
    const sides = [`source:left-${pair}`, `source:right-${pair}`];
    return [sides, [...sides].reverse()].map((ids, client) =>
      patiently(client, { changes: ids.map((id) => correct(id, { title: `By ${client}` })) }),
    );
  }
});
