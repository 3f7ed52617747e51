import fc from "fast-check";
import { parseRecord } from "../../../src/domain/records/parse-record";
import { mentions } from "../../../src/exchange/derive/mentions";
import { importRecords } from "../../../src/exchange/import-records";
import { type World, worlds } from "../../domain/blame/worlds";
import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  SURROUNDINGS,
} from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(600_000);

/** A run in passing takes the same worlds each time; RUNS=500 SEED=… searches others. */
const RUNS = Number(process.env["RUNS"] ?? 2);
const SEED = Number(process.env["SEED"] ?? 20_161_007);
const NOW = new Date("2026-11-20T12:00:00Z");

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const silent = () => undefined;

/** Imports what is sound of the records; what the rules between records refuse is left as it was. */
async function write(raws: readonly Raw[]): Promise<void> {
  const records = raws.flatMap((raw, index) => {
    const { record } = parseRecord(raw);
    return record === undefined ? [] : [{ record, where: { file: "test", line: index + 1 } }];
  });
  await importRecords(service.graph, records, { by: "test", clock: () => NOW });
}

describe("what is derived of mentions", () => {
  it("is the same after any writes as if it were made anew", async () => {
    await fc.assert(
      // The second world has records of the same ids: it corrects the first in all kinds of ways.
      fc.asyncProperty(
        worlds,
        worlds,
        fc.array(fc.nat(), { maxLength: 40 }),
        async (first, second, picks) => {
          await service.empty();
          await write(first.records);
          expect(await mentions.check(service.graph, silent)).toEqual([]);
          for (const raws of inTurns(second, picks)) {
            await write(raws);
            expect(await mentions.check(service.graph, silent)).toEqual([]);
          }
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  const NEW_PLACE = anActor("accused", { partOf: [{ actor: "actor:here" }] });
  const QUIET = { live: true, denied: false };

  it.each<readonly [string, readonly Raw[], Raw, object]>([
    [
      "a claim superseded by another, until that is corrected",
      [aClaim("newer", { supersedes: ["claim:c"], statedOn: "2021-01-01" })],
      aClaim("newer", { statedOn: "2021-01-01" }),
      { live: false, denied: false },
    ],
    [
      "a claim taken back, until it was another one",
      [aClaim("other"), aRetraction("r")],
      aRetraction("r", { claim: "claim:other" }),
      { live: false, denied: false },
    ],
    [
      "a claim denied, until it was no denial",
      [aResponse("r")],
      aResponse("r", { kind: "NO_COMMENT" }),
      { live: true, denied: true },
    ],
    [
      "a claim whose incident is denied, until it was another incident",
      [anIncident("fire"), aResponse("r", { answers: ["incident:theft"] })],
      aResponse("r", { answers: ["incident:fire"] }),
      { live: true, denied: true },
    ],
    [
      "a claim whose incident's whole is denied, until it is no part of it",
      [
        anIncident("whole"),
        anIncident("theft", { partOf: ["incident:whole"] }),
        aResponse("r", { answers: ["incident:whole"] }),
      ],
      anIncident("theft"),
      { live: true, denied: true },
    ],
    [
      "a claim denied by somebody of the same state, until the accused is of another",
      [
        anActor("spokesman", { partOf: [{ actor: "actor:there" }] }),
        aResponse("r", { by: ["actor:spokesman"] }),
      ],
      NEW_PLACE,
      { live: true, denied: true },
    ],
  ])("follows %s", async (_, records, correction, before) => {
    const state = async () => {
      const { claim, blame } = await service.read(
        `{ claim(id: "claim:c") { live } blame(where: { denied: true }) { nodes { claim { id } } } }`,
      );
      return {
        live: claim.live,
        denied: blame.nodes.some((row: Raw) => Reflect.get(Object(row["claim"]), "id") === "claim:c"),
      };
    };
    await service.empty();
    await service.load([
      ...SURROUNDINGS,
      aClaim("c"),
      ...records.filter(({ id }) => id !== "incident:theft"),
    ]);
    await service.load(records);
    expect(await state()).toEqual(before);

    await service.load([correction]);
    expect(await state()).toEqual(QUIET);
    expect(await mentions.check(service.graph, silent)).toEqual([]);
  });

  it("is told where it differs, and made anew", async () => {
    await service.empty();
    await service.seed();
    await service.graph.apply(
      "MATCH ()-[accuses:ACCUSES]->() REMOVE accuses.deniedOn SET accuses.state = 'actor:nobody'",
    );
    const differing = await mentions.check(service.graph, silent);
    expect(new Set(differing.map(({ record }) => record)).size).toBe(4);

    const progress: number[] = [];
    await mentions.rebuild(service.graph, (done, total) => progress.push(done / total));
    expect(progress.at(-1)).toBe(1);
    expect(await mentions.check(service.graph, silent)).toEqual([]);
    const { blame } = await service.read("{ blame(where: { denied: true }) { totalCount } }");
    expect(blame.totalCount).toBe(4);
  });
});

/** A few records at a time, in an order of its own. */
function inTurns({ records }: World, picks: readonly number[]): readonly (readonly Raw[])[] {
  const turns: Raw[][] = [[], [], []];
  for (const [index, record] of records.entries()) {
    turns[(picks[index % (picks.length || 1)] ?? index) % 3]?.push(record);
  }
  return turns;
}
