import { importRecords } from "../../src/exchange/import-records";
import { LOCK_FEED } from "../../src/exchange/store/write-statements";
import type { Graph } from "../../src/platform/graph/graph";
import { aSource, sound } from "../domain/records/builders";

it("asks the clock in each transaction of an import, once the feed is its own", async () => {
  const events: string[] = [];
  const moments: unknown[] = [];
  const graph = {
    rows: async () => [],
    write: (work) =>
      work({
        run: async (statement, { rows } = {}) => {
          if (statement === LOCK_FEED) events.push("lock");
          if (!statement.includes("Revision") || !Array.isArray(rows)) return [];
          moments.push(rows[0].at);
          return [{ made: rows.length }];
        },
      }),
  } as Partial<Graph> as Graph;
  const clock = () => {
    events.push("clock");
    return new Date(Date.UTC(2026, 10, 20, 12, events.length));
  };
  const entries = ["a", "b"].map((id, index) => ({
    record: sound(aSource(id)),
    where: { file: "x.jsonl", line: index + 1 },
  }));
  await importRecords(graph, entries, { by: "ada", clock, sizes: { whole: 0, chunk: 1 } });
  expect(events).toEqual(["lock", "clock", "lock", "clock"]);
  expect(moments).toEqual(["2026-11-20T12:02:00.000Z", "2026-11-20T12:04:00.000Z"]);
});
