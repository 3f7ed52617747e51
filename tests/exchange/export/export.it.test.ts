import * as fc from "fast-check";
import { canonicalJson } from "../../../src/domain/records/canonical";
import type { NativeRecord } from "../../../src/domain/records/record";
import { toGraph } from "../../../src/domain/records/to-graph";
import { textLiteral } from "../../../src/exchange/export/cypher/literal";
import { writeCypher } from "../../../src/exchange/export/cypher/write-cypher";
import { writeNative } from "../../../src/exchange/export/native/write-native";
import { type ExportOptions, exportRecords } from "../../../src/exchange/export-records";
import { importRecords } from "../../../src/exchange/import-records";
import { readNative } from "../../../src/exchange/native/read-native";
import type { PlacedRecord } from "../../../src/exchange/placed-record";
import { readSeed } from "../../../src/exchange/seed";
import { shipped } from "../../../src/package-root";
import { aClaim, anActor, anIncident, aResponse, SURROUNDINGS, sound } from "../../domain/records/builders";
import { worldOf } from "../../model/world";
import { emptyDatabase } from "../../support/empty-database";
import { NAUGHTY } from "../../support/naughty-strings";
import { fileOf, gathered, resultOf } from "../../support/read-files";
import { type Raw, type Service, startService } from "../../support/service";
import { graphHash } from "../graph-hash";
import { extractOf, leaving, RECORDED, written } from "./holdings";

jest.setTimeout(180_000);

const readLines = (lines: string) =>
  gathered((gathering) => readNative(fileOf("records.jsonl", lines), gathering));

const EARLIER = "2026-11-01T00:00:00.000Z";
const LATER = "2026-11-02T00:00:00.000Z";
const SECRET = "Jonathan Q. Doe of 7 Elm Street";

