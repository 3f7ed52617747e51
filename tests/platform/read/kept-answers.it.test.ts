import fc from "fast-check";
import type { Graph } from "../../../src/platform/graph/graph";
import { worlds } from "../../domain/blame/worlds";
import { aClaim, SURROUNDINGS } from "../../domain/records/builders";
import { type Service, startService } from "../../support/service";

jest.setTimeout(600_000);

const RUNS = { numRuns: Number(process.env["RUNS"] ?? 2), seed: Number(process.env["SEED"] ?? 20_161_007) };

/** How many rows each statement gave: none where the answer that is kept still holds. */
const rows: number[] = [];

function counting(graph: Graph): Graph {
  return {
    ...graph,
    rows: async (statement, parameters) => {
      const found = await graph.rows(statement, parameters);
      rows.push(found.length);
      return found;
    },
  };
}

/** Keeps answers, and one beside it that has none to keep as every question is its first. */
let service: Service;
let fresh: Service;
beforeAll(async () => {
  service = await startService({ around: counting });
  fresh = await startService();
});
afterAll(async () => {
  await service.close();
  await fresh.close();
});

let passed = 0;
beforeEach(async () => {
  const now = performance.now.bind(performance);
  jest.spyOn(performance, "now").mockImplementation(() => now() + passed);
  await service.empty();
});
afterEach(() => jest.restoreAllMocks());

/** Until every commit so far counts as settled. */
function wait(): void {
  passed += 2_500;
}

const MATRIX = `query ($asOf: Date) { blameMatrix(accuserRollUp: STATE, accusedRollUp: STATE, asOf: $asOf) {
  cells { accuser { name } accused { name } claims incidents origins rows deniedRows undated firstOn lastOn } } }`;
const STATISTICS = `query ($asOf: Date) { statistics(asOf: $asOf) {
  incidents { total undated byYear { year incidents } } accusations { total live answered denied withdrawn superseded }
  accusers { accuser { name } claims } deniers { denier { name } denials } } }`;

async function rowsOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  rows.length = 0;
  await work();
  return [...rows];
}

/** Asks until the answer is kept: the first sees the stamp, the second comes when it is settled. */
async function keep(question: string, variables = {}): Promise<void> {
  await service.read(question, variables);
  wait();
  await service.read(question, variables);
}

describe("an answer over everything", () => {
  it.each([MATRIX, STATISTICS])(
    "is kept until the next write, which it shows at once: %.40s",
    async (question) => {
      await service.load([...SURROUNDINGS, aClaim("c")]);
      await keep(question);

      const before = await service.ask(question);
      expect(await rowsOf(() => service.read(question))).toEqual([0]);
      expect(before.statements).toHaveLength(1);
      expect(await service.read(question)).toEqual(await fresh.read(question));

      await service.load([aClaim("d", { statedOn: "2021" })]);
      const after = await service.read(question);
      expect(after).toEqual(await fresh.read(question));
      expect(after).not.toEqual(before.data);
      expect(await rowsOf(() => service.read(question))).toEqual([1]);
    },
  );

  it("is not kept while its commit may still be on its way to the readers", async () => {
    await service.load([...SURROUNDINGS, aClaim("c")]);

    expect(await rowsOf(() => service.read(MATRIX))).toEqual([1]);
    expect(await rowsOf(() => service.read(MATRIX))).toEqual([1]);
    wait();
    expect(await rowsOf(() => service.read(MATRIX))).toEqual([1]);
    expect(await rowsOf(() => service.read(MATRIX))).toEqual([0]);
  });

  it("is kept for each question and its variables, with what it reports", async () => {
    await service.load([...SURROUNDINGS, aClaim("c"), aClaim("later", { statedOn: "2021-05-01" })]);
    const early = { asOf: "2020-12-31" };
    await keep(MATRIX, early);
    await keep(MATRIX);
    const renamed = MATRIX.replace("claims", "said: claims");

    const answers = await rowsOf(async () => {
      const kept = await service.ask(MATRIX, early);
      const known = await fresh.ask(MATRIX, early);
      expect([kept.data, kept.extensions?.["asOf"]]).toEqual([known.data, known.extensions?.["asOf"]]);
      expect(await service.read(renamed)).toEqual(await fresh.read(renamed));
    });
    expect(answers).toEqual([0, 1]);
    expect(await service.read(MATRIX)).not.toEqual(await service.read(MATRIX, early));
  });

  it("is after any writes the one that a service without it gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.nat(11), { minLength: 2, maxLength: 4 }),
        async ({ records }, cuts) => {
          await service.empty();
          const steps = [0, ...[...cuts].sort((a, b) => a - b), records.length];
          const asked = [MATRIX, STATISTICS].flatMap((question) =>
            [null, "2020-06-01"].map((asOf) => ({ question, asOf })),
          );
          for (const [index, start] of steps.entries()) {
            await service.load(records.slice(0, Math.max(start, steps[index + 1] ?? start)));
            for (const { question, asOf } of asked) {
              await service.read(question, { asOf });
              wait();
              await service.read(question, { asOf });
              const uncached = await fresh.read(`${question} # ${passed}`, { asOf });
              expect(await service.read(question, { asOf })).toEqual(uncached);
            }
          }
        },
      ),
      RUNS,
    );
  });
});
