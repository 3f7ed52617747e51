import { formatProblem } from "../../src/domain/records/faults";
import { parseRecord } from "../../src/domain/records/parse-record";
import { importRecords } from "../../src/exchange/import-records";
import type { PlacedRecord } from "../../src/exchange/placed-record";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { aClaim, anActor, aSource, SURROUNDINGS } from "../domain/records/builders";
import { emptyRecords, emptyStore } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";

const AT = { by: "ada", clock: () => new Date("2026-11-20T12:00:00Z") };

jest.setTimeout(120_000);

describe("importing what a file says of records that are not its own", () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = openGraph(testNeo4j());
    await emptyStore(graph);
  });
  beforeEach(() => emptyRecords(graph));
  afterAll(() => graph.close());

  const placed = (raw: object, more: Partial<PlacedRecord> = {}): PlacedRecord => {
    const { record, faults } = parseRecord(raw);
    if (record === undefined) throw new Error(JSON.stringify(faults));
    return { record, where: { file: "x.json" }, ...more };
  };
  const russia = (name: string) => anActor("russia", { kind: "STATE", names: [{ value: name }] });
  const assumed = placed(russia("Russia"), { assumed: true });
  const nameOf = async (id: string) =>
    (await graph.rows("MATCH (a:Actor {id: $id}) RETURN a.name", { id }))[0]?.[0];
  const group = (coiner: string) =>
    placed(anActor("group", { names: [{ value: "Group" }, { value: "Bear", coinedBy: coiner }] }), {
      outside: [coiner],
    });
  const coiners = async () =>
    (
      await graph.rows("MATCH (:Actor {id: 'actor:group'})-[:HAS_NAME]->()-[:COINED_BY]->(a) RETURN a.id")
    ).map(([id]) => id);

  it("writes what is taken for granted where it is not there, once", async () => {
    const report = await importRecords(graph, [assumed, assumed, placed(aSource("s"))], AT);
    expect(report).toMatchObject({ added: 2, refused: [], skipped: [] });
    expect(await importRecords(graph, [assumed], AT)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 0,
      skipped: [],
    });
    expect(await nameOf("actor:russia")).toBe("Russia");
  });

  it("leaves alone what is there of it, in the database or in the same files", async () => {
    await importRecords(graph, [placed(russia("Российская Федерация"))], AT);
    expect(await importRecords(graph, [assumed], AT)).toMatchObject({ added: 0, updated: 0 });
    expect(await nameOf("actor:russia")).toBe("Российская Федерация");

    await emptyRecords(graph);
    expect(await importRecords(graph, [assumed, placed(russia("Rossiya"))], AT)).toMatchObject({
      added: 1,
      refused: [],
    });
    expect(await nameOf("actor:russia")).toBe("Rossiya");
  });

  it("leaves out who coined a name until that one is known, and tells so", async () => {
    const first = await importRecords(graph, [group("actor:vendor")], AT);
    expect(first).toMatchObject({ added: 1, refused: [] });
    expect(first.skipped.map(formatProblem)).toEqual([
      "x.json: points at 1 record that is not known here, such as actor:vendor, as who coined or uses names, and that was left out; import the file that has it, then this one again.",
    ]);
    expect(await coiners()).toEqual([]);

    await importRecords(graph, [placed(anActor("vendor"))], AT);
    expect(await importRecords(graph, [group("actor:vendor")], AT)).toMatchObject({
      updated: 1,
      skipped: [],
    });
    expect(await coiners()).toEqual(["actor:vendor"]);
    expect(await importRecords(graph, [group("actor:vendor")], AT)).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
  });

  it("leaves out a claim about whom nobody knows, and tells so by its id", async () => {
    await importRecords(
      graph,
      SURROUNDINGS.map((raw) => placed(raw)),
      AT,
    );
    const claim = placed(aClaim("one", { named: [{ actor: "actor:unknown", role: "CONDUCTED" }] }), {
      outside: ["actor:unknown"],
    });
    const report = await importRecords(graph, [claim], AT);
    expect(report).toMatchObject({ added: 0, refused: [], byType: { claim: { skipped: 1 } } });
    expect(report.skipped.map(formatProblem)).toEqual([
      "x.json claim:one: names actor:unknown, which is not known here; import the file that has it, then this one again.",
    ]);
    const both = [claim, placed(anActor("unknown"))];
    expect(await importRecords(graph, both, AT)).toMatchObject({ added: 2, skipped: [] });
  });

  it("keeps a co-signer that is not known from being dropped: then the claim is left out", async () => {
    await importRecords(
      graph,
      SURROUNDINGS.map((raw) => placed(raw)),
      AT,
    );
    const accusers = ["actor:agency", "actor:unknown"];
    const claim = placed(aClaim("joint", { accusers }), { outside: ["actor:unknown"] });
    expect(await importRecords(graph, [claim], AT)).toMatchObject({
      added: 0,
      skipped: [{ record: "claim:joint" }],
    });
  });
});
