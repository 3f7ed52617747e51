import type { RecordLabel } from "../../domain/records/graph-shape";
import { RECORD_LABELS } from "../../domain/records/subgraph";
import type { Graph } from "../../platform/graph/graph";
import { askIn } from "../store/ask";
import type { OnProgress } from "./derivation";

const PAGE = 1_000;

const COUNT = (label: RecordLabel) => `MATCH (record:${label}) RETURN count(*) AS row`;

const FIND_PAGE = (label: RecordLabel) => `
    MATCH (record:${label})
    WHERE record.id > $after
    RETURN record.id AS row ORDER BY record.id LIMIT ${PAGE}`;

export const PAGE_STATEMENTS: readonly string[] = RECORD_LABELS.flatMap((label) => [
  COUNT(label),
  FIND_PAGE(label),
]);

/** Something that is done to all records of one label. */
export interface Pass {
  readonly label: RecordLabel;
  readonly work: (ids: readonly string[]) => Promise<void>;
}

/** One pass after another, each page by page, in the order of ids. */
export async function eachPage(graph: Graph, onProgress: OnProgress, passes: readonly Pass[]): Promise<void> {
  const ask = askIn(graph);
  let total = 0;
  for (const { label } of passes) total += Number((await ask(COUNT(label), {}))[0]);
  let done = 0;
  for (const { label, work } of passes) {
    let after = "";
    for (;;) {
      const ids = (await ask(FIND_PAGE(label), { after })).map(String);
      const last = ids.at(-1);
      if (last === undefined) break;
      await work(ids);
      done += ids.length;
      onProgress(done, total);
      after = last;
    }
  }
}
