import type { NativeRecord } from "../../src/domain/records/record";
import { importRecords } from "../../src/exchange/import-records";
import { DatabaseTimeout } from "../../src/platform/graph/errors";
import type { Graph } from "../../src/platform/graph/graph";
import type { Recorded } from "./view";

const TRIES = 4;

/**
 * Through the writer of the product, few records at a time. A busy machine whose database has just started may need
 * longer to plan what is written than a transaction may take; importing again goes on where it ended.
 */
export async function writeWorld(
  graph: Graph,
  records: readonly NativeRecord[],
  { by, at }: Recorded,
  chunk = 50,
): Promise<void> {
  const placed = records.map((record, index) => ({ record, where: { file: "world", line: index + 1 } }));
  for (let tries = 1; ; tries++) {
    try {
      const sizes = { whole: chunk, chunk };
      const { refused } = await importRecords(graph, placed, { by, clock: () => new Date(at), sizes });
      expect(refused).toEqual([]);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseTimeout) || tries === TRIES) throw error;
    }
  }
}