describe("an export", () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(() => service.empty());
  afterAll(() => service.close());

  const lines = async (options: ExportOptions = {}) =>
    (await written(await exportRecords(service.graph, options), writeNative)).get("records.jsonl") ?? "";
  const exported = async (options: ExportOptions = {}) =>
    (await readLines(await lines(options))).records.map(({ record }) => record);
  const load = async (records: readonly PlacedRecord[], at = EARLIER) => {
    const { refused } = await importRecords(service.graph, records, { by: "Ada", clock: () => new Date(at) });
    expect(refused).toEqual([]);
  };
  const placed = (records: readonly NativeRecord[]): readonly PlacedRecord[] =>
    records.map((record, index) => ({ record, where: { file: "test", line: index + 1 } }));
  const texts = (records: readonly NativeRecord[]) => records.map(canonicalJson).sort();

  it.each([
    ["the seed", async () => resultOf((await readSeed(shipped("seed"))).gathering).records],
    ["a world", async () => placed(worldOf(11).records)],
  ])("read into an empty database makes the same database: %s", async (_, records) => {
    await load(await records());
    const before = await graphHash(service.graph);
    const out = await lines();

    await service.empty();
    const read = await readLines(out);
    expect(read.problems).toEqual([]);
    await load(read.records);

    expect(await graphHash(service.graph)).toBe(before);
    expect(await lines()).toBe(out);
  });

  it("is of one moment: what is written while it is read is not in it", async () => {
    await service.load(SURROUNDINGS as readonly Raw[]);
    const extract = await exportRecords(service.graph);
    await service.load([anActor("later"), anActor("agency", { description: "mended" })] as Raw[]);
    const out = (await written(extract, writeNative)).get("records.jsonl") ?? "";
    expect(out.trimEnd().split("\n")).toHaveLength(SURROUNDINGS.length);
    expect(out).not.toContain("mended");
    expect(await lines()).toContain("mended");
  });

  it("has what bears on an incident or an actor, now and as it was known at a moment", async () => {
    const before = worldOf(13).records;
    // Leaks, assessments and incidents turn elsewhere: the present graph does not say any more what they referred to.
    const after = before.map((record): NativeRecord => {
      if (record.type === "leak") return { ...record, incident: "incident:i0" };
      if (record.type === "assessment") return { ...record, incident: "incident:i1" };
      return record.type === "incident"
        ? { ...record, partOf: [], title: `${record.title}, mended` }
        : record;
    });
    const slugged = before.find((record) => record.type === "actor" && `actor:${record.slug}` !== record.id);
    if (slugged?.type !== "actor" || slugged.slug === undefined) throw new Error("no slug of its own");
    const filters: readonly ExportOptions[] = [
      { incidents: ["incident:i2"] },
      { incidents: ["incident:i5"], asOf: "2016-10-08" },
      { actors: ["actor:a3", slugged.slug] },
      { types: ["leak"] },
    ];
    const expectAsBefore = async (knownAt?: string) => {
      expect(texts(await exported({ knownAt }))).toEqual(texts(before));
      for (const filter of filters) {
        const due = await leaving(before, filter);
        expect(due.length).toBeGreaterThan(3);
        expect(texts(await exported({ ...filter, knownAt }))).toEqual(texts(due));
      }
    };

    await load(placed(before));
    await expectAsBefore();
    await load(placed(after), LATER);
    await expectAsBefore(EARLIER);
    expect(texts(await exported())).toEqual(texts(after));
    expect(await exported({ knownAt: "2026-10-31T23:59:59.999Z" })).toEqual([]);
  });

  it("has nothing of text that was redacted, at no moment, and no record that was taken out", async () => {
    await service.load(SURROUNDINGS as readonly Raw[], EARLIER);
    await service.load(
      [aClaim("c", { quote: { text: SECRET } }), aResponse("r"), anIncident("void")] as Raw[],
      LATER,
    );
    const admin = await service.logIn("ada", "ADMIN");
    const change = async (mutation: string) => {
      const { data, errors } = await service.askAs(
        admin,
        `mutation { answer: ${mutation} { userErrors { message } } }`,
      );
      expect([errors, data.answer.userErrors]).toEqual([undefined, []]);
    };
    await change('redact(input: { id: "claim:c", field: "quote.text", reason: "order" })');
    await change('voidIncident(input: { id: "incident:void", reason: "twice" })');

    for (const knownAt of [undefined, LATER]) {
      expect(await lines(knownAt === undefined ? {} : { knownAt })).not.toContain(SECRET);
    }
    expect(await lines()).toContain("[redacted]");
    expect(await lines()).not.toContain("incident:void");
    expect(await lines({ knownAt: LATER })).toContain("incident:void");
  });

  it("says when a record was first recorded and by whom, however often it was corrected", async () => {
    await load(placed([sound(anActor("one"))]));
    await service.load([anActor("one", { description: "mended" })] as Raw[], LATER);
    for await (const [held] of (await exportRecords(service.graph)).pages())
      expect(held).toMatchObject({ recordedAt: EARLIER, recordedBy: "Ada" });
  });

  describe("as a Cypher script", () => {
    const run = async (script: string) => {
      // A line that ends in a semicolon ends a statement.
      for (const statement of script.split(/;\n/))
        if (statement.trim() !== "") await service.graph.apply(statement);
    };

    afterAll(() => service.empty());

    it("makes the graph that the records are, once or twice", async () => {
      const { records } = worldOf(14);
      const hostile = NAUGHTY.filter(
        (text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && text.isWellFormed(),
      ).map((text, index) =>
        sound({ type: "source", id: `source:naughty-${index}`, title: text.slice(0, 500), kind: "OTHER" }),
      );
      const all = [...records, ...hostile];
      const script =
        (await written(await extractOf(all, {}, 1_000), writeCypher, { recorders: true })).get(
          "records.cypher",
        ) ?? "";
      await emptyDatabase(service.graph);
      try {
        for (let times = 1; times <= 2; times += 1) {
          await run(script);
          expect(await graphAsRows()).toEqual(dueRows(all));
        }
      } finally {
        await emptyDatabase(service.graph);
      }
    });

    it("has every text as a literal that nothing in it ends", async () => {
      const texts = [
        ...NAUGHTY,
        ...[
          "\\u0027",
          "\\\\u0027",
          "'\\u0027",
          "\\",
          "\\'",
          "\\\\'",
          "\u0000\u0001",
          "\\U0001F600",
          ";\n",
          "`",
          "\u0085\u2028",
        ],
        ...fc.sample(fc.string({ unit: "binary" }), 100),
        ...fc.sample(
          fc.string({ unit: fc.constantFrom("\\", "'", "u", "0027", "n", '"', "\n", "{", "//") }),
          200,
        ),
      ];
      for (const version of ["", "CYPHER 5 "]) {
        const [row = []] = await service.graph.rows(
          `${version}RETURN [${texts.map(textLiteral).join(", ")}]`,
        );
        expect(row[0]).toEqual(texts);
      }
    });

    async function graphAsRows(): Promise<readonly string[]> {
      const nodes = await service.graph.rows("MATCH (n) RETURN labels(n), properties(n)");
      const relationships = await service.graph.rows(
        "MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key), type(r), coalesce(b.id, b.key), properties(r)",
      );
      return [...nodes, ...relationships].map(row).sort();
    }

    function dueRows(records: readonly NativeRecord[]): readonly string[] {
      const { recordedAt, recordedBy } = RECORDED;
      const published = new Map(
        records.flatMap((r) => (r.type === "source" ? [[r.id, r.publishedOn] as const] : [])),
      );
      return records
        .map((record) => toGraph(record, (id) => published.get(id)))
        .flatMap(({ node, children, relationships }) => [
          row([[node.label], { ...node.properties, recordedAt, recordedBy }]),
          ...children.map(({ label, properties }) => row([[label], properties])),
          ...relationships.map(({ from, type, to, properties }) => row([from.id, type, to.id, properties])),
        ])
        .sort();
    }

    function row(values: readonly unknown[]): string {
      return JSON.stringify(values, (_, value) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      );
    }
  });
});
