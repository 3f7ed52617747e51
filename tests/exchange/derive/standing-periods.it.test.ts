import fc from "fast-check";
import { parseRecord } from "../../../src/domain/records/parse-record";
import type { NativeRecord } from "../../../src/domain/records/record";
import { standingPeriods } from "../../../src/domain/standing/periods";
import { derivedToGraph } from "../../../src/domain/standing/standing-period.to-graph";
import {
  checkStandings,
  deriveAllStandings,
  deriveStale,
} from "../../../src/exchange/derive/standing-periods";
import type { PlacedRecord } from "../../../src/exchange/placed-record";
import { importRecords, type Sizes } from "../../../src/exchange/write-records";
import { factsOfRecords } from "../../domain/blame/facts-of-records";
import { worlds } from "../../domain/blame/worlds";
import { aClaim, anIncident, aSource, SURROUNDINGS } from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";
import { graphHash } from "../graph-hash";

jest.setTimeout(600_000);

/** A run in passing takes the same worlds each time; RUNS=500 SEED=… searches others. */
const RUNS = { numRuns: Number(process.env["RUNS"] ?? 4), seed: Number(process.env["SEED"] ?? 20_161_007) };
const NOW = new Date("2026-11-20T12:00:00Z");
const CHUNKED: Sizes = { whole: 1, chunk: 4 };

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

function placed(raws: readonly Raw[]): readonly PlacedRecord[] {
  return raws.flatMap((raw, index) => {
    const { record } = parseRecord(raw);
    return record === undefined ? [] : [{ record, where: { file: "test", line: index + 1 } }];
  });
}

/** What can be taken is taken: whether a record can stay depends on what is there when it comes. */
async function write(records: readonly PlacedRecord[], sizes?: Sizes): Promise<void> {
  await importRecords(service.graph, records, { by: "test", clock: () => NOW, sizes });
}

const differences = () => checkStandings(service.graph, () => undefined);

/** The records of two worlds in any order, the later of the same id as a correction of the earlier, in pieces. */
const writes = fc
  .tuple(worlds, worlds)
  .chain(([one, other]) => {
    const redated = ["2018", "2021-03-01", "2019-06"].map((publishedOn) =>
      aSource("report", { publishedOn }),
    );
    const records = [...placed(one.records), ...placed(other.records), ...placed(redated)];
    return fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(
        records.map((_, index) => index),
        { minLength: records.length, maxLength: records.length },
      ),
      fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    );
  })
  .map(([records, order, sizes, chunked]) => {
    const pieces: PlacedRecord[][] = [];
    // The whole of the first world goes first, so that most of what follows finds what it refers to.
    for (let start = 0; start < order.length; ) {
      const size = sizes[pieces.length % sizes.length] ?? 1;
      pieces.push(order.slice(start, start + size).flatMap((index) => records[index] ?? []));
      start += size;
    }
    return { first: records, pieces, chunked };
  });

describe("what is derived of standings", () => {
  it("is that of the records after writes of every kind, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(writes, async ({ first, pieces, chunked }) => {
        await service.empty();
        await write(first.slice(0, first.length / 2));
        expect(await differences()).toEqual([]);
        for (const [index, piece] of pieces.entries()) {
          const ids = new Set<string>();
          const once = piece.filter(({ record }) => !ids.has(record.id) && ids.add(record.id) !== undefined);
          await write(once, chunked[index % chunked.length] === true ? CHUNKED : undefined);
        }
        expect(await differences()).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is what follows from the records without a graph", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        await service.empty();
        await service.load(world.records);
        const records: readonly NativeRecord[] = placed(world.records).map(({ record }) => record);
        const stored = await service.graph.rows(
          "MATCH (i:Incident)-[:STOOD]->(p:StandingPeriod) WITH i, p ORDER BY i.id, p.from RETURN i.id, i.standingStatus, collect(properties(p))",
        );
        expect(stored).toEqual(
          records
            .flatMap((record) => (record.type === "incident" ? [record.id] : []))
            .sort()
            .map((id) => {
              const derived = derivedToGraph(
                { id, startedKey: "" },
                standingPeriods(factsOfRecords(records, id)),
              );
              return [id, derived.present.standingStatus, derived.periods];
            }),
        );
      }),
      RUNS,
    );
  });

  it("does not depend on whether records are written at once or in chunks", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const derived = async () => {
          const rows = await service.graph.rows(
            "MATCH (i:Incident)-[:STOOD]->(p) RETURN i.id, i.standingStale, i.standingClaims, properties(p) ORDER BY i.id, p.from",
          );
          return JSON.stringify(rows);
        };
        await service.empty();
        await write(placed(world.records));
        const whole = await derived();
        await service.empty();
        await write(placed(world.records), CHUNKED);
        expect(await derived()).toBe(whole);
      }),
      { ...RUNS, numRuns: 4 },
    );
  });

  it("is left alone by an import of what is there already, and made anew by a rebuild", async () => {
    await service.empty();
    await service.seed();
    const before = await graphHash(service.graph);
    await deriveAllStandings(service.graph, () => undefined);
    expect(await graphHash(service.graph)).toBe(before);
  });
});

describe("a database whose derived standings are wrong", () => {
  beforeEach(async () => {
    await service.empty();
    await service.load([...SURROUNDINGS, anIncident("leak"), aClaim("c1")]);
  });

  it("is found out by a check, which names what differs, and mended by a rebuild", async () => {
    await service.graph.apply("MATCH (i:Incident {id: 'incident:theft'}) SET i.standingStatus = 'WITHHELD'");
    await service.graph.apply("MATCH (p:StandingPeriod {id: 'incident:leak'}) DETACH DELETE p");
    expect(await differences()).toEqual([
      {
        record: "incident:leak",
        found: "{}",
        expected: expect.stringMatching(/"from":"".*"status":"UNATTRIBUTED"/),
      },
      {
        record: "incident:theft",
        found: expect.stringContaining('"standingStatus":"WITHHELD"'),
        expected: expect.stringContaining('"standingStatus":"ATTRIBUTED"'),
      },
    ]);
    const progress: [number, number][] = [];
    await deriveAllStandings(service.graph, (done, total) => progress.push([done, total]));
    expect(progress.at(-1)).toEqual([2, 2]);
    expect(await differences()).toEqual([]);
  });

  it("says so while an import that was broken off has left some stale, until a start finishes them", async () => {
    await service.graph.apply(
      "MATCH (i:Incident {id: 'incident:theft'}) SET i.standingStale = true REMOVE i.standingStatus",
    );
    const query =
      "{ all: incidents { nodes { id } } attributed: incidents(where: { standing: { eq: ATTRIBUTED } }) { nodes { id } } }";
    expect(await service.ask(query)).toMatchObject({
      data: { attributed: { nodes: [] } },
      extensions: { behind: { attributed: 1 } },
    });
    expect(await differences()).toMatchObject([{ record: "incident:theft", found: "stale" }]);
    await deriveStale(service.graph);
    const { data, extensions } = await service.ask(query);
    expect(data.attributed.nodes).toEqual([{ id: "incident:theft" }]);
    expect(extensions?.["behind"]).toBeUndefined();
    expect(await differences()).toEqual([]);
  });
});
