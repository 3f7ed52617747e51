import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema, print } from "graphql";
import { canonicalJson } from "../../src/domain/records/canonical";
import { shipped } from "../../src/package-root";
import { type Answer, type Service, startService } from "../support/service";
import { unsound } from "../support/unsound";
import { Cursors, differenceOf } from "./compare";
import { Model, type ModelAnswer, type Operation } from "./model";
import { Operations } from "./operations";
import { Random } from "./random";
import { shrunk } from "./shrink";
import { Vocabulary } from "./vocabulary";
import { writeHistory } from "./write-history";

/**
 * Random operations on random records: the service has to answer each as the model does, which is the domain in
 * memory without a graph. A run in passing asks the same each time; OPERATIONS=2000 SEED=7 asks more, of other worlds.
 */
jest.setTimeout(6 * 60 * 60 * 1000);

const OPERATIONS = Number(process.env["OPERATIONS"] ?? 15);
const SEED = Number(process.env["SEED"] ?? 20_161_007);
/** `ROOTS=blame,standing` asks for these root fields alone. */
const ROOTS = (process.env["ROOTS"] ?? "").split(",").filter((root) => root !== "");
const OF_A_WORLD = 100;
/** How often a world is written to: its records come bit by bit, and are corrected. */
const STEPS = 5;
/** What a run goes on past, to tell of several differences at once. */
const DIFFERENCES = Number(process.env["DIFFERENCES"] ?? 1);

const schema: GraphQLSchema = buildSchema(readFileSync(shipped("schema", "schema.graphql"), "utf8"));

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

async function answers(model: Model, operation: Operation, cursors: Cursors) {
  const { document, variables } = operation;
  const answer: Answer<unknown> = await service.ask(print(document), variables);
  return { answer, expected: await model.answer(operation, cursors.meaning) };
}

async function differenceIn(
  model: Model,
  operation: Operation,
  cursors: Cursors,
): Promise<string | undefined> {
  const { answer, expected } = await answers(model, operation, cursors);
  return differenceOf(answer, expected, cursors);
}

/** What somebody has who knows the feed alone: every record that is there, as the last change of it says. */
async function replayed(): Promise<ReadonlyMap<string, unknown>> {
  const records = new Map<string, unknown>();
  for (let [after, hasMore] = [0, true]; hasMore; ) {
    const { changes } = await service.read(
      "query ($after: Int!) { changes(after: $after, first: 100) { next hasMore changes { recordId after } } }",
      { after },
    );
    for (const { recordId, after: record } of changes.changes) {
      if (record === null) records.delete(recordId);
      else records.set(recordId, record);
    }
    [after, hasMore] = [changes.next, changes.hasMore];
  }
  return records;
}

/** Everything that is needed to see a difference again. */
async function told(
  seed: number,
  number: number,
  model: Model,
  operation: Operation,
  cursors: Cursors,
): Promise<string> {
  const first = await differenceIn(model, operation, cursors);
  const fails = async (smaller: Operation) => {
    const difference = await differenceIn(model, smaller, cursors);
    return difference !== undefined && sortOf(difference) === sortOf(first ?? "");
  };
  const smallest = await shrunk(operation, schema, fails);
  const { answer, expected } = await answers(model, smallest, cursors);
  const difference = differenceOf(answer, expected, cursors);
  return [
    `SEED=${seed} (operation ${number})`,
    difference,
    print(smallest.document),
    `variables ${JSON.stringify(smallest.variables)}`,
    `the service: ${JSON.stringify(answer.errors ?? { data: answer.data, time: answer.extensions?.["time"] })}`,
    `the model: ${shown(expected)}`,
  ].join("\n");
}

/** A wrong answer must not be shrunk to a refusal, which is another matter. */
function sortOf(difference: string): string {
  return /^(data|extensions)/.test(difference) ? "another answer" : difference.slice(0, 40);
}

function shown(expected: ModelAnswer): string {
  return JSON.stringify(expected).slice(0, 20_000);
}

describe("any operation on any records", () => {
  const worlds = Array.from({ length: Math.ceil(OPERATIONS / OF_A_WORLD) }, (_, index) => SEED + index);

  it.each(worlds)("is answered as the model answers it, SEED=%i", async (seed) => {
    await service.empty();
    const history = await writeHistory(service.graph, seed, STEPS);
    // Without these it would be a world in which nothing was taken out.
    expect([...history.acts.keys()]).toEqual(expect.arrayContaining(["MERGE", "REDACT", "SPLIT", "VOID"]));
    const present = history.records.map((record) => [record.id, JSON.parse(canonicalJson(record))] as const);
    expect(await replayed()).toEqual(new Map(present));
    expect(await unsound(service.graph)).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    const model = new Model(schema, history.recordsAt, today);
    const cursors = new Cursors();
    const random = new Random(seed);
    const vocabulary = new Vocabulary(history, random, history.moments);
    const operations = new Operations(schema, vocabulary, random, (list) => cursors.ofList(list), ROOTS);

    const differences: string[] = [];
    for (let number = 1; number <= Math.min(OPERATIONS, OF_A_WORLD); number++) {
      const operation = operations.next();
      if ((await differenceIn(model, operation, cursors)) === undefined) continue;
      differences.push(await told(seed, number, model, operation, cursors));
      if (differences.length >= DIFFERENCES) break;
    }
    expect(differences.join("\n\n")).toBe("");
  });
});
