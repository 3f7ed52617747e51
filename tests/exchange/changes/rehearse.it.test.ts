import { editingOf } from "../../../src/exchange/changes/editing";
import { rehearse } from "../../../src/exchange/changes/rehearse";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { aClaim, SURROUNDINGS } from "../../domain/records/builders";
import { emptyStore } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { unsound } from "../../support/unsound";
import { correct, lastRevisions, record, sent } from "./commands";

jest.setTimeout(120_000);

describe("the rehearsal of a change", () => {
  const editor = { id: "token:edith", name: "edith", role: "EDITOR" } as const;
  const going = new AbortController().signal;
  const statements = new Set<string>();
  let noticed: (statement: string) => void = () => undefined;
  let graph: Graph;

  beforeAll(async () => {
    const onStatement = (statement: string) => {
      statements.add(statement);
      noticed(statement);
    };
    graph = openGraph({ ...testNeo4j(), onStatement });
    await emptyStore(graph);
  });
  afterAll(() => graph.close());

  it("does nothing where there is nothing to rehearse with", async () => {
    statements.clear();
    await rehearse(graph, going);
    expect(statements.size).toBe(1);
  });

  it("sends what a correction will send, and leaves nothing behind", async () => {
    const editing = editingOf(graph, () => new Date());
    await sent(editing, editor, { changes: [...SURROUNDINGS, aClaim("one")].map(record) });
    const everything = async () => [
      await lastRevisions(graph),
      await graph.rows("MATCH (n) RETURN count(*), sum(size(keys(n)))"),
      await graph.rows("MATCH (head:FeedHead) RETURN head.sequence, head.stamp"),
    ];
    const before = await everything();
    statements.clear();
    await rehearse(graph, going);
    const rehearsed = new Set(statements);
    expect(await everything()).toEqual(before);
    expect(await unsound(graph)).toEqual([]);

    statements.clear();
    await sent(editing, editor, { changes: [correct("claim:one", { quote: { text: "surely" } })] });
    const unrehearsed = [...statements].filter((statement) => !rehearsed.has(statement));
    expect(unrehearsed.filter((statement) => !/Command/.test(statement))).toEqual([]);
  });

  it("gives way to whoever wants to write, and to a stop", async () => {
    const editing = editingOf(graph, () => new Date());
    const keepsPast = () => [...statements].some((statement) => statement.includes("record.knownFrom < $at"));
    const change = new Promise((resolve) => {
      noticed = (statement) => {
        if (!statement.includes("MERGE (head:FeedHead")) return;
        noticed = () => undefined;
        resolve(sent(editing, editor, { changes: [record(aClaim("two"))] }));
      };
    });
    statements.clear();
    await rehearse(graph, going);
    expect(await change).toMatchObject({ faults: [], records: ["claim:two"] });
    expect(keepsPast()).toBe(false);
    await rehearse(graph, AbortSignal.abort());
    expect(keepsPast()).toBe(false);
    await rehearse(graph, going);
    expect(keepsPast()).toBe(true);
  });
});
