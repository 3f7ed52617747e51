import { DatabaseUnavailable } from "../../../src/platform/graph/errors";
import type { Graph } from "../../../src/platform/graph/graph";
import { SURROUNDINGS } from "../../domain/records/builders";
import { type Service, startService } from "../../support/service";

jest.setTimeout(120_000);

const RECORD = `mutation ($input: RecordActorInput!) {
  recordActor(input: $input) { actor { id version } userErrors { code message } }
}`;

/** A database that can be told to go away once it has made the next command, before it says so. */
class LeavingDatabase {
  isLeaving = false;
  isGone = false;

  around(graph: Graph): Graph {
    const unlessGone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      if (!this.isGone) return await work();
      throw new DatabaseUnavailable(new Error("gone"));
    };
    return {
      ...graph,
      rows: (...asked) => unlessGone(() => graph.rows(...asked)),
      write: (work, timeoutMs) =>
        unlessGone(async () => {
          const made = await graph.write(
            (transaction) =>
              work({
                run: (statement, parameters) => {
                  if (this.isLeaving && statement.includes("CREATE (command:Command")) this.isGone = true;
                  return transaction.run(statement, parameters);
                },
              }),
            timeoutMs,
          );
          return await unlessGone(async () => made);
        }),
    };
  }

  comeBack(): void {
    this.isLeaving = this.isGone = false;
  }
}

describe("a client without a key of its own whose command was made, and who is not told", () => {
  let service: Service;
  const database = new LeavingDatabase();
  beforeAll(async () => {
    service = await startService({ around: (graph) => database.around(graph) });
    await service.load(SURROUNDINGS);
  });
  afterAll(() => service.close());

  it("is given one, and sends the same again with it", async () => {
    const edith = await service.logIn("Edith van den Berg", "EDITOR");
    const input = { actor: { kind: "STATE", names: [{ value: "Nowhere" }] } };
    await service.askAs(edith, "{ viewer { name } }"); // so that the login is known while the database is gone
    database.isLeaving = true;
    const { status, errors } = await service.askAs(edith, RECORD, { input });
    database.comeBack();
    expect([status, errors?.[0]?.extensions.code]).toEqual([503, "OUTCOME_UNKNOWN"]);
    const idempotencyKey = /idempotencyKey "(.+?)"/.exec(errors?.[0]?.message ?? "")?.[1];

    const again = await service.askAs(edith, RECORD, { input: { ...input, idempotencyKey } });
    expect(again.data.recordActor).toEqual({
      actor: { id: expect.stringMatching(/^actor:nowhere-/), version: 1 },
      userErrors: [],
    });
    const { actors } = await service.read("{ actors(first: 50) { nodes { names { value } } } }");
    const named = actors.nodes.filter(
      ({ names }: { names: { value: string }[] }) => names[0]?.value === "Nowhere",
    );
    expect(named).toHaveLength(1);
  });
});
