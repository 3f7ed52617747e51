import type { Change } from "../../src/domain/changes/change";
import type { Editing } from "../../src/domain/changes/editing";
import { typeOfId } from "../../src/domain/records/record";
import { editingOf } from "../../src/exchange/changes/editing";
import type { Principal } from "../../src/platform/auth/principal";
import type { Graph } from "../../src/platform/graph/graph";
import { lastRevisions, sent } from "../exchange/changes/commands";
import { type Service, startService } from "../support/service";
import { unsound } from "../support/unsound";
import { Random } from "./random";
import { writeHistory } from "./write-history";

/**
 * A merge that is undone at once leaves everything as it was, whichever actors or incidents and whatever was done to them before.
 * A run in passing merges a few; MERGES=100 SEED=7 merges more, in other worlds.
 */
jest.setTimeout(6 * 60 * 60 * 1000);

const MERGES = Number(process.env["MERGES"] ?? 2);
const SEED = Number(process.env["SEED"] ?? 20_161_007);
const OF_A_WORLD = 10;
const STEPS = 3;
/** So many pairs at most are tried for each that can be merged. */
const PAIRS = 4;
const ADMIN: Principal = { id: "token:ada", name: "ada", role: "ADMIN" };
const AFTER = Date.parse("2027-01-01T00:00:00.000Z");

let service: Service;
let graph: Graph;
let editing: Editing;
let now = 0;

beforeAll(async () => {
  service = await startService();
  graph = service.graph;
  editing = editingOf(graph, () => new Date(AFTER + 1_000 * now++));
});
afterAll(() => service.close());

async function change(asked: Change) {
  return (await sent(editing, ADMIN, { changes: [asked] })).faults;
}

async function everything() {
  return {
    records: await lastRevisions(graph),
    recorded: await graph.rows(
      "MATCH (r:Actor|Incident) RETURN r.id, r.recordedAt, r.recordedBy ORDER BY r.id",
    ),
  };
}

describe("a merge that is undone at once", () => {
  const worlds = Array.from({ length: Math.ceil(MERGES / OF_A_WORLD) }, (_, index) => SEED + index);

  it.each(worlds)("leaves every record and all that is derived as it was, SEED=%i", async (seed) => {
    await service.empty();
    await writeHistory(graph, seed, STEPS);
    expect(await unsound(graph)).toEqual([]);
    const random = new Random(seed);
    const before = await everything();
    const ids = before.recorded.map(([id]) => String(id));
    const wanted = Math.min(OF_A_WORLD, MERGES - OF_A_WORLD * worlds.indexOf(seed));
    const refusals: string[] = [];
    let merged = 0;
    while (merged < wanted && merged + refusals.length < wanted * PAIRS) {
      const type = random.pick(["actor", "incident"] as const);
      const ofType = ids.filter((id) => typeOfId(id) === type);
      const [from = "", into = ""] = random.some(ofType, 2, 2);
      const pair = `SEED=${seed}: ${from} into ${into}`;
      const [refusal] = await change({ act: "MERGE", type, from, into, path: ["input"] });
      if (refusal === undefined) {
        merged += 1;
        const unmerged = await change({ act: "UNMERGE", type, id: from, records: [], path: ["input"] });
        expect({ pair, faults: unmerged }).toEqual({ pair, faults: [] });
        expect({ pair, unsound: await unsound(graph) }).toEqual({ pair, unsound: [] });
      } else refusals.push(`${pair}: ${refusal.message}`);
      expect({ pair, ...(await everything()) }).toEqual({ pair, ...before });
    }
    expect({ merged, refusals }).toEqual({ merged: wanted, refusals });
  });
});
