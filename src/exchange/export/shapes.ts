import type { GraphRecord } from "../../domain/records/graph-shape";
import { toGraph } from "../../domain/records/to-graph";
import type { Extract, Held } from "./extract";

/** A record and how it lies in the graph. */
export interface Shaped {
  readonly held: Held;
  readonly shape: GraphRecord;
}

/** The extract as nodes and relationships, page by page. */
export async function* shapes(extract: Extract): AsyncIterable<readonly Shaped[]> {
  for await (const page of extract.pages()) {
    const publishedOn = await extract.publishedOn(page.map(({ record }) => record));
    yield page.map((held) => ({ held, shape: toGraph(held.record, publishedOn) }));
  }
}
