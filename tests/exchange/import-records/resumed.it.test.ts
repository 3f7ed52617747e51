import { formatProblem } from "../../../src/domain/records/faults";
import { Gathering } from "../../../src/exchange/gathering";
import { type ImportOptions, importGathered, type Progress } from "../../../src/exchange/import-records";
import { openGraph } from "../../../src/platform/graph/graph";
import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../../domain/records/builders";
import { emptyRecords } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { type Service, startService } from "../../support/service";
import { graphHash } from "../graph-hash";

jest.setTimeout(120_000);

const IN_CHUNKS = { whole: 0, chunk: 3 };

describe("a large import", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(() => emptyRecords(service.graph));
  afterAll(() => service.close());

  const importing = async (
    raws: readonly object[],
    more: Partial<ImportOptions> = {},
    graph = service.graph,
  ) => {
    const gathering = new Gathering();
    for (const [index, raw] of raws.entries())
      gathering.add({ file: "x.jsonl", line: index + 1 }, raw as Readonly<Record<string, unknown>>);
    gathering.passOver("meta.refs", 3);
    return await importGathered(graph, gathering, {
      by: "ada",
      clock: () => new Date("2026-11-20T12:00:00Z"),
      sizes: IN_CHUNKS,
      files: { format: "native", names: ["x.jsonl"], passedOver: gathering.passedOver },
      ...more,
    });
  };
  const reports = async () =>
    (
      await service.askAs(
        await service.logIn("rita", "RESEARCHER"),
        `{ importReports { totalCount nodes { format files by reason startedAt endedAt gone added updated unchanged earlier problems
           byType { type added refused } refused { where { file line pointer } record pointer problem remedy }
           skipped { problem } passedOver { what times } } } }`,
      )
    ).data["importReports"];
  const actors = Array.from({ length: 10 }, (_, number) => anActor(`a${number}`));

  it("is kept with what came of it, and says what was refused", async () => {
    const bad = aClaim("c", { about: "incident:nowhere" });
    const report = await importing([...SURROUNDINGS, bad], { reason: "a try" });
    expect(report).toMatchObject({ added: SURROUNDINGS.length, problems: 1, earlier: 0 });
    expect(await reports()).toEqual({
      totalCount: 1,
      nodes: [
        {
          format: "native",
          files: ["x.jsonl"],
          by: "ada",
          reason: "a try",
          startedAt: "2026-11-20T12:00:00.000Z",
          endedAt: "2026-11-20T12:00:00.000Z",
          gone: SURROUNDINGS.length + 1,
          added: SURROUNDINGS.length,
          updated: 0,
          unchanged: 0,
          earlier: 0,
          problems: 1,
          byType: expect.arrayContaining([{ type: "claim", added: 0, refused: 1 }]),
          refused: [
            {
              where: { file: "x.jsonl", line: SURROUNDINGS.length + 1, pointer: null },
              record: "claim:c",
              pointer: "/about",
              problem: "is incident:nowhere, which is not known",
              remedy: "expected one that is recorded, or comes with it",
            },
          ],
          skipped: [],
          passedOver: [{ what: "meta.refs", times: 3 }],
        },
      ],
    });
  });

  it("that is broken off goes on behind its last mark, and leaves alone what was corrected since", async () => {
    let chunks = 0;
    const breaking = openGraph({
      ...testNeo4j(),
      onStatement: (statement) => {
        if (statement.includes("SET import += $properties")) chunks += 1;
        if (chunks === 3) throw new Error("broken off");
      },
    });
    await expect(importing(actors, {}, breaking)).rejects.toThrow("broken off");
    await breaking.close();
    expect(await reports()).toMatchObject({
      totalCount: 1,
      nodes: [{ endedAt: null, gone: 6, added: null }],
    });
    await service.graph.apply("MATCH (a:Actor {id: 'actor:a0'}) SET a.fingerprint = 'of a correction'");

    const progress: Progress[] = [];
    const report = await importing(actors, { onProgress: (now) => progress.push(now) });
    expect(report).toMatchObject({ added: 4, updated: 0, unchanged: 0, earlier: 6, problems: 0 });
    expect(await reports()).toMatchObject({ totalCount: 1, nodes: [{ gone: 10, added: 4, earlier: 6 }] });
    expect(
      progress.filter(({ doing }) => doing === "writing").map(({ done, total }) => [done, total]),
    ).toEqual([
      [0, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(await importing(actors)).toMatchObject({ added: 0, updated: 1, unchanged: 9, earlier: 0 });
  });

  it("makes the same graph in chunks of any size", async () => {
    const records = [...SURROUNDINGS, ...actors, aClaim("c"), aRetraction("r"), aResponse("s")];
    const hashes = new Set<string>();
    for (const sizes of [
      { whole: 100, chunk: 1 },
      { whole: 0, chunk: 1 },
      { whole: 0, chunk: 4 },
    ]) {
      await emptyRecords(service.graph);
      await importing(records.toReversed(), { sizes });
      hashes.add(await graphHash(service.graph));
    }
    expect(hashes.size).toBe(1);
  });

  it("counts in a dry run across chunks what it would write, and writes nothing", async () => {
    const records = [
      ...SURROUNDINGS,
      aClaim("c"),
      aRetraction("r"),
      aRetraction("lost", { claim: "claim:none" }),
    ];
    expect(await importing(records, { dryRun: true })).toMatchObject({
      added: SURROUNDINGS.length + 2,
      problems: 1,
    });
    expect(await reports()).toMatchObject({ totalCount: 0 });
  });

  it("judges what it changes by how all of it will read", async () => {
    const retraction = (by: string) => aRetraction("r", { by: [by] });
    await importing([...SURROUNDINGS, anActor("other"), aClaim("c"), retraction("actor:agency")]);
    const accused = aClaim("c", { accusers: ["actor:other"] });
    expect(
      await importing([accused, retraction("actor:other")], { sizes: { whole: 0, chunk: 1 } }),
    ).toMatchObject({ updated: 2, problems: 0 });
    const refused = await importing([aClaim("c"), aRetraction("r", { by: ["actor:nobody"] })], {
      sizes: { whole: 0, chunk: 1 },
    });
    expect(refused.refused.map(formatProblem)).toEqual([
      expect.stringContaining("would leave retraction:r wrong"),
      expect.stringContaining("is actor:nobody, which is not known"),
    ]);
  });

  it("gives a slug that several records take to the first by its id, in whatever chunk it is", async () => {
    const report = await importing([
      anIncident("b", { slug: "one" }),
      ...actors,
      aSource("s"),
      anIncident("a", { slug: "one" }),
    ]);
    expect(report.refused.map(({ record }) => record)).toEqual(["incident:b"]);
  });
});
