import { join } from "node:path";
import { formatProblem } from "../../src/domain/records/faults";
import { parseRecord } from "../../src/domain/records/parse-record";
import { Gathering } from "../../src/exchange/gathering";
import { importGathered, importRecords } from "../../src/exchange/import-records";
import type { PlacedRecord } from "../../src/exchange/placed-record";
import { readSeed } from "../../src/exchange/seed";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../domain/records/builders";
import { emptyRecords, emptyStore } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";
import { resultOf } from "../support/read-files";
import { graphHash } from "./graph-hash";

const SEED = join(__dirname, "../../seed");
const FIRST = { by: "ada", clock: () => new Date("2026-11-20T12:00:00Z") };
const LATER = { by: "bob", reason: "read again", clock: () => new Date("2026-11-21T12:00:00Z") };

jest.setTimeout(120_000);

describe("writing records to a real database", () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = openGraph(testNeo4j());
    await emptyStore(graph);
  });
  beforeEach(() => emptyRecords(graph));
  afterAll(() => graph.close());

  const placed = (...raws: readonly object[]): PlacedRecord[] =>
    raws.map((raw, index) => {
      const { record, faults } = parseRecord(raw);
      if (record === undefined) throw new Error(JSON.stringify(faults));
      return { record, where: { file: "records.jsonl", line: index + 1 } };
    });
  const node = async (id: string) =>
    (
      await graph.rows(
        "MATCH (n {id: $id}) WHERE NOT n:Revision AND n.knownUntil IS NULL RETURN properties(n)",
        { id },
      )
    )[0]?.[0];
  const revisions = async (recordId: string) =>
    await graph.rows(
      "MATCH (r:Revision {recordId: $recordId})-[:REVISES]->(n) RETURN r.sequence, r.act, r.by, r.reason, r.at, n.id ORDER BY r.sequence",
      { recordId },
    );
  const count = async () =>
    (await graph.rows("MATCH (n) WHERE NOT n:Migration AND NOT n:StoreVersion RETURN count(n)"))[0]?.[0];

  it("makes the same graph of the same records in any order", async () => {
    const { records } = resultOf((await readSeed(SEED)).gathering);
    await importRecords(graph, records, FIRST);
    const hash = await graphHash(graph);

    for (const permuted of [[...records].reverse(), [...records].sort((a, b) => hashOf(a) - hashOf(b))]) {
      await emptyRecords(graph);
      expect(await importRecords(graph, permuted, FIRST)).toMatchObject({
        added: records.length,
        refused: [],
      });
      expect(await graphHash(graph)).toBe(hash);
    }
  });

  it("makes the same graph of an import in two halves, apart from the order of revisions", async () => {
    const whole = placed(...SURROUNDINGS, aClaim("c"), aResponse("r"));
    await importRecords(graph, whole, FIRST);
    const count = `MATCH (n)-[r]->(m) WHERE NOT n:Revision RETURN count(r)`;
    const before = await graph.rows(count);

    await emptyRecords(graph);
    await importRecords(graph, whole.slice(0, SURROUNDINGS.length), FIRST);
    await importRecords(graph, whole, LATER);
    expect(await graph.rows(count)).toEqual(before);
  });

  it("replaces what an updated record was made of and keeps when it was first recorded", async () => {
    await importRecords(
      graph,
      placed(...SURROUNDINGS, aClaim("c", { evidence: [{ kind: "TIMING" }] })),
      FIRST,
    );
    const update = placed(
      aClaim("c", { stance: "WITHHOLDS", quote: { text: "not yet", language: "en" }, statedOn: "2020-03" }),
      anActor("agency", { names: [{ value: "Bureau" }, { value: "The agency", main: true }] }),
    );

    expect(await importRecords(graph, update, LATER)).toMatchObject({
      added: 0,
      updated: 2,
      unchanged: 0,
      refused: [],
    });

    expect(await node("claim:c")).toEqual({
      id: "claim:c",
      kind: "ATTRIBUTION",
      stance: "WITHHOLDS",
      accusedMode: "ALL_OF",
      basis: [],
      quote: "not yet",
      quoteLanguage: "en",
      statedOn: "2020-03",
      statedOnQualifier: "ON",
      placedOn: "2020-03-31",
      placedOnInferred: false,
      placedKey: "2020-03-31",
      incidentId: "incident:theft",
      originKey: "\nactor:agency",
      recordedAt: "2026-11-20T12:00:00.000Z",
      recordedBy: "ada",
      knownFrom: LATER.clock().toISOString(),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(
      await graph.rows("MATCH (:Claim {id: 'claim:c'})-[r]->(to) RETURN type(r), to.id ORDER BY type(r)"),
    ).toEqual([
      ["ABOUT", "incident:theft"],
      ["CITES", "source:report"],
      ["MADE_BY", "actor:agency"],
      ["NAMES", "actor:accused"],
    ]);
    expect(await graph.rows("MATCH (e:Evidence) RETURN e.id")).toEqual([]);
    expect(
      await graph.rows(
        "MATCH (:Actor {id: 'actor:agency'})-[r:HAS_NAME]->(n) RETURN n.value, n.main ORDER BY r.position",
      ),
    ).toEqual([
      ["The agency", true],
      ["Bureau", false],
    ]);
    expect((await revisions("claim:c")).map(([, ...rest]) => rest)).toEqual([
      ["RECORDED", "ada", null, "2026-11-20T12:00:00.000Z", "claim:c"],
      ["CORRECTED", "bob", "read again", "2026-11-21T12:00:00.000Z", "claim:c"],
    ]);
  });

  it("numbers revisions without a gap, whoever writes at the same moment", async () => {
    await importRecords(graph, placed(...SURROUNDINGS), FIRST);
    await Promise.all(
      ["a", "b", "c", "d"].map((id) => importRecords(graph, placed(anActor(id), anIncident(id)), LATER)),
    );
    const sequences = (await graph.rows("MATCH (r:Revision) RETURN r.sequence ORDER BY r.sequence")).flat();
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    expect(await graph.rows("MATCH (h:FeedHead) RETURN h.sequence")).toEqual([[sequences.length]]);
  });

  it("adds a record once when two imports bring it at the same moment", async () => {
    const entries = placed(...SURROUNDINGS, aClaim("c"));
    const reports = await Promise.all([
      importRecords(graph, entries, FIRST),
      importRecords(graph, entries, LATER),
    ]);
    expect(reports.map(({ added }) => added).sort()).toEqual([0, entries.length]);
    expect(await revisions("claim:c")).toHaveLength(1);
  });

  it("refuses a bad record alone, and says of those that refer to it why they go too", async () => {
    const report = await importRecords(
      graph,
      placed(
        ...SURROUNDINGS,
        aClaim("lost", { about: "incident:nowhere" }),
        aResponse("r", { answers: ["claim:lost"] }),
        aClaim("c"),
      ),
      FIRST,
    );
    expect({ ...report, byType: undefined }).toMatchObject({
      added: SURROUNDINGS.length + 1,
      updated: 0,
      unchanged: 0,
    });
    expect(report.byType).toMatchObject({
      claim: { added: 1, refused: 1 },
      response: { added: 0, refused: 1 },
    });
    expect(report.refused.map(formatProblem)).toEqual([
      "records.jsonl line 8, /about: is incident:nowhere, which is not known; expected one that is recorded, or comes with it.",
      "records.jsonl line 9, /answers/0: is claim:lost, which was refused; expected a record that can be written; mend that one first.",
    ]);
    expect(await node("response:r")).toBeUndefined();
  });

  it("says of a record that refers to one that could not be read why it goes too", async () => {
    const gathering = new Gathering();
    gathering.refuse({
      where: { file: "claims.jsonl", line: 3 },
      record: "claim:c",
      pointer: "/x",
      problem: "is bad",
      remedy: "expected good",
    });
    for (const entry of placed(...SURROUNDINGS, aResponse("r"))) gathering.put(entry);
    const report = await importGathered(graph, gathering, FIRST);
    gathering.stock.close();
    expect(report.byType).toMatchObject({ claim: { refused: 1 }, response: { refused: 1 } });
    expect(report.refused.map(formatProblem)).toEqual([
      "claims.jsonl line 3, /x: is bad; expected good.",
      "records.jsonl line 8, /answers/0: is claim:c, which was refused; expected a record that can be written; mend that one first.",
    ]);
  });

  it("refuses a change that would leave records of the database wrong", async () => {
    await importRecords(graph, placed(...SURROUNDINGS, aClaim("c"), aRetraction("r")), FIRST);
    const before = await graphHash(graph);
    const report = await importRecords(graph, placed(aClaim("c", { accusers: ["actor:here"] })), LATER);
    expect(report.refused.map(formatProblem)).toEqual([
      "records.jsonl line 1: would leave retraction:r wrong, whose /by/0 then is actor:agency, who did not make claim:c; " +
        "expected a change that leaves the records of the database sound.",
    ]);
    expect(await graphHash(graph)).toBe(before);
  });

  it("refuses to join a chain of structure to one above it where the two are too deep together", async () => {
    const chain = (name: string) =>
      Array.from({ length: 5 }, (_, at) =>
        anIncident(`${name}${at}`, { partOf: at === 0 ? [] : [`incident:${name}${at - 1}`] }),
      );
    await importRecords(graph, placed(...chain("above"), ...chain("below")), FIRST);
    const join = (whole: string) =>
      importRecords(graph, placed(anIncident("below0", { partOf: [whole] })), LATER);
    expect((await join("incident:above4")).refused.map(formatProblem)).toEqual([
      "records.jsonl line 1: would leave incident:below4 wrong, whose /partOf then puts it 9 steps below incident:above0; " +
        "expected a change that leaves the records of the database sound.",
    ]);
    expect(await join("incident:above3")).toMatchObject({ updated: 1, refused: [] });
  });

  it("refuses structure that puts who rejects a claim on the side of the accused, however far between them", async () => {
    const ofThere = (name: string, whole: string) => anActor(name, { partOf: [{ actor: `actor:${whole}` }] });
    const rejects = aClaim("c", {
      ...{ stance: "REJECTS", accusers: ["actor:unit"] },
      named: [{ actor: "actor:accused", role: "CONDUCTED" }],
    });
    await importRecords(
      graph,
      placed(
        ...SURROUNDINGS,
        anActor("ministry"),
        ofThere("service", "ministry"),
        ofThere("unit", "service"),
        rejects,
      ),
      FIRST,
    );
    const before = await graphHash(graph);
    const joined = await importRecords(graph, placed(ofThere("ministry", "there")), LATER);
    expect(joined.refused.map(formatProblem)).toEqual([
      "records.jsonl line 1: would leave claim:c wrong, whose /accusers/0 then is actor:unit, of one side with actor:accused; " +
        "expected a change that leaves the records of the database sound.",
    ]);
    expect(await graphHash(graph)).toBe(before);
    expect(await importRecords(graph, placed(ofThere("ministry", "here")), LATER)).toMatchObject({
      updated: 1,
    });
  });

  it("refuses a slug that a record of the database has, and an outside id of two; lets two records swap theirs", async () => {
    const outside = [{ scheme: "eurepoc", value: "7" }];
    await importRecords(
      graph,
      placed(
        anIncident("a", { slug: "one", externalIds: outside }),
        anIncident("b", { slug: "two", externalIds: [{ scheme: "eurepoc", value: "8" }] }),
      ),
      FIRST,
    );
    const taken = await importRecords(
      graph,
      placed(anIncident("c", { slug: "one", externalIds: [...outside, { scheme: "eurepoc", value: "8" }] })),
      LATER,
    );
    expect(taken.refused.map(formatProblem)).toEqual([
      'records.jsonl line 1, /slug: is "one", which incident:a has; expected a slug of its own.',
      'records.jsonl line 1, /externalIds/0: is "eurepoc:7", which incident:a has; expected an outside id of its own.',
      'records.jsonl line 1, /externalIds/1: is "eurepoc:8", which incident:b has; expected an outside id of its own.',
    ]);

    const swapped = await importRecords(
      graph,
      placed(anIncident("a", { slug: "two" }), anIncident("b", { slug: "one", externalIds: outside })),
      LATER,
    );
    expect(swapped).toMatchObject({ updated: 2, refused: [] });
    expect(await graph.rows("MATCH (i:Incident)-[:IDENTIFIED_BY]->(e) RETURN i.slug, e.key")).toEqual([
      ["one", "eurepoc:7"],
    ]);
  });

  it("moves undated records in time when a source they cite turns out to be of another day", async () => {
    await importRecords(graph, placed(...SURROUNDINGS, aClaim("c"), aResponse("r")), FIRST);
    expect(await node("response:r")).toMatchObject({
      placedOn: "2020-03-10",
      placedOnInferred: true,
      denialKey: "2020-03-10",
    });

    await importRecords(graph, placed(aSource("report", { publishedOn: "2019" })), LATER);
    expect(await node("response:r")).toMatchObject({
      placedOn: "2019-12-31",
      placedKey: "2019-12-31",
      denialKey: "2019-12-31",
    });

    await importRecords(graph, placed(aSource("report")), LATER);
    const undated = await node("response:r");
    expect(undated).toMatchObject({ placedKey: "", denialKey: "" });
    expect(undated).not.toHaveProperty("placedOn");
    expect(await revisions("response:r")).toHaveLength(1);
  });

  it("says in a dry run what it would do, and does not", async () => {
    const entries = placed(...SURROUNDINGS, aClaim("c"), aClaim("lost", { about: "incident:nowhere" }));
    const dry = await importRecords(graph, entries, { ...FIRST, dryRun: true });
    expect(await count()).toBe(0);
    expect(dry).toEqual(await importRecords(graph, entries, FIRST));
  });

  it("keeps free text byte for byte", async () => {
    const texts = [
      "\u0000NUL",
      "\u202eleft",
      " \r\n\t ",
      "﷽ 👩‍👩‍👧 ＡＢＣ ı ß",
      "'}) DETACH DELETE n //",
      "`$x` {id: $id}",
      "\u{10ffff}",
    ];
    await importRecords(
      graph,
      placed(...SURROUNDINGS, ...texts.map((text, index) => aClaim(`c${index}`, { quote: { text } }))),
      FIRST,
    );
    expect((await graph.rows("MATCH (c:Claim) RETURN c.quote ORDER BY c.id")).flat()).toEqual(texts);
  });

  it("leaves nothing of a small import that breaks off", async () => {
    let statements = 0;
    const breaking = openGraph({
      ...testNeo4j(),
      onStatement: (statement) => {
        if (statement.includes("CREATE (from)") && ++statements === 2) throw new Error("broken off");
      },
    });
    await expect(importRecords(breaking, placed(...SURROUNDINGS, aClaim("c")), FIRST)).rejects.toThrow(
      "broken off",
    );
    await breaking.close();
    expect(await count()).toBe(0);
  });

  it("writes a large import in chunks, each record after those it refers to, and resumes a broken one", async () => {
    const { records } = resultOf((await readSeed(SEED)).gathering);
    await importRecords(graph, records, FIRST);
    const hash = await graphHash(graph);
    const shuffled = [...records].sort((a, b) => hashOf(a) - hashOf(b));

    for (const chunk of [3, 10]) {
      await emptyRecords(graph);
      const sizes = { whole: 0, chunk };
      let chunks = 0;
      const breaking = openGraph({
        ...testNeo4j(),
        onStatement: (statement) => {
          if (statement.includes("MERGE (head:FeedHead")) chunks += 1;
          if (chunks === 4) throw new Error("broken off");
        },
      });
      await expect(importRecords(breaking, shuffled, { ...FIRST, sizes })).rejects.toThrow("broken off");
      await breaking.close();
      const [[left]] = (await graph.rows("MATCH (r:Revision) RETURN count(r)")) as [[number]];
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(records.length);

      expect(await importRecords(graph, shuffled, { ...FIRST, sizes })).toMatchObject({
        added: records.length - left,
        unchanged: left,
        refused: [],
      });
      expect(await graphHash(graph)).toBe(hash);
    }
  });

  it("judges a record of a chunk beside the later form of what rests on it", async () => {
    await importRecords(graph, placed(...SURROUNDINGS, aClaim("c"), aRetraction("r")), FIRST);
    const both = placed(aClaim("c", { accusers: ["actor:here"] }), aRetraction("r", { by: ["actor:here"] }));
    expect(await importRecords(graph, both, { ...LATER, sizes: { whole: 0, chunk: 1 } })).toMatchObject({
      updated: 2,
      refused: [],
    });
  });
});

function hashOf({ record }: PlacedRecord): number {
  return [...record.id].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_009, 7);
}
